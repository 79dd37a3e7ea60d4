package vn.bangtin.place;

import java.io.Serializable;
import java.time.LocalDate;

/** A place as administrators see it in the table. */
public record PlaceRow(
        long id,
        String name,
        double latitude,
        double longitude,
        int sortOrder,
        boolean shown,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {}
