package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The historical events as they are stored; those taken back with their file are never shown. */
@ApplicationScoped
class HistoricalEvents {

    private static final String ROW =
            "select new vn.bangtin.anniversary.HistoryRow(e.id, e.kind, e.day, e.month, e.year, e.title, e.description,"
                    + " e.source, e.published, e.changedAt) from HistoricalEvent e where e.takenBack = false";

    /** What comes first within each order, so that pages do not overlap. */
    private static final Map<String, String> ORDERS = Map.of(
            "day", "e.month %1$s, e.day %1$s, e.year %1$s, e.id",
            "year", "e.year %1$s, e.month, e.day, e.id",
            "title", "e.titleKey %1$s, e.id",
            "changed", "e.changedAt %1$s, e.id");

    private EntityManager entityManager;

    protected HistoricalEvents() {}

    @Inject
    HistoricalEvents(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(HistoricalEvent event) {
        entityManager.persist(event);
    }

    Optional<HistoricalEvent> find(long id) {
        return Optional.ofNullable(entityManager.find(HistoricalEvent.class, id))
                .filter(event -> !event.isTakenBack());
    }

    /** Nobody else can change it until this transaction ends. */
    Optional<HistoricalEvent> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(HistoricalEvent.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(event -> !event.isTakenBack());
    }

    /** What readers see of a day, the oldest first, those without a year last. One SQL statement. */
    List<HistoryRow> publishedOn(int day, int month, int limit) {
        return entityManager
                .createQuery(
                        ROW + " and e.published = true and e.month = :month and e.day = :day"
                                + " order by e.year nulls last, e.id",
                        HistoryRow.class)
                .setParameter("month", month)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    /** One page of the editors' list. Two SQL statements. */
    Slice<HistoryRow> rows(HistoryFilter filter, Page page) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, parameters);
        var direction = page.descending() ? "desc" : "asc";
        var order = ORDERS.getOrDefault(page.sort() == null ? "day" : page.sort(), ORDERS.get("day"));
        var rows = filled(
                        entityManager.createQuery(
                                ROW + conditions + " order by " + order.formatted(direction), HistoryRow.class),
                        parameters)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Slice<>(rows, page, count(filter));
    }

    /** How many the filter lets through. One SQL statement. */
    long count(HistoryFilter filter) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, parameters);
        return filled(
                        entityManager.createQuery(
                                "select count(e) from HistoricalEvent e where e.takenBack = false" + conditions,
                                Long.class),
                        parameters)
                .getSingleResult();
    }

    /** The next rows by rising id, for a file of all. One SQL statement. */
    List<HistoryRow> after(HistoryFilter filter, long id, int limit) {
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, parameters);
        parameters.put("after", id);
        return filled(
                        entityManager.createQuery(
                                ROW + conditions + " and e.id > :after order by e.id", HistoryRow.class),
                        parameters)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String conditions(HistoryFilter filter, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        if (filter.kind() != null) {
            conditions.add("e.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.month() != null) {
            conditions.add("e.month = :month");
            parameters.put("month", filter.month());
        }
        if (filter.published() != null) {
            conditions.add("e.published = :published");
            parameters.put("published", filter.published());
        }
        var text = Vietnamese.searchKey(filter.text());
        if (!text.isEmpty()) {
            conditions.add("locate(:text, e.titleKey) > 0");
            parameters.put("text", text);
        }
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        // beside "locate" EclipseLink would write all values into the statement, a boolean as 1, which H2 refuses
        return query.setHint("eclipselink.jdbc.bind-parameters", "true");
    }
}
