package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who was told of what, as it is stored. */
@ApplicationScoped
class UnitNotices {

    private EntityManager entityManager;

    protected UnitNotices() {}

    @Inject
    UnitNotices(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(UnitNotice notice) {
        entityManager.persist(notice);
    }

    void add(InformedUnit unit) {
        entityManager.persist(unit);
        entityManager.flush();
    }

    /** The unit is told as usual again. */
    void remove(InformedUnit unit) {
        entityManager.remove(unit);
    }

    /** The units for which another level than the usual one was chosen. */
    List<InformedUnit> chosen() {
        return entityManager
                .createQuery("select i from InformedUnit i order by i.unitId", InformedUnit.class)
                .getResultList();
    }

    Optional<UnitNotice> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(UnitNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The notice of a unit, with what it says now, kept from others. */
    Optional<UnitNotice> ofUnitForChange(long warningId, long unitId) {
        return entityManager
                .createQuery(
                        "select n from UnitNotice n where n.warningId = :warning and n.unitId = :unit",
                        UnitNotice.class)
                .setParameter("warning", warningId)
                .setParameter("unit", unitId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Which units were told of this danger by another message. */
    List<Long> unitsOfChain(long chainId, long except) {
        return entityManager
                .createQuery(
                        "select distinct n.unitId from UnitNotice n join Warning w on w.id = n.warningId"
                                + " where w.chainId = :chain and w.id <> :except order by n.unitId",
                        Long.class)
                .setParameter("chain", chainId)
                .setParameter("except", except)
                .getResultList();
    }

    /** Which units were told of a message. */
    List<Long> unitsTold(long warningId) {
        return entityManager
                .createQuery(
                        "select n.unitId from UnitNotice n where n.warningId = :warning order by n.unitId", Long.class)
                .setParameter("warning", warningId)
                .getResultList();
    }

    List<UnitNotice> open(long warningId) {
        return entityManager
                .createQuery(
                        "select n from UnitNotice n where n.warningId = :warning and n.asked = true"
                                + " and n.confirmedAt is null order by n.id",
                        UnitNotice.class)
                .setParameter("warning", warningId)
                .getResultList();
    }

    /** How many units confirmed each of these messages, and how many were asked. One statement. */
    Map<Long, List<Long>> counts(Collection<Long> warningIds) {
        if (warningIds.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select n.warningId, count(n.confirmedAt), count(n.id) from UnitNotice n"
                                + " where n.warningId in :ids and n.asked = true group by n.warningId",
                        Object[].class)
                .setParameter("ids", warningIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> List.of((Long) row[1], (Long) row[2])));
    }

    /** Who was told of these messages. One statement. */
    List<UnitNoticeRow> rows(Collection<Long> warningIds) {
        if (warningIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select n, u.name, a.displayName, u.phone from UnitNotice n join Unit u on u.id = n.unitId"
                                + " left join Account a on a.id = n.confirmedBy where n.warningId in :ids",
                        Object[].class)
                .setParameter("ids", warningIds)
                .getResultStream()
                .map(UnitNoticeRow::of)
                .toList();
    }
}
