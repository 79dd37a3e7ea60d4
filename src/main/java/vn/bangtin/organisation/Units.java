package vn.bangtin.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The units as they are stored. */
@ApplicationScoped
class Units {

    private EntityManager entityManager;

    protected Units() {}

    @Inject
    Units(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Unit unit) {
        entityManager.persist(unit);
    }

    Optional<Unit> find(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    /** Nobody else changes the tree until this transaction ends; every row, in one order. */
    void lockTree() {
        entityManager
                .createQuery("select u from Unit u order by u.id", Unit.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<UnitRow> rows() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.organisation.UnitRow(u.id, u.name, u.shortName, p.id, u.sortOrder, u.validFrom, u.validTo, s.name)"
                                + " from Unit u left join u.parent p left join u.successor s order by u.sortOrder, u.id",
                        UnitRow.class)
                .getResultList();
    }
}
