package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.persistence.InstantConverter;
import vn.bangtin.platform.text.Vietnamese;

/** The articles as they are stored. */
@ApplicationScoped
class Articles {

    private static final int MAX_WORDS = 8;

    private static final String ROW = "select new vn.bangtin.news.ArticleRow(a.id, a.title, a.summary, c.name, c.slug,"
            + " u.name, a.publishedAt, a.editedAt, a.createdAt, m.hash, m.width, m.height, a.leadAlternative,"
            + " m.revision, m.position)"
            + " from Article a join a.category c left join Unit u on u.id = a.unitId"
            + " left join Media m on m.id = a.leadMediaId";

    private static final String DESK_ROW =
            "select new vn.bangtin.news.DeskRow(a.id, a.version, a.title, c.id, c.name, a.unitId, u.name, a.state,"
                    + " a.stateSince, a.authorId, w.displayName, a.submittedBy, a.editedBy, a.createdAt, a.changedAt,"
                    + " a.publishedAt, a.publishAt, a.unpublishAt, a.reviewBy, a.returnReason, a.aloneBy, a.aloneAt,"
                    + " a.aloneReason, a.confirmedAt)"
                    + " from Article a join a.category c left join Unit u on u.id = a.unitId"
                    + " left join Account w on w.id = a.authorId";

    /** The desk's orders by the names that its addresses use. */
    private static final Map<String, String> DESK_ORDERS = Map.of(
            // as the index of PostgreSQL has it
            "title", "SQL('substr(?, 1, 160)', a.searchKey)",
            "category", "c.name",
            "unit", "u.name",
            "state", "a.state",
            "author", "w.displayName",
            "changed", "a.changedAt",
            "published", "a.publishedAt",
            "since", "a.stateSince");

    /** The orders that may have nothing to go by; of the others an index would not be used if they said what comes last. */
    private static final Set<String> DESK_ORDERS_WITH_GAPS = Set.of("u.name", "w.displayName", "a.publishedAt");

    /** So many are counted on the desk's first pages, and some pages ahead on later ones. */
    static final int DESK_COUNTED = 1_000;

    private static final int DESK_PAGES_AHEAD = 5;

    /** No list of the desk is read further: whoever has not found it by then narrows the list. */
    static final int DESK_DEPTH = 10_000;

    private EntityManager entityManager;

    protected Articles() {}

