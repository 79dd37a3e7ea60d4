package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangtin.place.Place;
import vn.bangtin.place.PlaceKind;

/** Air, sea and rivers as they are stored. As with {@link Forecasts}, each change is a transaction of its own. */
@ApplicationScoped
class Outlooks {

    private EntityManager entityManager;

    protected Outlooks() {}

    @Inject
    Outlooks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The places whose turn it is with this, those that readers see first first. */
    List<ForecastPoint> due(OutlookKind kind, Instant now, LocalDate today) {
        return entityManager
                .createQuery(
                        "select p from Place p left join StoredOutlook o on o.placeId = p.id and o.kind = :kind"
                                + " where p.kind in :places and (o.nextTryAt is null or o.nextTryAt <= :now) and "
                                + Place.VISIBLE + " order by p.sortOrder, p.id",
                        Place.class)
                .setParameter("kind", kind)
                .setParameter("places", kind.places())
                .setParameter("now", now)
                .setParameter("today", today)
                .getResultStream()
                .map(ForecastPoint::of)
                .toList();
    }

    /**
     * Takes a place for this node until {@code next}.
     *
     * @return false if it is not its turn any more
     * @throws RuntimeException also if another node made the first claim of all at the same time
     */
    @Transactional
    boolean claim(OutlookKind kind, long placeId, Instant now, Instant next) {
        var claimed = entityManager
                        .createQuery("update StoredOutlook o set o.nextTryAt = :next"
                                + " where o.placeId = :place and o.kind = :kind and o.nextTryAt <= :now")
                        .setParameter("next", next)
                        .setParameter("place", placeId)
                        .setParameter("kind", kind)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (!claimed && entityManager.find(StoredOutlook.class, new StoredOutlook.Key(placeId, kind)) == null) {
            entityManager.persist(new StoredOutlook(placeId, kind, next));
            entityManager.flush();
            return true;
        }
        return claimed;
    }

    /**
     * Gives a claimed place back until another time, as if it had not been tried.
     *
     * @param reason why nobody could be asked; one that an attempt had stays
     */
    @Transactional
    void postpone(OutlookKind kind, long placeId, Instant claim, Instant next, ForecastFailure.Reason reason) {
        claimed(placeId, kind, claim).ifPresent(stored -> stored.postpone(next, reason));
    }

    /** Makes it a place's turn with one thing. */
    @Transactional
    void askNow(OutlookKind kind, long placeId, Instant now) {
        entityManager
                .createQuery("update StoredOutlook o set o.nextTryAt = :now"
                        + " where o.kind = :kind and o.placeId = :place and o.nextTryAt > :now")
                .setParameter("now", now)
                .setParameter("kind", kind)
                .setParameter("place", placeId)
                .executeUpdate();
    }

    /** Makes it every place's turn with one thing. */
    @Transactional
    void askAllNow(OutlookKind kind, Instant now) {
        entityManager
                .createQuery("update StoredOutlook o set o.nextTryAt = :now"
                        + " where o.kind = :kind and o.nextTryAt > :now")
                .setParameter("now", now)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /**
     * Stores a good answer, and when to ask again.
     *
     * @return why the attempt before failed, "" if it did not; empty if the claim does not stand any more
     */
    @Transactional
    Optional<String> succeed(long placeId, Instant claim, Outlook outlook, String content, Instant now, Instant next) {
        return claimed(placeId, outlook.kind(), claim).map(stored -> {
            var before = stored.getLastError();
            stored.succeed(outlook, content, now, next);
            return before == null ? "" : before;
        });
    }

    /**
     * Notes a failure.
     *
     * @return why the attempt before failed, "" if it did not; empty if the claim does not stand any more
     */
    @Transactional
    Optional<String> fail(OutlookKind kind, long placeId, Instant claim, ForecastFailure.Reason reason, Instant now) {
        return claimed(placeId, kind, claim).map(stored -> {
            var before = stored.getLastError();
            stored.fail(reason, now);
            return before == null ? "" : before;
        });
    }

    /** Forgets what was known of these places, within the transaction that moved them: they are elsewhere now. */
    void forget(List<Long> placeIds, Instant now) {
        if (!placeIds.isEmpty()) {
            entityManager
                    .createQuery("update StoredOutlook o set o.content = null, o.issuedAt = null, o.source = null,"
                            + " o.lastError = null, o.nextTryAt = :now where o.placeId in :places")
                    .setParameter("now", now)
                    .setParameter("places", placeIds)
                    .executeUpdate();
        }
    }

    /** What is asked for of a place of its kind; rows of a kind that it was are left out. */
    List<OutlookState> states(long placeId) {
        return entityManager
                .createQuery(
                        "select o.kind, o.issuedAt, o.lastTriedAt, o.nextTryAt, o.lastError, p.kind from StoredOutlook o"
                                + " join Place p on p.id = o.placeId where o.placeId = :place order by o.kind",
                        Object[].class)
                .setParameter("place", placeId)
                .getResultStream()
                .filter(row -> ((OutlookKind) row[0]).places().contains((PlaceKind) row[5]))
                .map(row -> new OutlookState(
                        (OutlookKind) row[0], (Instant) row[1], (Instant) row[2], (Instant) row[3], (String) row[4]))
                .toList();
    }

    private Optional<StoredOutlook> claimed(long placeId, OutlookKind kind, Instant claim) {
        return Optional.ofNullable(entityManager.find(
                        StoredOutlook.class, new StoredOutlook.Key(placeId, kind), LockModeType.PESSIMISTIC_WRITE))
                .filter(stored -> stored.isClaimed(claim));
    }
}
