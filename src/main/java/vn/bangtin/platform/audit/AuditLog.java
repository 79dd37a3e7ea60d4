package vn.bangtin.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The audit, read. Who may read it is checked by the service that calls. */
@ApplicationScoped
public class AuditLog {

    private static final String COLUMNS =
            "select e.id, e.doneAt, e.actor, e.action, e.subject, e.subjectId, e.title, e.changes from AuditEntry e";

    private EntityManager entityManager;

    protected AuditLog() {}

    @Inject
    public AuditLog(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** One page of the lines, the newest first. Two SQL statements. */
    public Slice<AuditLine> lines(AuditFilter filter, Page page) {
        var parameters = new HashMap<String, Object>();
        var where = where(filter, parameters);
        var count = entityManager.createQuery("select count(e) from AuditEntry e where " + where, Long.class);
        TypedQuery<Object[]> lines = entityManager.createQuery(
                COLUMNS + " where " + where + " order by e.doneAt desc, e.id desc", Object[].class);
        parameters.forEach((name, value) -> {
            count.setParameter(name, value);
            lines.setParameter(name, value);
        });
        return new Slice<>(
                lines.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList().stream()
                        .map(AuditLog::line)
                        .toList(),
                page,
                count.getSingleResult());
    }

    /**
     * What was done in a time, the oldest first, at most so many. One SQL statement.
     *
     * @param done what is told, as {@code Article.published}: the subject and what was done to it
     */
    public List<AuditLine> lines(Collection<String> done, Instant from, Instant until, int most) {
        return entityManager
                .createQuery(
                        COLUMNS
                                + " where concat(e.subject, '.', e.action) in :done and e.doneAt >= :from and e.doneAt <= :until"
                                + " order by e.doneAt, e.id",
                        Object[].class)
                .setParameter("done", done)
                .setParameter("from", from)
                .setParameter("until", until)
                // beside a function EclipseLink would write values into the statement
                .setHint("eclipselink.jdbc.bind-parameters", "true")
                .setMaxResults(most)
                .getResultStream()
                .map(AuditLog::line)
                .toList();
    }

    /** What can be filtered by, in the order of the alphabet. One SQL statement. */
    public AuditKinds kinds() {
        var pairs = entityManager
                .createQuery("select distinct e.subject, e.action from AuditEntry e", Object[].class)
                .getResultList();
        return new AuditKinds(column(pairs, 0), column(pairs, 1));
    }

    private static List<String> column(List<Object[]> rows, int number) {
        return rows.stream()
                .map(row -> (String) row[number])
                .distinct()
                .sorted()
                .toList();
    }

    private static String where(AuditFilter filter, Map<String, Object> parameters) {
        // not "1 = 1": a comparison of two literals makes EclipseLink write all parameters into the statement
        var conditions = new StringBuilder("e.id is not null");
        add(conditions, parameters, "e.actor =", "actor", filter.actor());
        add(conditions, parameters, "e.action =", "action", filter.action());
        add(conditions, parameters, "e.subject =", "subject", filter.subject());
        add(conditions, parameters, "e.doneAt >=", "from", filter.from());
        add(conditions, parameters, "e.doneAt <", "before", filter.before());
        return conditions.toString();
    }

    private static void add(
            StringBuilder conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition).append(" :").append(name);
            parameters.put(name, value);
        }
    }

    private static AuditLine line(Object[] row) {
        return new AuditLine(
                (Long) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Long) row[5],
                (String) row[6],
                changes((String) row[7]));
    }

    private static List<AuditLine.Change> changes(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .map(entry -> {
                        var values = (JsonArray) entry.getValue();
                        return new AuditLine.Change(entry.getKey(), values.getString(0), values.getString(1));
                    })
                    .toList();
        }
    }
}
