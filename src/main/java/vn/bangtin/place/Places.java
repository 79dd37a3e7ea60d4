package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The places as they are stored. */
@ApplicationScoped
class Places {

    private static final String BY_ORDER = "p.sortOrder, p.id";

    private static final Map<String, String> ORDERS = Map.of(
            "order", "p.sortOrder",
            "name", "p.searchKey",
            "kind", "p.kind");

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

    /** One row for each place that went on in one of them, so that the names of both find it; one statement. */
    List<PlaceChoice> choices(LocalDate today) {
        return List.copyOf(entityManager
                .createQuery(
                        "select new vn.bangtin.place.PlaceChoice(p.id, p.name, p.latitude, p.longitude, p.kind, p.searchKey,"
                                + " former.searchKey) from Place p left join Place former on former.successor = p where "
                                + Place.VISIBLE + " order by " + BY_ORDER + ", former.id",
                        PlaceChoice.class)
                .setParameter("today", today)
                .getResultStream()
                .collect(Collectors.toMap(
                        PlaceChoice::place, Function.identity(), PlaceChoice::withNamesOf, LinkedHashMap::new))
                .values());
    }

    List<ListedPlace> listed(LocalDate today) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.place.ListedPlace(p.id, p.name, p.latitude, p.longitude, p.kind, p.aliases,"
                                + " s.id) from Place p left join p.successor s where " + Place.VISIBLE + " order by "
                                + BY_ORDER,
                        ListedPlace.class)
                .setParameter("today", today)
                .getResultList();
    }

    Slice<PlaceRow> rows(PlaceFilter filter, Page page) {
        var parameters = new HashMap<String, Object>();
        var where = conditions(filter, parameters);
        var order = ORDERS.get(page.sort() == null ? "order" : page.sort());
        var by = order == null ? BY_ORDER : order + (page.descending() ? " desc" : "") + ", p.id";
        var rows = filled(
                        entityManager.createQuery(
                                "select new vn.bangtin.place.PlaceRow(p.id, p.name, p.kind, p.aliases, p.latitude,"
                                        + " p.longitude, p.sortOrder, p.shown, p.validFrom, p.validTo, s.name)"
                                        + " from Place p left join p.successor s" + where + " order by " + by,
                                PlaceRow.class),
                        parameters)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = filled(entityManager.createQuery("select count(p) from Place p" + where, Long.class), parameters)
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    private static String conditions(PlaceFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        var text = Vietnamese.searchKey(filter.text());
        if (!text.isEmpty()) {
            conditions.add("locate(:text, p.searchKey) > 0");
            parameters.put("text", text);
        }
        if (filter.kind() != null) {
            conditions.add("p.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.shown() != null) {
            conditions.add("p.shown = :shown");
            parameters.put("shown", filter.shown());
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> parameters) {
        // beside "locate" EclipseLink would write all values into the statement, a boolean as 1, which H2 refuses
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        parameters.forEach(query::setParameter);
        return query;
    }

    /** All places with what the audit says of them. One statement. */
    List<Place> all() {
        return entityManager
                .createQuery(
                        "select distinct p from Place p left join fetch p.units left join fetch p.successor order by p.id",
                        Place.class)
                .getResultList();
    }

    /** All places, by name. */
    List<PlaceName> names() {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.place.PlaceName(p.id, p.name, p.kind) from Place p order by p.name, p.id",
                        PlaceName.class)
                .getResultList();
    }

    /** The places that went on in this one. */
    List<PlaceName> before(long id) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.place.PlaceName(p.id, p.name, p.kind) from Place p"
                                + " where p.successor.id = :id order by p.name, p.id",
                        PlaceName.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<Unit> unit(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    /** The place that serves a unit by itself. */
    Optional<Place> ofUnit(long unitId) {
        return entityManager
                .createQuery("select p from Place p join p.units u where u.id = :unit", Place.class)
                .setParameter("unit", unitId)
                .getResultStream()
                .findFirst();
    }
}
