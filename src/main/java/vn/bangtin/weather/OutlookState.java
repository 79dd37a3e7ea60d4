package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;

/**
 * How air, sea or river of a place is doing, for administrators.
 *
 * @param issuedAt the time of what is kept, or {@code null} if there is nothing
 * @param lastTriedAt when the source was asked last, or {@code null}
 * @param nextTryAt when it is asked again
 * @param lastError why the last attempt failed ({@code weather.error.<key>} in the bundle), or {@code null} if it did not
 */
public record OutlookState(OutlookKind kind, Instant issuedAt, Instant lastTriedAt, Instant nextTryAt, String lastError)
        implements Serializable {}
