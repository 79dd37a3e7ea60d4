package vn.bangtin.weather;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.sheet.FormRow;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.sheet.SheetLine;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;
import vn.bangtin.weather.Forecast.Current;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * A table of forecasts for many places, as people or other programs make it: one file of comma-separated values, one row for
 * each day or hour of a place. It is right as a whole or refused as a whole, with the row and column that is wrong.
 *
 * <p>A place is named by its number or its name, with its marks: without them Nghĩa Hưng would be Nghĩa Hùng. Of places with the
 * same name the number tells which is meant. A row with a time is one hour in the portal's zone, one without is a day;
 * the hours of a place follow each other without a gap, because drawings put them side by side. Days are not computed from
 * hours. Of days and hours that are over nothing is told, and an empty row is none: the template may be filled in part.
 */
final class ForecastTable {

    static final int MAX_ROWS = 20_000;

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int TEMPLATE_DAYS = 7;
    private static final List<DateTimeFormatter> TIMES = Stream.of("d/M/uuuu H:mm", "uuuu-M-d H:mm", "H:mm d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private final Map<String, Rows> places = new LinkedHashMap<>();
    private final FormRow.Header header;
    private final Clock clock;
    private final Duration oldest;
    private final Instant written;

    /** What the table tells of one place. */
    private static final class Rows {

        private final String name;
        private final Map<Object, Integer> lines = new LinkedHashMap<>();
        private final List<Hour> hours = new ArrayList<>();
        private final List<Day> days = new ArrayList<>();
        private Instant issued;

        Rows(String name) {
            this.name = name;
        }
    }

    /**
     * Reads a table.
     *
     * @param clock the portal's clock in the portal's zone
     * @param oldest a table that was issued longer ago is refused
     * @param written when the file was written, not after now; a table that does not say when it was issued is as old
     * @throws ForecastFailure if anything is wrong with it; its message says in Vietnamese where and what
     */
    ForecastTable(byte[] content, Clock clock, Duration oldest, Instant written) {
        this.clock = clock;
        this.oldest = oldest;
        this.written = written;
        try {
            var sheet = Sheet.read("table.csv", content, MAX_ROWS);
            header = new FormRow.Header(TableColumn.ofForm(), sheet.header(), Words.VIETNAMESE);
            sheet.lines().forEach(this::read);
        } catch (BusinessException refused) {
            throw wrong(Words.VIETNAMESE.format(refused.key(), refused.arguments()));
        } catch (IOException e) {
            throw new ForecastFailure(Reason.WRONG_TABLE, e.toString(), e);
        }
        places.values().forEach(this::checkHours);
    }

    private static ForecastFailure wrong(String words) {
        return new ForecastFailure(Reason.WRONG_TABLE, words);
    }

    private void read(SheetLine line) {
        var row = new FormRow(header, line);
        try {
            if (!isEmpty(row)) {
                read(row);
            }
        } catch (BusinessException refused) {
            var column = refused.field() == null ? null : header.column(refused.field());
            throw wrong(Words.VIETNAMESE.format(
                    column == null ? "weather.table.wrong.row" : "weather.table.wrong",
                    Integer.toString(row.number()),
                    Words.VIETNAMESE.format(refused.key(), refused.arguments()),
                    column));
        }
    }

    /** Whether it only names place, day and hour. */
    private static boolean isEmpty(FormRow row) {
        return Arrays.stream(TableColumn.values())
                .filter(column -> column.compareTo(TableColumn.TIME) > 0)
                .allMatch(column -> row.text(column.field()) == null);
    }

    private void read(FormRow row) {
        var name = row.text("place");
        if (name == null) {
            throw BusinessException.at("place", "weather.table.place.required");
        }
        var date = row.day("date");
        if (date == null) {
            throw BusinessException.at("date", "import.notADay");
        }
        if (date.isAfter(LocalDate.now(clock).plusDays(Forecast.MOST_DAYS_AHEAD))) {
            throw BusinessException.at("date", "weather.table.date.far", Forecast.MOST_DAYS_AHEAD);
        }
        var rows = places.computeIfAbsent(Vietnamese.nameKey(name), key -> new Rows(name));
        var issued = issued(row);
        if (issued != null && (rows.issued == null || issued.isAfter(rows.issued))) {
            rows.issued = issued;
        }
        var time = time(row);
        var earlier = rows.lines.putIfAbsent(time == null ? date : date.atTime(time), row.number());
        if (earlier != null) {
            throw BusinessException.at(
                    time == null ? "date" : "time", "weather.table.twice", Integer.toString(earlier));
        }
        try {
            if (time == null) {
                rows.days.add(day(row, date));
            } else {
                rows.hours.add(
                        hour(row, date.atTime(time).atZone(clock.getZone()).toInstant()));
            }
        } catch (IllegalArgumentException e) {
            throw new BusinessException("weather.table.implausible");
        }
    }

    private Day day(FormRow row, LocalDate date) {
        var min = row.decimal("min");
        var max = row.decimal("max");
        if (min == null || max == null) {
            throw BusinessException.at(min == null ? "min" : "max", "weather.table.day.incomplete");
        }
        if (min > max) {
            throw BusinessException.at("min", "weather.table.min.above");
        }
        return new Day(
                date, sky(row), min, max, row.number("rainChance"), wind(row), row.decimal("rain"), null, null, null);
    }

    private Hour hour(FormRow row, Instant time) {
        var temperature = row.decimal("temperature");
        if (temperature == null) {
            throw BusinessException.at("temperature", "weather.table.hour.incomplete");
        }
        return new Hour(
                time,
                sky(row),
                temperature,
                row.number("rainChance"),
                row.decimal("rain"),
                wind(row),
                daylight(time),
                row.number("humidity"));
    }

    private boolean daylight(Instant time) {
        var hour = time.atZone(clock.getZone()).getHour();
        return hour >= OpenMeteoFormat.DAWN && hour < OpenMeteoFormat.DUSK;
    }

    private static Integer sky(FormRow row) {
        var text = row.text("sky");
        if (text == null) {
            return null;
        }
        return Sky.codes()
                .filter(code -> text.equals(Integer.toString(code)) || row.says("sky", "weather.code." + code))
                .boxed()
                .findFirst()
                .orElseThrow(() -> BusinessException.at("sky", "weather.table.sky.unknown"));
    }

    private static Wind wind(FormRow row) {
        var level = row.number("windLevel");
        var speed = row.decimal("windSpeed");
        if (level != null && level > Wind.HIGHEST) {
            throw BusinessException.at("windLevel", "weather.table.windLevel.most", Wind.HIGHEST);
        }
        var from = row.choice("windFrom", "weather.wind.", Wind.Point.values(), null);
        if (speed != null && level != null) {
            throw BusinessException.at("windSpeed", "weather.table.wind.twice");
        }
        var gusts = row.decimal("gusts");
        if (speed == null && level == null) {
            if (gusts != null || from != null) {
                throw BusinessException.at("windLevel", "weather.table.wind.missing");
            }
            return null;
        }
        var told = Wind.ofLevel(level == null ? 0 : level, from);
        return new Wind(speed == null ? told.speed() : speed, told.direction(), gusts);
    }

    private static LocalTime time(FormRow row) {
        var text = row.text("time");
        if (text == null) {
            return null;
        }
        // as people and spreadsheets write an hour: 7, 07:00, 7h, 07:00:00
        var hour = text.replaceFirst("(?i)(h|g|:)(00)?(:00)?$", "");
        if (!hour.matches("\\d{1,2}") || Integer.parseInt(hour) > 23) {
            throw BusinessException.at("time", "weather.table.time.wrong");
        }
        return LocalTime.of(Integer.parseInt(hour), 0);
    }

    private Instant issued(FormRow row) {
        var text = row.text("issued");
        if (text == null) {
            return null;
        }
        var issued = TIMES.stream()
                .flatMap(format -> parsed(text, format).stream())
                .findFirst()
                .orElseThrow(() -> BusinessException.at("issued", "weather.table.issued.wrong"))
                .atZone(clock.getZone())
                .toInstant();
        if (issued.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw BusinessException.at("issued", "weather.table.issued.future");
        }
        return issued;
    }

    private static Optional<LocalDateTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text.replaceFirst("(:\\d\\d):00$", "$1").replace('T', ' '), format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void checkHours(Rows rows) {
        rows.hours.sort(Comparator.comparing(Hour::time));
        rows.days.sort(Comparator.comparing(Day::date));
        for (var at = 1; at < rows.hours.size(); at++) {
            var wanted = rows.hours.get(at - 1).time().plus(HOUR);
            if (!rows.hours.get(at).time().equals(wanted)) {
                throw wrong(Words.VIETNAMESE.format(
                        "weather.table.gap",
                        rows.name,
                        DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").format(wanted.atZone(clock.getZone()))));
            }
        }
    }

    /**
     * What it tells of a place; empty if it does not name it.
     *
     * @throws ForecastFailure if all that it tells is over, it was issued too long ago, or the place has two names in it
     */
    Optional<Forecast> of(long placeId, String name) {
        var rows = Stream.of(Long.toString(placeId), Vietnamese.nameKey(name))
                .map(places::get)
                .filter(Objects::nonNull)
                .toList();
        if (rows.size() > 1) {
            throw wrong(Words.VIETNAMESE.format("weather.table.twoNames", name, Long.toString(placeId)));
        }
        return rows.stream().findFirst().map(this::forecast);
    }

    private Forecast forecast(Rows rows) {
        var now = clock.instant();
        var told = rows.issued == null ? written : rows.issued;
        var issued = told.isAfter(now) ? now : told;
        var today = LocalDate.now(clock);
        var hours = rows.hours.stream()
                .filter(hour -> hour.time().plus(HOUR).isAfter(now))
                .toList();
        var days = rows.days.stream().filter(day -> !day.date().isBefore(today)).toList();
        if (issued.isBefore(now.minus(oldest)) || hours.isEmpty() && days.isEmpty()) {
            throw new ForecastFailure(Reason.OUTDATED, "the table is of " + issued);
        }
        var present = hours.stream()
                .filter(hour -> !hour.time().isAfter(now))
                .map(hour -> new Current(
                        hour.time(),
                        hour.code(),
                        hour.temperature(),
                        null,
                        hour.humidity(),
                        hour.wind(),
                        hour.daylight()))
                .findFirst()
                .orElse(null);
        return new Forecast(Forecast.Source.TABLE, issued, now, present, hours, days);
    }

    /** The places that it names and nobody knows, as it writes them. */
    Set<String> unknown(List<PlaceItem> known) {
        var keys = new LinkedHashSet<>(places.keySet());
        known.forEach(place -> {
            keys.remove(Long.toString(place.id()));
            keys.remove(Vietnamese.nameKey(place.name()));
        });
        var names = new LinkedHashSet<String>();
        keys.forEach(key -> names.add(places.get(key).name));
        return names;
    }

    /** Writes a table to be filled in: the next days of these places. {@code out} stays open. */
    static void template(OutputStream out, List<PlaceItem> places, LocalDate today, Words words) {
        try (var csv = new Csv(out)) {
            csv.line(Arrays.stream(TableColumn.values())
                    .map(column -> words.format(column.label()))
                    .toArray(String[]::new));
            var columns = TableColumn.values().length;
            var names = places.stream()
                    .collect(Collectors.groupingBy(place -> Vietnamese.nameKey(place.name()), Collectors.counting()));
            for (var place : places) {
                var name = names.get(Vietnamese.nameKey(place.name())) == 1 ? place.name() : Long.toString(place.id());
                for (var day = 0; day < TEMPLATE_DAYS; day++) {
                    var cells = new String[columns];
                    cells[TableColumn.PLACE.ordinal()] = name;
                    cells[TableColumn.DATE.ordinal()] =
                            DateTimeFormatter.ofPattern("dd/MM/uuuu").format(today.plusDays(day));
                    csv.line(cells);
                }
            }
        }
    }
}
