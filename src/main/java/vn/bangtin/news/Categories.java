package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
                        "select new vn.bangtin.news.CategoryRow(c.id, c.version, c.name, c.slug, p.id, c.sortOrder)"
                                + " from Category c left join c.parent p",
                        CategoryRow.class)
                .getResultList());
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
