package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.bangtin.account.Role;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The scopes as they are stored, and for each account the areas that follow from them. The areas are remembered for 15
 * seconds, so that the desk does not ask each time; a change holds at once on the node that made it and within 15 seconds
 * on the others, as that of a role does.
 */
@ApplicationScoped
class Scopes {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MANY = 10_000;

    /**
     * Where a capability holds.
     *
     * @param categories one of these; {@code null}: any
     * @param units one of these; {@code null}: any, and none
     */
    record Area(String capability, Set<Long> categories, Set<Long> units) {

        boolean has(Long categoryId, Long unitId) {
            return (categories == null || categories.contains(categoryId))
                    && (units == null || (unitId != null && units.contains(unitId)));
        }
    }

    private record Remembered(List<Area> areas, Instant readAt) {}

    private final Map<Long, Remembered> known = new ConcurrentHashMap<>();
    private EntityManager entityManager;
    private Categories categories;
    private Clock clock;

    protected Scopes() {}

    @Inject
    Scopes(EntityManager entityManager, Categories categories, Clock clock) {
        this.entityManager = entityManager;
        this.categories = categories;
        this.clock = clock;
    }

    /** The areas of an account; a capability without any holds everywhere. */
    List<Area> areas(long accountId) {
        var now = clock.instant();
        var remembered = known.get(accountId);
        if (remembered != null && remembered.readAt().plus(KEPT).isAfter(now)) {
            return remembered.areas();
        }
        var areas = read(accountId);
        if (known.size() > MANY) {
            known.clear();
        }
        known.put(accountId, new Remembered(areas, now));
        return areas;
    }

    private List<Area> read(long accountId) {
        var scopes = of(accountId);
        if (scopes.isEmpty()) {
            return List.of();
        }
        var tree = categories.tree();
        var units = unitsBelow();
        return scopes.stream()
                .map(scope -> new Area(
                        scope.getCapability(),
                        scope.getCategoryId() == null ? null : Set.copyOf(tree.withBelow(scope.getCategoryId())),
                        scope.getUnitId() == null ? null : below(scope.getUnitId(), units)))
                .toList();
    }

    /** The units directly below each. One SQL statement. */
    Map<Long, Set<Long>> unitsBelow() {
        var below = new HashMap<Long, Set<Long>>();
        entityManager
                .createQuery("select u.id, u.parent.id from Unit u where u.parent is not null", Object[].class)
                .getResultList()
                .forEach(row -> below.computeIfAbsent((Long) row[1], parent -> new HashSet<>())
                        .add((Long) row[0]));
        return below;
    }

    /** A unit with all below it. */
    static Set<Long> below(long unitId, Map<Long, Set<Long>> units) {
        var found = new HashSet<Long>();
        found.add(unitId);
        for (var child : units.getOrDefault(unitId, Set.of())) {
            found.addAll(below(child, units));
        }
        return Set.copyOf(found);
    }

