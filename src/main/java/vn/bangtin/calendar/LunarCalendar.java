package vn.bangtin.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The Vietnamese lunar calendar (âm lịch): from a day to its lunar date and back.
 *
 * <p>The months are computed by Time4J after the rules in force at the time: the new moon at the meridian of Hanoi, UTC+7
 * since 1968, before that what was official then. They agree with the published tables for every month from 1955 to
 * 2053. Dates before 1955 are converted by convention; after 2053 a new moon within a minute or two of midnight may yet
 * turn out to fall on the day beside.
 *
 * <p>It knows the days from {@link #FIRST_DAY} to {@link #LAST_DAY} and the lunar years that begin in those years. The
 * zone and the language of the machine have no influence. A year's months are computed once and kept: the first
 * conversion in a year takes about a millisecond, the following ones less than a microsecond.
 */
public final class LunarCalendar {

    /** The first day that can be converted. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    /** The last day that can be converted. */
    public static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);
    /** The longest month has this many days. */
    public static final int LONGEST_MONTH = 30;

    /** The lunar year to which the first days belong. */
    private static final int FIRST_YEAR = FIRST_DAY.getYear() - 1;

    private static final int LAST_YEAR = LAST_DAY.getYear();
    private static final AtomicReferenceArray<List<Month>> YEARS =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    private record Month(int number, boolean leap, LocalDate firstDay, int length) {}

    private LunarCalendar() {}

    /**
     * The lunar date of a day.
     *
     * @throws IllegalArgumentException if the day is not from {@link #FIRST_DAY} to {@link #LAST_DAY}
     */
    public static LunarDate toLunar(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("Not between " + FIRST_DAY + " and " + LAST_DAY + ": " + day);
        }
        var year = day.getYear();
        if (day.isBefore(months(year).get(0).firstDay())) {
            year--;
        }
        var months = months(year);
        var found = months.get(0);
        for (var month : months) {
            if (!month.firstDay().isAfter(day)) {
                found = month;
            }
        }
        var dayOfMonth = (int) ChronoUnit.DAYS.between(found.firstDay(), day) + 1;
        return new LunarDate(year, found.number(), dayOfMonth, found.leap(), found.length());
    }

    /** Whether a day can be converted. */
    public static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /**
     * The day of a lunar date.
     *
     * @param leap whether the leap month of that number is meant
     * @return empty if there is no such date: a leap month that the year does not have, day 30 of a month of 29 days, or a
     *     date before {@link #FIRST_DAY} or after the lunar year 2100
     */
    public static Optional<LocalDate> toSolar(int year, int month, int day, boolean leap) {
        return month(year, month, leap)
                .filter(found -> day >= 1 && day <= found.length())
                .map(found -> found.firstDay().plusDays(day - 1L))
                .filter(found -> !found.isBefore(FIRST_DAY));
    }

    /**
     * How many days a lunar month has.
     *
     * @return 29 or 30; empty if the year has no such month or is not known
     */
    public static Optional<Integer> monthLength(int year, int month, boolean leap) {
        return month(year, month, leap).map(Month::length);
    }

    /** Whether a lunar year has the month of that number twice, the second time as a leap month. */
    public static boolean hasLeapMonth(int year, int month) {
        return month(year, month, true).isPresent();
    }

    /** Whether it knows the months of a lunar year; {@code null} is none. */
    public static boolean knowsYear(Integer year) {
        return year != null && year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Optional<Month> month(int year, int number, boolean leap) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        return months(year).stream()
                .filter(month -> month.number() == number && month.leap() == leap)
                .findFirst();
    }

    private static List<Month> months(int year) {
        var index = year - FIRST_YEAR;
        var months = YEARS.get(index);
        if (months == null) {
            // two threads may compute the same year; both come to the same result
            months = compute(year);
            YEARS.set(index, months);
        }
        return months;
    }

    private static List<Month> compute(int year) {
        var eastAsianYear = EastAsianYear.forGregorian(year);
        var leap = VietnameseCalendar.ofTet(year).findLeapMonth().map(EastAsianMonth::getNumber);
        var months = new ArrayList<Month>();
        for (var number = 1; number <= 12; number++) {
            var regular = EastAsianMonth.valueOf(number);
            months.add(month(VietnameseCalendar.of(eastAsianYear, regular, 1)));
            if (leap.isPresent() && leap.get() == number) {
                months.add(month(VietnameseCalendar.of(eastAsianYear, regular.withLeap(), 1)));
            }
        }
        return List.copyOf(months);
    }

    private static Month month(VietnameseCalendar firstDay) {
        return new Month(
                firstDay.getMonth().getNumber(),
                firstDay.getMonth().isLeap(),
                firstDay.transform(PlainDate.axis()).toTemporalAccessor(),
                firstDay.lengthOfMonth());
    }
}