    @Inject
    Articles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Article article) {
        entityManager.persist(article);
        keepMedia(article, Set.of());
    }

    /**
     * Keeps which media the text of an article shows. No SQL statement if they are the same.
     *
     * @param before those that it showed
     */
    void keepMedia(Article article, Set<String> before) {
        var now = article.mediaInText();
        var gone = new HashSet<>(before);
        gone.removeAll(now);
        if (!gone.isEmpty()) {
            entityManager
                    .createQuery("delete from ArticlePicture p where p.articleId = :article and p.hash in :gone")
                    .setParameter("article", article.getId())
                    .setParameter("gone", gone)
                    .executeUpdate();
        }
        now.stream()
                .filter(hash -> !before.contains(hash))
                .forEach(hash -> entityManager.persist(new ArticlePicture(article.getId(), hash)));
    }

    Optional<Article> find(long id) {
        return Optional.ofNullable(entityManager.find(Article.class, id));
    }

    /**
     * Locks the row until the transaction ends, and reads the article with its categories: two SQL statements, of which
     * the second may not lock, because a database locks nothing that an outer join may leave empty.
     */
    Optional<Article> findForChange(long id) {
        var locked = entityManager
                .createNativeQuery("select id from article where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return locked.isEmpty()
                ? Optional.empty()
                : entityManager
                        .createQuery(
                                "select a from Article a join fetch a.category left join fetch a.furtherCategories left join fetch a.labels"
                                        + " where a.id = :id",
                                Article.class)
                        .setParameter("id", id)
                        .setHint("eclipselink.refresh", "true")
                        .getResultStream()
                        .findFirst();
    }

    /** The id of the article that a person made from a form with this key. */
    Optional<Long> madeFrom(long authorId, String key) {
        return entityManager
                .createQuery(
                        "select a.id from Article a where a.authorId = :author and a.creationKey = :key", Long.class)
                .setParameter("author", authorId)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The audit keeps the id of a unit, which may be renamed; a person wants its name. */
    Map<String, String> readable(Map<String, String> fields) {
        var readable = new LinkedHashMap<>(fields);
        readable.computeIfPresent(
                "news.unit",
                (key, id) -> id.isEmpty() ? id : unitName(Long.parseLong(id)).orElse(id));
        return readable;
    }

    /**
     * Published articles that a reader may read, newest first. Two SQL statements.
     *
     * @param hidden not listed under any of these
     * @param categoryIds listed under one of these; {@code null}: under any
     * @param labelId given this topic or tag; {@code null}: whatever
     * @param text words of title or summary, or {@code null}
     */
    Slice<ArticleRow> published(
            Set<Long> hidden, Collection<Long> categoryIds, Long labelId, String text, boolean oldestFirst, Page page) {
        var conditions = new Conditions().and("a.state = vn.bangtin.news.ArticleState.PUBLISHED");
        conditions.readable(hidden);
        conditions.listedUnder(categoryIds);
        if (labelId != null) {
            conditions.and("exists (select l.id from a.labels l where l.id = :label)", "label", labelId);
        }
        conditions.words(text);
        var total = conditions
                .fill(entityManager.createQuery("select count(a) from Article a" + conditions, Long.class))
                .getSingleResult();
        var rows = conditions
                .fill(entityManager.createQuery(
                        ROW
                                + conditions
                                + (oldestFirst
                                        ? " order by a.publishedAt, a.id"
                                        : " order by a.publishedAt desc, a.id desc"),
                        ArticleRow.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Slice<>(rows, page, total);
    }

    /**
     * The newest published articles. One SQL statement.
     *
     * @param hidden not listed under any of these
     */
    List<ArticleRow> latest(Set<Long> hidden, int many) {
        var conditions = new Conditions().and("a.state = vn.bangtin.news.ArticleState.PUBLISHED");
        conditions.readable(hidden);
        return conditions
                .fill(entityManager.createQuery(
                        ROW + conditions + " order by a.publishedAt desc, a.id desc", ArticleRow.class))
                .setMaxResults(many)
                .getResultList();
    }

    /**
     * Published articles that readers see now and that came out on one of some days, newest first. One SQL statement.
     *
     * @param hidden not listed under any of these
     * @param days at least one
     */
    List<ArticleRow> publishedOn(Set<Long> hidden, List<LocalDate> days, ZoneId zone, int many) {
        var conditions = new Conditions().and("a.state = vn.bangtin.news.ArticleState.PUBLISHED");
        conditions.readable(hidden);
        var ranges = IntStream.range(0, days.size())
                .mapToObj(day -> "(a.publishedAt >= :from%1$d and a.publishedAt < :to%1$d)".formatted(day))
                .collect(Collectors.joining(" or ", "(", ")"));
        conditions.and(ranges);
        var query = conditions.fill(entityManager.createQuery(
                ROW + conditions + " order by a.publishedAt desc, a.id desc", ArticleRow.class));
        for (var day = 0; day < days.size(); day++) {
            query.setParameter("from" + day, days.get(day).atStartOfDay(zone).toInstant());
            query.setParameter(
                    "to" + day, days.get(day).plusDays(1).atStartOfDay(zone).toInstant());
        }
        return query.setMaxResults(many).getResultList();
    }

    /**
     * The title of an article that readers see now. One SQL statement.
     *
     * @param hidden not listed under any of these
     */
    Optional<String> publishedTitle(long id, Set<Long> hidden) {
        var conditions = new Conditions().and("a.state = vn.bangtin.news.ArticleState.PUBLISHED");
        conditions.readable(hidden);
        conditions.and("a.id = :id", "id", id);
        return conditions
                .fill(entityManager.createQuery("select a.title from Article a" + conditions, String.class))
                .getResultStream()
                .findFirst();
    }

    /** What the page of an article reads of the article itself, whatever its state. */
    record Text(
            ArticleRow row,
            String body,
            long categoryId,
            String leadCaption,
            String changeNote,
            ArticleState state,
            Instant withdrawnAt,
            String withdrawalNotice) {}

    /** One SQL statement. */
    Optional<Text> text(long id) {
        return entityManager
                .createQuery(
                        "select a.id, a.title, a.summary, c.name, c.slug, u.name, a.publishedAt, a.editedAt, a.createdAt,"
                                + " m.hash, m.width, m.height, a.leadAlternative, a.body, c.id, a.leadCaption, a.changeNote, a.state,"
                                + " a.withdrawnAt, a.withdrawalNotice, m.revision, m.position"
                                + " from Article a join a.category c left join Unit u on u.id = a.unitId"
                                + " left join Media m on m.id = a.leadMediaId where a.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(v -> new Text(
                        new ArticleRow(
                                (Long) v[0],
                                (String) v[1],
                                (String) v[2],
                                (String) v[3],
                                (String) v[4],
                                (String) v[5],
                                (Instant) v[6],
                                (Instant) v[7],
                                (Instant) v[8],
                                (String) v[9],
                                (Integer) v[10],
                                (Integer) v[11],
                                (String) v[12],
                                v[20] == null ? 0 : (Integer) v[20],
                                (String) v[21]),
                        (String) v[13],
                        (Long) v[14],
                        (String) v[15],
                        (String) v[16],
                        (ArticleState) v[17],
                        (Instant) v[18],
                        (String) v[19]));
    }

    /** The short lists that belong to one article. */
    record Parts(
            List<Credit> credits,
            List<AttachedFile> attachments,
            List<Long> furtherCategoryIds,
            List<LabelRow> labels,
            Map<String, MediaInText.Now> media) {}

    /** One SQL statement: the page of an article has only five for everything. */
    Parts parts(long articleId) {
        var parts =
                new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        var rows = entityManager
                .createNativeQuery(
                        "select 1 kind, position, role_name first_text, name second_text, cast(null as varchar(200)) file,"
                                + " cast(null as varchar(10)) file_type, cast(null as bigint) number,"
                                + " cast(null as integer) revision"
                                + " from article_credit where article_id = ?1"
                                + " union all select 2, a.position, a.title, m.content_hash, m.file_name, m.file_type,"
                                + " m.size_bytes, m.revision from article_attachment a join media m on m.id = a.media_id"
                                + " where a.article_id = ?1"
                                + " union all select 3, 0, null, null, null, null, category_id, null"
                                + " from article_category where article_id = ?1"
                                + " union all select 4, 0, l.name, l.slug, null, l.kind, l.id, null"
                                + " from article_label a join label l on l.id = a.label_id where a.article_id = ?1"
                                + " union all select 5, coalesce(m.width, 0), p.content_hash, null, null, null,"
                                + " coalesce(m.height, 0), m.revision from article_picture p"
                                + " join media m on m.content_hash = p.content_hash where p.article_id = ?1"
                                + " order by 1, 2, 4")
                .setParameter(1, articleId)
                .getResultList();
        for (var row : rows) {
            var values = (Object[]) row;
            switch (((Number) values[0]).intValue()) {
                case 1 -> parts.credits.add(new Credit((String) values[2], (String) values[3]));
                case 2 ->
                    parts.attachments.add(new AttachedFile(
                            (String) values[2],
                            (String) values[3],
                            (String) values[4],
                            FileType.valueOf((String) values[5]),
                            ((Number) values[6]).longValue(),
                            ((Number) values[7]).intValue()));
                case 4 ->
                    parts.labels.add(new LabelRow(
                            ((Number) values[6]).longValue(),
                            LabelKind.valueOf((String) values[5]),
                            (String) values[2],
                            (String) values[3],
                            null));
                case 5 ->
                    parts.media.put(
                            (String) values[2],
                            new MediaInText.Now(
                                    ((Number) values[7]).intValue(),
                                    ((Number) values[1]).intValue(),
                                    ((Number) values[6]).intValue()));
                default -> parts.furtherCategoryIds.add(((Number) values[6]).longValue());
            }
        }
        return parts;
    }

    /** An article with all that its page shows. One SQL statement. */
    ArticlePage page(Text text, CategoryTree tree, List<RelatedRow> related) {
        return page(text, parts(text.row().id()), tree, related);
    }

    ArticlePage page(Text text, Parts parts, CategoryTree tree, List<RelatedRow> related) {
        return new ArticlePage(
                text.row(),
                MediaInText.current(text.body(), parts.media()),
                tree.pathTo(text.categoryId()),
                tree.rows().stream()
                        .filter(row -> parts.furtherCategoryIds().contains(row.id()))
                        .toList(),
                text.leadCaption(),
                text.changeNote(),
                parts.credits(),
                parts.attachments(),
                related,
                parts.labels());
    }

    /**
     * Published articles with the same main category, those before and those after a point in time, nearest first within
     * either side. One SQL statement, which reads two short pieces of an index.
     *
     * @param hidden not listed under any of these
     */
    List<RelatedRow> around(
            long articleId, long categoryId, Instant at, int manyOnEitherSide, Collection<Long> hidden) {
        // numbers of ours, no text of anybody
        var readable = hidden.isEmpty()
                ? ""
                : hidden.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(
                                ", ",
                                " and not exists (select 1 from article_category f where f.article_id = article.id"
                                        + " and f.category_id in (",
                                "))"));
        var side = "select * from (select id, title, published_at from article where category_id = ?1" + readable
                + " and state = 'PUBLISHED' and id <> ?2 and %s fetch first " + manyOnEitherSide + " rows only) %s";
        var converter = new InstantConverter();
        var rows = entityManager
                .createNativeQuery(side.formatted("published_at <= ?3 order by published_at desc, id desc", "earlier")
                        + " union all "
                        + side.formatted("published_at > ?3 order by published_at, id", "later"))
                .setParameter(1, categoryId)
                .setParameter(2, articleId)
                .setParameter(3, converter.convertToDatabaseColumn(at))
                .getResultList();
        var related = new ArrayList<RelatedRow>();
        for (var row : rows) {
            var values = (Object[]) row;
            related.add(new RelatedRow(
                    ((Number) values[0]).longValue(),
                    (String) values[1],
                    converter.convertToEntityAttribute(values[2])));
        }
        return related;
    }

    /** One article as the desk's list shows it. One SQL statement. */
    Optional<DeskRow> deskRow(long id) {
        return entityManager
                .createQuery(DESK_ROW + " where a.id = :id", DeskRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * The desk's list. Two SQL statements: the ids of this page and of those around it, which are their number as well,
     * then the rows of this page. Who has a hundred thousand articles never has them counted.
     *
     * @param categoryIds their main category is one of these; {@code null}: any
     */
    Slice<DeskRow> desk(
            ArticleFilter filter, Collection<Long> categoryIds, DeskConditions who, ZoneId zone, Page page) {
        var conditions = deskConditions(filter, categoryIds, who, zone);
        var named = page.sort() != null && DESK_ORDERS.containsKey(page.sort());
        var order = DESK_ORDERS.get(named ? page.sort() : "changed");
        var descending = !named || page.descending();
        var join = order.startsWith("u.")
                ? " left join Unit u on u.id = a.unitId"
                : order.startsWith("w.")
                        ? " left join Account w on w.id = a.authorId"
                        : order.startsWith("c.") ? " join a.category c" : "";
        var counted =
                Math.min(DESK_DEPTH, Math.max(DESK_COUNTED, page.offset() + DESK_PAGES_AHEAD * (long) page.size()));
        var ids = conditions
                .fill(entityManager.createQuery(
                        "select a.id from Article a" + join + conditions + " order by " + order
                                + (descending ? " desc" : "")
                                + (DESK_ORDERS_WITH_GAPS.contains(order) ? " nulls last" : "")
                                + (descending ? ", a.id desc" : ", a.id"),
                        Long.class))
                .setMaxResults((int) counted + 1)
                .getResultList();
        var total = Math.min(counted, ids.size());
        var shown = ids.subList(
                (int) Math.min(page.offset(), total), (int) Math.min(page.offset() + (long) page.size(), total));
        return new Slice<>(deskRows(shown), page, total, ids.size() > counted);
    }

    private static Conditions deskConditions(
            ArticleFilter filter, Collection<Long> categoryIds, DeskConditions who, ZoneId zone) {
        var conditions = new Conditions();
        who.visible(conditions);
        who.on(filter.list(), conditions);
        if (categoryIds != null && categoryIds.isEmpty()) {
            // of a category that is gone meanwhile
            conditions.and("a.id is null");
        } else if (categoryIds != null) {
            conditions.and("a.category.id in :categories", "categories", categoryIds);
        }
        if (filter.unitId() != null) {
            conditions.and("a.unitId = :unit", "unit", filter.unitId());
        }
        if (filter.state() != null) {
            conditions.and("a.state = :state", "state", filter.state());
        }
        if (filter.from() != null) {
            conditions.and(
                    "a.changedAt >= :from",
                    "from",
                    filter.from().atStartOfDay(zone).toInstant());
        }
        if (filter.to() != null) {
            conditions.and(
                    "a.changedAt < :to",
                    "to",
                    filter.to().plusDays(1).atStartOfDay(zone).toInstant());
        }
        conditions.words(filter.text());
        return conditions;
    }

    /** How many articles a list of the desk has; one statement, for whoever reads all of it. */
    long deskTotal(ArticleFilter filter, Collection<Long> categoryIds, DeskConditions who, ZoneId zone) {
        var conditions = deskConditions(filter, categoryIds, who, zone);
        return conditions
                .fill(entityManager.createQuery("select count(a) from Article a" + conditions, Long.class))
                .getSingleResult();
    }

    /**
     * The next rows of a list of the desk, by falling ids: for whoever reads all of it. Two statements.
     *
     * @param below the id of the last row that was read
     */
    List<DeskRow> deskBelow(
            ArticleFilter filter, Collection<Long> categoryIds, DeskConditions who, ZoneId zone, long below, int many) {
        var conditions = deskConditions(filter, categoryIds, who, zone);
        conditions.and("a.id < :below", "below", below);
        return deskRows(conditions
                .fill(entityManager.createQuery(
                        "select a.id from Article a" + conditions + " order by a.id desc", Long.class))
                .setMaxResults(many)
                .getResultList());
    }

    /** In the order of the ids; no statement for none. */
    private List<DeskRow> deskRows(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = entityManager
                .createQuery(DESK_ROW + " where a.id in :ids", DeskRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(DeskRow::id, row -> row));
        return ids.stream().map(rows::get).filter(Objects::nonNull).toList();
    }

    /** How many articles each of the desk's lists has for a person; {@link DeskList#ALL} is not counted. One statement. */
    Map<DeskList, Long> counts(DeskConditions who) {
        var lists = EnumSet.complementOf(EnumSet.of(DeskList.ALL));
        var all = new Conditions();
        who.visible(all);
        var sums = new ArrayList<String>();
        for (var list : lists) {
            var conditions = all.beside();
            who.on(list, conditions);
            sums.add("sum(case when " + conditions.bare() + " then 1 else 0 end)");
        }
        // what is finished is counted only where one of three indexes finds it
        all.and("(a.state in :unfinished or a.aloneAt is not null or a.reviewBy is not null)");
        all.parameters.put("unfinished", ArticleState.UNFINISHED);
        var row = all.fill(entityManager.createQuery(
                        "select " + String.join(", ", sums) + " from Article a" + all, Object[].class))
                .getSingleResult();
        var counts = new EnumMap<DeskList, Long>(DeskList.class);
        var next = 0;
        for (var list : lists) {
            var sum = row[next++];
            counts.put(list, sum == null ? 0 : ((Number) sum).longValue());
        }
        return counts;
    }

    /** Which of some articles readers see now. One statement. */
    Set<Long> publishedAmong(Collection<Long> ids) {
        return Set.copyOf(entityManager
                .createQuery(
                        "select a.id from Article a where a.id in :ids and a.state = vn.bangtin.news.ArticleState.PUBLISHED",
                        Long.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Writes what is pending now. */
    void flush() {
        entityManager.flush();
    }

    void add(ArticleStep step) {
        entityManager.persist(step);
    }

    /** What happened to an article, newest first, at most a hundred steps. One statement. */
    List<StepRow> story(long articleId) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.StepRow(s.step, s.to, s.at, w.displayName, s.reason)"
                                + " from ArticleStep s left join Account w on w.id = s.actorId"
                                + " where s.articleId = :article order by s.at desc, s.id desc",
                        StepRow.class)
                .setParameter("article", articleId)
                .setMaxResults(100)
                .getResultList();
    }

    /** The name of who has a login, as people know it; the login itself if there is no such account. */
    String name(String login) {
        return entityManager
                .createQuery("select w.displayName from Account w where w.login = :login", String.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst()
                .orElse(login);
    }

    /** Whether the last step of an article was this one, by this account. */
    boolean wasLast(long articleId, Step step, long accountId) {
        return entityManager
                .createQuery(
                        "select s.step, s.actorId from ArticleStep s where s.articleId = :article order by s.at desc, s.id desc",
                        Object[].class)
                .setParameter("article", articleId)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(row -> row[0] == step && Long.valueOf(accountId).equals(row[1]));
    }

    /** The articles whose hour has come, the oldest first, at most a hundred. */
    List<Long> dueToPublish(Instant now) {
        return entityManager
                .createQuery(
                        "select a.id from Article a where a.state = vn.bangtin.news.ArticleState.SCHEDULED"
                                + " and a.publishAt <= :now order by a.publishAt, a.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    /** The published articles whose time is over, at most a hundred. */
    List<Long> dueToExpire(Instant now) {
        return entityManager
                .createQuery(
                        "select a.id from Article a where a.state = vn.bangtin.news.ArticleState.PUBLISHED"
                                + " and a.unpublishAt <= :now order by a.unpublishAt, a.id",
                        Long.class)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    /**
     * Takes the right to publish a scheduled article, for this transaction and nobody else's: of all nodes that try, one
     * changes the row and the others find it changed.
     *
     * @return whether it is ours
     */
    boolean claimDue(long id, ArticleState from, String timeColumn, Instant now) {
        return entityManager
                        .createQuery(
                                "update Article a set a.version = a.version + 1 where a.id = :id and a.state = :from and a."
                                        + timeColumn + " <= :now")
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** An account whose work is to write articles, if there is any. */
    Optional<Long> someAuthor() {
        return entityManager
                .createQuery(
                        "select a.id from Account a join a.roles r where r = vn.bangtin.account.Role.AUTHOR order by a.id",
                        Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The unit with a name. */
    Optional<Long> unitId(String name) {
        return entityManager
                .createQuery("select u.id from Unit u where u.name = :name", Long.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The name of a unit. */
    Optional<String> unitName(long unitId) {
        return entityManager
                .createQuery("select u.name from Unit u where u.id = :id", String.class)
                .setParameter("id", unitId)
                .getResultStream()
                .findFirst();
    }

    /** The where clause of a list, and its parameters. */
    static final class Conditions {

        private final StringBuilder where = new StringBuilder();
        private final Map<String, Object> parameters;

        Conditions() {
            this(new HashMap<>());
        }

        private Conditions(Map<String, Object> parameters) {
            this.parameters = parameters;
        }

        /** Others in the same query: they share its parameters. */
        Conditions beside() {
            return new Conditions(parameters);
        }

        Conditions and(String condition) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            return this;
        }

        void and(String condition, String parameter, Object value) {
            and(condition);
            parameters.put(parameter, value);
        }

        /** A parameter of its query, with a name that no other has and that is the same the next time. */
        String parameter(Object value) {
            var name = "p" + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        }

        /** Without the word where, in brackets. */
        String bare() {
            return where.isEmpty() ? "(1 = 1)" : "(" + where.substring(" where ".length()) + ")";
        }

        /** What the reader may read: neither its main category nor any other is hidden. */
        Conditions readable(Set<Long> hidden) {
            if (!hidden.isEmpty()) {
                and(
                        "a.category.id not in :hidden"
                                + " and not exists (select h.id from a.furtherCategories h where h.id in :hidden)",
                        "hidden",
                        hidden);
            }
            return this;
        }

        void listedUnder(Collection<Long> categoryIds) {
            if (categoryIds != null) {
                and(
                        "(a.category.id in :categories"
                                + " or exists (select f.id from a.furtherCategories f where f.id in :categories))",
                        "categories",
                        categoryIds);
            }
        }

        /** All the words, in any order; each may be a part of a longer one. */
        void words(String text) {
            words("a", text);
        }

        /** The same of another thing that has a search key. */
        void words(String of, String text) {
            var words = Vietnamese.searchKey(text).split(" ");
            for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
                if (!words[i].isEmpty()) {
                    var literal = words[i].replaceAll("[!%_]", "!$0");
                    and(of + ".searchKey like :word" + i + " escape '!'", "word" + i, "%" + literal + "%");
                }
            }
        }

        <T> TypedQuery<T> fill(TypedQuery<T> query) {
            // a condition that turned out to be needless leaves its parameters behind
            query.getParameters()
                    .forEach(parameter -> query.setParameter(parameter.getName(), parameters.get(parameter.getName())));
            return query;
        }

        @Override
        public String toString() {
            return where.toString();
        }
    }
}
