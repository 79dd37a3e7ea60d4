package vn.bangtin.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Vietnamese lunar calendar (âm lịch): from a day to its lunar date and back.
 *
 * <p>The months are computed by Time4J after the rules in force at the time: the new moon at the meridian of Hanoi, UTC+7
 * since 1968, before that what was official then. They agree with the published tables for every month from 1955 to
 * 2053. Dates before 1955 are converted by convention; after 2053 a new moon within a minute or two of midnight may yet
 * turn out to fall on the day beside, so these dates are provisional ({@link #isProvisional}).
 *
 * <p>It knows the days from {@link #FIRST_DAY} to {@link #LAST_DAY} and the lunar years that begin in those years. The
 * zone and the language of the machine have no influence. A year's months are computed once and kept: the first
 * conversion in a year takes about a millisecond, the following ones much less than a microsecond.
 *
 * <p>Before its first answer it compares a dozen known dates. If one differs it answers nothing at all: no day is covered,
 * no lunar date has a day, and {@link #isAvailable} says so; pages then say that lunar dates are not to be had.
 */
public final class LunarCalendar {

    /** The first day that can be converted. */
    public static final LocalDate FIRST_DAY = LocalDate.of(LunarMonths.FIRST_YEAR + 1, 1, 1);
    /** The last day that can be converted. */
    public static final LocalDate LAST_DAY = LocalDate.of(LunarMonths.LAST_YEAR, 12, 31);
    /** The longest month has this many days. */
    public static final int LONGEST_MONTH = 30;

    /** The last year for which all tables agree. */
    private static final int LAST_CERTAIN_YEAR = 2053;

    private static final LunarCheck CHECK = LunarCheck.ofKnownDates();

    private LunarCalendar() {}

    /** How the known dates compared, once for the life of the server. */
    static LunarCheck check() {
        return CHECK;
    }

    /** Whether its answers can be trusted; if not, there are none. */
    public static boolean isAvailable() {
        return CHECK.isPassed();
    }

    /** Whether what it says about a year, solar or lunar, may yet turn out a day off. */
    public static boolean isProvisional(int year) {
        return year > LAST_CERTAIN_YEAR;
    }

    /** Whether what it says about a day may yet turn out a day off. */
    public static boolean isProvisional(LocalDate day) {
        return isProvisional(day.getYear());
    }

    /**
     * The lunar date of a day.
     *
     * @throws IllegalArgumentException if the day is not from {@link #FIRST_DAY} to {@link #LAST_DAY}
     * @throws IllegalStateException if the calendar is not available
     */
    public static LunarDate toLunar(LocalDate day) {
        if (!isAvailable()) {
            throw new IllegalStateException("The lunar calendar differs from known dates");
        }
        if (!covers(day)) {
            throw new IllegalArgumentException("Not between " + FIRST_DAY + " and " + LAST_DAY + ": " + day);
        }
        return LunarMonths.at(day);
    }

    /** Whether a day can be converted. */
    public static boolean covers(LocalDate day) {
        return isAvailable() && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /**
     * The day of a lunar date.
     *
     * @param leap whether the leap month of that number is meant
     * @return empty if there is no such date: a leap month that the year does not have, day 30 of a month of 29 days, or a
     *     date before {@link #FIRST_DAY} or after the lunar year 2100
     */
    public static Optional<LocalDate> toSolar(int year, int month, int day, boolean leap) {
        if (!knowsYear(year)) {
            return Optional.empty();
        }
        var months = LunarMonths.of(year);
        var place = months.place(month, leap);
        if (place < 0 || day < 1 || day > months.lengthAt(place)) {
            return Optional.empty();
        }
        var found = LocalDate.ofEpochDay(months.firstDayAt(place) + day - 1);
        return found.isBefore(FIRST_DAY) ? Optional.empty() : Optional.of(found);
    }

    /**
     * How many days a lunar month has.
     *
     * @return 29 or 30; empty if the year has no such month or is not known
     */
    public static Optional<Integer> monthLength(int year, int month, boolean leap) {
        if (!knowsYear(year)) {
            return Optional.empty();
        }
        var months = LunarMonths.of(year);
        var place = months.place(month, leap);
        return place < 0 ? Optional.empty() : Optional.of(months.lengthAt(place));
    }

    /** Whether a lunar year has the month of that number twice, the second time as a leap month. */
    public static boolean hasLeapMonth(int year, int month) {
        return knowsYear(year) && LunarMonths.of(year).place(month, true) >= 0;
    }

    /** Whether the month of that number comes twice in any of the known years; some never do. */
    public static boolean mayComeTwice(int month) {
        return IntStream.rangeClosed(LunarMonths.FIRST_YEAR, LunarMonths.LAST_YEAR)
                .anyMatch(year -> hasLeapMonth(year, month));
    }

    /** Whether it knows the months of a lunar year. */
    public static boolean knowsYear(int year) {
        return isAvailable() && year >= LunarMonths.FIRST_YEAR && year <= LunarMonths.LAST_YEAR;
    }
}
