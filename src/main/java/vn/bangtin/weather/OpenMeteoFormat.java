package vn.bangtin.weather;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Reads the JSON of Open-Meteo's forecast into a {@link Forecast}.
 *
 * <p>Nothing in the answer is trusted. What is structurally wrong (types, array lengths, units, an unknown time zone) or
 * cannot be true refuses the whole answer, because the last good forecast is better than half of a broken one. What is
 * merely absent is left out: a block that was not asked for, a variable, single {@code null} values. Hours or days that are
 * given, but none for now or later, refuse the answer: it would take the place of one that has them. Without the block
 * {@code current} the conditions are those of the present hour. Days are taken only if they are days of the portal's zone:
 * the highest temperature of a day that begins at 07:00 is not ours.
 *
 * <p>The names of before 2024 ({@code weathercode}, {@code current_weather} …) are understood too, for self-hosted
 * servers.
 */
class OpenMeteoFormat {

    private static final Duration HOURS_KEPT = Duration.ofHours(96);
    private static final int DAYS_KEPT = Forecast.DAYS;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);
    static final int DAWN = 6;
    static final int DUSK = 18;

    private final Clock clock;
    private final Duration oldest;

    /**
     * @param clock the portal's clock in the portal's zone
     * @param oldest data of longer ago is refused
     */
    OpenMeteoFormat(Clock clock, Duration oldest) {
        this.clock = clock;
        this.oldest = oldest;
    }

    /**
     * @param body the answer, UTF-8
     * @param obtainedAt when it was obtained, or the file written; not after now
     * @throws ForecastFailure if it is not a forecast, or not one that can be trusted
     */
    Forecast read(byte[] body, Forecast.Source source, Instant obtainedAt) {
        return read(parse(body), source, obtainedAt);
    }

    Forecast read(JsonObject root, Forecast.Source source, Instant obtainedAt) {
        try {
            return forecast(root, source, obtainedAt);
        } catch (IllegalArgumentException e) {
            throw new ForecastFailure(Reason.IMPLAUSIBLE, "implausible: " + e.getMessage(), e);
        } catch (DateTimeException e) {
            throw shape("a time that is none: " + e.getMessage());
        }
    }

    /** The document, an object and nothing else. */
    static JsonObject parse(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        if (text.startsWith("\uFEFF")) { // the mark that Windows programs put before UTF-8
            text = text.substring(1);
        }
        try (var parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw shape("not an object");
            }
            var root = parser.getObject();
            if (parser.hasNext()) {
                throw new ForecastFailure(Reason.NOT_JSON, "something follows the forecast");
            }
            return root;
        } catch (ForecastFailure e) {
            throw e;
        } catch (RuntimeException e) {
            // not only JsonException: the parser says "nested too deeply" with a bare RuntimeException
            throw new ForecastFailure(
                    Reason.NOT_JSON,
                    text.isBlank() ? "empty" : "no JSON, or not all of it: " + firstLine(e.getMessage()),
                    e);
        }
    }

    private Forecast forecast(JsonObject root, Forecast.Source source, Instant obtainedAt) {
        if (root.get("error") == JsonValue.TRUE) {
            throw new ForecastFailure(Reason.REFUSED, "refused: " + firstLine(root.getString("reason", "no reason")));
        }
        var now = clock.instant();
        var offset = offset(root, now);
        var hourly = new Block(root, "hourly", offset);
        var daily = new Block(root, "daily", offset);
        var hours = hours(hourly, now);
        var current = current(new Block(root, "current", offset), offset);
        if (current == null) {
            current = current(new Block(root, "current_weather", offset), offset);
        }
        var stated = current == null ? obtainedAt : current.time();
        if (current == null) {
            current = hours.stream()
                    .filter(hour -> !hour.time().isAfter(now))
                    .reduce((earlier, later) -> later)
                    .map(hour -> new Current(
                            hour.time(), hour.code(), hour.temperature(), null, null, hour.wind(), hour.daylight()))
                    .orElseThrow(() -> new ForecastFailure(Reason.NO_VALUES, "no present conditions in it"));
        }
        if (stated.isBefore(now.minus(oldest)) || stated.isAfter(now.plus(CLOCKS_DIFFER))) {
            throw new ForecastFailure(Reason.OUTDATED, "its data is of " + stated + ", now is " + now);
        }
        var issuedAt = stated.isAfter(obtainedAt) ? obtainedAt : stated;
        return new Forecast(source, issuedAt, now, current, hours, days(daily, offset, now));
    }

    /** A block of another service of Open-Meteo, which writes its times in the same way. */
    static Block block(JsonObject root, String name, Instant now) {
        return new Block(root, name, offset(root, now));
    }

    private static Current current(Block block, ZoneOffset offset) {
        if (block.isAbsent()) {
            return null;
        }
        var temperature =
                block.temperature(block.number("temperature_2m", "temperature"), "temperature_2m", "temperature");
        if (temperature == null) {
            return null;
        }
        var time = block.time(block.values.get("time"));
        return new Current(
                time,
                whole(block.number("weather_code"), "weather_code"),
                temperature,
                block.temperature(block.number("apparent_temperature"), "apparent_temperature"),
                rounded(block.percent(block.number("relative_humidity_2m"), "relative_humidity_2m")),
                wind(
                        block.speed(block.number("wind_speed_10m", "windspeed"), "wind_speed_10m", "windspeed"),
                        block.number("wind_direction_10m", "winddirection"),
                        block.speed(block.number("wind_gusts_10m"), "wind_gusts_10m")),
                daylight(block.number("is_day"), time, offset),
                block.pressure(block.number("pressure_msl"), "pressure_msl"),
                block.length(block.number("visibility"), "visibility"));
    }

    private List<Hour> hours(Block block, Instant now) {
        if (block.isAbsent() || block.find("temperature_2m") == null) {
            return List.of();
        }
        var times = block.array("time");
        var temperatures = block.numbers(times.size(), "temperature_2m");
        var codes = block.numbers(times.size(), "weather_code");
        var chances = block.numbers(times.size(), "precipitation_probability");
        var rains = block.numbers(times.size(), "precipitation");
        var speeds = block.numbers(times.size(), "wind_speed_10m");
        var directions = block.numbers(times.size(), "wind_direction_10m");
        var gusts = block.numbers(times.size(), "wind_gusts_10m");
        var daylights = block.numbers(times.size(), "is_day");
        var humidities = block.numbers(times.size(), "relative_humidity_2m");
        refuseEmpty(temperatures, "hourly temperatures");

        var hours = new ArrayList<Hour>();
        Instant before = null;
        for (var i = 0; i < times.size(); i++) {
            var time = block.time(times.get(i));
            if (before != null && !time.isAfter(before)) {
                throw shape("hourly times out of order at " + times.get(i));
            }
            before = time;
            var degrees = block.temperature(temperatures.get(i), "temperature_2m");
            if (degrees == null) {
                continue;
            }
            var hour = new Hour(
                    time,
                    whole(codes.get(i), "weather_code"),
                    degrees,
                    rounded(block.percent(chances.get(i), "precipitation_probability")),
                    block.rain(rains.get(i), "precipitation"),
                    wind(
                            block.speed(speeds.get(i), "wind_speed_10m"),
                            directions.get(i),
                            block.speed(gusts.get(i), "wind_gusts_10m")),
                    daylight(daylights.get(i), time, block.offset),
                    rounded(block.percent(humidities.get(i), "relative_humidity_2m")));
            if (time.isAfter(now.minus(Duration.ofHours(1))) && time.isBefore(now.plus(HOURS_KEPT))) {
                hours.add(hour);
            }
        }
        if (hours.isEmpty()) {
            throw new ForecastFailure(Reason.OUTDATED, "none of its hours is of the next days, now is " + now);
        }
        return hours;
    }

    private List<Day> days(Block block, ZoneOffset offset, Instant now) {
        if (block.isAbsent() || block.find("temperature_2m_max") == null || block.find("temperature_2m_min") == null) {
            return List.of();
        }
        var dates = block.array("time");
        var highest = block.numbers(dates.size(), "temperature_2m_max");
        var lowest = block.numbers(dates.size(), "temperature_2m_min");
        var codes = block.numbers(dates.size(), "weather_code");
        var chances = block.numbers(dates.size(), "precipitation_probability_max");
        var speeds = block.numbers(dates.size(), "wind_speed_10m_max");
        var directions = block.numbers(dates.size(), "wind_direction_10m_dominant");
        var gusts = block.numbers(dates.size(), "wind_gusts_10m_max");
        var rains = block.numbers(dates.size(), "precipitation_sum");
        var uvs = block.numbers(dates.size(), "uv_index_max");
        var sunrises = block.times(dates.size(), "sunrise");
        var sunsets = block.times(dates.size(), "sunset");
        refuseEmpty(highest, "daily temperatures");
        refuseEmpty(lowest, "daily temperatures");

        var today = LocalDate.now(clock);
        var ours = offset.equals(clock.getZone().getRules().getOffset(now));
        var days = new ArrayList<Day>();
        LocalDate before = null;
        for (var i = 0; i < dates.size(); i++) {
            var date = block.date(dates.get(i));
            if (before != null && !date.isAfter(before)) {
                throw shape("dates out of order at " + dates.get(i));
            }
            before = date;
            checkAhead(date, today);
            var min = block.temperature(lowest.get(i), "temperature_2m_min");
            var max = block.temperature(highest.get(i), "temperature_2m_max");
            if (min == null || max == null) {
                continue;
            }
            var day = new Day(
                    date,
                    whole(codes.get(i), "weather_code"),
                    min,
                    max,
                    rounded(block.percent(chances.get(i), "precipitation_probability_max")),
                    wind(
                            block.speed(speeds.get(i), "wind_speed_10m_max"),
                            directions.get(i),
                            block.speed(gusts.get(i), "wind_gusts_10m_max")),
                    block.rain(rains.get(i), "precipitation_sum"),
                    uvs.get(i),
                    sunrises.get(i),
                    sunsets.get(i));
            if (ours && !date.isBefore(today) && days.size() < DAYS_KEPT) {
                days.add(day);
            }
        }
        if (ours && days.isEmpty()) {
            throw new ForecastFailure(Reason.OUTDATED, "none of its days is to come, today is " + today);
        }
        return days;
    }

    static void checkAhead(LocalDate date, LocalDate today) {
        if (date.isAfter(today.plusDays(Forecast.MOST_DAYS_AHEAD))) {
            throw new IllegalArgumentException("a forecast for " + date);
        }
    }

    /**
     * The offset of all local times in the answer. Open-Meteo uses one for the whole answer, also across a change of
     * summer time, and states it; its zone's name is only asked whether it agrees.
     */
    private static ZoneOffset offset(JsonObject root, Instant now) {
        var zone = zone(root.get("timezone"));
        var seconds = number(root.get("utc_offset_seconds"), "utc_offset_seconds");
        if (seconds == null) {
            if (zone == null) {
                throw shape("no time zone");
            }
            return zone.getRules().getOffset(now);
        }
        var offset = ZoneOffset.ofTotalSeconds(whole(seconds, "utc_offset_seconds"));
        var halfAYear = Duration.ofDays(182);
        if (zone != null
                && Stream.of(now, now.minus(halfAYear), now.plus(halfAYear))
                        .noneMatch(time -> zone.getRules().getOffset(time).equals(offset))) {
            throw shape("time zone " + zone + " does not have the offset " + offset);
        }
        return offset;
    }

    private static ZoneId zone(JsonValue name) {
        try {
            return name instanceof JsonString text ? ZoneId.of(text.getString()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Wind wind(Double speed, Double direction, Double gusts) {
        return speed == null ? null : new Wind(speed, rounded(direction), gusts);
    }

    private static boolean daylight(Double stated, Instant time, ZoneOffset offset) {
        if (stated != null) {
            return stated != 0;
        }
        var hour = time.atOffset(offset).getHour();
        return hour >= DAWN && hour < DUSK;
    }

    private static Integer whole(Double value, String what) {
        if (value == null) {
            return null;
        }
        if (value != Math.rint(value) || Math.abs(value) > 1_000_000) {
            throw shape(what + " " + value);
        }
        return value.intValue();
    }

    private static Integer rounded(Double value) {
        return value == null ? null : (int) Math.round(value);
    }

    private static void refuseEmpty(List<Double> values, String what) {
        if (values.stream().allMatch(value -> value == null)) {
            throw new ForecastFailure(Reason.NO_VALUES, "no " + what);
        }
    }

    static Double number(JsonValue value, String what) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            return number.doubleValue();
        }
        throw shape(what + " is a " + value.getValueType());
    }

    static ForecastFailure shape(String message) {
        return new ForecastFailure(Reason.WRONG_SHAPE, message);
    }

    private static String firstLine(String text) {
        var line = String.valueOf(text).lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }

    /** One block of the answer with the units of its variables. */
    static final class Block {

        private final String name;
        private final JsonObject values;
        private final JsonObject units;
        private final ZoneOffset offset;

        Block(JsonObject root, String name, ZoneOffset offset) {
            this.name = name;
            this.values = object(root, name);
            this.units = object(root, name + "_units");
            this.offset = offset;
        }

        private static JsonObject object(JsonObject root, String name) {
            var value = root.get(name);
            if (value == null || value == JsonValue.NULL) {
                return null;
            }
            if (value instanceof JsonObject object) {
                return object;
            }
            throw shape(name + " is a " + value.getValueType());
        }

        boolean isAbsent() {
            return values == null;
        }

        /** The name under which the block has a variable: the present one, or that of before 2024; or {@code null}. */
        String find(String... names) {
            for (var known : names) {
                for (var spelling : List.of(known, oldSpelling(known))) {
                    if (values.containsKey(spelling)) {
                        return spelling;
                    }
                }
            }
            return null;
        }

        private static String oldSpelling(String name) {
            return name.replace("weather_code", "weathercode")
                    .replace("wind_speed", "windspeed")
                    .replace("wind_direction", "winddirection")
                    .replace("wind_gusts", "windgusts")
                    .replace("relative_humidity", "relativehumidity");
        }

        Double number(String... names) {
            var found = find(names);
            return found == null ? null : OpenMeteoFormat.number(values.get(found), name + "." + found);
        }

        JsonArray array(String variable) {
            if (values.get(variable) instanceof JsonArray array) {
                return array;
            }
            throw shape(name + "." + variable + " is no array");
        }

        /** The values of a variable, as many as there are times: of arrays that differ in length nobody knows what belongs to what. */
        List<Double> numbers(int size, String variable) {
            var found = find(variable);
            var numbers = new ArrayList<Double>(size);
            if (found == null || values.get(found) == JsonValue.NULL) {
                for (var i = 0; i < size; i++) {
                    numbers.add(null);
                }
                return numbers;
            }
            var array = array(found);
            if (array.size() != size) {
                throw shape(name + "." + found + " has " + array.size() + " values for " + size + " times");
            }
            for (var value : array) {
                numbers.add(OpenMeteoFormat.number(value, name + "." + found));
            }
            return numbers;
        }

        /** The values of a variable that has one unit only; of another unit it is refused, without any it is believed. */
        List<Double> measured(int size, String variable, String unit) {
            var numbers = numbers(size, variable);
            if (!unit(variable).isEmpty()
                    && !unit(variable).equals(unit)
                    && numbers.stream().anyMatch(number -> number != null)) {
                throw shape(name + "." + variable + " in unknown unit " + units.get(variable));
            }
            return numbers;
        }

        /** Instants, as many as there are times; {@code null} for each that is not given. */
        List<Instant> times(int size, String variable) {
            if (values.getOrDefault(variable, JsonValue.NULL) == JsonValue.NULL) {
                return Collections.nCopies(size, null);
            }
            var array = array(variable);
            if (array.size() != size) {
                throw shape(name + "." + variable + " has " + array.size() + " values for " + size + " times");
            }
            return array.stream()
                    .map(value -> value == JsonValue.NULL ? null : time(value))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        Instant time(JsonValue value) {
            if (isUnixTime()) {
                return seconds(value);
            }
            return LocalDateTime.parse(text(value)).toInstant(offset);
        }

        LocalDate date(JsonValue value) {
            if (isUnixTime()) {
                return seconds(value).atOffset(offset).toLocalDate();
            }
            try {
                return LocalDate.parse(text(value));
            } catch (DateTimeParseException e) {
                return LocalDateTime.parse(text(value)).toLocalDate();
            }
        }

        private boolean isUnixTime() {
            return "unixtime".equals(unit("time"));
        }

        private Instant seconds(JsonValue value) {
            if (value instanceof JsonNumber number && Math.abs(number.doubleValue()) < 1e11) {
                return Instant.ofEpochSecond((long) number.doubleValue());
            }
            throw shape(name + ".time has " + value);
        }

        private String text(JsonValue value) {
            if (value instanceof JsonString text) {
                return text.getString();
            }
            throw shape(name + ".time has " + value);
        }

        Double temperature(Double value, String... names) {
            return convert(value, names, unit -> switch (unit) {
                case "", "c" -> degrees -> degrees;
                case "f" -> degrees -> (degrees - 32) / 1.8;
                default -> null;
            });
        }

        Double speed(Double value, String... names) {
            return convert(value, names, unit -> switch (unit) {
                case "", "km/h" -> speed -> speed / 3.6;
                case "m/s" -> speed -> speed;
                case "mp/h", "mph" -> speed -> speed * 0.44704;
                case "kn" -> speed -> speed * 1_852 / 3_600;
                default -> null;
            });
        }

        Double rain(Double value, String... names) {
            return convert(value, names, unit -> switch (unit) {
                case "", "mm" -> amount -> amount;
                case "inch" -> amount -> amount * 25.4;
                default -> null;
            });
        }

        Double pressure(Double value, String... names) {
            return convert(value, names, unit -> unit.isEmpty() || unit.equals("hpa") ? pressure -> pressure : null);
        }

        Double length(Double value, String... names) {
            return convert(value, names, unit -> switch (unit) {
                case "", "m" -> metres -> metres;
                case "ft" -> feet -> feet * 0.3048;
                default -> null;
            });
        }

        Double percent(Double value, String... names) {
            return convert(value, names, unit -> unit.isEmpty() || unit.equals("%") ? percent -> percent : null);
        }

        private Double convert(Double value, String[] names, Units known) {
            // the unit of a variable that a model does not have is "undefined": it matters only if there is a value
            if (value == null) {
                return null;
            }
            var found = find(names);
            var conversion = known.conversion(unit(found));
            if (conversion == null) {
                throw shape(name + "." + found + " in unknown unit " + units.get(found));
            }
            return conversion.applyAsDouble(value);
        }

        /** The unit, only its letters: a ° is easily spoilt on the way. Empty if not stated. */
        private String unit(String variable) {
            return units != null && units.get(variable) instanceof JsonString text
                    ? text.getString().replaceAll("[^A-Za-z/%]", "").toLowerCase(Locale.ROOT)
                    : "";
        }

        private interface Units {
            DoubleUnaryOperator conversion(String unit);
        }
    }
}
