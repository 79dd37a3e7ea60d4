package vn.bangtin.organisation;

import java.time.LocalDate;

/**
 * A unit as lists and pickers show it.
 *
 * @param parentId the unit above, {@code null} at the top
 * @param validTo its last day, {@code null} as long as it exists
 * @param successor the name of the unit that goes on with its work, or {@code null}
 */
public record UnitRow(
        long id,
        String name,
        String shortName,
        Long parentId,
        int sortOrder,
        LocalDate validFrom,
        LocalDate validTo,
        String successor) {}
