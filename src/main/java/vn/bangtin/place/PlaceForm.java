package vn.bangtin.place;

import java.time.LocalDate;

/**
 * What a person wants to store of a place.
 *
 * @param id the place, {@code null} for a new one
 * @param version the version that the form was filled with
 * @param sortOrder its position, {@code null} for the end
 * @param validFrom the first day on which it is shown, or {@code null}
 * @param validTo the last day on which it is shown, or {@code null}
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
        LocalDate validTo) {}
