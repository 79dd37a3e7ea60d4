package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The accounts as they are stored, each with its lock. */
@ApplicationScoped
class Accounts {

    private static final Map<String, String> ORDERS = Map.of(
            "name", "a.searchKey",
            "login", "a.login",
            "unit", "u.name",
            "signedIn", "l.openedAt");

    private EntityManager entityManager;

    protected Accounts() {}

    @Inject
    Accounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Account account) {
        entityManager.persist(account);
        entityManager.persist(new AccountLock(account.getId()));
        entityManager.flush();
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Account> findToChange(long id) {
        return Optional.ofNullable(entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> findByLogin(String login) {
        return entityManager
                .createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The lock of an account; attempts made at the same time are counted one after the other. */
    AccountLock lockToChange(long accountId) {
        return entityManager.find(AccountLock.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    AccountLock lock(long accountId) {
        return entityManager.find(AccountLock.class, accountId);
    }

    /** Name of the account's unit, in the same statement that reads the account. */
    Optional<Object[]> withUnit(long id) {
        return entityManager
                .createQuery(
                        "select a, u.name from Account a left join Unit u on u.id = a.unitId where a.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** How many accounts in use have a role, one of them left out. */
    long countActive(Role role, long butNot) {
        return entityManager
                .createQuery(
                        "select count(a) from Account a where a.active = true and a.id <> :butNot and :role member of a.roles",
                        Long.class)
                .setParameter("butNot", butNot)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** One page of the table, in three statements: how many, the rows, their roles. */
    Slice<AccountRow> rows(AccountFilter filter, Page page, Instant now) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, now, parameters);
        var joins = " from AccountLock l, Account a left join Unit u on u.id = a.unitId where ";
        var count = entityManager.createQuery("select count(a)" + joins + where, Long.class);
        parameters.forEach(count::setParameter);
        var total = count.getSingleResult();

        TypedQuery<AccountRow> query = entityManager.createQuery(
                "select new vn.bangtin.account.AccountRow(a.id, a.login, a.displayName, u.name, a.active,"
                        + " l.lockedUntil, a.mustChangePassword, l.openedAt)"
                        + joins + where + " order by " + ORDERS.getOrDefault(String.valueOf(page.sort()), "a.searchKey")
                        + (page.descending() ? " desc" : "") + ", a.id",
                AccountRow.class);
        parameters.forEach(query::setParameter);
        var rows =
                query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        var roles = roles(rows.stream().map(AccountRow::id).toList());
        return new Slice<>(
                rows.stream()
                        .map(row -> row.at(now, roles.getOrDefault(row.id(), Set.of())))
                        .toList(),
                page,
                total);
    }

    private Map<Long, Set<Role>> roles(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select a.id, r from Account a join a.roles r where a.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> (Role) row[1], Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    private static String where(AccountFilter filter, Instant now, Map<String, Object> parameters) {
        // begins with a join, not with "1 = 1": a comparison of two literals makes EclipseLink write all parameters
        // into the statement as literals
        var conditions = new StringBuilder("l.accountId = a.id");
        if (filter.text() != null) {
            conditions.append(" and a.searchKey like :text escape '!'");
            parameters.put("text", "%" + Vietnamese.searchKey(filter.text()).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.role() != null) {
            conditions.append(" and :role member of a.roles");
            parameters.put("role", filter.role());
        }
        if (filter.unitId() != null) {
            conditions.append(" and a.unitId = :unit");
            parameters.put("unit", filter.unitId());
        }
        if (filter.state() != null) {
            switch (filter.state()) {
                case ACTIVE, INACTIVE -> {
                    conditions.append(" and a.active = :active");
                    parameters.put("active", filter.state() == AccountFilter.State.ACTIVE);
                }
                case LOCKED -> {
                    conditions.append(" and l.lockedUntil > :now");
                    parameters.put("now", now);
                }
            }
        }
        return conditions.toString();
    }
}
