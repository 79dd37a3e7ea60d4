package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangtin.platform.ContentChanged;

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

    private Map<Long, Set<Long>> unitsBelow() {
        var below = new HashMap<Long, Set<Long>>();
        entityManager
                .createQuery("select u.id, u.parent.id from Unit u where u.parent is not null", Object[].class)
                .getResultList()
                .forEach(row -> below.computeIfAbsent((Long) row[1], parent -> new HashSet<>())
                        .add((Long) row[0]));
        return below;
    }

    private static Set<Long> below(long unitId, Map<Long, Set<Long>> units) {
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

    void replace(long accountId, List<Scope> scopes) {
        of(accountId).forEach(entityManager::remove);
        scopes.forEach(entityManager::persist);
    }

    /** Asks the database the next time. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScopesChanged change) {
        known.remove(change.accountId());
    }

    /** The trees that areas are made of may have changed. */
    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        known.clear();
    }
}
