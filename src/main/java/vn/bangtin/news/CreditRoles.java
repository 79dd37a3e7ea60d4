package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The roles of credits as they are stored. */
@ApplicationScoped
class CreditRoles {

    private EntityManager entityManager;

    protected CreditRoles() {}

    @Inject
    CreditRoles(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(CreditRole role) {
        entityManager.persist(role);
    }

    Optional<CreditRole> find(long id) {
        return Optional.ofNullable(entityManager.find(CreditRole.class, id));
    }

    /** All of them, for a change: two people who give the same name do so one after the other. */
    List<CreditRole> lockAll() {
        return entityManager
                .createQuery("select r from CreditRole r order by r.id", CreditRole.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** All of them, in their order. One statement. */
    List<CreditRoleForm> all() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.news.CreditRoleForm(r.id, r.version, r.name, r.sortOrder, r.active)"
                                + " from CreditRole r order by r.sortOrder, r.name",
                        CreditRoleForm.class)
                .getResultList();
    }

    /** The names of those in use, in their order. One statement. */
    List<String> proposed() {
        return entityManager
                .createQuery(
                        "select r.name from CreditRole r where r.active = true order by r.sortOrder, r.name",
                        String.class)
                .getResultList();
    }
}
