package vn.bangtin.place;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A place as administrators see it in the table.
 *
 * @param aliases its other names, one a line, or {@code null}
 * @param successor the name of the place in which it went on, or {@code null}
 */
public record PlaceRow(
        long id,
        String name,
        PlaceKind kind,
        String aliases,
        double latitude,
        double longitude,
        int sortOrder,
        boolean shown,
        LocalDate validFrom,
        LocalDate validTo,
        String successor)
        implements Serializable {

    /** Its other names in one line, or {@code null}. */
    public String otherNames() {
        return aliases == null ? null : aliases.replace("\n", ", ");
    }
}
