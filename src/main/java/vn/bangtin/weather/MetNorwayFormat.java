package vn.bangtin.weather;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Reads the JSON of MET Norway's Locationforecast 2.0 into a {@link Forecast}, as strictly as {@link OpenMeteoFormat}.
 *
 * <p>The service knows points of time in UTC; days are made of them here, in the portal's zone. A day needs a value in at
 * least three of its quarters, or its lowest and highest temperature would be those of some hours only: what is left of
 * today in the afternoon is told by the hour. The night that has passed is not in the answer, so that in the morning today's
 * lowest temperature is that of the hours left, and its mean may be somewhat too high; without the day readers would miss its
 * highest temperature, which is right and tells of heat. Symbols become WMO codes; that of a day is the gravest of its daytime. For
 * our part of the world there is no chance of rain, so none is told.
 */
class MetNorwayFormat {

    private static final Duration HOURS_KEPT = Duration.ofHours(96);
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAYS_KEPT = Forecast.DAYS;
    private static final int QUARTERS_NEEDED = 3;

    private static final Map<String, String> UNITS = Map.of(
            "air_temperature", "celsius",
            "wind_speed", "m/s",
            "wind_speed_of_gust", "m/s",
            "precipitation_amount", "mm",
            "relative_humidity", "%",
            "air_pressure_at_sea_level", "hPa");

    private static final Map<String, Integer> SYMBOLS = Map.ofEntries(
            Map.entry("clearsky", 0),
            Map.entry("fair", 1),
            Map.entry("partlycloudy", 2),
            Map.entry("cloudy", 3),
            Map.entry("fog", 45),
            Map.entry("lightrain", 61),
            Map.entry("rain", 63),
            Map.entry("heavyrain", 65),
            Map.entry("lightrainshowers", 80),
            Map.entry("rainshowers", 81),
            Map.entry("heavyrainshowers", 82),
            Map.entry("lightsnow", 71),
            Map.entry("snow", 73),
            Map.entry("heavysnow", 75),
            Map.entry("lightsnowshowers", 85),
            Map.entry("snowshowers", 85),
            Map.entry("heavysnowshowers", 86),
            // rain and snow together: the codes that forecasts use have none for it
            Map.entry("lightsleet", 71),
            Map.entry("sleet", 73),
            Map.entry("heavysleet", 75),
            Map.entry("lightsleetshowers", 85),
            Map.entry("sleetshowers", 85),
            Map.entry("heavysleetshowers", 86));

    private static final int THUNDERSTORM = 95;

    private final Clock clock;
    private final Duration oldest;

    /**
     * @param clock the portal's clock in the portal's zone
     * @param oldest a model run of longer ago is refused
     */
    MetNorwayFormat(Clock clock, Duration oldest) {
        this.clock = clock;
        this.oldest = oldest;
    }

    /** Whether a document looks like one of this service. */
    static boolean isLike(JsonObject root) {
        return root.get("type") instanceof JsonString type && type.getString().equals("Feature");
    }

    /** A coordinate of the point that a document tells of, longitude first; {@code null} if it names none. */
    static JsonValue coordinate(JsonObject root, int index) {
        return root.get("geometry") instanceof JsonObject geometry
                        && geometry.get("coordinates") instanceof JsonArray coordinates
                        && index < coordinates.size()
                ? coordinates.get(index)
                : null;
    }

    /**
     * @param confirmedAt when the service said that this is its forecast, or when the file was written; not after now
     * @throws ForecastFailure if it is not a forecast, or not one that can be trusted
     */
    Forecast read(byte[] body, Forecast.Source source, Instant confirmedAt) {
        return read(OpenMeteoFormat.parse(body), source, confirmedAt);
    }

