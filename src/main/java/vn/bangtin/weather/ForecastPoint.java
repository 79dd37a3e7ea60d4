package vn.bangtin.weather;

import vn.bangtin.place.Place;

/**
 * A place as a source needs to know it.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param sharesName whether another place that is shown has the same {@linkplain FileSource#nameOf name of its file}
 */
record ForecastPoint(long placeId, String name, double latitude, double longitude, boolean sharesName) {

    /** A point whose name is its own. */
    ForecastPoint(long placeId, String name, double latitude, double longitude) {
        this(placeId, name, latitude, longitude, false);
    }

    /** A point for a source that asks by coordinates: whether others share its name is not looked up. */
    static ForecastPoint of(Place place) {
        return new ForecastPoint(place.getId(), place.getName(), place.getLatitude(), place.getLongitude());
    }
}
