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
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /anniversaries}: the next twelve months, or one month ({@code ?month=2026-11}), all kinds or one
 * ({@code ?kind=MAJOR}; an unknown kind shows all).
 */
@Named
@RequestScoped
public class AnniversariesView {

    private static final int MONTHS = 12;
    private static final YearMonth FIRST = YearMonth.from(LunarCalendar.FIRST_DAY);
    private static final YearMonth LAST = YearMonth.from(LunarCalendar.LAST_DAY);

    private AnniversaryService anniversaries;
    private CalendarService calendar;
    private TableQuery query;
    private Clock clock;

    private List<CalendarEntry> entries;
    private List<Month> months;
    private MonthGrid grid;

    /** What falls in one month. */
    public record Month(YearMonth month, List<CalendarEntry> entries) {}

    protected AnniversariesView() {}

    @Inject
    public AnniversariesView(
            AnniversaryService anniversaries, CalendarService calendar, TableQuery query, Clock clock) {
        this.anniversaries = anniversaries;
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
            entries = getMonth() == null
                    ? anniversaries.between(getFrom(), getTo(), getKind())
                    : anniversaries.between(
                            within(MonthGrid.firstDay(getMonth())), within(MonthGrid.lastDay(getMonth())), getKind());
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

    /** The first day shown. */
    public LocalDate getFrom() {
        return getMonth() == null ? LocalDate.now(clock) : getMonth().atDay(1);
    }

    /** The last day shown. */
    public LocalDate getTo() {
        return getMonth() == null
                ? LocalDate.now(clock).plusMonths(MONTHS).minusDays(1)
                : getMonth().atEndOfMonth();
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

    /** What an address of this page needs to keep the kind: "" or {@code &kind=MAJOR}. */
    public String getKindQuery() {
        return getKind() == null ? "" : "&kind=" + getKind().name();
    }
}
