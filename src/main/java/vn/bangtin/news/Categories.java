package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The categories as they are stored. */
@ApplicationScoped
class Categories {

    private EntityManager entityManager;

    protected Categories() {}

    @Inject
    Categories(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Category category) {
        entityManager.persist(category);
    }

    void remove(Category category) {
        entityManager.remove(category);
    }

    Optional<Category> find(long id) {
        return Optional.ofNullable(entityManager.find(Category.class, id));
    }

    List<Category> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select c from Category c where c.id in :ids", Category.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /**
     * All of them, locked: two people who move categories at the same time could else close a circle between them.
     */
    List<Category> lockAll() {
        return entityManager
                .createQuery("select c from Category c order by c.id", Category.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One SQL statement. */
    CategoryTree tree() {
        return CategoryTree.of(entityManager
                .createQuery(
                        "select new vn.bangtin.news.CategoryRow(c.id, c.version, c.name, c.slug, p.id, c.sortOrder, c.audience)"
                                + " from Category c left join c.parent p",
                        CategoryRow.class)
                .getResultList());
    }

    /** Who may read the categories that are not for everybody. One SQL statement. */
    Map<Long, Audience> audiences() {
        return entityManager
                .createQuery(
                        "select c.id, c.audience, c.audienceUnits, c.audienceRoles from Category c"
                                + " where c.audience <> vn.bangtin.news.Audience.Kind.EVERYONE",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> Audience.of((Audience.Kind) row[1], (String) row[2], (String) row[3])));
    }

    /** How many articles have it as their main category or are listed under it as well. */
    long articles(long id) {
        return entityManager
                .createQuery(
                        "select count(distinct a.id) from Article a left join a.furtherCategories f"
                                + " where a.category.id = :id or f.id = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * Whatever belongs to one belongs to another: articles, the categories below, the places of capabilities. Open forms
     * of these articles are outdated.
     */
    void move(long fromId, long toId) {
        for (var statement : List.of(
                "update article set version = version + 1 where category_id = ?1"
                        + " or id in (select article_id from article_category where category_id = ?1)",
                "update article set category_id = ?2 where category_id = ?1",
                "insert into article_category (article_id, category_id) select a.article_id, ?2 from article_category a"
                        + " where a.category_id = ?1 and not exists (select 1 from article_category b"
                        + " where b.article_id = a.article_id and b.category_id = ?2)",
                "delete from article_category where category_id = ?1",
                "delete from article_category where category_id = ?2"
                        + " and article_id in (select id from article where category_id = ?2)",
                "update news_scope set category_id = ?2 where category_id = ?1")) {
            var query = entityManager.createNativeQuery(statement);
            if (statement.contains("?1")) {
                query.setParameter(1, fromId);
            }
            if (statement.contains("?2")) {
                query.setParameter(2, toId);
            }
            query.executeUpdate();
        }
    }

    boolean isUsed(Category category) {
        return entityManager
                        .createQuery(
                                "select count(a) from Article a left join a.furtherCategories f"
                                        + " where a.category = :category or f = :category",
                                Long.class)
                        .setParameter("category", category)
                        .getSingleResult()
                > 0;
    }
}
