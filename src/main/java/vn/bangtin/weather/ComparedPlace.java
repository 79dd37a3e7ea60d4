package vn.bangtin.weather;

import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.WeatherAt.Age;

/**
 * What is told of a place beside others.
 *
 * @param current the conditions at present; {@code null} if {@link Age#TOO_OLD}
 * @param today {@code null} if unknown
 * @param source where it is from; {@code null} if {@link Age#TOO_OLD}
 */
public record ComparedPlace(
        PlaceItem place, PlaceKind kind, Age age, Current current, Day today, Forecast.Source source) {

    /** °C now, {@code null} if unknown. */
    public Double now() {
        return current == null ? null : Double.valueOf(current.temperature());
    }

    public Double lowest() {
        return today == null ? null : Double.valueOf(today.min());
    }

    public Double highest() {
        return today == null ? null : Double.valueOf(today.max());
    }

    /** mm today. */
    public Double rain() {
        return today == null ? null : today.rain();
    }

    /** The strongest wind of today, or else the present one. */
    public Wind wind() {
        return today != null && today.wind() != null ? today.wind() : current == null ? null : current.wind();
    }

    /** m/s, {@code null} if unknown. */
    public Double speed() {
        return wind() == null ? null : Double.valueOf(wind().speed());
    }

    /** m/s, {@code null} if unknown. */
    public Double gusts() {
        return wind() == null ? null : wind().gusts();
    }
}
