package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The typed tables. */
@ApplicationScoped
class ManualForecasts {

    private EntityManager entityManager;

    protected ManualForecasts() {}

    @Inject
    ManualForecasts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<ManualForecast> ofPlace(long placeId) {
        return entityManager
                .createQuery("select m from ManualForecast m where m.placeId = :place", ManualForecast.class)
                .setParameter("place", placeId)
                .getResultStream()
                .findFirst();
    }

    /** The same, with the place held until the transaction ends: two people never type its first table at once. */
    Optional<ManualForecast> ofPlaceForChange(long placeId) {
        entityManager.find(StoredForecast.class, placeId, LockModeType.PESSIMISTIC_WRITE);
        return ofPlace(placeId);
    }

    /** Those in force. One SQL statement. */
    List<ManualForecast> inForce(Instant now) {
        return entityManager
                .createQuery(
                        "select m from ManualForecast m where m.withdrawnAt is null and m.validUntil > :now"
                                + " order by m.placeId",
                        ManualForecast.class)
                .setParameter("now", now)
                .getResultList();
    }

    void add(ManualForecast table) {
        entityManager.persist(table);
    }

    void flush() {
        entityManager.flush();
    }
}
