package vn.bangtin.weather;

import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.WeatherAt.Age;

/**
 * What is told of a place beside others. Of today counts what the bulletin tells; what it does not tell is that of the model,
 * so that each value is either the one or the other.
 *
 * @param age of the model's forecast
 * @param current the conditions at present by the model; {@code null} if unknown or {@link Age#TOO_OLD}
 * @param today today by the model; {@code null} if unknown
 * @param source where that is from; {@code null} if {@link Age#TOO_OLD}
 * @param table what was typed from a bulletin, which may be about other days only; {@code null} if nothing is in force
 * @param typed today by the bulletin; {@code null} if it does not tell of today
 */
public record ComparedPlace(
        PlaceItem place,
        PlaceKind kind,
        Age age,
        Current current,
        Day today,
        Forecast.Source source,
        ManualTable table,
        ManualDay typed) {

    /** °C now, {@code null} if unknown: a bulletin has no now. */
    public Double now() {
        return current == null ? null : Double.valueOf(current.temperature());
    }

    /** The sky: of today if the bulletin tells it, else at present. */
    public Integer sky() {
        return skyTyped() ? typed.code() : current == null ? null : current.code();
    }

    /** Whether that is the bulletin's. */
    public boolean skyTyped() {
        return typed != null && typed.code() != null;
    }

    /** Whether the sun is up where {@link #sky} is one of the moment. */
    public boolean daylight() {
        return skyTyped() || current == null || current.daylight();
    }

    public Double lowest() {
        return typed != null ? typed.min() : today == null ? null : Double.valueOf(today.min());
    }

    public Double highest() {
        return typed != null ? typed.max() : today == null ? null : Double.valueOf(today.max());
    }

    /** mm today. */
    public Double rain() {
        return rainTyped() ? typed.rain() : today == null ? null : today.rain();
    }

    /** % today. */
    public Integer rainChance() {
        return rainTyped() ? typed.rainChance() : today == null ? null : today.rainChance();
    }

    /** Whether amount and chance of the rain are the bulletin's; it may tell only one of them. */
    public boolean rainTyped() {
        return typed != null && (typed.rain() != null || typed.rainChance() != null);
    }

    /** The strongest wind of today, or else the present one. */
    public Wind wind() {
        if (windTyped()) {
            return typed.wind();
        }
        return today != null && today.wind() != null ? today.wind() : current == null ? null : current.wind();
    }

    /** Whether the wind is the bulletin's, which tells a level, and neither speed nor gusts. */
    public boolean windTyped() {
        return typed != null && typed.windLevel() != null;
    }

    /** m/s, {@code null} if unknown; of a bulletin the least of its level. */
    public Double speed() {
        return wind() == null ? null : Double.valueOf(wind().speed());
    }

    /** m/s, {@code null} if unknown. */
    public Double gusts() {
        return wind() == null ? null : wind().gusts();
    }
}
