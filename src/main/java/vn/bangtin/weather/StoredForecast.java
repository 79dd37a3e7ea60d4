package vn.bangtin.weather;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * What the database keeps of a place's weather: the last good forecast, and how the last attempt went. There is one for
 * each place from its beginning on.
 *
 * <p>{@code nextTryAt} is also the claim: a node that wants to refresh moves it forward by a conditional update, and only
 * the node whose value still stands may store its result ({@link #isClaimed}).
 */
@Entity
@Table(name = "forecast")
class StoredForecast {

    @Id
    @Column(name = "place_id")
    private long placeId;

    private String source;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    private String content;

    @Column(name = "next_try_at", nullable = false)
    private Instant nextTryAt;

    @Column(name = "last_tried_at")
    private Instant lastTriedAt;

    @Column(name = "last_error")
    private String lastError;

    protected StoredForecast() {}

    StoredForecast(long placeId, Instant nextTryAt) {
        this.placeId = placeId;
        this.nextTryAt = nextTryAt;
    }

    /** Whether the claim that was made with this value still stands. */
    boolean isClaimed(Instant claim) {
        return nextTryAt.equals(claim);
    }

    /**
     * Takes a new forecast over; one that is older than what is kept is not taken (a file that nobody renewed, or a source
     * that is asked because the better one fails), unless the same source corrects itself. Made-up data never keeps a real forecast out, nor the other way round.
     *
     * @return whether it was taken
     */
    boolean succeed(Forecast forecast, String content, Instant now) {
        lastTriedAt = now;
        lastError = null;
        var newer = issuedAt == null
                || forecast.issuedAt().isAfter(issuedAt)
                || (forecast.source() == Forecast.Source.SAMPLE)
                        != Forecast.Source.SAMPLE.name().equals(source);
        var corrects = !newer && corrects(forecast);
        if (newer || corrects) {
            source = forecast.source().name();
            issuedAt = forecast.issuedAt();
            fetchedAt = forecast.fetchedAt();
            this.content = content;
        }
        return newer || corrects;
    }

    /** A file that states the same time with other values: it was corrected, or another hour of it is the present one now. */
    private boolean corrects(Forecast forecast) {
        return forecast.issuedAt().equals(issuedAt)
                && forecast.source().name().equals(source)
                && ForecastJson.read(content)
                        .filter(kept -> kept.hasValuesOf(forecast))
                        .isEmpty();
    }

    /** Notes a failed attempt; the last good forecast stays. */
    void fail(ForecastFailure.Reason reason, Instant now) {
        lastTriedAt = now;
        lastError = reason.key();
    }

    /** Has its turn later, without having been tried; a reason that an attempt had is not covered up. */
    void postpone(Instant next, ForecastFailure.Reason reason) {
        nextTryAt = next;
        if (lastError == null && reason != null) {
            lastError = reason.key();
        }
    }

    /** Forgets the forecast: the place is elsewhere now. */
    void forget(Instant now) {
        source = null;
        issuedAt = null;
        fetchedAt = null;
        content = null;
        lastError = null;
        nextTryAt = now;
    }

    /** Makes it its turn; what came from a source that is not wanted any more is forgotten. */
    void wantOnly(List<String> sources, Instant now) {
        if (source != null && !sources.contains(Forecast.Source.valueOf(source).key())) {
            forget(now);
        } else {
            // of whom it failed at may not be asked any more
            lastError = null;
            nextTryAt = now;
        }
    }

    long getPlaceId() {
        return placeId;
    }

    String getLastError() {
        return lastError;
    }

    Instant getIssuedAt() {
        return issuedAt;
    }
}