    Forecast read(JsonObject root, Forecast.Source source, Instant confirmedAt) {
        try {
            return forecast(root, source, confirmedAt);
        } catch (IllegalArgumentException e) {
            throw new ForecastFailure(Reason.IMPLAUSIBLE, "implausible: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw OpenMeteoFormat.shape("a time that is none: " + e.getMessage());
        }
    }

    private Forecast forecast(JsonObject root, Forecast.Source source, Instant confirmedAt) {
        var now = clock.instant();
        var properties = object(root, "properties");
        var meta = object(properties, "meta");
        var run = Instant.parse(text(meta, "updated_at"));
        checkUnits(meta);
        if (run.isBefore(now.minus(oldest)) || run.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ForecastFailure(Reason.OUTDATED, "its model run is of " + run + ", now is " + now);
        }
        var steps = steps(properties);
        // the service begins its answer with the hour of the question
        var first = steps.get(0).time();
        if (first.isBefore(now.minus(oldest))) {
            throw new ForecastFailure(Reason.OUTDATED, "it begins at " + first + ", now is " + now);
        }
        var present = steps.stream()
                .filter(step -> !step.time().isAfter(now) && step.time().isAfter(now.minus(HOUR)))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ForecastFailure(Reason.OUTDATED, "no present conditions in it"));
        var current = new Current(
                present.time(),
                present.code(),
                present.temperature(),
                null,
                rounded(present.value("relative_humidity")),
                present.wind(),
                daylight(present),
                present.value("air_pressure_at_sea_level"),
                null);
        // a file states no other time
        var stated = source == Forecast.Source.MET_NORWAY || first.isAfter(confirmedAt) ? confirmedAt : first;
        return new Forecast(
                source, run, stated.isAfter(now) ? now : stated, now, current, hours(steps, now), days(steps));
    }

    private static void checkUnits(JsonObject meta) {
        var units = object(meta, "units");
        UNITS.forEach((name, expected) -> {
            if (units.get(name) instanceof JsonString unit && !unit.getString().equals(expected)) {
                throw OpenMeteoFormat.shape(name + " in unknown unit " + unit);
            }
        });
    }

    private List<Hour> hours(List<Step> steps, Instant now) {
        var hours = steps.stream()
                .filter(step -> step.hour() != null)
                .filter(step ->
                        step.time().isAfter(now.minus(HOUR)) && step.time().isBefore(now.plus(HOURS_KEPT)))
                .map(step -> new Hour(
                        step.time(),
                        step.code(),
                        step.temperature(),
                        null,
                        amount(step.hour()),
                        step.wind(),
                        daylight(step),
                        rounded(step.value("relative_humidity"))))
                .toList();
        if (hours.isEmpty() && steps.stream().anyMatch(step -> step.hour() != null)) {
            throw new ForecastFailure(Reason.OUTDATED, "none of its hours is of the next days, now is " + now);
        }
        return hours;
    }

    private List<Day> days(List<Step> steps) {
        var zone = clock.getZone();
        var today = LocalDate.now(clock);
        var byDay = new TreeMap<LocalDate, List<Step>>();
        for (var step : steps) {
            var date = step.time().atZone(zone).toLocalDate();
            OpenMeteoFormat.checkAhead(date, today);
            if (!date.isBefore(today)) {
                byDay.computeIfAbsent(date, day -> new ArrayList<>()).add(step);
            }
        }
        var days = new ArrayList<Day>();
        byDay.forEach((date, its) -> {
            var quarters = its.stream()
                    .mapToInt(step -> step.time().atZone(zone).getHour() / 6)
                    .distinct()
                    .count();
            if (quarters >= QUARTERS_NEEDED && days.size() < DAYS_KEPT) {
                days.add(day(date, its, steps));
            }
        });
        return days;
    }

