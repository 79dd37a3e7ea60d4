package vn.bangtin.weather;

import java.time.Instant;
import java.util.List;

/**
 * The table of a place as a person types it.
 *
 * @param version the version that the form was filled with, {@link #NONE} if there was no table yet
 * @param issuer whose bulletin it is
 * @param bulletin its number or name, or {@code null}
 * @param issuedAt when the bulletin was issued
 * @param validUntil from when on the table is not shown any more
 * @param days in the order of the form; blank ones are left out when it is stored
 */
public record ManualForm(
        long placeId,
        int version,
        String issuer,
        String bulletin,
        Instant issuedAt,
        Instant validUntil,
        List<ManualDay> days) {

    /** The version of a table that is not there yet. */
    public static final int NONE = -1;

    public ManualForm {
        days = List.copyOf(days);
    }
}
