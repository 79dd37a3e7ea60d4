package vn.bangtin.organisation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /**
     * The ids of a unit and of all below it.
     *
     * @param tree in the order of the tree: each before those below it
     * @param unitId {@code null}: none is wanted
     * @return {@code null} if none is wanted, else never empty
     */
    public static Set<Long> withBelow(List<UnitRow> tree, Long unitId) {
        if (unitId == null) {
            return null;
        }
        var wanted = new HashSet<>(Set.of(unitId));
        tree.stream()
                .filter(row -> row.parentId() != null && wanted.contains(row.parentId()))
                .forEach(row -> wanted.add(row.id()));
        return wanted;
    }
}
