package vn.bangtin.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A unit as lists and pickers show it.
 *
 * @param parentId the unit above, {@code null} at the top
 * @param validTo its last day, {@code null} as long as it exists
 * @param successor the name of the unit that goes on with its work, or {@code null}
 * @param depth how far below the top it stands, 0 at the top
 */
public record UnitRow(
        long id,
        String name,
        String shortName,
        Long parentId,
        int sortOrder,
        LocalDate validFrom,
        LocalDate validTo,
        String successor,
        int depth)
        implements Serializable {

    /** As the query makes it; the depth follows from all rows together. */
    public UnitRow(
            long id,
            String name,
            String shortName,
            Long parentId,
            int sortOrder,
            LocalDate validFrom,
            LocalDate validTo,
            String successor) {
        this(id, name, shortName, parentId, sortOrder, validFrom, validTo, successor, 0);
    }

    UnitRow atDepth(int depth) {
        return new UnitRow(id, name, shortName, parentId, sortOrder, validFrom, validTo, successor, depth);
    }

    /** The name as a picker shows it, moved right by its depth. */
    public String indentedName() {
        return "\u2003".repeat(depth) + name;
    }

    /** Whether it exists on a day. */
    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
