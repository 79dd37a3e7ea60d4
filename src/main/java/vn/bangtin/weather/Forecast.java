package vn.bangtin.weather;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The weather of one place: now, by the hour, by the day. It can only be made of plausible values; whatever source it came
 * from, pages need not check again. It is also the form in which the database keeps it (as JSON).
 *
 * <p>A value that the source did not give is {@code null}, never a made-up zero.
 *
 * @param source where it came from
 * @param issuedAt the time that the data itself states; its age counts from here
 * @param modelRun when the model computed it, if the source says so; several hours before {@code issuedAt}
 * @param fetchedAt when the portal took it over, not before {@code issuedAt}
 * @param current the conditions at {@code issuedAt}; {@code null} if the source tells only of what comes
 * @param hours the hours that follow, in their order; may be empty
 * @param days the days from that of {@code fetchedAt} on, in their order; may be empty
 */
public record Forecast(
        Source source,
        Instant modelRun,
        Instant issuedAt,
        Instant fetchedAt,
        Current current,
        List<Hour> hours,
        List<Day> days) {

    /** Where a forecast came from. */
    public enum Source {
        /** The Open-Meteo service, public or self-hosted. */
        OPEN_METEO("open-meteo"),
        /** The Norwegian Meteorological Institute. */
        MET_NORWAY("met-norway"),
        /** A file with Open-Meteo data, put into the drop folder. */
        FILE("file"),
        /** A file with data of the Norwegian Meteorological Institute, put into the drop folder. */
        MET_NORWAY_FILE("file"),
        /** A table put into the drop folder. */
        TABLE("file"),
        /** Made up, for the demo; pages say so. */
        SAMPLE("sample");

        private final String key;

        Source(String key) {
            this.key = key;
        }

        /** What the settings call the way on which it came. */
        public String key() {
            return key;
        }
    }

    /**
     * The conditions at one time.
     *
     * @param time when
     * @param code WMO weather code, one of {@link Sky}'s, or {@code null}
     * @param temperature °C
     * @param apparent what it feels like, °C
     * @param humidity relative humidity, %
     * @param wind wind, or {@code null}
     * @param daylight whether the sun is up
     * @param pressure at sea level, hPa
     * @param visibility metres
     */
    public record Current(
            Instant time,
            Integer code,
            double temperature,
            Double apparent,
            Integer humidity,
            Wind wind,
            boolean daylight,
            Double pressure,
            Double visibility) {

        @JsonbCreator
        public Current {
            Objects.requireNonNull(time);
            checkTemperature(temperature);
            check("apparent temperature", apparent, -90, 90);
            check("humidity", humidity, 0, 100);
            check("weather code", code, 0, 99);
            check("pressure", pressure, 850, 1_100);
            check("visibility", visibility, 0, 200_000);
        }

        /** Without the values that few sources have. */
        public Current(
                Instant time,
                Integer code,
                double temperature,
                Double apparent,
                Integer humidity,
                Wind wind,
                boolean daylight) {
            this(time, code, temperature, apparent, humidity, wind, daylight, null, null);
        }
    }

    /**
     * One hour.
     *
     * @param time when it begins
     * @param rainChance probability of rain, %
     * @param rain millimetres
     * @param humidity relative humidity, %
     */
    public record Hour(
            Instant time,
            Integer code,
            double temperature,
            Integer rainChance,
            Double rain,
            Wind wind,
            boolean daylight,
            Integer humidity) {

        @JsonbCreator
        public Hour {
            Objects.requireNonNull(time);
            checkTemperature(temperature);
            check("chance of rain", rainChance, 0, 100);
            check("rain", rain, 0, 1_000);
            check("weather code", code, 0, 99);
            check("humidity", humidity, 0, 100);
        }

        private Current asConditions() {
            return new Current(time, code, temperature, null, humidity, wind, daylight);
        }

        /** Without the humidity, which not every source has. */
        public Hour(
                Instant time,
                Integer code,
                double temperature,
                Integer rainChance,
                Double rain,
                Wind wind,
                boolean daylight) {
            this(time, code, temperature, rainChance, rain, wind, daylight, null);
        }
    }

    /**
     * One day.
     *
     * @param min lowest temperature, °C
     * @param max highest temperature, °C
     * @param rainChance highest probability of rain of any hour, %
     * @param wind strongest wind, or {@code null}
     * @param rain millimetres of the whole day
     * @param uv highest UV index
     */
    public record Day(
            LocalDate date,
            Integer code,
            double min,
            double max,
            Integer rainChance,
            Wind wind,
            Double rain,
            Double uv,
            Instant sunrise,
            Instant sunset) {

        @JsonbCreator
        public Day {
            Objects.requireNonNull(date);
            checkTemperature(min);
            checkTemperature(max);
            if (min > max) {
                throw new IllegalArgumentException("lowest temperature " + min + " above the highest " + max);
            }
            check("chance of rain", rainChance, 0, 100);
            check("weather code", code, 0, 99);
            check("rain", rain, 0, 3_000);
            check("UV index", uv, 0, 25);
            if (sunrise != null && sunset != null && !sunrise.isBefore(sunset)) {
                throw new IllegalArgumentException("sunset before sunrise on " + date);
            }
        }

        /** Without the values that few sources have. */
        public Day(LocalDate date, Integer code, double min, double max, Integer rainChance, Wind wind) {
            this(date, code, min, max, rainChance, wind, null, null, null, null);
        }
    }

    /** @throws IllegalArgumentException if a value cannot be true */
    @JsonbCreator
    public Forecast {
        Objects.requireNonNull(source);
        if (current == null && hours.isEmpty() && days.isEmpty()) {
            throw new IllegalArgumentException("nothing in it");
        }
        if (issuedAt.isAfter(fetchedAt)) {
            throw new IllegalArgumentException("issued after it was fetched");
        }
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /** Of a source that does not tell its model run. */
    public Forecast(
            Source source, Instant issuedAt, Instant fetchedAt, Current current, List<Hour> hours, List<Day> days) {
        this(source, null, issuedAt, fetchedAt, current, hours, days);
    }

    /** Whether another tells the same of present, hours and days, whenever it was fetched. */
    boolean hasValuesOf(Forecast other) {
        return Objects.equals(current, other.current) && hours.equals(other.hours) && days.equals(other.days);
    }

    /** How long the stated conditions are those of the present. */
    private static final Duration PRESENT = Duration.ofHours(1);

    /**
     * The conditions at an instant: those that the data states, while they are not older than an hour, or else those that it
     * foretells for that hour; {@code null} if it tells neither.
     */
    public Current at(Instant now) {
        if (current != null && current.time().plus(PRESENT).isAfter(now)) {
            return current;
        }
        return hoursFrom(now, 1).stream()
                .filter(hour -> !hour.time().isAfter(now))
                .map(Hour::asConditions)
                .findFirst()
                .orElse(null);
    }

    /** The hours from the one that an instant lies in, at most so many. */
    public List<Hour> hoursFrom(Instant now, int count) {
        return hours.stream()
                .filter(hour -> hour.time().plusSeconds(3_600).isAfter(now))
                .limit(count)
                .toList();
    }

    /** How many days are kept and shown at most: what lies further off is not worth telling. */
    static final int DAYS = 10;

    /** No model looks further ahead: a later day is a mistake. */
    static final int MOST_DAYS_AHEAD = 16;

    /** The days from a day on, at most ten. */
    public List<Day> daysFrom(LocalDate today) {
        return days.stream()
                .filter(day -> !day.date().isBefore(today))
                .limit(DAYS)
                .toList();
    }

    /** The chance of rain at an instant: of that hour, or else of that day; {@code null} if unknown. */
    public Integer rainChance(Instant now, LocalDate today) {
        return hoursFrom(now, 1).stream()
                .flatMap(hour -> Optional.ofNullable(hour.rainChance()).stream())
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> day.date().equals(today))
                        .flatMap(day -> Optional.ofNullable(day.rainChance()).stream())
                        .findFirst())
                .orElse(null);
    }

    private static void checkTemperature(double degrees) {
        check("temperature", degrees, -60, 60);
    }

    private static void check(String what, Number value, double least, double most) {
        // written this way round, NaN is refused too
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
            throw new IllegalArgumentException(what + " " + value);
        }
    }
}
