package vn.bangtin.weather;

import vn.bangtin.place.Place;

/**
 * A place as a source needs to know it.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record ForecastPoint(long placeId, String name, double latitude, double longitude) {

    static ForecastPoint of(Place place) {
        return new ForecastPoint(place.getId(), place.getName(), place.getLatitude(), place.getLongitude());
    }
}
