package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the report is counted from, and its presets. */
@ApplicationScoped
class Reports {

    private EntityManager entityManager;

    protected Reports() {}

    @Inject
    Reports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The steps that moved articles, of all articles that were moved since an instant or are not finished: article, step,
     * from, to, at, and the id and the name of the group. In their order within each article. One SQL statement.
     *
     * @param categoryIds their main category is one of these; {@code null}: any
     */
    List<Object[]> steps(
            ReportFilter filter, Collection<Long> categoryIds, DeskConditions who, Instant since, Instant before) {
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
        var name =
                switch (filter.group()) {
                    case UNIT -> ", u.id, u.name from Article a left join Unit u on u.id = a.unitId";
                    case AUTHOR -> ", w.id, w.displayName from Article a left join Account w on w.id = a.authorId";
                    case CATEGORY -> ", c.id, c.name from Article a join a.category c";
                    case MONTH -> " from Article a";
                };
        return conditions
                .fill(entityManager.createQuery(
                        "select s.articleId, s.step, s.from, s.to, s.at" + name + ", ArticleStep s" + conditions
                                + " order by s.articleId, s.at, s.id",
                        Object[].class))
                .getResultList();
    }

    /** Who wrote articles, by their names. One SQL statement. */
    List<AuthorRow> authors() {
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