    private Day day(LocalDate date, List<Step> its, List<Step> all) {
        var zone = clock.getZone();
        return new Day(
                date,
                its.stream()
                        .filter(step -> {
                            var hour = step.time().atZone(zone).getHour();
                            return hour >= OpenMeteoFormat.DAWN && hour < OpenMeteoFormat.DUSK;
                        })
                        .map(Step::code)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                its.stream().mapToDouble(Step::temperature).min().orElseThrow(),
                its.stream().mapToDouble(Step::temperature).max().orElseThrow(),
                null,
                its.stream()
                        .map(Step::wind)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparingDouble(Wind::speed))
                        .orElse(null),
                rain(date, all),
                null,
                null,
                null);
    }

    /** The rain of a whole day; {@code null} if a part of it is not told. What falls in a step across midnight is shared out. */
    private Double rain(LocalDate date, List<Step> all) {
        var begin = date.atStartOfDay(clock.getZone()).toInstant();
        var end = date.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var sum = 0.0;
        var told = begin;
        for (var i = 0; i < all.size(); i++) {
            var step = all.get(i);
            var next = i + 1 < all.size() ? all.get(i + 1).time() : null;
            var length = next == null ? null : Duration.between(step.time(), next);
            var block = HOUR.equals(length) ? step.hour() : step.quarter();
            var until = step.time().plus(block == step.hour() && block != null ? HOUR : HOUR.multipliedBy(6));
            var amount = block == null ? null : amount(block);
            var from = step.time().isBefore(begin) ? begin : step.time();
            var to = until.isAfter(end) ? end : until;
            if (!from.isBefore(to)) {
                continue;
            }
            if (amount == null || from.isAfter(told)) {
                return null;
            }
            sum += amount
                    * Duration.between(from, to).toSeconds()
                    / Duration.between(step.time(), until).toSeconds();
            told = to;
        }
        return told.equals(end) ? Double.valueOf(Math.round(sum * 10) / 10.0) : null;
    }

    private static Double amount(JsonObject block) {
        return block.get("details") instanceof JsonObject details
                ? OpenMeteoFormat.number(details.get("precipitation_amount"), "precipitation_amount")
                : null;
    }

    private boolean daylight(Step step) {
        var symbol = step.symbol();
        if (symbol != null && (symbol.endsWith("_day") || symbol.endsWith("_night"))) {
            return symbol.endsWith("_day");
        }
        var hour = step.time().atZone(clock.getZone()).getHour();
        return hour >= OpenMeteoFormat.DAWN && hour < OpenMeteoFormat.DUSK;
    }

    private static Integer code(String symbol) {
        if (symbol == null) {
            return null;
        }
        var kind = symbol.replaceFirst("_(day|night|polartwilight)$", "");
        return kind.endsWith("andthunder") ? Integer.valueOf(THUNDERSTORM) : SYMBOLS.get(kind);
    }

    private static List<Step> steps(JsonObject properties) {
        if (!(properties.get("timeseries") instanceof JsonArray series)) {
            throw OpenMeteoFormat.shape("no timeseries");
        }
        var steps = new ArrayList<Step>();
        Instant before = null;
        for (var value : series) {
            if (!(value instanceof JsonObject entry)) {
                throw OpenMeteoFormat.shape("timeseries has a " + value.getValueType());
            }
            var time = Instant.parse(text(entry, "time"));
            if (before != null && !time.isAfter(before)) {
                throw OpenMeteoFormat.shape("times out of order at " + time);
            }
            before = time;
            var data = object(entry, "data");
            var details = object(object(data, "instant"), "details");
            var temperature = OpenMeteoFormat.number(details.get("air_temperature"), "air_temperature");
            if (temperature != null) {
                steps.add(
                        new Step(time, temperature, details, block(data, "next_1_hours"), block(data, "next_6_hours")));
            }
        }
        if (steps.isEmpty()) {
            throw new ForecastFailure(Reason.NO_VALUES, "no temperatures");
        }
        return steps;
    }

    /**
     * @param hour what is told of the hour that begins then, or {@code null}
     * @param quarter what is told of the six hours that begin then, or {@code null}
     */
    private record Step(Instant time, double temperature, JsonObject details, JsonObject hour, JsonObject quarter) {

        Double value(String name) {
            return OpenMeteoFormat.number(details.get(name), name);
        }

        Wind wind() {
            var speed = value("wind_speed");
            return speed == null
                    ? null
                    : new Wind(speed, rounded(value("wind_from_direction")), value("wind_speed_of_gust"));
        }

        String symbol() {
            var block = hour != null ? hour : quarter;
            return block != null
                            && block.get("summary") instanceof JsonObject summary
                            && summary.get("symbol_code") instanceof JsonString symbol
                    ? symbol.getString()
                    : null;
        }

        Integer code() {
            return MetNorwayFormat.code(symbol());
        }
    }

    private static Integer rounded(Double value) {
        return value == null ? null : (int) Math.round(value);
    }

    private static JsonObject block(JsonObject data, String name) {
        var value = data.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return object(data, name);
    }

    private static JsonObject object(JsonObject parent, String name) {
        if (parent.get(name) instanceof JsonObject object) {
            return object;
        }
        throw OpenMeteoFormat.shape("no " + name);
    }

    private static String text(JsonObject parent, String name) {
        if (parent.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw OpenMeteoFormat.shape("no " + name);
    }
}
