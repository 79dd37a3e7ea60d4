package vn.bangtin.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The calendars of the years and their rows as they are stored. */
@ApplicationScoped
class DayPlans {

    private EntityManager entityManager;

    protected DayPlans() {}

    @Inject
    DayPlans(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(PlannedDay day) {
        entityManager.persist(day);
    }

    Optional<DayPlan> find(int year) {
        return plan(year, LockModeType.NONE);
    }

    /** Nobody else can change the year until this transaction ends. */
    Optional<DayPlan> findForChange(int year) {
        return plan(year, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<DayPlan> plan(int year, LockModeType lock) {
        return entityManager
                .createQuery("select p from DayPlan p where p.year = :year", DayPlan.class)
                .setParameter("year", year)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /** The rows of a year as they may be changed. */
    List<PlannedDay> days(int year) {
        return entityManager
                .createQuery(
                        "select d from PlannedDay d where d.year = :year and d.endedOn is null order by d.date, d.id",
                        PlannedDay.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** All rows of a year, also those that ended. One statement. */
    List<DayLine> lines(int year) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.calendar.DayLine(d.id, d.date, d.kind, d.name, d.otherDay, d.treatment,"
                                + " d.state, d.decision, d.decidedOn, d.link, d.note, d.endedOn)"
                                + " from PlannedDay d where d.year = :year order by d.date, d.id",
                        DayLine.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** What other years say of days that are of this one, or worked in it. One statement. */
    List<LocalDate> worked(int year) {
        return entityManager
                .createQuery(
                        "select d.otherDay from PlannedDay d where d.kind = vn.bangtin.calendar.DayMarkKind.SWAPPED_OFF"
                                + " and d.treatment = vn.bangtin.calendar.Treatment.KEEP and d.year <> :year"
                                + " and d.otherDay >= :from and d.otherDay <= :to",
                        LocalDate.class)
                .setParameter("year", year)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("to", LocalDate.of(year, 12, 31))
                .getResultList();
    }

    /** All that holds, of every year that has rows or was gone through. One statement. */
    List<StoredDay> stored() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.calendar.StoredDay(p.year, p.prepared, p.decision, d.date, d.kind, d.name,"
                                + " d.otherDay, d.state, d.treatment, d.decision, d.link)"
                                + " from DayPlan p left join PlannedDay d on d.year = p.year"
                                + " and d.treatment <> vn.bangtin.calendar.Treatment.LEAVE_OUT"
                                + " where p.prepared = true or d.id is not null order by d.date",
                        StoredDay.class)
                .getResultList();
    }

    /** All rules by their place in the year as they were entered. One statement. */
    List<HolidayRule> rules() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.calendar.HolidayRule(r.id, r.name, r.kind, r.calendar, r.month, r.day,"
                                + " r.windows, r.confirmed, r.validFrom, r.validTo, r.source)"
                                + " from StoredRule r order by r.id",
                        HolidayRule.class)
                .getResultList();
    }

    void add(StoredRule rule) {
        entityManager.persist(rule);
    }

    /** The same as they may be changed. One statement. */
    List<StoredRule> storedRules() {
        return entityManager
                .createQuery("select r from StoredRule r order by r.id", StoredRule.class)
                .getResultList();
    }

    Optional<StoredRule> rule(long id) {
        return Optional.ofNullable(entityManager.find(StoredRule.class, id));
    }

    /** Nobody else can change it until this transaction ends. */
    Optional<StoredRule> ruleForChange(long id) {
        return Optional.ofNullable(entityManager.find(StoredRule.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of some years that have a decision. One statement. */
    List<Integer> decided(List<Integer> years) {
        return entityManager
                .createQuery(
                        "select p.year from DayPlan p where p.decision is not null and p.year in :years", Integer.class)
                .setParameter("years", years)
                .getResultList();
    }
}
