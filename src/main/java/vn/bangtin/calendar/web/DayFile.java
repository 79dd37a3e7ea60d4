package vn.bangtin.calendar.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.bangtin.calendar.DayLine;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.Treatment;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.sheet.SheetLine;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The days of a year in a file, as a table or as iCalendar. It reads the whole file and says of every line what is wrong with it;
 * nothing is to be taken of a file in which something is.
 */
final class DayFile {

    static final String OTHER_DAY = "X-BANGTIN-OTHER-DAY";
    static final String WORKED_FOR = "X-BANGTIN-WORKED-FOR";

    /** More than a year can have. */
    static final int MAX_LINES = 400;

    private static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 500;
    private static final int FEWEST_COLUMNS = 3;
    private static final List<String> COLUMNS =
            List.of("dayOff.date", "dayOff.kind", "dayOff.name", "dayOff.other", "dayOff.treatment", "dayOff.note");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * What is wrong with a line.
     *
     * @param line its number in a table, of an event of iCalendar its number among the events
     * @param column the bundle key of the column, {@code null} for the whole line
     * @param key the bundle key of what is wrong
     * @param value what stands there
     */
    record Wrong(int line, String column, String key, String value) {}

    private final int year;
    private final Map<String, DayMarkKind> kinds;
    private final Map<String, Treatment> treatments;
    private final List<DayLine> lines = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param kinds by the search key of the words that mean them
     * @param treatments likewise
     */
    DayFile(int year, Map<String, DayMarkKind> kinds, Map<String, Treatment> treatments) {
        this.year = year;
        this.kinds = kinds;
        this.treatments = treatments;
    }

    List<DayLine> lines() {
        return List.copyOf(lines);
    }

