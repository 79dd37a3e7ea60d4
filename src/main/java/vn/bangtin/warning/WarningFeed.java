package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How it stands with one feed. Only the node that claimed it changes it. */
@Entity
@Table(name = "warning_feed")
class WarningFeed {

    @Id
    private String address;

    private String etag;

    @Column(name = "last_modified")
    private String lastModified;

    @Column(name = "next_at", nullable = false)
    private Instant nextAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "paused_until")
    private Instant pausedUntil;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    private int failures;

    private String reason;

    @Column(name = "document_at")
    private Instant documentAt;

    protected WarningFeed() {}

    WarningFeed(String address, Instant now) {
        this.address = address;
        this.nextAt = now;
    }

    /** It answered, and all that is to be had now was had. */
    void succeed(Instant now, Instant next) {
        askedAt = now;
        succeededAt = now;
        failures = 0;
        reason = null;
        pausedUntil = null;
        nextAt = next;
        claimedUntil = null;
    }

    void fail(String why, Instant now, Instant next, Instant pause) {
        askedAt = now;
        failedAt = now;
        failures++;
        reason = why;
        pausedUntil = pause;
        nextAt = next;
        claimedUntil = null;
    }

    /** With these the feed is asked next time whether anything changed. */
    void remember(String tag, String modified) {
        etag = fitting(tag, 300);
        lastModified = fitting(modified, 100);
    }

    private static String fitting(String header, int most) {
        return header == null || header.length() > most ? null : header;
    }

    void hadDocument(Instant now) {
        documentAt = now;
    }

    String getAddress() {
        return address;
    }

    String getEtag() {
        return etag;
    }

    String getLastModified() {
        return lastModified;
    }

    Instant getNextAt() {
        return nextAt;
    }

    Instant getClaimedUntil() {
        return claimedUntil;
    }

    Instant getPausedUntil() {
        return pausedUntil;
    }

    Instant getSucceededAt() {
        return succeededAt;
    }

    Instant getFailedAt() {
        return failedAt;
    }

    int getFailures() {
        return failures;
    }

    String getReason() {
        return reason;
    }

    Instant getDocumentAt() {
        return documentAt;
    }
}
