package vn.bangtin.place;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person wants to store of a place.
 *
 * @param id the place, {@code null} for a new one
 * @param version the version that the form was filled with
 * @param sortOrder its position, {@code null} for the end
 * @param validFrom the first day on which it is shown, or {@code null}
 * @param validTo the last day on which it is shown, or {@code null}
 * @param aliases other and former names
 * @param successorId the place in which it went on, or {@code null}
 * @param unitIds the units whose people see it first
 */
public record PlaceForm(
        Long id,
        int version,
        String name,
        double latitude,
        double longitude,
        Integer sortOrder,
        boolean shown,
        LocalDate validFrom,
        LocalDate validTo,
        PlaceKind kind,
        List<String> aliases,
        Long successorId,
        List<Long> unitIds) {

    public PlaceForm {
        aliases = List.copyOf(aliases);
        unitIds = List.copyOf(unitIds);
    }

    /** A place of no special kind, with one name and for no unit in particular. */
    public PlaceForm(
            Long id,
            int version,
            String name,
            double latitude,
            double longitude,
            Integer sortOrder,
            boolean shown,
            LocalDate validFrom,
            LocalDate validTo) {
        this(
                id,
                version,
                name,
                latitude,
                longitude,
                sortOrder,
                shown,
                validFrom,
                validTo,
                PlaceKind.OTHER,
                List.of(),
                null,
                List.of());
    }
}
