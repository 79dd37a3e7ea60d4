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
import vn.bangtin.platform.text.Vietnamese;

/**
 * The days of a year in a file, as CSV or as iCalendar. It reads the whole file and says of every line what is wrong with it;
 * nothing is to be taken of a file in which something is.
 */
final class DayFile {

    static final String OTHER_DAY = "X-BANGTIN-OTHER-DAY";
    static final String WORKED_FOR = "X-BANGTIN-WORKED-FOR";

    private static final int MAX_LINES = 400;
    private static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 500;
    private static final int FEWEST_COLUMNS = 3;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /**
     * What is wrong with a line.
     *
     * @param line its number in a CSV file, of an event of iCalendar its number among the events
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

    /** Reads lines of date, kind, name, other day, treatment, note; commas or semicolons between them, a heading first. */
    DayFile csv(String text) {
        var number = 0;
        for (var cells : cells(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            number++;
            if (number == 1 || cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (number > MAX_LINES) {
                wrong.add(new Wrong(number, null, "dayOff.file.tooMany", Integer.toString(MAX_LINES)));
                break;
            }
            if (cells.size() < FEWEST_COLUMNS) {
                wrong.add(new Wrong(number, null, "dayOff.file.columns", String.join(" ", cells)));
                continue;
            }
            line(
                    number,
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cell(cells, FEWEST_COLUMNS),
                    cell(cells, FEWEST_COLUMNS + 1),
                    cell(cells, FEWEST_COLUMNS + 2));
        }
        if (lines.isEmpty() && wrong.isEmpty()) {
            wrong.add(new Wrong(1, null, "dayOff.file.empty", ""));
        }
        return this;
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
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

    /** The cells of CSV (RFC 4180), line by line; which separator it has is what the first line has more of. */
    private static List<List<String>> cells(String text) {
        var heading = text.lines().findFirst().orElse("");
        var separator = heading.chars().filter(c -> c == ';').count()
                        > heading.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
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
