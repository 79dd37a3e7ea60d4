package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A typed table as readers see it: of a bulletin, and not of a model.
 *
 * @param issuer whose bulletin it is
 * @param bulletin its number or name, or {@code null}
 * @param days from today on
 */
public record ManualTable(
        long placeId, String issuer, String bulletin, Instant issuedAt, Instant validUntil, List<ManualDay> days)
        implements Serializable {}
