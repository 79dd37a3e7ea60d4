package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.warning.CapAlert.Status;

/** The messages as they are stored. */
@ApplicationScoped
class Warnings {

    private static final String WHOLE = "select distinct w from Warning w left join fetch w.placeIds";

    private static final String IN_FORCE = Warning.PUBLISHED
            + " and w.type <> vn.bangtin.warning.CapAlert.MessageType.CANCEL"
            + " and w.replacedById is null and w.endsAt > :now";

    private EntityManager entityManager;

    protected Warnings() {}

    @Inject
    Warnings(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    void add(Warning warning) {
        entityManager.persist(warning);
    }

    /** Keeps what is large beside it. */
    void keep(WarningDocument document) {
        entityManager.persist(document);
    }

    Optional<WarningDocument> document(long id) {
        return Optional.ofNullable(entityManager.find(WarningDocument.class, id));
    }

    /** The shapes of messages that have some, by their ids. One statement. */
    Map<Long, String> shapes(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select d.warningId, d.shapes from WarningDocument d where d.warningId in :ids"
                                + " and d.shapes is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
    }

    void flush() {
        entityManager.flush();
    }

    /** Waits until nobody else takes a message, and keeps others waiting until the transaction ends. */
    WarningGate lock() {
        return entityManager.find(WarningGate.class, WarningGate.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Warning> find(long id) {
        return Optional.ofNullable(entityManager.find(Warning.class, id));
    }

    Optional<Warning> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(Warning.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isKnown(CapAlert alert) {
        return entityManager
                        .createQuery(
                                "select count(w) from Warning w where w.sender = :sender and w.identifier = :identifier"
                                        + " and w.sent = :sent",
                                Long.class)
                        .setParameter("sender", alert.sender())
                        .setParameter("identifier", alert.identifier())
                        .setParameter("sent", alert.sent())
                        .getSingleResult()
                > 0;
    }

    /** Messages of a sender with this identifier that count, for real or for tests; more than one if it was used again. */
    List<Warning> named(String sender, String identifier, Status status) {
        return entityManager
                .createQuery(
                        "select w from Warning w where w.sender = :sender and w.identifier = :identifier"
                                + " and w.status = :status and w.state = vn.bangtin.warning.WarningState.ISSUED",
                        Warning.class)
                .setParameter("sender", sender)
                .setParameter("identifier", identifier)
                .setParameter("status", status)
                .getResultList();
    }

    /** Messages of a sender that count and speak of an earlier one with this identifier. */
    List<Warning> referringTo(String sender, String identifier, Status status) {
        return entityManager
                .createQuery(
                        "select distinct w from Warning w join w.references r where w.sender = :sender"
                                + " and r.sender = :sender and r.identifier = :identifier and w.status = :status"
                                + " and w.state = vn.bangtin.warning.WarningState.ISSUED",
                        Warning.class)
                .setParameter("sender", sender)
                .setParameter("identifier", identifier)
                .setParameter("status", status)
                .getResultList();
    }

    /** Messages in these chains that count, public or not, oldest first. */
    List<Warning> counting(Collection<Long> chains) {
        return entityManager
                .createQuery(
                        "select w from Warning w where w.chainId in :chains"
                                + " and w.state = vn.bangtin.warning.WarningState.ISSUED order by w.sent, w.id",
                        Warning.class)
                .setParameter("chains", chains)
                .getResultList();
    }

    void joinChain(long chain, long other) {
        entityManager
                .createQuery("update Warning w set w.chainId = :chain where w.chainId = :other")
                .setParameter("chain", chain)
                .setParameter("other", other)
                .executeUpdate();
    }

    /** What warns now, the highest level first; about here before elsewhere. At most so many. */
    List<Warning> inForce(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select w from Warning w where " + IN_FORCE
                                + " order by w.aboutHere desc, coalesce(w.level, 0) desc, w.sent desc, w.id",
                        Warning.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** All that warns now, with its places, to be changed. */
    List<Warning> allInForce(Instant now) {
        return entityManager
                .createQuery(WHOLE + " where " + IN_FORCE, Warning.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The places of messages, by the ids of the messages. One statement. */
    Map<Long, Set<Long>> places(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select w.id, p from Warning w join w.placeIds p where w.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }

    /** When the last message was received that everybody may know of. */
    Optional<Instant> lastReceived() {
        return Optional.ofNullable(entityManager
                .createQuery("select max(w.receivedAt) from Warning w where " + Warning.PUBLISHED, Instant.class)
                .getSingleResult());
    }

    /** Typed messages that everybody could know of and that were taken back after a time, the last one first. */
    List<Warning> withdrawn(Instant after, int most) {
        return entityManager
                .createQuery(
                        "select w from Warning w where w.status = :status and w.scope = :scope and w.origin = :origin"
                                + " and w.state = :state and w.closedAt > :after order by w.closedAt desc, w.id desc",
                        Warning.class)
                .setParameter("status", CapAlert.Status.ACTUAL)
                .setParameter("scope", CapAlert.Scope.PUBLIC)
                .setParameter("origin", WarningOrigin.TYPED)
                .setParameter("state", WarningState.WITHDRAWN)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    /** Messages that everybody may know of, newest first. */
    List<Warning> published(int offset, int count) {
        return entityManager
                .createQuery(
                        "select w from Warning w where " + Warning.PUBLISHED + " order by w.sent desc, w.id desc",
                        Warning.class)
                .setFirstResult(offset)
                .setMaxResults(count)
                .getResultList();
    }

    long countPublished() {
        return entityManager
                .createQuery("select count(w) from Warning w where " + Warning.PUBLISHED, Long.class)
                .getSingleResult();
    }

    /** Messages about one danger that everybody may know of, oldest first. */
    List<Warning> chain(long chain) {
        return entityManager
                .createQuery(
                        "select w from Warning w where w.chainId = :chain and " + Warning.PUBLISHED
                                + " order by w.sent, w.id",
                        Warning.class)
                .setParameter("chain", chain)
                .getResultList();
    }

    /** A message with the names of who typed, confirmed and closed it. */
    record Named(Warning warning, String typedBy, String confirmedBy, String closedBy) {

        private static Named of(Object[] row) {
            return new Named((Warning) row[0], (String) row[1], (String) row[2], (String) row[3]);
        }
    }

    private static final String NAMED = "select w, t.displayName, c.displayName, x.displayName from Warning w"
            + " left join Account t on t.id = w.typedBy left join Account c on c.id = w.confirmedBy"
            + " left join Account x on x.id = w.closedBy";

    /** What waits for somebody to look at it as the second person. */
    private static final String WAITING = "(w.state = vn.bangtin.warning.WarningState.WAITING"
            + " or (w.emergencyReason is not null and w.confirmedBy = w.typedBy"
            + " and w.state = vn.bangtin.warning.WarningState.ISSUED))";

    private static final Map<String, String> DESK_ORDERS = Map.of(
            "sent", "w.sent",
            "headline", "w.searchKey",
            "level", "coalesce(w.level, 0)",
            "ends", "w.endsAt");

    /** One page of the duty officer's table. Two statements. */
    Slice<Named> desk(WarningDeskFilter filter, Page page, Instant now) {
        var parameters = new HashMap<String, Object>();
        var where = conditions(filter, now, parameters);
        var order = DESK_ORDERS.getOrDefault(String.valueOf(page.sort()), "w.sent");
        var rows = filled(
                        entityManager.createQuery(
                                NAMED + where + " order by " + order + (page.descending() ? " desc" : "")
                                        + ", w.id desc",
                                Object[].class),
                        parameters)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = filled(entityManager.createQuery("select count(w) from Warning w" + where, Long.class), parameters)
                .getSingleResult();
        return new Slice<>(rows.stream().map(Named::of).toList(), page, total);
    }

    private static String conditions(WarningDeskFilter filter, Instant now, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        var text = Vietnamese.searchKey(filter.text());
        if (!text.isEmpty()) {
            conditions.add("locate(:text, w.searchKey) > 0");
            parameters.put("text", text);
        }
        if (filter.shelf() != null) {
            switch (filter.shelf()) {
                case WAITING -> conditions.add(WAITING);
                case IN_FORCE -> conditions.add(IN_FORCE);
                case OVER ->
                    conditions.add(Warning.PUBLISHED + " and (w.replacedById is not null or w.endsAt <= :now"
                            + " or w.type = vn.bangtin.warning.CapAlert.MessageType.CANCEL)");
                case CLOSED ->
                    conditions.add("w.state in (vn.bangtin.warning.WarningState.REFUSED,"
                            + " vn.bangtin.warning.WarningState.WITHDRAWN)");
                case NOT_PUBLIC ->
                    conditions.add("(w.status <> vn.bangtin.warning.CapAlert.Status.ACTUAL"
                            + " or w.scope <> vn.bangtin.warning.CapAlert.Scope.PUBLIC)");
            }
            if (filter.shelf() == WarningShelf.IN_FORCE || filter.shelf() == WarningShelf.OVER) {
                parameters.put("now", now);
            }
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> parameters) {
        // beside "locate" EclipseLink would write all values into the statement
        query.setHint("eclipselink.jdbc.bind-parameters", "true");
        parameters.forEach(query::setParameter);
        return query;
    }

    Optional<Named> named(long id) {
        return entityManager
                .createQuery(NAMED + " where w.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Named::of);
    }

    /** All messages about one danger, also those that never counted, newest first. */
    List<Named> namedChain(long chain) {
        return entityManager
                .createQuery(NAMED + " where w.chainId = :chain order by w.sent desc, w.id desc", Object[].class)
                .setParameter("chain", chain)
                .getResultStream()
                .map(Named::of)
                .toList();
    }

    /** How many messages wait for this person as the second one. */
    long waitingFor(long accountId) {
        return entityManager
                .createQuery("select count(w) from Warning w where " + WAITING + " and w.typedBy <> :me", Long.class)
                .setParameter("me", accountId)
                .getSingleResult();
    }

    /** The authorities whose bulletins were typed, the last used first. */
    List<String> issuers(int most) {
        return entityManager
                .createQuery(
                        "select w.issuer from Warning w where w.origin = vn.bangtin.warning.WarningOrigin.TYPED"
                                + " group by w.issuer order by max(w.typedAt) desc",
                        String.class)
                .setMaxResults(most)
                .getResultList();
    }
}
