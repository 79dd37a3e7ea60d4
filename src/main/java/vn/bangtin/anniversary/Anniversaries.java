package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.text.Vietnamese;

/** The anniversaries as they are stored. */
@ApplicationScoped
class Anniversaries {

    private static final String ROW =
            "select new vn.bangtin.anniversary.AnniversaryRow(a.id, a.title, a.kind, a.secondKind,"
                    + " a.calendar, a.day, a.month, a.firstYear, a.counting, u.id, u.name, a.unitEnd, u.validTo,"
                    + " s.name, s.validTo, t.name, t.validTo, w.name, w.validTo, a.validFrom, a.validTo,"
                    + " a.leapDay, a.shortMonth, a.originInLeapMonth, a.leapOrigin, a.doubledMonth, a.source,"
                    + " a.published, a.changedAt) from Anniversary a left join Unit u on u.id = a.unitId"
                    + " left join u.successor s left join s.successor t left join t.successor w";

    private EntityManager entityManager;

    protected Anniversaries() {}

    @Inject
    Anniversaries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Anniversary anniversary) {
        entityManager.persist(anniversary);
    }

    Optional<Anniversary> find(long id) {
        return Optional.ofNullable(entityManager.find(Anniversary.class, id)).filter(found -> !found.isTakenBack());
    }

    /** Nobody else can change it until this transaction ends. */
    Optional<Anniversary> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Anniversary.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> !found.isTakenBack());
    }

    /** Those that readers see and that may fall between two days, both included. One SQL statement. */
    List<AnniversaryRow> publishedBetween(LocalDate from, LocalDate to) {
        return entityManager
                .createQuery(
                        ROW + " where a.published = true and (a.validFrom is null or a.validFrom <= :to)"
                                + " and (a.validTo is null or a.validTo >= :from)",
                        AnniversaryRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** One of them as lists have it, whether readers see it or not. One SQL statement. */
    Optional<AnniversaryRow> row(long id) {
        return entityManager
                .createQuery(ROW + " where a.id = :id and a.takenBack = false", AnniversaryRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** All that the filter lets through, in no order. One SQL statement. */
    List<AnniversaryRow> rows(AnniversaryFilter filter) {
        return filtered(ROW, filter, AnniversaryRow.class);
    }

    /** The same with everything that the forms hold. One SQL statement. */
    List<Anniversary> all(AnniversaryFilter filter) {
        return filtered("select a from Anniversary a", filter, Anniversary.class);
    }

    private <T> List<T> filtered(String select, AnniversaryFilter filter, Class<T> type) {
        var conditions = new ArrayList<>(List.of("a.takenBack = false"));
        var parameters = new HashMap<String, Object>();
        if (filter.kind() != null) {
            conditions.add("(a.kind = :kind or a.secondKind = :kind)");
            parameters.put("kind", filter.kind());
        }
        if (filter.calendar() != null) {
            conditions.add("a.calendar = :calendar");
            parameters.put("calendar", filter.calendar());
        }
        if (filter.published() != null) {
            conditions.add("a.published = :published");
            parameters.put("published", filter.published());
        }
        var text = Vietnamese.searchKey(filter.text());
        if (!text.isEmpty()) {
            conditions.add("locate(:text, a.titleKey) > 0");
            parameters.put("text", text);
        }
        var query = entityManager.createQuery(select + " where " + String.join(" and ", conditions), type);
        parameters.forEach(query::setParameter);
        // beside "locate" EclipseLink would write all values into the statement, a boolean as 1, which H2 refuses
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        return query.getResultList();
    }

    /** A unit as the subject of a day. One SQL statement. */
    Optional<Subject> subject(long unitId, UnitEnd end) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.anniversary.Subject(u.id, u.name, :end, u.validTo, s.name, s.validTo,"
                                + " t.name, t.validTo, w.name, w.validTo) from Unit u left join u.successor s"
                                + " left join s.successor t left join t.successor w where u.id = :id",
                        Subject.class)
                .setParameter("id", unitId)
                .setParameter("end", end)
                .getResultStream()
                .findFirst();
    }

    /**
     * Takes the one right to load the days that every portal begins with.
     *
     * @return {@code false} if that was done already, maybe just now by another node
     */
    boolean claimSeed(Instant now) {
        var seed = entityManager.find(AnniversarySeed.class, AnniversarySeed.NATIONAL, LockModeType.PESSIMISTIC_WRITE);
        return seed != null && seed.claim(now);
    }
}
