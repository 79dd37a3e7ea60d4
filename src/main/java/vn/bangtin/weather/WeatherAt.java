package vn.bangtin.weather;

import vn.bangtin.place.PlaceItem;

/**
 * The weather of a place as it may be shown now.
 *
 * @param place the place
 * @param age whether the forecast is fresh enough
 * @param forecast the last good forecast; {@code null} if {@link Age#TOO_OLD}
 */
public record WeatherAt(PlaceItem place, Age age, Forecast forecast) {

    /** How old a forecast is. */
    public enum Age {
        FRESH,
        /** Shown, with words that it is old. */
        STALE,
        /** Not shown; also if there never was one. */
        TOO_OLD
    }
}
