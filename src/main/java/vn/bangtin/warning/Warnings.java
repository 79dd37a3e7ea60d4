package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
}
