package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/**
 * What is known of one source at one place: when it last worked and last failed, and what it answered last if it is one
 * that must not be asked again before its time.
 */
@Entity
@Table(name = "forecast_source")
@IdClass(SourceState.Key.class)
class SourceState {

    /** Which source at which place. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long placeId;
        private String source;

        protected Key() {}

        Key(long placeId, String source) {
            this.placeId = placeId;
            this.source = source;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.placeId == placeId && key.source.equals(source);
        }

        @Override
        public int hashCode() {
            return Objects.hash(placeId, source);
        }
    }

    @Id
    @Column(name = "place_id")
    private long placeId;

    @Id
    private String source;

    private String point;

    private String content;

    @Column(name = "last_modified")
    private String lastModified;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "succeeded_at")
    private Instant succeededAt;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "last_error")
    private String lastError;

    protected SourceState() {}

    SourceState(long placeId, String source) {
        this.placeId = placeId;
        this.source = source;
    }

    void succeed(Instant now) {
        succeededAt = now;
        lastError = null;
    }

    void fail(ForecastFailure.Reason reason, Instant now) {
        failedAt = now;
        lastError = reason.key();
    }

    void remember(SourceAnswer answer) {
        point = answer.point();
        content = answer.content();
        lastModified = answer.lastModified();
        confirmedAt = answer.confirmedAt();
        expiresAt = answer.expiresAt();
    }

    /** What was answered last; {@code null} if nothing is remembered. */
    SourceAnswer answer() {
        return point == null ? null : new SourceAnswer(point, content, lastModified, confirmedAt, expiresAt);
    }

    Instant getSucceededAt() {
        return succeededAt;
    }

    Instant getFailedAt() {
        return failedAt;
    }

    String getLastError() {
        return lastError;
    }
}
