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
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.HistoryRow;
import vn.bangtin.anniversary.HistoryService;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.SolarTerm;
import vn.bangtin.platform.PastContent;
import vn.bangtin.platform.PastItem;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /anniversaries/day?date=2026-11-26}: one day in both calendars, what is remembered on it, what was published on it in
 * earlier years, and what happened. Today if no day is given; 400 if it is none, or outside the years that the lunar calendar
 * knows. Three SQL statements, and two more after the days off have changed.
 */
@Named
@RequestScoped
public class AnniversaryDayView {

    private static final int ARTICLES = 12;

    private AnniversaryService anniversaries;
    private HistoryService history;
    private CalendarService calendar;
    private PastContent past;
    private TableQuery query;
    private Clock clock;

    private List<CalendarEntry> entries;
    private List<HistoryRow> events;
    private List<PastItem> articles;

    protected AnniversaryDayView() {}

    @Inject
    public AnniversaryDayView(
            AnniversaryService anniversaries,
            HistoryService history,
            CalendarService calendar,
            PastContent past,
            TableQuery query,
            Clock clock) {
        this.anniversaries = anniversaries;
        this.history = history;
        this.calendar = calendar;
        this.past = past;
        this.query = query;
        this.clock = clock;
    }

    /** Answers 400 if the day in the address is none that is known. */
    public void check() {
        if (wanted() != null) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LocalDate wanted() {
        var date = query.param("date");
        if (date == null) {
            return LocalDate.now(clock);
        }
        try {
            var day = LocalDate.parse(date);
            return LunarCalendar.covers(day) ? day : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day. */
    public LocalDate getDay() {
        return wanted();
    }

    /** The day before, or {@code null} if that is not known. */
    public LocalDate getPrevious() {
        return getDay().equals(LunarCalendar.FIRST_DAY) ? null : getDay().minusDays(1);
    }

    /** The day after, or {@code null} if that is not known. */
    public LocalDate getNext() {
        return getDay().equals(LunarCalendar.LAST_DAY) ? null : getDay().plusDays(1);
    }

    /** Its month. */
    public YearMonth getMonth() {
        return YearMonth.from(getDay());
    }

    /** The solar term that it is in. */
    public SolarTerm getSolarTerm() {
        return SolarTerm.on(getDay());
    }

    /** Whether that term begins on it. */
    public boolean isTermBegins() {
        return SolarTerm.beginsOn(getDay());
    }

    /** What the calendar of days off says of it, or {@code null}. */
    public DayMark getMark() {
        return calendar.marks(getDay(), getDay()).stream().findFirst().orElse(null);
    }

    /** Whether the office works on it. */
    public boolean isWorkingDay() {
        return calendar.isWorkingDay(getDay());
    }

    /** What is remembered on it. */
    public List<CalendarEntry> getEntries() {
        if (entries == null) {
            entries = anniversaries.between(getDay(), getDay(), null);
        }
        return entries;
    }

    /** What happened on it in other years. */
    public List<HistoryRow> getEvents() {
        if (events == null) {
            events = history.on(getDay().getDayOfMonth(), getDay().getMonthValue());
        }
        return events;
    }

    /** What was published on it in earlier years. */
    public List<PastItem> getArticles() {
        if (articles == null) {
            articles = past.publishedOn(MonthDay.from(getDay()), getDay().getYear(), ARTICLES);
        }
        return articles;
    }
}
