package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.place.Place;

/**
 * What is kept of the sources. Each of its methods is a transaction of its own unless one is open: between them a source is
 * asked.
 */
@ApplicationScoped
class SourceStates {

    private EntityManager entityManager;

    protected SourceStates() {}

    @Inject
    SourceStates(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What the source answered last for a point, if that was for this very point. */
    @Transactional
    Optional<SourceAnswer> answer(long placeId, String source, String point) {
        return Optional.ofNullable(entityManager.find(SourceState.class, new SourceState.Key(placeId, source)))
                .map(SourceState::answer)
                .filter(answer -> answer.point().equals(point));
    }

    @Transactional
    void remember(long placeId, String source, SourceAnswer answer) {
        state(placeId, source).remember(answer);
    }

    @Transactional
    void succeed(long placeId, String source, Instant now) {
        state(placeId, source).succeed(now);
    }

    @Transactional
    void fail(long placeId, String source, ForecastFailure.Reason reason, Instant now) {
        state(placeId, source).fail(reason, now);
    }

    /** Forgets why sources failed at a place that does not ask them any more, within the transaction that decided so. */
    void forgetFailures(long placeId, List<String> wanted) {
        entityManager
                .createQuery(
                        "update SourceState s set s.lastError = null where s.placeId = :place and s.source not in :wanted")
                .setParameter("place", placeId)
                .setParameter("wanted", wanted)
                .executeUpdate();
    }

    /**
     * Counts a question that weighs so much.
     *
     * @return false, and nothing counted, if that is more than the source allows on a day
     */
    @Transactional
    boolean count(String source, int weight, int limit, LocalDate today) {
        return provider(source)
                .map(provider -> provider.count(weight, limit, today))
                .orElse(true);
    }

    /** Whether {@link #count} would count it. */
    @Transactional
    boolean mayCount(String source, int weight, int limit, LocalDate today) {
        var provider = entityManager.find(SourceProvider.class, source);
        return provider == null || provider.mayCount(weight, limit, today);
    }

    /** Nobody asks the source again until then. */
    @Transactional
    void pause(String source, Instant until) {
        provider(source).ifPresent(provider -> provider.pause(until));
    }

    /** Until when the source must not be asked; empty if it may be. */
    @Transactional
    Optional<Instant> pausedUntil(String source, Instant now) {
        return Optional.ofNullable(entityManager.find(SourceProvider.class, source))
                .filter(provider -> provider.isPaused(now))
                .map(SourceProvider::getPausedUntil);
    }

    /** What is known of a source over all places that are shown. */
    record Summary(
            String name, Integer calls, Instant pausedUntil, Instant succeededAt, List<SourceRow.Failures> failures) {}

    /** All sources that were ever asked for a place that is shown, or count their calls. Two SQL statements. */
    List<Summary> summaries(LocalDate today) {
        var providers = entityManager
                .createQuery("select p from SourceProvider p", SourceProvider.class)
                .getResultStream()
                .collect(Collectors.toMap(SourceProvider::getSource, Function.identity()));
        var succeeded = new HashMap<String, Instant>();
        var failures = new HashMap<String, List<SourceRow.Failures>>();
        entityManager
                .createQuery(
                        "select s.source, s.lastError, count(s), max(s.failedAt), max(s.succeededAt)"
                                + " from SourceState s join Place p on p.id = s.placeId where " + Place.VISIBLE
                                + " group by s.source, s.lastError order by s.source, count(s) desc, s.lastError",
                        Object[].class)
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> {
                    succeeded.merge(
                            (String) row[0],
                            Objects.requireNonNullElse((Instant) row[4], Instant.MIN),
                            (one, other) -> one.isAfter(other) ? one : other);
                    if (row[1] != null) {
                        failures.computeIfAbsent((String) row[0], source -> new ArrayList<>())
                                .add(new SourceRow.Failures((String) row[1], (long) row[2], (Instant) row[3]));
                    }
                });
        var names = new TreeSet<>(providers.keySet());
        names.addAll(succeeded.keySet());
        return names.stream()
                .map(name -> new Summary(
                        name,
                        providers.containsKey(name) ? providers.get(name).callsOn(today) : null,
                        providers.containsKey(name) ? providers.get(name).getPausedUntil() : null,
                        Optional.ofNullable(succeeded.get(name))
                                .filter(at -> !at.equals(Instant.MIN))
                                .orElse(null),
                        failures.getOrDefault(name, List.of())))
                .toList();
    }

    private SourceState state(long placeId, String source) {
        // only the node that claimed the place comes here: two never insert the same
        var state = entityManager.find(
                SourceState.class, new SourceState.Key(placeId, source), LockModeType.PESSIMISTIC_WRITE);
        if (state == null) {
            state = new SourceState(placeId, source);
            entityManager.persist(state);
        }
        return state;
    }

    private Optional<SourceProvider> provider(String source) {
        return Optional.ofNullable(entityManager.find(SourceProvider.class, source, LockModeType.PESSIMISTIC_WRITE));
    }
}
