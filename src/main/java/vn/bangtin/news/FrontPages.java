package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.persistence.InstantConverter;

/** The order of the portal page as it is stored. */
@ApplicationScoped
class FrontPages {

    private static final long THE_ONE = -1;

    private static final String COLUMNS = "a.id, a.title, a.summary, c.name, c.slug, u.name unit, a.published_at,"
            + " a.edited_at, a.created_at, m.content_hash, m.width, m.height, a.lead_alternative,"
            + " m.revision, m.focus_position";

    private static final String CANDIDATE = "select a.id, a.title, a.summary, c.name, c.slug, u.name, a.publishedAt,"
            + " a.editedAt, a.createdAt, m.hash, m.width, m.height, a.leadAlternative, m.revision, m.position,"
            + " a.state, a.publishAt, a.unpublishAt from Article a join a.category c left join Unit u on u.id = a.unitId"
            + " left join Media m on m.id = a.leadMediaId";

    private EntityManager entityManager;

    protected FrontPages() {}

    @Inject
    FrontPages(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    FrontPage find() {
        return entityManager.find(FrontPage.class, THE_ONE);
    }

    /** Locks it until the transaction ends. */
    FrontPage findForChange() {
        return entityManager.find(FrontPage.class, THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is put first, the lead before all. One statement. */
    List<FrontPlace> places() {
        return entityManager
                .createQuery("select p from FrontPlace p order by p.position", FrontPlace.class)
                .getResultList();
    }

    /** Puts these first, in this order. */
    void replace(List<FrontPlace> order) {
        var old = places();
        for (var i = 0; i < Math.max(old.size(), order.size()); i++) {
            if (i >= order.size()) {
                entityManager.remove(old.get(i));
            } else if (i >= old.size()) {
                entityManager.persist(order.get(i).at(i + 1));
            } else {
                old.get(i).become(order.get(i));
            }
        }
        entityManager.flush();
    }

    /**
     * What readers see on the portal page: the arranged ones first, then the pinned, then the newest. One SQL statement,
     * which reads three short pieces of indexes.
     *
     * @param asOf as it will be then, with all that is scheduled done; {@code null}: as it is
     * @param now the time of the places and pins if {@code asOf} is {@code null}
     * @param hidden not listed under any of these
     */
    List<ArticleRow> order(Instant asOf, Instant now, int many, Set<Long> hidden) {
        var readable = readable(hidden);
        var seen = (asOf == null
                        ? "a.state = 'PUBLISHED'"
                        : "(a.state = 'PUBLISHED' or a.state = 'SCHEDULED' and a.publish_at <= ?1)"
                                + " and (a.unpublish_at is null or a.unpublish_at > ?1)")
                + readable;
        var first = " fetch first " + many + " rows only";
        var newest = new ArrayList<String>();
        newest.add("select * from (select a.id, 8 from article a where a.state = 'PUBLISHED'"
                + (asOf == null ? "" : " and (a.unpublish_at is null or a.unpublish_at > ?1)")
                + readable
                + " order by a.published_at desc, a.id desc" + first + ") newest");
        if (asOf != null) {
            newest.add("select * from (select a.id, 8 from article a where a.state = 'SCHEDULED' and a.publish_at <= ?1"
                    + readable + " order by a.publish_at desc, a.id desc" + first + ") coming");
        }
        var rows = entityManager
                .createNativeQuery("select " + COLUMNS + ", r.place, coalesce(a.published_at, a.publish_at) shown_at"
                        + " from (select id, min(place) place from ("
                        + "select p.article_id id, p.position place from front_place p"
                        + " where (p.from_at is null or p.from_at <= ?1) and (p.until_at is null or p.until_at > ?1)"
                        + " union all select * from (select a.id, 7 from article a where a.pinned_until > ?1 and "
                        + seen
                        + " order by coalesce(a.published_at, a.publish_at) desc, a.id desc" + first + ") pinned"
                        + " union all " + String.join(" union all ", newest)
                        + ") ranked group by id) r"
                        + " join article a on a.id = r.id join category c on c.id = a.category_id"
                        + " left join unit u on u.id = a.unit_id"
                        + " left join media m on m.id = a.lead_media_id"
                        + " where " + seen + " order by r.place, shown_at desc, a.id desc" + first)
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(asOf == null ? now : asOf))
                .getResultList();
        var order = new ArrayList<ArticleRow>();
        for (var row : rows) {
            var values = (Object[]) row;
            values[6] = values[16];
            order.add(article(values));
        }
        return order;
    }

    /** What the reader may read: neither its main category nor any other is hidden. */
    private static String readable(Set<Long> hidden) {
        if (hidden.isEmpty()) {
            return "";
        }
        var ids = hidden.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " and a.category_id not in (" + ids + ") and not exists (select h.article_id from article_category h"
                + " where h.article_id = a.id and h.category_id in (" + ids + "))";
    }

    /** The published articles, newest first, and before them those that are scheduled, the next first. Two statements. */
    List<FrontRow> candidates(String text, int manyOfEach) {
        var found = new ArrayList<FrontRow>();
        found.addAll(
                candidates("a.state = vn.bangtin.news.ArticleState.SCHEDULED", text, "a.publishAt, a.id", manyOfEach));
        found.addAll(candidates(
                "a.state = vn.bangtin.news.ArticleState.PUBLISHED", text, "a.publishedAt desc, a.id desc", manyOfEach));
        return found;
    }

    private List<FrontRow> candidates(String state, String text, String order, int many) {
        var conditions = new Articles.Conditions().and(state);
        conditions.words(text);
        return conditions
                .fill(entityManager.createQuery(CANDIDATE + conditions + " order by " + order, Object[].class))
                .setMaxResults(many)
                .getResultStream()
                .map(FrontPages::candidate)
                .toList();
    }

    /** Articles by their ids, whatever their state. One statement. */
    LinkedHashMap<Long, FrontRow> rows(Collection<Long> ids) {
        var rows = new LinkedHashMap<Long, FrontRow>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(CANDIDATE + " where a.id in :ids", Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(FrontPages::candidate)
                    .forEach(row -> rows.put(row.article().id(), row));
        }
        return rows;
    }

    /** When something of the news comes or goes by itself from now on, the next first. One statement. */
    List<Instant> comingMoments(Instant now, int many) {
        var moments = "select * from (select distinct %1$s moment from article where %2$s %1$s > ?1 order by moment"
                + " fetch first " + many + " rows only) %3$s";
        var places = "select %1$s from front_place where %1$s > ?1";
        var converter = new InstantConverter();
        var found = new ArrayList<Instant>();
        for (var moment : entityManager
                .createNativeQuery("select distinct moment from ("
                        + moments.formatted("publish_at", "state = 'SCHEDULED' and", "comes")
                        + " union all "
                        + moments.formatted("unpublish_at", "state in ('PUBLISHED', 'SCHEDULED') and", "goes")
                        + " union all " + moments.formatted("pinned_until", "state = 'PUBLISHED' and", "falls")
                        + " union all " + places.formatted("from_at") + " union all " + places.formatted("until_at")
                        + ") moments order by moment fetch first " + many + " rows only")
                .setParameter(1, converter.convertToDatabaseColumn(now))
                .getResultList()) {
            found.add(converter.convertToEntityAttribute(moment));
        }
        return found;
    }

    private static FrontRow candidate(Object[] values) {
        return new FrontRow(article(values), (ArticleState) values[15], (Instant) values[16], (Instant) values[17]);
    }

    private static ArticleRow article(Object[] values) {
        return new ArticleRow(
                ((Number) values[0]).longValue(),
                (String) values[1],
                (String) values[2],
                (String) values[3],
                (String) values[4],
                (String) values[5],
                instant(values[6]),
                instant(values[7]),
                instant(values[8]),
                (String) values[9],
                (Integer) values[10],
                (Integer) values[11],
                (String) values[12],
                values[13] == null ? 0 : (Integer) values[13],
                (String) values[14]);
    }

    private static Instant instant(Object value) {
        return value == null || value instanceof Instant
                ? (Instant) value
                : new InstantConverter().convertToEntityAttribute(value);
    }
}
