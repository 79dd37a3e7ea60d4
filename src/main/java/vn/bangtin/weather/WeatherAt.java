package vn.bangtin.weather;

import java.util.List;
import java.util.Optional;
import vn.bangtin.place.PlaceItem;

/**
 * The weather of a place as it may be shown now.
 *
 * @param place the place
 * @param age whether the forecast is fresh enough
 * @param forecast the last good forecast; {@code null} if {@link Age#TOO_OLD}
 * @param outlooks what is known of air, sea and river there, each with its own age
 * @param typed what was typed of it from a bulletin, from today on, whatever the age of the forecast; {@code null} if nothing
 *     is in force. It stands before the forecast
 */
public record WeatherAt(PlaceItem place, Age age, Forecast forecast, List<OutlookAt> outlooks, ManualTable typed) {

    public WeatherAt {
        outlooks = List.copyOf(outlooks);
    }

    /** Without air, sea, river or a typed table. */
    public WeatherAt(PlaceItem place, Age age, Forecast forecast) {
        this(place, age, forecast, List.of(), null);
    }

    /** What is known of air, sea or river; empty if nothing is, or not since long. */
    public Optional<OutlookAt> outlook(OutlookKind kind) {
        return outlooks.stream().filter(known -> known.outlook().kind() == kind).findFirst();
    }

    /** How old a forecast is. */
    public enum Age {
        FRESH,
        /** Shown, with words that it is old. */
        STALE,
        /** Not shown; also if there never was one. */
        TOO_OLD
    }
}
