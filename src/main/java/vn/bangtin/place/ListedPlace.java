package vn.bangtin.place;

import java.util.List;

/**
 * A place as other systems learn of it.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param aliases other and former names
 * @param successorId the id of the place in which it went on, or {@code null}
 */
public record ListedPlace(
        long id,
        String name,
        double latitude,
        double longitude,
        PlaceKind kind,
        List<String> aliases,
        Long successorId) {

    /** As the query makes it, with the other names one a line. */
    public ListedPlace(
            long id, String name, double latitude, double longitude, PlaceKind kind, String aliases, Long successorId) {
        this(
                id,
                name,
                latitude,
                longitude,
                kind,
                aliases == null ? List.of() : aliases.lines().toList(),
                successorId);
    }
}
