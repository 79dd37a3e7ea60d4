package vn.bangtin.weather.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.Wind;

/**
 * The weather of a place. Temperatures in °C, wind in m/s with its level on the Vietnamese Beaufort scale, rain in mm,
 * chances in percent, codes of the WMO; what is unknown is left out.
 *
 * @param age {@code fresh}, {@code stale}, or {@code unavailable}: then there is nothing but the place
 * @param source {@code open-meteo}, {@code met-norway}, {@code file}, or {@code sample} for made-up data
 * @param attribution whom to name when the data is shown
 */
public record ForecastAnswer(
        PlaceItem place,
        String age,
        String source,
        String attribution,
        Instant issuedAt,
        Instant fetchedAt,
        Conditions current,
        List<HourAnswer> hours,
        List<DayAnswer> days) {

    private static final int HOURS = 48;

    /** The conditions at {@code time}. */
    public record Conditions(
            Instant time,
            Integer code,
            double temperature,
            Double apparentTemperature,
            Integer humidity,
            WindAnswer wind,
            boolean daylight) {}

    /** One hour. */
    public record HourAnswer(
            Instant time, Integer code, double temperature, Integer rainChance, Double rain, WindAnswer wind) {}

    /** One day of the portal's zone. */
    public record DayAnswer(
            LocalDate date, Integer code, double lowest, double highest, Integer rainChance, WindAnswer wind) {}

    /** Wind; the direction is that from which it blows, degrees. */
    public record WindAnswer(double speed, Integer direction, int level) {}

    static ForecastAnswer of(WeatherAt weather, Clock clock) {
        if (weather.age() == Age.TOO_OLD) {
            return new ForecastAnswer(
                    weather.place(), "unavailable", null, null, null, null, null, List.of(), List.of());
        }
        var forecast = weather.forecast();
        return new ForecastAnswer(
                weather.place(),
                weather.age() == Age.STALE ? "stale" : "fresh",
                switch (forecast.source()) {
                    case OPEN_METEO -> "open-meteo";
                    case MET_NORWAY -> "met-norway";
                    case FILE, MET_NORWAY_FILE -> "file";
                    case SAMPLE -> "sample";
                },
                switch (forecast.source()) {
                    case OPEN_METEO, FILE -> "Weather data by Open-Meteo.com (CC BY 4.0)";
                    case MET_NORWAY, MET_NORWAY_FILE -> "Data from MET Norway (CC BY 4.0)";
                    case SAMPLE -> "dữ liệu mẫu";
                },
                forecast.issuedAt(),
                forecast.fetchedAt(),
                conditions(forecast.current()),
                forecast.hoursFrom(clock.instant(), HOURS).stream()
                        .map(ForecastAnswer::hour)
                        .toList(),
                forecast.daysFrom(LocalDate.now(clock)).stream()
                        .map(ForecastAnswer::day)
                        .toList());
    }

    private static Conditions conditions(Current current) {
        return new Conditions(
                current.time(),
                current.code(),
                current.temperature(),
                current.apparent(),
                current.humidity(),
                wind(current.wind()),
                current.daylight());
    }

    private static HourAnswer hour(Hour hour) {
        return new HourAnswer(
                hour.time(), hour.code(), hour.temperature(), hour.rainChance(), hour.rain(), wind(hour.wind()));
    }

    private static DayAnswer day(Day day) {
        return new DayAnswer(day.date(), day.code(), day.min(), day.max(), day.rainChance(), wind(day.wind()));
    }

    private static WindAnswer wind(Wind wind) {
        return wind == null ? null : new WindAnswer(wind.speed(), wind.direction(), wind.level());
    }
}
