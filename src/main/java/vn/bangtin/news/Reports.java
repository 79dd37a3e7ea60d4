package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the report is counted from, and its presets. */
@ApplicationScoped
class Reports {

    private static final Duration KEPT = Duration.ofSeconds(15);

    private record Authors(List<AuthorRow> rows, Instant readAt) {}

    private volatile Authors authors;
    private EntityManager entityManager;
    private Clock clock;

    protected Reports() {}

    @Inject
    Reports(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The steps that moved articles, of all articles that were moved since an instant or are not finished: article, step,
     * from, to, at, and the id and the name of the group. In their order within each article. One SQL statement.
     *
     * @param categoryIds their main category is one of these; {@code null}: any
     */
    List<Object[]> steps(
            ReportFilter filter, Collection<Long> categoryIds, DeskConditions who, Instant since, Instant before) {
        var conditions = conditions(filter, categoryIds, who);
        // what is finished and was not moved since has nothing to tell
        conditions.and(
                "(a.state in " + conditions.parameter(ArticleState.UNFINISHED)
                        + " or a.id in (select m.articleId from ArticleStep m where m.at >= :since))",
                "since",
                since);
        conditions.and("s.articleId = a.id");
        conditions.and("s.at < :before", "before", before);
        conditions.and("s.step not in (vn.bangtin.news.Step.SAVE, vn.bangtin.news.Step.CORRECT,"
                + " vn.bangtin.news.Step.CONFIRM)");
        var group = filter.group() == ReportGroup.MONTH ? "" : ", " + columns(filter);
        return conditions
                .fill(entityManager.createQuery(
                        "select s.articleId, s.step, s.from, s.to, s.at" + group + from(filter) + ", ArticleStep s"
                                + conditions
                                + " order by s.articleId, s.at, s.id",
                        Object[].class))
                .getResultList();
    }

    /**
     * How often the articles were read on the days of the report: the id and the name of the group, or the day if the group
     * is the month, and the number. One SQL statement.
     */
    List<Object[]> reads(ReportFilter filter, Collection<Long> categoryIds, DeskConditions who) {
        var conditions = conditions(filter, categoryIds, who);
        conditions.and("r.articleId = a.id and r.day >= :from", "from", filter.from());
        conditions.and("r.day <= :to", "to", filter.to());
        var by = columns(filter);
        return conditions
                .fill(entityManager.createQuery(
                        "select " + by + ", sum(r.count)" + from(filter) + ", ArticleReads r" + conditions
                                + " group by " + by,
                        Object[].class))
                .getResultList();
    }

    private static Articles.Conditions conditions(
            ReportFilter filter, Collection<Long> categoryIds, DeskConditions who) {
        var conditions = new Articles.Conditions();
        who.visible(conditions);
        if (categoryIds != null) {
            conditions.and("a.category.id in :categories", "categories", categoryIds);
        }
        if (filter.unitId() != null) {
            conditions.and("a.unitId = :unit", "unit", filter.unitId());
        }
        if (filter.authorId() != null) {
            conditions.and("a.authorId = :author", "author", filter.authorId());
        }
        if (filter.state() != null) {
            conditions.and("a.state = :state", "state", filter.state());
        }
        return conditions;
    }

    private static String columns(ReportFilter filter) {
        return switch (filter.group()) {
            case UNIT -> "u.id, u.name";
            case AUTHOR -> "w.id, w.displayName";
            case CATEGORY -> "c.id, c.name";
            case MONTH -> "r.day";
        };
    }

    private static String from(ReportFilter filter) {
        return switch (filter.group()) {
            case UNIT -> " from Article a left join Unit u on u.id = a.unitId";
            case AUTHOR -> " from Article a left join Account w on w.id = a.authorId";
            case CATEGORY -> " from Article a join a.category c";
            case MONTH -> " from Article a";
        };
    }

    /** Who wrote articles, by their names, up to 15 seconds old. One SQL statement now and then. */
    List<AuthorRow> authors() {
        var now = clock.instant();
        var last = authors;
        if (last == null
                || last.readAt().plus(KEPT).isBefore(now)
                || last.readAt().isAfter(now)) {
            last = new Authors(List.copyOf(readAuthors()), now);
            authors = last;
        }
        return last.rows();
    }

    private List<AuthorRow> readAuthors() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.AuthorRow(w.id, w.displayName) from Account w"
                                + " where exists (select a.id from Article a where a.authorId = w.id)"
                                + " order by w.displayName, w.id",
                        AuthorRow.class)
                .getResultList();
    }

    /** The presets of an account and those that are shared, by their names. One SQL statement. */
    List<ReportPresetRow> presets(long accountId) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.ReportPresetRow(p.id, p.name, p.query, p.shared, p.ownerId)"
                                + " from ReportPreset p where p.ownerId = :me or p.shared = true order by p.name, p.id",
                        ReportPresetRow.class)
                .setParameter("me", accountId)
                .getResultList();
    }

    Optional<ReportPreset> preset(long id) {
        return Optional.ofNullable(entityManager.find(ReportPreset.class, id));
    }

    /** A preset of an account by its name. */
    Optional<ReportPreset> preset(long ownerId, String name) {
        return entityManager
                .createQuery(
                        "select p from ReportPreset p where p.ownerId = :owner and p.name = :name", ReportPreset.class)
                .setParameter("owner", ownerId)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    void add(ReportPreset preset) {
        entityManager.persist(preset);
    }

    void remove(ReportPreset preset) {
        entityManager.remove(preset);
    }
}