    List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** Reads a table of date, kind, name, other day, treatment, note. */
    DayFile table(Sheet sheet) {
        for (var row : sheet.lines()) {
            var before = wrong.size();
            for (var column = 0; column < COLUMNS.size(); column++) {
                var trouble = row.cell(column).trouble();
                if (trouble != null) {
                    wrong.add(new Wrong(row.number(), COLUMNS.get(column), "import.trouble." + trouble, ""));
                }
            }
            if (wrong.size() > before) {
                continue;
            }
            if (row.cells().size() < FEWEST_COLUMNS) {
                wrong.add(new Wrong(row.number(), null, "dayOff.file.columns", text(row, 0)));
                continue;
            }
            line(row.number(), text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5));
        }
        if (lines.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Wrong(1, null, "dayOff.file.empty", ""));
        }
        return this;
    }

    private static String text(SheetLine row, int column) {
        return Objects.requireNonNullElse(row.cell(column).text(), "");
    }

    private void line(
            int number,
            String typedDate,
            String typedKind,
            String typedName,
            String other,
            String treatment,
            String note) {
        var before = wrong.size();
        var date = day(number, "dayOff.date", typedDate);
        if (date != null && date.getYear() != year) {
            wrong.add(new Wrong(number, "dayOff.date", "dayOff.file.year", typedDate));
        }
        var kind = word(number, "dayOff.kind", typedKind, kinds);
        var name = Vietnamese.cleanLine(typedName);
        if (name == null || name.length() > MAX_NAME) {
            wrong.add(new Wrong(number, "dayOff.name", "dayOff.file.name", typedName));
        }
        var otherDay = other.isBlank() ? null : day(number, "dayOff.other", other);
        var wanted = treatment.isBlank() ? Treatment.KEEP : word(number, "dayOff.treatment", treatment, treatments);
        if (date != null && kind != null && !seen.add(date + " " + kind)) {
            wrong.add(new Wrong(number, "dayOff.date", "dayOff.file.twice", typedDate));
        }
        if (wrong.size() == before) {
            var clean = Vietnamese.cleanLine(note);
            lines.add(DayLine.typed(
                    null,
                    date,
                    kind,
                    name,
                    otherDay,
                    wanted,
                    clean != null && clean.length() > MAX_NOTE ? clean.substring(0, MAX_NOTE) : clean));
        }
    }

    private LocalDate day(int number, String column, String typed) {
        var clean = typed.strip();
        try {
            return clean.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? LocalDate.parse(clean)
                    : LocalDate.parse(clean.replaceAll("[-.]", "/"), TYPED);
        } catch (DateTimeException e) {
            wrong.add(new Wrong(number, column, "dayOff.file.date", typed));
            return null;
        }
    }

    private <T> T word(int number, String column, String typed, Map<String, T> words) {
        var found = words.get(Vietnamese.searchKey(typed));
        if (found == null) {
            wrong.add(new Wrong(number, column, "dayOff.file.word", typed));
        }
        return found;
    }

    /** Reads the events of an iCalendar file; what says nothing of its kind, as from another calendar, is a holiday. */
    DayFile ics(String text) {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException | RuntimeException e) {
            // ical4j throws many kinds of exceptions on what is no calendar
            wrong.add(new Wrong(1, null, "dayOff.file.ics", ""));
            return this;
        }
        var number = 0;
        for (var component : calendar.getComponents()) {
            if (component instanceof VEvent event) {
                number++;
                event(number, event);
            }
        }
        if (lines.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Wrong(1, null, "dayOff.file.empty", ""));
        }
        return this;
    }

    private void event(int number, VEvent event) {
        // the swapped day off that it belongs to says it already
        if (text(event, WORKED_FOR) != null) {
            return;
        }
        var start = event.getDateTimeStart();
        var first = start == null ? null : date(start.getDate());
        if (first == null || event.getProperty(Property.RRULE).isPresent() || number > MAX_LINES) {
            wrong.add(new Wrong(number, null, "dayOff.file.event", String.valueOf(text(event, Property.SUMMARY))));
            return;
        }
        var end = event.getEndDate(true).map(until -> date(until.getDate())).orElse(null);
        var last = end == null || !end.isAfter(first) ? first : end.minusDays(1);
        if (last.isAfter(first.plusDays(MAX_LINES))) {
            wrong.add(new Wrong(number, "dayOff.date", "dayOff.file.year", first.toString()));
            return;
        }
        var kind = text(event, Property.CATEGORIES);
        for (var day : first.datesUntil(last.plusDays(1)).toList()) {
            // a holiday over New Year belongs to two files
            if (!first.equals(last) && day.getYear() != year) {
                continue;
            }
            line(
                    number,
                    day.toString(),
                    kind == null || !kinds.containsKey(Vietnamese.searchKey(kind)) ? DayMarkKind.HOLIDAY.name() : kind,
                    text(event, Property.SUMMARY) == null ? "" : text(event, Property.SUMMARY),
                    text(event, OTHER_DAY) == null ? "" : text(event, OTHER_DAY),
                    "",
                    text(event, Property.DESCRIPTION) == null ? "" : text(event, Property.DESCRIPTION));
        }
    }

    private static LocalDate date(Temporal time) {
        return time instanceof LocalDate day ? day : null;
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    /**
     * Writes the days that apply as iCalendar; a day that is worked for a swapped one is an event of its own, so that every
     * calendar shows it.
     *
     * @param expected what is said of a day that has no decision
     */
    static void ics(String name, List<DayLine> lines, String expected, Instant stamp, OutputStream out)
            throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//BangTin//BangTin//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        for (var line : lines) {
            if (line.treatment() != Treatment.KEEP) {
                continue;
            }
            var event = event(line, line.date(), line.kind(), expected, stamp);
            if (line.otherDay() != null) {
                event.add(new XProperty(OTHER_DAY, line.otherDay().toString()));
            }
            calendar.add(event);
            if (line.kind() == DayMarkKind.SWAPPED_OFF && line.otherDay() != null) {
                var worked = event(line, line.otherDay(), DayMarkKind.WORKING, expected, stamp);
                worked.add(new XProperty(WORKED_FOR, line.date().toString()));
                calendar.add(worked);
            }
        }
        new CalendarOutputter().output(calendar, out);
    }

    private static VEvent event(DayLine line, LocalDate date, DayMarkKind kind, String expected, Instant stamp) {
        var event = new VEvent(date, date.plusDays(1), line.name());
        event.replace(new DtStamp(stamp));
        event.add(new Uid("day-" + date + "-" + kind.name().toLowerCase(Locale.ROOT) + "@bangtin"));
        event.add(new Categories(kind.name()));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Description(line.decision() == null ? expected : line.decision()));
        return event;
    }
}
