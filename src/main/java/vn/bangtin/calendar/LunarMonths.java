package vn.bangtin.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The months of a lunar year as Time4J computes them, computed once and kept. Nobody asks here whether the results can be
 * trusted: that is the question of {@link LunarCheck} and {@link LunarCalendar}.
 *
 * @param leapMonth the number of the month that comes twice, 0 if none does
 * @param firstDays the epoch days on which the months begin, and at the end that of the next year's first
 */
record LunarMonths(int leapMonth, long[] firstDays) {

    /** The lunar year to which the first days of 1900 belong. */
    static final int FIRST_YEAR = 1899;

    static final int LAST_YEAR = 2100;

    private static final int MONTHS = 12;
    private static final AtomicReferenceArray<LunarMonths> YEARS =
            new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    /** The months of a year from {@link #FIRST_YEAR} to {@link #LAST_YEAR}. */
    static LunarMonths of(int year) {
        var index = year - FIRST_YEAR;
        var months = YEARS.get(index);
        if (months == null) {
            // two threads may compute the same year; both come to the same result
            months = compute(year);
            YEARS.set(index, months);
        }
        return months;
    }

    /** The lunar date of a day of a year from 1900 to 2100. */
    static LunarDate at(LocalDate date) {
        var day = date.toEpochDay();
        var year = date.getYear();
        var months = of(year);
        if (day < months.firstDays[0]) {
            year--;
            months = of(year);
        }
        var found = Arrays.binarySearch(months.firstDays, day);
        var place = found >= 0 ? found : -found - 2;
        return new LunarDate(
                year,
                months.numberAt(place),
                (int) (day - months.firstDays[place]) + 1,
                months.isLeapAt(place),
                months.lengthAt(place));
    }

    /** Where a month stands in the year, from 0; -1 if the year has no such month. */
    int place(int number, boolean leap) {
        if (number < 1 || number > MONTHS || leap && number != leapMonth) {
            return -1;
        }
        var isAfterLeap = leap || leapMonth != 0 && number > leapMonth;
        return isAfterLeap ? number : number - 1;
    }

    /** The first day of the month at a place. */
    long firstDayAt(int place) {
        return firstDays[place];
    }

    /** How many days the month at a place has. */
    int lengthAt(int place) {
        return (int) (firstDays[place + 1] - firstDays[place]);
    }

    private int numberAt(int place) {
        return leapMonth != 0 && place >= leapMonth ? place : place + 1;
    }

    private boolean isLeapAt(int place) {
        return leapMonth != 0 && place == leapMonth;
    }

    private static LunarMonths compute(int year) {
        int leap = VietnameseCalendar.ofTet(year)
                .findLeapMonth()
                .map(EastAsianMonth::getNumber)
                .orElse(0);
        var firstDays = new long[leap == 0 ? MONTHS + 1 : MONTHS + 2];
        var place = 0;
        for (var number = 1; number <= MONTHS; number++) {
            var regular = EastAsianMonth.valueOf(number);
            firstDays[place++] = firstDay(year, regular);
            if (number == leap) {
                firstDays[place++] = firstDay(year, regular.withLeap());
            }
        }
        firstDays[place] = firstDay(year + 1, EastAsianMonth.valueOf(1));
        return new LunarMonths(leap, firstDays);
    }

    private static long firstDay(int year, EastAsianMonth month) {
        return VietnameseCalendar.of(EastAsianYear.forGregorian(year), month, 1)
                .transform(PlainDate.axis())
                .toTemporalAccessor()
                .toEpochDay();
    }
}
