package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /anniversaries}: the next twelve months, another range ({@code ?from=1/1/2027&to=31/12/2027}) or one month
 * ({@code ?month=2026-11}), all kinds or one ({@code ?kind=MAJOR}), all units or one; an unknown kind shows all.
 */
@Named
@RequestScoped
public class AnniversariesView {

    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 10;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    private static final YearMonth FIRST = YearMonth.from(LunarCalendar.FIRST_DAY);
    private static final YearMonth LAST = YearMonth.from(LunarCalendar.LAST_DAY);

    private AnniversaryService anniversaries;
    private CalendarService calendar;
    private UnitService units;
    private TableQuery query;
    private Clock clock;

    private List<CalendarEntry> entries;
    private List<Month> months;
    private MonthGrid grid;
    private List<UnitRow> tree;

    /** What falls in one month. */
    public record Month(YearMonth month, List<CalendarEntry> entries) {}

    protected AnniversariesView() {}

    @Inject
    public AnniversariesView(
            AnniversaryService anniversaries,
            CalendarService calendar,
            UnitService units,
            TableQuery query,
            Clock clock) {
        this.anniversaries = anniversaries;
        this.units = units;
        this.calendar = calendar;
        this.query = query;
        this.clock = clock;
    }

    /** Answers 400 if the month in the address is none, or none of the years that the lunar calendar knows. */
    public void check() {
        if (query.param("month") != null && getMonth() == null) {
            var faces = FacesContext.getCurrentInstance();
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
                faces.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The month in the address as a calendar. One SQL statement, shared with the list; the days off are in memory. */
    public MonthGrid getGrid() {
        if (grid == null) {
            var from = within(MonthGrid.firstDay(getMonth()));
            var to = within(MonthGrid.lastDay(getMonth()));
            grid = new MonthGrid(getMonth(), all(), calendar.marks(from, to));
        }
        return grid;
    }

    private static LocalDate within(LocalDate day) {
        return LunarCalendar.covers(day)
                ? day
                : day.isBefore(LunarCalendar.FIRST_DAY) ? LunarCalendar.FIRST_DAY : LunarCalendar.LAST_DAY;
    }

    private List<CalendarEntry> all() {
        if (entries == null) {
            var found = getMonth() == null
                    ? anniversaries.between(getFrom(), getTo(), getKind())
                    : anniversaries.between(
                            within(MonthGrid.firstDay(getMonth())), within(MonthGrid.lastDay(getMonth())), getKind());
            entries = getUnit() == null
                    ? found
                    : found.stream()
                            .filter(entry ->
                                    getUnit().equals(entry.anniversary().unitId()))
                            .toList();
        }
        return entries;
    }

    /** The months that have something, in their order. One SQL statement. */
    public List<Month> getMonths() {
        if (months == null) {
            months = all().stream()
                    .filter(entry ->
                            !entry.date().isBefore(getFrom()) && !entry.date().isAfter(getTo()))
                    .collect(Collectors.groupingBy(
                            entry -> YearMonth.from(entry.date()), TreeMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(month -> new Month(month.getKey(), month.getValue()))
                    .toList();
        }
        return months;
    }

    /** The month in the address, or {@code null} for the next twelve. */
    public YearMonth getMonth() {
        try {
            var month = query.param("month") == null ? null : YearMonth.parse(query.param("month"));
            return month == null || month.isBefore(FIRST) || month.isAfter(LAST) ? null : month;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The month before it, or {@code null} if that is not known. */
    public YearMonth getPrevious() {
        return getMonth().equals(FIRST) ? null : getMonth().minusMonths(1);
    }

    /** The month after it, or {@code null} if that is not known. */
    public YearMonth getNext() {
        return getMonth().equals(LAST) ? null : getMonth().plusMonths(1);
    }

    /** This month. */
    public YearMonth getCurrent() {
        return YearMonth.now(clock);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The first day shown: of the month, else {@code ?from=}, else today. */
    public LocalDate getFrom() {
        if (getMonth() != null) {
            return getMonth().atDay(1);
        }
        var from = day("from");
        return from == null || getRangeFailure() != null ? LocalDate.now(clock) : from;
    }

    /** The last day shown: of the month, else {@code ?to=}, else twelve months from the first one. */
    public LocalDate getTo() {
        if (getMonth() != null) {
            return getMonth().atEndOfMonth();
        }
        var to = day("to");
        return within(
                to == null || getRangeFailure() != null
                        ? getFrom().plusMonths(MONTHS).minusDays(1)
                        : to);
    }

    /** The bundle key of what is wrong with the range in the address, or {@code null}; then the usual one is shown. */
    public String getRangeFailure() {
        for (var name : List.of("from", "to")) {
            if (query.param(name) != null && day(name) == null) {
                return "anniversary.range.day";
            }
        }
        var from = day("from") == null ? LocalDate.now(clock) : day("from");
        var to = day("to");
        if (to != null && to.isBefore(from)) {
            return "anniversary.range.order";
        }
        return to != null && to.isAfter(from.plusYears(MOST_YEARS)) ? "anniversary.range.long" : null;
    }

    /** What stands in a field of the range: as it was typed, else the day shown. */
    public String typed(String name) {
        var typed = query.param(name);
        return typed != null ? typed : TYPED.format(name.equals("from") ? getFrom() : getTo());
    }

    private LocalDate day(String name) {
        var typed = query.param(name);
        for (var form : FORMS) {
            try {
                var day = typed == null ? null : LocalDate.parse(typed, form);
                return day == null || !LunarCalendar.covers(day) ? null : day;
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return null;
    }

    /** The unit in the address, or {@code null} for all. */
    public Long getUnit() {
        var unit = query.param("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    /** The units to choose from. */
    public List<UnitRow> getUnits() {
        if (tree == null) {
            tree = units.remembered();
        }
        return tree;
    }

    /** The kind in the address, or {@code null} for all. */
    public AnniversaryKind getKind() {
        return Arrays.stream(AnniversaryKind.values())
                .filter(kind -> kind.name().equals(query.param("kind")))
                .findFirst()
                .orElse(null);
    }

    /** The kinds to choose from. */
    public AnniversaryKind[] getKinds() {
        return AnniversaryKind.values();
    }

    /** What an address of this page needs to keep the kind and the unit: "" or {@code &kind=MAJOR&unit=1020}. */
    public String getKindQuery() {
        return (getKind() == null ? "" : "&kind=" + getKind().name()) + (getUnit() == null ? "" : "&unit=" + getUnit());
    }
}
