package vn.bangtin.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What an administrator types about a unit.
 *
 * @param id {@code null} for a new one
 * @param version the version that the form was filled from
 * @param mail where mail to the unit as a whole goes, or {@code null}
 * @param phone where the unit as a whole is called, or {@code null}
 * @param parentId the unit above, {@code null} at the top
 * @param sortOrder its place among the units with the same parent, smallest first
 * @param validTo its last day, {@code null} as long as it exists
 * @param successorId the unit that goes on with its work, or {@code null}
 */
public record UnitForm(
        Long id,
        int version,
        String name,
        String shortName,
        String mail,
        String phone,
        Long parentId,
        int sortOrder,
        LocalDate validFrom,
        LocalDate validTo,
        Long successorId)
        implements Serializable {}
