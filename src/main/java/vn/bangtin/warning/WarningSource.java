package vn.bangtin.warning;

import java.time.Instant;

/**
 * How it stands with a feed.
 *
 * @param reason why it failed the last time, in the bundle as {@code warning.<reason>}; {@code null} if it did not
 * @param failures how often it failed since it last answered
 * @param nextAt when it is asked next; {@code null} if it was never asked
 * @param asking whether it is asked at this moment
 * @param pausedUntil until when it wants to be left alone; {@code null} if it may be asked
 * @param documentAt when it last had a message that was new to us
 */
public record WarningSource(
        String address,
        Instant succeededAt,
        Instant failedAt,
        String reason,
        int failures,
        Instant nextAt,
        boolean asking,
        Instant pausedUntil,
        Instant documentAt) {

    /** A document of a feed that was refused; the reason is in the bundle as {@code warning.<reason>}. */
    public record Refused(String feed, String link, Instant at, String reason) {}

    static WarningSource of(String address, WarningFeed feed, Instant now) {
        if (feed == null) {
            return new WarningSource(address, null, null, null, 0, null, false, null, null);
        }
        var paused = feed.getPausedUntil();
        return new WarningSource(
                address,
                feed.getSucceededAt(),
                feed.getFailedAt(),
                feed.getReason(),
                feed.getFailures(),
                feed.getNextAt(),
                feed.getClaimedUntil() != null && feed.getClaimedUntil().isAfter(now),
                paused != null && paused.isAfter(now) ? paused : null,
                feed.getDocumentAt());
    }
}
