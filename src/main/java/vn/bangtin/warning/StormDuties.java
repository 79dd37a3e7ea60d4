package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The times of storm duty and who is on duty, as they are stored. */
@ApplicationScoped
class StormDuties {

    private static final String NAMED =
            "select d, a.displayName from StormDuty d left join Account a on a.id = d.switchedBy";

    private EntityManager entityManager;

    protected StormDuties() {}

    @Inject
    StormDuties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(StormDuty duty) {
        entityManager.persist(duty);
        entityManager.flush();
    }

    void add(DutyShift shift) {
        entityManager.persist(shift);
        entityManager.flush();
    }

    /** The one that lasts. */
    Optional<StormDuty> open() {
        return entityManager
                .createQuery("select d from StormDuty d where d.endedAt is null order by d.id", StormDuty.class)
                .getResultStream()
                .findFirst();
    }

    /** When the last one ended. */
    Optional<Instant> lastEnd() {
        return Optional.ofNullable(entityManager
                .createQuery("select max(d.endedAt) from StormDuty d", Instant.class)
                .getSingleResult());
    }

    List<StormDutyRow> rows(int most) {
        return entityManager
                .createQuery(NAMED + " order by d.begunAt desc, d.id desc", Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(StormDutyRow::of)
                .toList();
    }

    Optional<StormDutyRow> row(long id) {
        return entityManager
                .createQuery(NAMED + " where d.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(StormDutyRow::of)
                .findFirst();
    }

    /** Messages about here of at least a level that could be in force after a time, with when what replaced them was received. */
    List<Object[]> warned(int level, Instant after) {
        return entityManager
                .createQuery(
                        "select w, r.receivedAt from Warning w left join Warning r on r.id = w.replacedById"
                                + " where w.status = vn.bangtin.warning.CapAlert.Status.ACTUAL"
                                + " and w.scope = vn.bangtin.warning.CapAlert.Scope.PUBLIC"
                                + " and w.aboutHere = true and w.level >= :level and w.endsAt > :after"
                                + " and (w.closedAt is null or w.closedAt >= :after)"
                                + " and w.state in (vn.bangtin.warning.WarningState.ISSUED,"
                                + " vn.bangtin.warning.WarningState.WITHDRAWN)"
                                + " and w.type <> vn.bangtin.warning.CapAlert.MessageType.CANCEL",
                        Object[].class)
                .setParameter("level", level)
                .setParameter("after", after)
                .getResultList();
    }

    /** What everybody could know of and was received in a time, also if it was taken back later; oldest first. */
    List<Warning> received(Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "select w from Warning w where w.aboutHere = true and w.receivedAt <= :to and (w.receivedAt >= :from"
                                + " or w.endsAt > :from and w.replacedById is null"
                                + " and (w.closedAt is null or w.closedAt >= :from))"
                                + " and w.status = vn.bangtin.warning.CapAlert.Status.ACTUAL"
                                + " and w.scope = vn.bangtin.warning.CapAlert.Scope.PUBLIC"
                                + " and w.state in (vn.bangtin.warning.WarningState.ISSUED,"
                                + " vn.bangtin.warning.WarningState.WITHDRAWN)"
                                + " order by w.receivedAt, w.id",
                        Warning.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    Optional<DutyShift> shift(long id) {
        return Optional.ofNullable(entityManager.find(DutyShift.class, id));
    }

    /** Who is on duty from a time on, in their order. */
    List<DutyShiftRow> roster(Instant from, int most) {
        return entityManager
                .createQuery(
                        "select s, u.name from DutyShift s left join Unit u on u.id = s.unitId"
                                + " where s.withdrawnAt is null and s.endsAt > :from order by s.startsAt, s.id",
                        Object[].class)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultStream()
                .map(DutyShiftRow::of)
                .toList();
    }
}
