package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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
