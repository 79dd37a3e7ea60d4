package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.bangtin.warning.FeedFailure.Reason;

/**
 * The feeds as they stand in the database. What changes something is a transaction of its own, unless one is open: between
 * them a feed is asked, which may take long.
 */
@ApplicationScoped
class WarningFeeds {

    // the databases limit the number of parameters of one statement
    private static final int AT_ONCE = 500;

    private static final List<String> NOT_THERE = List.of(
            Reason.REFUSED.key(),
            Reason.MOVED.key(),
            Reason.SERVER.key(),
            Reason.TIMEOUT.key(),
            Reason.INTERNAL.key(),
            "error." + CapRefused.Reason.NOT_XML.key());

    private EntityManager entityManager;

    protected WarningFeeds() {}

    @Inject
    WarningFeeds(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What is known of these feeds, in no order. */
    @Transactional
    List<WarningFeed> of(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("select f from WarningFeed f where f.address in :addresses", WarningFeed.class)
                .setParameter("addresses", addresses)
                .getResultList();
    }

    /** Two nodes may try at once: the key lets one of them through. */
    @Transactional
    void add(String address, Instant now) {
        entityManager.persist(new WarningFeed(address, now));
        entityManager.flush();
    }

    /**
     * Takes a feed for this node, at most until then.
     *
     * @return what is known of it; empty if it is not its turn, or another node was faster
     */
    @Transactional
    Optional<WarningFeed> claim(String address, Instant now, Instant until) {
        var claimed = entityManager
                .createQuery("update WarningFeed f set f.claimedUntil = :until where f.address = :address"
                        + " and f.nextAt <= :now and (f.claimedUntil is null or f.claimedUntil <= :now)")
                .setParameter("until", until)
                .setParameter("address", address)
                .setParameter("now", now)
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        var feed = entityManager.find(WarningFeed.class, address);
        entityManager.refresh(feed);
        return Optional.of(feed);
    }

    /** Writes how it went, if the feed is still claimed by who says so. */
    @Transactional
    void finish(String address, Instant claim, Consumer<WarningFeed> change) {
        var feed = entityManager.find(WarningFeed.class, address, LockModeType.PESSIMISTIC_WRITE);
        if (feed != null && claim.equals(feed.getClaimedUntil())) {
            change.accept(feed);
        }
    }

    /** Its turn comes now, unless it wants to be left alone or is being asked. */
    @Transactional
    boolean hurry(String address, Instant now) {
        return entityManager
                        .createQuery("update WarningFeed f set f.nextAt = :now where f.address = :address"
                                + " and (f.pausedUntil is null or f.pausedUntil <= :now)")
                        .setParameter("now", now)
                        .setParameter("address", address)
                        .executeUpdate()
                == 1;
    }

    /** Whether a document is tried again that was refused for this reason: it was not there, or not whole. */
    static boolean isTriedAgain(String reason) {
        return reason != null && NOT_THERE.contains(reason);
    }

    /** Those of these documents that were seen before. */
    @Transactional
    List<FeedDocument> seen(List<String> keys) {
        var seen = new ArrayList<FeedDocument>();
        for (var from = 0; from < keys.size(); from += AT_ONCE) {
            seen.addAll(entityManager
                    .createQuery("select d from FeedDocument d where d.key in :keys", FeedDocument.class)
                    .setParameter("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .getResultList());
        }
        return seen;
    }

    @Transactional
    void remember(FeedDocument document) {
        entityManager.merge(document);
    }

    /** The documents that were refused last, newest first. */
    List<FeedDocument> refused(int most) {
        return entityManager
                .createQuery(
                        "select d from FeedDocument d where d.reason is not null order by d.seenAt desc, d.key",
                        FeedDocument.class)
                .setMaxResults(most)
                .getResultList();
    }
}
