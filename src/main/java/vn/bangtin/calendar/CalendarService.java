package vn.bangtin.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.time.DayHours;

/**
 * The door to days off and working days, for whoever shows or counts them. All is answered from memory; two SQL statements
 * after a start and after a change.
 *
 * <p>Which days count: Monday to Friday are working days, unless a row of the calendar says otherwise, and Saturday and
 * Sunday are not, unless a row says that they are worked on. Where a decision is entered for a year, its rows count and no
 * others. Of a year without one the rows that are expected count too: those that somebody drafted, else those that the rules
 * give. What nobody knows to be law ("chưa xác nhận") is shown, but never counts.
 */
@Stateless
@PermitAll
public class CalendarService {

    private CalendarDays days;
    private Settings settings;
    private Clock clock;

    public CalendarService() {}

    @Inject
    public CalendarService(CalendarDays days, Settings settings, Clock clock) {
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is special from one day to another, both included, in their order: at most one mark a day. */
    public List<DayMark> marks(LocalDate from, LocalDate to) {
        return days.get().marks(from, to);
    }

    /** Whether the office works on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return days.get().isWorking(day);
    }

    /**
     * The n-th working day after a day, not counting the day itself.
     *
     * @param n 0 for the first working day from the day itself on
     * @throws IllegalArgumentException if it is negative
     */
    public LocalDate workingDayAfter(LocalDate day, int n) {
        return days.get().working(day, n, 1);
    }

    /**
     * The n-th working day before a day, not counting the day itself.
     *
     * @param n 0 for the last working day up to the day itself
     * @throws IllegalArgumentException if it is negative
     */
    public LocalDate workingDayBefore(LocalDate day, int n) {
        return days.get().working(day, n, -1);
    }

    /**
     * How much of the office hours lies between two instants, to the nanosecond, in the portal's zone; nothing if the second
     * is not later than the first.
     */
    public Duration workingTime(Instant from, Instant to) {
        var hours = DayHours.parse(settings.get(CalendarSettings.HOURS)).orElseThrow();
        return days.get().workingTime(from, to, hours, clock.getZone());
    }
}
