package vn.bangtin.weather;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A typed table as readers see it: of a bulletin, and not of a model.
 *
 * @param issuer whose bulletin it is
 * @param bulletin its number or name, or {@code null}
 * @param days from today on
 */
public record ManualTable(
        long placeId, String issuer, String bulletin, Instant issuedAt, Instant validUntil, List<ManualDay> days)
        implements Serializable {

    /** Without the days before this one; empty if none is left. */
    Optional<ManualTable> from(LocalDate day) {
        var left = days.stream().filter(known -> !known.date().isBefore(day)).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new ManualTable(placeId, issuer, bulletin, issuedAt, validUntil, left));
    }

    /** What it tells of a day, {@code null} if nothing. */
    public ManualDay on(LocalDate day) {
        return days.stream()
                .filter(known -> known.date().equals(day))
                .findFirst()
                .orElse(null);
    }
}
