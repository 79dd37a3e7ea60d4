package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The reports of errors as they are stored. */
@ApplicationScoped
class ErrorReports {

    private static final String ROW =
            "select new vn.bangtin.news.ErrorRow(r.id, r.version, r.articleId, a.title, r.quote,"
                    + " r.prefix, r.suffix, r.problem, r.suggestion, w.displayName, case when r.email is null then false else"
                    + " true end, r.sentAt, r.state, r.answer, r.closedAt, c.displayName)";
    private static final String FROM = " from ErrorReport r join Article a on a.id = r.articleId";
    private static final String NAMES =
            " left join Account w on w.id = r.reporterId left join Account c on c.id = r.closedBy";

    private EntityManager entityManager;

    protected ErrorReports() {}

    @Inject
    ErrorReports(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** How many were sent since a moment: by this sender, and by all. */
    record Sent(long bySender, long byAll) {}

    void add(ErrorReport report) {
        entityManager.persist(report);
        entityManager.flush();
    }

    boolean isKnown(String fingerprint) {
        return !entityManager
                .createQuery("select r.id from ErrorReport r where r.fingerprint = :fingerprint", Long.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .isEmpty();
    }

    Sent since(Instant moment, String sender) {
        var row = entityManager
                .createQuery(
                        "select sum(case when r.sender = :sender then 1 else 0 end), count(r) from ErrorReport r"
                                + " where r.sentAt > :moment",
                        Object[].class)
                .setParameter("sender", sender)
                .setParameter("moment", moment)
                .getSingleResult();
        return new Sent(row[0] == null ? 0 : ((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    /** Whether any report about an article was sent from a moment on. */
    boolean hasAny(long articleId, Instant since) {
        return !entityManager
                .createQuery(
                        "select r.id from ErrorReport r where r.articleId = :article and r.sentAt >= :since",
                        Long.class)
                .setParameter("article", articleId)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many open ones there are of articles that the person looks after. One SQL statement. */
    long open(DeskConditions who) {
        var conditions = new Articles.Conditions();
        who.responsible(conditions);
        conditions.and("r.state = :open", "open", ErrorReport.State.OPEN);
        return conditions
                .fill(entityManager.createQuery("select count(r)" + FROM + conditions, Long.class))
                .getSingleResult();
    }

    /** Forgets the addresses of what was sent before a moment. */
    void forgetAddresses(Instant before) {
        entityManager
                .createQuery("update ErrorReport r set r.email = null where r.email is not null and r.sentAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    Optional<ErrorReport> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(ErrorReport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of articles that the person looks after, newest first. Two SQL statements. */
    Slice<ErrorRow> rows(DeskConditions who, ErrorReport.State state, Page page) {
        var conditions = new Articles.Conditions();
        who.responsible(conditions);
        if (state != null) {
            conditions.and("r.state = :state", "state", state);
        }
        var total = conditions
                .fill(entityManager.createQuery("select count(r)" + FROM + conditions, Long.class))
                .getSingleResult();
        var rows = conditions
                .fill(entityManager.createQuery(
                        ROW + FROM + NAMES + conditions + " order by r.sentAt desc, r.id desc", ErrorRow.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Slice<>(rows, page, total);
    }

    /** One of them. One SQL statement. */
    Optional<ErrorRow> row(DeskConditions who, long id) {
        var conditions = new Articles.Conditions();
        who.responsible(conditions);
        conditions.and("r.id = :report", "report", id);
        return conditions
                .fill(entityManager.createQuery(ROW + FROM + NAMES + conditions, ErrorRow.class))
                .getResultStream()
                .findFirst();
    }

    /** The other open ones of an article, oldest first. One SQL statement. */
    List<ErrorRow> others(long articleId, long id) {
        return entityManager
                .createQuery(
                        ROW + FROM + NAMES + " where r.articleId = :article and r.id <> :id and r.state = :open"
                                + " order by r.sentAt, r.id",
                        ErrorRow.class)
                .setParameter("article", articleId)
                .setParameter("id", id)
                .setParameter("open", ErrorReport.State.OPEN)
                .setMaxResults(20)
                .getResultList();
    }
}
