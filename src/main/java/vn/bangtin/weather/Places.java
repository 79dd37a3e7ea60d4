package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The places as they are stored, each with its (perhaps still empty) forecast. */
@ApplicationScoped
class Places {

    /** Which places readers see on the day {@code :today}. */
    static final String VISIBLE = "p.shown = true and (p.validFrom is null or p.validFrom <= :today)"
            + " and (p.validTo is null or p.validTo >= :today)";

    private static final String BY_ORDER = "p.sortOrder, p.id";

    private static final Map<String, String> ORDERS = Map.of(
            "order", "p.sortOrder",
            "name", "lower(p.name)",
            "issued", "f.issuedAt",
            "tried", "f.lastTriedAt");

    private EntityManager entityManager;

    protected Places() {}

    @Inject
    Places(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a place, and for it a forecast that is still empty and due now. */
    StoredForecast add(Place place, Instant now) {
        entityManager.persist(place);
        var forecast = new StoredForecast(place.getId(), now);
        entityManager.persist(forecast);
        return forecast;
    }

    Optional<Place> find(long id) {
        return Optional.ofNullable(entityManager.find(Place.class, id));
    }

    Optional<Place> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Place.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isEmpty() {
        return entityManager
                        .createQuery("select count(p) from Place p", Long.class)
                        .getSingleResult()
                == 0;
    }

    int lastOrder() {
        return entityManager
                .createQuery("select coalesce(max(p.sortOrder), 0) from Place p", Number.class)
                .getSingleResult()
                .intValue();
    }

    List<PlaceItem> visible(LocalDate today) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.weather.PlaceItem(p.id, p.name, p.latitude, p.longitude) from Place p where "
                                + VISIBLE + " order by " + BY_ORDER,
                        PlaceItem.class)
                .setParameter("today", today)
                .getResultList();
    }

    Slice<PlaceRow> rows(Page page) {
        var order = ORDERS.get(page.sort() == null ? "order" : page.sort());
        var by = order == null ? BY_ORDER : order + (page.descending() ? " desc" : "") + ", p.id";
        var rows = entityManager
                .createQuery(
                        "select " + ROW + " from Place p join StoredForecast f on f.placeId = p.id order by " + by,
                        PlaceRow.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entityManager
                .createQuery("select count(p) from Place p", Long.class)
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    Optional<PlaceRow> row(long id) {
        return entityManager
                .createQuery(
                        "select " + ROW + " from Place p join StoredForecast f on f.placeId = p.id where p.id = :id",
                        PlaceRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static final String ROW =
            "new vn.bangtin.weather.PlaceRow(p.id, p.name, p.latitude, p.longitude, p.sortOrder,"
                    + " p.shown, p.validFrom, p.validTo, f.source, f.issuedAt, f.lastTriedAt, f.lastError)";
}
