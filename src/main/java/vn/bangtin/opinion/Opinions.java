package vn.bangtin.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/** The opinions as they are stored. */
@ApplicationScoped
class Opinions {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SHOWN =
            "select new vn.bangtin.opinion.ShownOpinion(o.id, o.authorName, o.authorUnit, o.text, o.sentAt)"
                    + " from Opinion o where o.articleId = :article and o.shown = true";
    private static final String OWN =
            "select new vn.bangtin.opinion.OwnOpinion(o.id, o.articleId, o.articleTitle, o.text, o.sentAt, o.state, o.shown, o.reason, o.decidedAt)"
                    + " from Opinion o where o.accountId = :account";
    private static final String QUEUED =
            "select o.id, o.version, o.articleId, o.articleTitle, o.authorName, o.authorUnit, o.text, o.sentAt, o.state, o.shown, o.reason, a.displayName, o.decidedAt, o.accountId"
                    + " from Opinion o left join Account a on a.id = o.moderatorId";
    /** The orders of the moderators' table, by their names in its address. */
    private static final Map<String, String> ORDERS =
            Map.of("sent", "o.sentAt", "author", "o.authorName", "article", "o.articleTitle", "state", "o.state");

    private EntityManager entityManager;

    protected Opinions() {}

    @Inject
    Opinions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Stores a new one at once.
     *
     * @return {@code false} if its author sent another one at the same moment; the transaction is lost then
     */
    boolean add(Opinion opinion) {
        entityManager.persist(opinion);
        try {
            entityManager.flush();
            return true;
        } catch (PersistenceException e) {
            if (isUniqueViolation(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isUniqueViolation(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    Optional<Opinion> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Opinion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What an account sent. One statement, counted in the transaction that will add another one. */
    SentSoFar sentBy(long accountId, Instant hourAgo, Instant dayAgo) {
        var recent = entityManager
                .createQuery(
                        "select o.authorNumber, o.sentAt from Opinion o where o.accountId = :account"
                                + " and (o.sentAt > :dayAgo or o.authorNumber ="
                                + " (select max(p.authorNumber) from Opinion p where p.accountId = :account))"
                                + " order by o.authorNumber desc",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("dayAgo", dayAgo)
                .getResultList();
        if (recent.isEmpty()) {
            return new SentSoFar(0, 0, 0, null);
        }
        return new SentSoFar(
                (Integer) recent.get(0)[0],
                recent.stream()
                        .filter(row -> ((Instant) row[1]).isAfter(hourAgo))
                        .count(),
                recent.stream()
                        .filter(row -> ((Instant) row[1]).isAfter(dayAgo))
                        .count(),
                (Instant) recent.get(0)[1]);
    }

    boolean exists(long accountId, long articleId, String text) {
        return !entityManager
                .createQuery(
                        "select o.id from Opinion o where o.accountId = :account and o.articleId = :article and o.text = :text",
                        Long.class)
                .setParameter("account", accountId)
                .setParameter("article", articleId)
                .setParameter("text", text)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The latest shown ones, newest last, and how many there are. One statement. */
    OpinionThread thread(long articleId, int limit, boolean open) {
        var rows = entityManager
                .createQuery(
                        "select o.id, o.authorName, o.authorUnit, o.text, o.sentAt,"
                                + " (select count(p) from Opinion p where p.articleId = :article and p.shown = true)"
                                + " from Opinion o where o.articleId = :article and o.shown = true order by o.sentAt desc, o.id desc",
                        Object[].class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultList();
        var latest = new ArrayList<ShownOpinion>();
        for (var row : rows) {
            latest.add(new ShownOpinion(
                    (Long) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]));
        }
        Collections.reverse(latest);
        return new OpinionThread(latest, rows.isEmpty() ? 0 : ((Number) rows.get(0)[5]).longValue(), open);
    }

    /** One page of all shown ones, newest last. Two statements. */
    Slice<ShownOpinion> shown(long articleId, Page page) {
        var parameters = Map.<String, Object>of("article", articleId);
        return slice(
                page,
                with(parameters, entityManager.createQuery(SHOWN + " order by o.sentAt, o.id", ShownOpinion.class)),
                with(
                        parameters,
                        entityManager.createQuery(
                                "select count(o) from Opinion o where o.articleId = :article and o.shown = true",
                                Long.class)));
    }

    /** One page of what an account sent, newest first. Two statements. */
    Slice<OwnOpinion> of(long accountId, Page page) {
        var parameters = Map.<String, Object>of("account", accountId);
        return slice(
                page,
                with(parameters, entityManager.createQuery(OWN + " order by o.authorNumber desc", OwnOpinion.class)),
                with(
                        parameters,
                        entityManager.createQuery(
                                "select count(o) from Opinion o where o.accountId = :account", Long.class)));
    }

    /** What an account sent about an article, newest first. One statement. */
    List<OwnOpinion> of(long accountId, long articleId) {
        return entityManager
                .createQuery(OWN + " and o.articleId = :article order by o.authorNumber desc", OwnOpinion.class)
                .setParameter("account", accountId)
                .setParameter("article", articleId)
                .getResultList();
    }

    /** One page of the moderators' table, the waiting ones first. Two statements. */
    Slice<QueuedOpinion> queue(OpinionFilter filter, Page page, long moderatorId) {
        var parameters = new LinkedHashMap<String, Object>();
        var conditions = new ArrayList<String>();
        if (filter.state() != null) {
            conditions.add("o.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.text() != null) {
            // no "like": its wildcards would need escaping, and EclipseLink binds nothing beside an "escape"
            conditions.add("locate(:text, o.searchKey) > 0");
            parameters.put("text", Vietnamese.searchKey(filter.text()));
        }
        if (filter.articleId() != null) {
            conditions.add("o.articleId = :article");
            parameters.put("article", filter.articleId());
        }
        var where = conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" and ", " where ", ""));
        var sort = page.sort() == null ? null : ORDERS.get(page.sort());
        var order = sort != null
                ? sort + (page.descending() ? " desc" : "")
                // who waits longest comes first; what is decided is looked at newest first
                : filter.state() == OpinionState.PENDING
                        ? "o.sentAt"
                        : "case when o.state = vn.bangtin.opinion.OpinionState.PENDING then 0 else 1 end, o.sentAt desc";
        var rows = with(
                        parameters,
                        entityManager.createQuery(QUEUED + where + " order by " + order + ", o.id", Object[].class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> queued(row, moderatorId))
                .toList();
        var total = with(parameters, entityManager.createQuery("select count(o) from Opinion o" + where, Long.class))
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    /** One of them. One statement. */
    Optional<QueuedOpinion> queued(long id, long moderatorId) {
        return entityManager
                .createQuery(QUEUED + " where o.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> queued(row, moderatorId));
    }

    /** The one that waits longest and was written by somebody else. */
    Optional<Long> nextWaiting(long moderatorId) {
        return entityManager
                .createQuery(
                        "select o.id from Opinion o where o.state = :state and o.accountId <> :moderator order by o.sentAt, o.id",
                        Long.class)
                .setParameter("state", OpinionState.PENDING)
                .setParameter("moderator", moderatorId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Who sends under a login. One statement. */
    Optional<OpinionAuthor> author(String login) {
        return entityManager
                .createQuery(
                        "select new vn.bangtin.opinion.OpinionAuthor(a.id, a.displayName, u.name)"
                                + " from Account a left join Unit u on u.id = a.unitId where a.login = :login",
                        OpinionAuthor.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    private static QueuedOpinion queued(Object[] row, long moderatorId) {
        return new QueuedOpinion(
                (Long) row[0],
                (Integer) row[1],
                (Long) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (Instant) row[7],
                (OpinionState) row[8],
                (Boolean) row[9],
                (String) row[10],
                (String) row[11],
                (Instant) row[12],
                (Long) row[13] == moderatorId);
    }

    private static <T> Slice<T> slice(Page page, TypedQuery<T> rows, TypedQuery<Long> total) {
        return new Slice<>(
                rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(),
                page,
                total.getSingleResult());
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