    List<Scope> of(long accountId) {
        return entityManager
                .createQuery("select s from Scope s where s.accountId = :account order by s.id", Scope.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * Who holds capabilities of the newsroom.
     *
     * @param capabilities in the order of the work
     */
    record Holder(String name, List<String> capabilities) {}

    /** An account with what it may do through its roles; empty if that is nothing of the newsroom. */
    Optional<Holder> account(long id) {
        var rows = entityManager
                .createQuery("select a.displayName, r from Account a join a.roles r where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        var capabilities = capabilities(rows.stream().map(row -> (Role) row[1]).toList());
        return capabilities.isEmpty()
                ? Optional.empty()
                : Optional.of(new Holder((String) rows.get(0)[0], capabilities));
    }

    /** The same; nobody else changes its scopes until this transaction ends. */
    Optional<Holder> lockAccount(long id) {
        entityManager
                .createQuery("select a from Account a where a.id = :id")
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return account(id);
    }

    private static List<String> capabilities(Collection<Role> roles) {
        return Rights.CAPABILITIES.stream()
                .filter(capability ->
                        roles.stream().anyMatch(role -> role.capabilities().contains(capability)))
                .toList();
    }

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(role -> !capabilities(List.of(role)).isEmpty())
            .toList();

    /** The accounts in use that have a role in the newsroom. Three SQL statements. */
    Slice<ScopeRow> accounts(String text, Page page) {
        var where = " from Account a left join Unit u on u.id = a.unitId where a.active = true"
                + " and a.id in (select b.id from Account b join b.roles r where r in :roles)"
                + (text == null ? "" : " and locate(:text, a.searchKey) > 0");
        var total = with(text, entityManager.createQuery("select count(a)" + where, Long.class))
                .getSingleResult();
        var order = ("unit".equals(page.sort()) ? "u.name" : "a.searchKey") + (page.descending() ? " desc" : "");
        var rows = with(
                        text,
                        entityManager.createQuery(
                                "select a.id, a.displayName, a.login, u.name" + where + " order by " + order
                                        + ", a.searchKey, a.id",
                                Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var places = places(rows.stream().map(row -> (Long) row[0]).toList());
        return new Slice<>(
                rows.stream()
                        .map(row -> new ScopeRow(
                                (Long) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                places.getOrDefault(row[0], Map.of())))
                        .toList(),
                page,
                total);
    }

    private static <T> TypedQuery<T> with(String text, TypedQuery<T> query) {
        // beside "locate" the provider would write all parameters into the statement as literals
        query.setHint("eclipselink.jdbc.bind-parameters", "true").setParameter("roles", ROLES);
        return text == null ? query : query.setParameter("text", Vietnamese.searchKey(text));
    }

    /** For each account and each of its capabilities the places where that holds; none: everywhere. */
    private Map<Long, Map<String, List<String>>> places(List<Long> accountIds) {
        var places = new HashMap<Long, Map<String, List<String>>>();
        if (accountIds.isEmpty()) {
            return places;
        }
        // numbers of ours, no text of anybody
        var ids = accountIds.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        var rows = entityManager
                .createNativeQuery("select 1, r.account_id, r.role_name, cast(null as varchar(100)),"
                        + " cast(null as varchar(200)) from account_role r where r.account_id in " + ids
                        + " union all select 2, s.account_id, s.capability, c.name, u.name from news_scope s"
                        + " left join category c on c.id = s.category_id left join unit u on u.id = s.unit_id"
                        + " where s.account_id in " + ids + " order by 1, 2, 3, 4, 5")
                .getResultList();
        for (var row : rows) {
            var values = (Object[]) row;
            var account = places.computeIfAbsent(((Number) values[1]).longValue(), id -> new LinkedHashMap<>());
            if (((Number) values[0]).intValue() == 1) {
                capabilities(List.of(Role.valueOf((String) values[2])))
                        .forEach(capability -> account.putIfAbsent(capability, new ArrayList<>()));
            } else {
                account.computeIfPresent((String) values[2], (capability, known) -> {
                    known.add(place((String) values[3], (String) values[4]));
                    return known;
                });
            }
        }
        return places;
    }

    /** A place in words. */
    static String place(String category, String unit) {
        if (category == null) {
            return unit;
        }
        return unit == null ? category : category + " – " + unit;
    }

    /** The names of all units. */
    Map<Long, String> unitNames() {
        return entityManager
                .createQuery("select u.id, u.name from Unit u", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    void replace(long accountId, List<Scope> scopes) {
        of(accountId).forEach(entityManager::remove);
        scopes.forEach(entityManager::persist);
    }

    /** Asks the database the next time. */
    void forget(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ScopesChanged change) {
        known.remove(change.accountId());
    }

    /** The trees that areas are made of may have changed. */
    void forgetAll(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ContentChanged change) {
        known.clear();
    }
}
