package vn.bangtin.weather;

import java.util.List;

/**
 * Which sources are asked for a place.
 *
 * @param version the version that the form was filled with, {@link #NONE} if the place never had an order of its own
 * @param sources their names in the order in which they are asked; empty: as the portal does. {@link #MANUAL} alone: none
 */
public record PlaceSourcesForm(long placeId, int version, List<String> sources) {

    /** The version of an order that is not there yet. */
    public static final int NONE = -1;

    /** In place of a source: none is asked, there is only what people type. */
    public static final String MANUAL = "manual";

    public PlaceSourcesForm {
        sources = List.copyOf(sources);
    }
}
