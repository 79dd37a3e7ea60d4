package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;

/**
 * When a day returns: a day and month of a calendar, counted from a first year, within the days in which it is kept.
 *
 * <p>Where the day does not exist in a year:
 *
 * <ul>
 *   <li>29 February is kept on 28 February in common years;
 *   <li>day 30 of a lunar month is kept on day 29 when the month has 29 days that year (custom);
 *   <li>in a year with the month twice, the regular month counts and not the leap month (custom).
 * </ul>
 *
 * <p>The ordinal counts years of the calendar itself: a lunar day of tháng Chạp belongs to the lunar year that is ending,
 * though it falls in January or February of the next Gregorian one. The first year itself is the event and no
 * anniversary; before it there is nothing.
 *
 * @param day the day of the month, 1 to 31 solar, 1 to 30 lunar
 * @param month the month, 1 to 12
 * @param firstYear the year of the event, of that calendar; {@code null} if unknown
 * @param validFrom the first day on which it is kept, or {@code null}
 * @param validTo the last day on which it is kept, or {@code null}
 */
public record Recurrence(
        CalendarSystem calendar,
        int day,
        int month,
        Integer firstYear,
        YearCounting counting,
        LocalDate validFrom,
        LocalDate validTo)
        implements Serializable {

    /**
     * @throws BusinessException if the calendar never has such a day, the first year is not from 1 to 2100, or the days of
     *     validity are the wrong way round
     */
    public Recurrence {
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(counting);
        if (month < 1 || month > 12) {
            throw BusinessException.at("month", "anniversary.month.invalid");
        }
        var longest = calendar == CalendarSystem.LUNAR
                ? LunarCalendar.LONGEST_MONTH
                : Month.of(month).maxLength();
        if (day < 1 || day > longest) {
            throw BusinessException.at("day", "anniversary.day.invalid", longest);
        }
        if (firstYear != null && (firstYear < 1 || firstYear > LunarCalendar.LAST_DAY.getYear())) {
            throw BusinessException.at("firstYear", "anniversary.firstYear.invalid");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw BusinessException.at("validTo", "error.endBeforeStart");
        }
    }

    /** The first occurrence on a day or after it; empty if it is not kept any more, or past the year 2100. */
    public Optional<Occurrence> next(LocalDate onOrAfter) {
        return occurrences(onOrAfter, LunarCalendar.LAST_DAY).findFirst();
    }

    /** The first occurrences on a day or after it, at most {@code count}. */
    public List<Occurrence> next(LocalDate onOrAfter, int count) {
        return occurrences(onOrAfter, LunarCalendar.LAST_DAY).limit(count).toList();
    }

    /** The occurrences from one day to another, both included, in their order; none before 1900 and after 2100. */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        return occurrences(from, to).toList();
    }

    private Stream<Occurrence> occurrences(LocalDate from, LocalDate to) {
        var first = latest(from, validFrom, LunarCalendar.FIRST_DAY);
        var last = earliest(to, validTo, LunarCalendar.LAST_DAY);
        // a day of tháng Chạp falls in the Gregorian year after its lunar year
        return IntStream.rangeClosed(first.getYear() - 1, last.getYear())
                .filter(year -> firstYear == null || year > firstYear)
                .boxed()
                .flatMap(year -> dateIn(year)
                        .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                        .map(date -> occurrence(year, date))
                        .stream());
    }

    private Optional<LocalDate> dateIn(int year) {
        if (calendar == CalendarSystem.SOLAR) {
            return Optional.of(
                    LocalDate.of(year, month, Math.min(day, Month.of(month).length(Year.isLeap(year)))));
        }
        return LunarCalendar.monthLength(year, month, false)
                .flatMap(length -> LunarCalendar.toSolar(year, month, Math.min(day, length), false));
    }

    private Occurrence occurrence(int year, LocalDate date) {
        var ordinal = firstYear == null ? null : Integer.valueOf(year - firstYear);
        var counted = counting == YearCounting.GREGORIAN_YEAR ? Integer.valueOf(date.getYear()) : ordinal;
        return new Occurrence(date, ordinal, counted == null ? null : YearClass.of(counted));
    }

    private static LocalDate latest(LocalDate day, LocalDate... others) {
        return Stream.concat(Stream.of(day), Stream.of(others).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate earliest(LocalDate day, LocalDate... others) {
        return Stream.concat(Stream.of(day), Stream.of(others).filter(Objects::nonNull))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }
}
