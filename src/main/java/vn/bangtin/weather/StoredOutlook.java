package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * What the database keeps of air, sea or river at a place, as {@link StoredForecast} of the weather. It comes to be with the
 * first turn of the place.
 */
@Entity
@Table(name = "outlook")
@IdClass(StoredOutlook.Key.class)
class StoredOutlook {

    /** Which kind at which place. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long placeId;
        private OutlookKind kind;

        protected Key() {}

        Key(long placeId, OutlookKind kind) {
            this.placeId = placeId;
            this.kind = kind;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.placeId == placeId && key.kind == kind;
        }

        @Override
        public int hashCode() {
            return Objects.hash(placeId, kind);
        }
    }

    @Id
    @Column(name = "place_id")
    private long placeId;

    @Id
    @Enumerated(EnumType.STRING)
    private OutlookKind kind;

    private String source;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private String content;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    @Column(name = "last_tried_at")
    private Instant lastTriedAt;

    @Column(name = "last_error")
    private String lastError;

    protected StoredOutlook() {}

    StoredOutlook(long placeId, OutlookKind kind, Instant nextTryAt) {
        this.placeId = placeId;
        this.kind = kind;
        this.nextTryAt = nextTryAt;
    }

    /** Whether the claim that was made with this value still stands. */
    boolean isClaimed(Instant claim) {
        return nextTryAt.equals(claim);
    }

    void succeed(Outlook outlook, String content, Instant now, Instant next) {
        source = outlook.source().name();
        issuedAt = outlook.issuedAt();
        this.content = content;
        lastTriedAt = now;
        lastError = null;
        nextTryAt = next;
    }

    /** Has its turn later, without having been tried; a reason that an attempt had is not covered up. */
    void postpone(Instant next, ForecastFailure.Reason reason) {
        nextTryAt = next;
        if (lastError == null) {
            lastError = reason.key();
        }
    }

    /** Notes a failed attempt; the last good values stay. */
    void fail(ForecastFailure.Reason reason, Instant now) {
        lastTriedAt = now;
        lastError = reason.key();
    }

    String getLastError() {
        return lastError;
    }

    Instant getIssuedAt() {
        return issuedAt;
    }
}
