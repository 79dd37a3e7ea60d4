package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The places as they are stored. */
@ApplicationScoped
class Places {

    private static final String BY_ORDER = "p.sortOrder, p.id";

    private static final Map<String, String> ORDERS = Map.of(
            "order", "p.sortOrder",
            "name", "lower(p.name)");

    private EntityManager entityManager;

    protected Places() {}

    @Inject
    Places(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Place place) {
        entityManager.persist(place);
    }

    /** Writes what was added, so that others can refer to it. */
    void flush() {
        entityManager.flush();
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
                        "select new vn.bangtin.place.PlaceItem(p.id, p.name, p.latitude, p.longitude) from Place p where "
                                + Place.VISIBLE + " order by " + BY_ORDER,
                        PlaceItem.class)
                .setParameter("today", today)
                .getResultList();
    }

    Slice<PlaceRow> rows(Page page) {
        var order = ORDERS.get(page.sort() == null ? "order" : page.sort());
        var by = order == null ? BY_ORDER : order + (page.descending() ? " desc" : "") + ", p.id";
        var rows = entityManager
                .createQuery("select " + ROW + " from Place p order by " + by, PlaceRow.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entityManager
                .createQuery("select count(p) from Place p", Long.class)
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    private static final String ROW =
            "new vn.bangtin.place.PlaceRow(p.id, p.name, p.latitude, p.longitude, p.sortOrder,"
                    + " p.shown, p.validFrom, p.validTo)";
}
