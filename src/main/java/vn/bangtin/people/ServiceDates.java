package vn.bangtin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.platform.text.Vietnamese;

/** Days of service, consents to them, and the rules of milestones as they are stored. */
@ApplicationScoped
class ServiceDates {

    /** A name in the list of those who agreed. */
    record Name(Long accountId, String name) {}

    /** A day of somebody who agreed to it; {@code unit} and {@code since} may be {@code null}. */
    record Found(
            Long accountId,
            String login,
            String name,
            String unit,
            MilestoneKind kind,
            Integer version,
            LocalDate since) {}

    private static final String FOUND = "select a.id, a.login, a.displayName, u.name, d.kind, d.version, d.since"
            + " from Account a left join Unit u on u.id = a.unitId, ServiceDate d"
            + " where d.accountId = a.id and a.active = true and d.scope = vn.bangtin.people.MilestoneScope.PERSONNEL";

    private EntityManager entityManager;

    protected ServiceDates() {}

    @Inject
    ServiceDates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(ServiceDate date) {
        entityManager.persist(date);
    }

    void add(MilestoneConsent consent) {
        entityManager.persist(consent);
    }

    /** Those of an account. One statement. */
    List<ServiceDate> of(long accountId) {
        return ofAccount(accountId).getResultList();
    }

    /** Those of an account; nobody else changes them until this transaction ends. One statement. */
    List<ServiceDate> toChange(long accountId) {
        return ofAccount(accountId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    private TypedQuery<ServiceDate> ofAccount(long accountId) {
        return entityManager
                .createQuery(
                        "select d from ServiceDate d where d.accountId = :account order by d.kind", ServiceDate.class)
                .setParameter("account", accountId);
    }

    /** The consents of an account, the latest first. One statement. */
    List<MilestoneConsentRow> consents(long accountId) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.people.MilestoneConsentRow(c.kind, c.scope, c.wording, c.givenBy, c.givenAt)"
                                + " from MilestoneConsent c where c.accountId = :account order by c.givenAt desc, c.id desc",
                        MilestoneConsentRow.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** All who agreed to anything, in no order. One statement. */
    List<Name> names(PersonnelFilter filter) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder("a.active = true and a.id in (select d.accountId from ServiceDate d"
                + " where d.scope = vn.bangtin.people.MilestoneScope.PERSONNEL)");
        if (filter.text() != null) {
            where.append(" and a.searchKey like :text escape '!'");
            parameters.put("text", "%" + Vietnamese.searchKey(filter.text()).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.unitIds() != null) {
            where.append(" and a.unitId in :units");
            parameters.put("units", filter.unitIds());
        }
        var query =
                entityManager.createQuery("select a.id, a.displayName from Account a where " + where, Object[].class);
        // beside "escape" EclipseLink would write all values into the statement, a boolean as 1, which H2 refuses
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Name((Long) row[0], (String) row[1]))
                .toList();
    }

    /**
     * The days of these accounts. One statement.
     *
     * @param accountIds at least one
     */
    List<Found> found(Collection<Long> accountIds) {
        return found(FOUND + " and a.id in :accounts", Map.of("accounts", accountIds));
    }

    /** The days that are entered. One statement. */
    List<Found> entered(MilestoneFilter filter) {
        var parameters = new HashMap<String, Object>();
        var where = new StringBuilder(" and d.since is not null");
        if (filter.kind() != null) {
            where.append(" and d.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.unitIds() != null) {
            where.append(" and a.unitId in :units");
            parameters.put("units", filter.unitIds());
        }
        return found(FOUND + where, parameters);
    }

    private List<Found> found(String jpql, Map<String, Object> parameters) {
        var query = entityManager.createQuery(jpql, Object[].class);
        parameters.forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Found(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (MilestoneKind) row[4],
                        (Integer) row[5],
                        (LocalDate) row[6]))
                .toList();
    }

    List<MilestoneRule> rules() {
        return entityManager
                .createQuery("select r from MilestoneRule r order by r.kind, r.validFrom, r.years", MilestoneRule.class)
                .getResultList();
    }

    List<AwardRound> rounds() {
        return entityManager
                .createQuery("select r from AwardRound r order by r.id", AwardRound.class)
                .getResultList();
    }
}
