package vn.bangtin.weather.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.weather.AirIndex;
import vn.bangtin.weather.Forecast;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ManualDay;
import vn.bangtin.weather.ManualTable;
import vn.bangtin.weather.Outlook;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.Quantity;
import vn.bangtin.weather.WeatherAt;
import vn.bangtin.weather.WeatherAt.Age;
import vn.bangtin.weather.Wind;

/**
 * The weather of a place. Temperatures in °C, wind in m/s with its level on the Vietnamese Beaufort scale, rain in mm,
 * chances in percent, codes of the WMO; what is unknown is left out.
 *
 * @param bulletin what people on duty typed from a bulletin; while it is there it stands before what the model says of the
 *     same days, and does not depend on {@code age}. Left out if nothing is in force
 * @param age of the model's forecast: {@code fresh}, {@code stale}, or {@code unavailable}: then there is none
 * @param source {@code open-meteo}, {@code met-norway}, {@code file}, or {@code sample} for made-up data
 * @param attribution whom to name when the data is shown
 * @param modelRun when the model computed it, left out if the source does not say so
 * @param current at present, or the last conditions that are known: see their {@code time}
 * @param air the air there by a model, left out if unknown; so are sea and river
 */
public record ForecastAnswer(
        PlaceItem place,
        BulletinAnswer bulletin,
        String age,
        String source,
        String attribution,
        Instant modelRun,
        Instant issuedAt,
        Instant fetchedAt,
        Conditions current,
        List<HourAnswer> hours,
        List<DayAnswer> days,
        AirAnswer air,
        SeaAnswer sea,
        RiverAnswer river) {

    private static final int HOURS = 48;

    /**
     * A typed table: no model's.
     *
     * @param number of the bulletin, or its name
     */
    public record BulletinAnswer(
            String issuer, String number, Instant issuedAt, Instant validUntil, List<BulletinDay> days) {}

    /** One day as the bulletin tells it; wind by its level and a point of the compass as {@code NE}. */
    public record BulletinDay(
            LocalDate date,
            Integer code,
            double lowest,
            double highest,
            Integer rainChance,
            Double rain,
            Integer windLevel,
            Wind.Point windFrom,
            String text) {}

    /** The conditions at {@code time}. */
    public record Conditions(
            Instant time,
            Integer code,
            double temperature,
            Double apparentTemperature,
            Integer humidity,
            WindAnswer wind,
            boolean daylight,
            Double pressure,
            Double visibility) {}

    /** One hour. */
    public record HourAnswer(
            Instant time,
            Integer code,
            double temperature,
            Integer rainChance,
            Double rain,
            Integer humidity,
            WindAnswer wind) {}

    /** One day of the portal's zone. */
    public record DayAnswer(
            LocalDate date,
            Integer code,
            double lowest,
            double highest,
            Integer rainChance,
            Double rain,
            Double uv,
            Instant sunrise,
            Instant sunset,
            WindAnswer wind) {}

    /** Wind; the direction is that from which it blows, degrees. */
    public record WindAnswer(double speed, Integer direction, int level, Double gusts, Integer gustLevel) {}

    /**
     * The Vietnamese air quality index, computed of a model's values and measured by no station.
     *
     * @param hours from the present one on
     */
    public record AirAnswer(Instant issuedAt, List<AirHour> hours) {}

    /** The index of an hour with the pollutant that makes it so high, and the Vietnamese name of its band. */
    public record AirHour(Instant time, int index, String band, Quantity main) {}

    /** The sea by a model: metres, degrees, seconds and °C by their names. */
    public record SeaAnswer(Instant issuedAt, List<SeaHour> hours) {}

    /** One hour at sea. */
    public record SeaHour(
            Instant time,
            Double waveHeight,
            Double waveDirection,
            Double wavePeriod,
            Double swellHeight,
            Double swellDirection,
            Double swellPeriod,
            Double temperature) {}

    /** The river by a model. */
    public record RiverAnswer(Instant issuedAt, List<RiverDay> days) {}

    /** The discharge of a day, m³/s. */
    public record RiverDay(LocalDate date, Double discharge) {}

    /** @param indices the index of the air of {@code weather} by the hour; empty if it has none */
    static ForecastAnswer of(WeatherAt weather, List<AirIndex> indices, Clock clock) {
        var air = weather.outlook(OutlookKind.AIR)
                .filter(at -> !indices.isEmpty())
                .map(at -> new AirAnswer(
                        at.outlook().issuedAt(),
                        indices.stream().limit(HOURS).map(ForecastAnswer::air).toList()))
                .orElse(null);
        var sea = weather.outlook(OutlookKind.SEA)
                .map(at -> new SeaAnswer(
                        at.outlook().issuedAt(),
                        at.outlook().from(clock.instant()).stream()
                                .limit(HOURS)
                                .map(ForecastAnswer::sea)
                                .toList()))
                .orElse(null);
        var river = weather.outlook(OutlookKind.RIVER)
                .map(at -> new RiverAnswer(
                        at.outlook().issuedAt(),
                        at.outlook().from(clock.instant()).stream()
                                .map(step -> new RiverDay(
                                        LocalDate.ofInstant(step.time(), clock.getZone()),
                                        step.value(Quantity.RIVER_DISCHARGE)))
                                .toList()))
                .orElse(null);
        if (weather.age() == Age.TOO_OLD) {
            return new ForecastAnswer(
                    weather.place(),
                    bulletin(weather.typed()),
                    "unavailable",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    air,
                    sea,
                    river);
        }
        var forecast = weather.forecast();
        return new ForecastAnswer(
                weather.place(),
                bulletin(weather.typed()),
                weather.age() == Age.STALE ? "stale" : "fresh",
                forecast.source().key(),
                switch (forecast.source()) {
                    case OPEN_METEO, FILE -> "Weather data by Open-Meteo.com (CC BY 4.0)";
                    case MET_NORWAY, MET_NORWAY_FILE -> "Data from MET Norway (CC BY 4.0)";
                    case TABLE -> null;
                    case SAMPLE -> "dữ liệu mẫu";
                },
                forecast.modelRun(),
                forecast.issuedAt(),
                forecast.fetchedAt(),
                current(forecast, clock.instant()),
                forecast.hoursFrom(clock.instant(), HOURS).stream()
                        .map(ForecastAnswer::hour)
                        .toList(),
                forecast.daysFrom(LocalDate.now(clock)).stream()
                        .map(ForecastAnswer::day)
                        .toList(),
                air,
                sea,
                river);
    }

    private static BulletinAnswer bulletin(ManualTable typed) {
        return typed == null
                ? null
                : new BulletinAnswer(
                        typed.issuer(),
                        typed.bulletin(),
                        typed.issuedAt(),
                        typed.validUntil(),
                        typed.days().stream().map(ForecastAnswer::day).toList());
    }

    private static BulletinDay day(ManualDay day) {
        return new BulletinDay(
                day.date(),
                day.code(),
                day.min(),
                day.max(),
                day.rainChance(),
                day.rain(),
                day.windLevel(),
                day.windFrom(),
                day.text());
    }

    private static AirHour air(AirIndex index) {
        return new AirHour(
                index.time(),
                index.value(),
                index.band() == null ? null : index.band().words(),
                index.main());
    }

    private static SeaHour sea(Outlook.Step step) {
        return new SeaHour(
                step.time(),
                step.value(Quantity.WAVE_HEIGHT),
                step.value(Quantity.WAVE_DIRECTION),
                step.value(Quantity.WAVE_PERIOD),
                step.value(Quantity.SWELL_WAVE_HEIGHT),
                step.value(Quantity.SWELL_WAVE_DIRECTION),
                step.value(Quantity.SWELL_WAVE_PERIOD),
                step.value(Quantity.SEA_SURFACE_TEMPERATURE));
    }

    private static Conditions current(Forecast forecast, Instant now) {
        var present = forecast.at(now);
        var known = present == null ? forecast.current() : present;
        return known == null ? null : conditions(known);
    }

    private static Conditions conditions(Current current) {
        return new Conditions(
                current.time(),
                current.code(),
                current.temperature(),
                current.apparent(),
                current.humidity(),
                wind(current.wind()),
                current.daylight(),
                current.pressure(),
                current.visibility());
    }

    private static HourAnswer hour(Hour hour) {
        return new HourAnswer(
                hour.time(),
                hour.code(),
                hour.temperature(),
                hour.rainChance(),
                hour.rain(),
                hour.humidity(),
                wind(hour.wind()));
    }

    private static DayAnswer day(Day day) {
        return new DayAnswer(
                day.date(),
                day.code(),
                day.min(),
                day.max(),
                day.rainChance(),
                day.rain(),
                day.uv(),
                day.sunrise(),
                day.sunset(),
                wind(day.wind()));
    }

    private static WindAnswer wind(Wind wind) {
        return wind == null
                ? null
                : new WindAnswer(wind.speed(), wind.direction(), wind.level(), wind.gusts(), wind.gustLevel());
    }
}
