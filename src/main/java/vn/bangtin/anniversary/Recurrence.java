package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;

/**
 * When a day returns: a day and month of a calendar, counted from a first year, within the days in which it is kept.
 *
 * <p>Where a year does not have the day, or has its month twice, the {@link Policies} say what happens; so a day may fall
 * twice in a year, or not at all.
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
 * @param policies for the years that lack the day or have its month twice
 */
public record Recurrence(
        CalendarSystem calendar,
        int day,
        int month,
        Integer firstYear,
        YearCounting counting,
        LocalDate validFrom,
        LocalDate validTo,
        Policies policies)
        implements Serializable {

    private static final int LEAP_DAY = 29;

    /**
     * @throws BusinessException if the calendar never has such a day, the first year is not from 1 to 2100, or the days of
     *     validity are the wrong way round
     */
    public Recurrence {
        Objects.requireNonNull(calendar);
        Objects.requireNonNull(counting);
        Objects.requireNonNull(policies);
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

    /** With the policies that custom has. */
    public Recurrence(
            CalendarSystem calendar,
            int day,
            int month,
            Integer firstYear,
            YearCounting counting,
            LocalDate validFrom,
            LocalDate validTo) {
        this(calendar, day, month, firstYear, counting, validFrom, validTo, Policies.DEFAULT);
    }

    /** The same, but kept no longer than to a day; {@code null} changes nothing. */
    public Recurrence until(LocalDate lastDay) {
        if (lastDay == null || validTo != null && !validTo.isAfter(lastDay)) {
            return this;
        }
        return validFrom != null && validFrom.isAfter(lastDay)
                ? within(null, LunarCalendar.FIRST_DAY.minusDays(1))
                : within(validFrom, lastDay);
    }

    private Recurrence within(LocalDate from, LocalDate to) {
        return new Recurrence(calendar, day, month, firstYear, counting, from, to, policies);
    }

    /** The first occurrence on a day or after it; empty if it is not kept any more, or past the year 2100. */
    public Optional<Occurrence> next(LocalDate onOrAfter) {
        return next(onOrAfter, 1).stream().findFirst();
    }

    /** The first occurrences on a day or after it, at most {@code count}. */
    public List<Occurrence> next(LocalDate onOrAfter, int count) {
        return occurrences(onOrAfter, LunarCalendar.LAST_DAY, count);
    }

    /** The occurrences from one day to another, both included, in their order; none before 1900 and after 2100. */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        return occurrences(from, to, Integer.MAX_VALUE);
    }

    /**
     * The first occurrences on a day or after it, with what the policies did and the years in between that are left out.
     *
     * @param count how many occurrences at most
     */
    public List<PreviewRow> preview(LocalDate onOrAfter, int count) {
        var rows = new ArrayList<PreviewRow>();
        visit(onOrAfter, LunarCalendar.LAST_DAY, (year, falling) -> {
            rows.add(new PreviewRow(
                    year, falling.isLeftOut() ? null : occurrence(year, falling.date()), falling.effects()));
            return rows.stream().filter(row -> row.occurrence() != null).count() < count;
        });
        return rows;
    }

    /** One time that the day comes in a year, or would have come, had it not been left out. */
    private record Falling(LocalDate date, List<PolicyEffect> effects) {

        boolean isLeftOut() {
            return effects.contains(PolicyEffect.SKIPPED);
        }
    }

    /** Takes what falls in a year of the calendar, and says whether it wants more. */
    private interface Visitor {
        boolean visit(int year, Falling falling);
    }

    private List<Occurrence> occurrences(LocalDate from, LocalDate to, int limit) {
        var found = new ArrayList<Occurrence>();
        visit(from, to, (year, falling) -> {
            if (!falling.isLeftOut()) {
                found.add(occurrence(year, falling.date()));
            }
            return found.size() < limit;
        });
        return found;
    }

    private void visit(LocalDate from, LocalDate to, Visitor visitor) {
        var first = latest(latest(from, validFrom), LunarCalendar.FIRST_DAY);
        var last = earliest(earliest(to, validTo), LunarCalendar.LAST_DAY);
        // a day of tháng Chạp falls in the Gregorian year after its lunar year
        var year = first.getYear() - 1;
        if (firstYear != null && firstYear >= year) {
            year = firstYear + 1;
        }
        for (; year <= last.getYear(); year++) {
            for (var falling : fallings(year)) {
                if (!falling.date().isBefore(first) && !falling.date().isAfter(last) && !visitor.visit(year, falling)) {
                    return;
                }
            }
        }
    }

    private List<Falling> fallings(int year) {
        if (calendar == CalendarSystem.SOLAR) {
            return List.of(solar(year));
        }
        if (!LunarCalendar.hasLeapMonth(year, month)) {
            return lunar(year, false, null);
        }
        if (policies.doubledMonth() == DoubledMonthPolicy.BOTH) {
            return Stream.concat(
                            lunar(year, false, PolicyEffect.BOTH_MONTHS).stream(),
                            lunar(year, true, PolicyEffect.BOTH_MONTHS).stream())
                    .toList();
        }
        return policies.originInLeapMonth() && policies.leapOrigin() == LeapOriginPolicy.LEAP_IF_EXISTS
                ? lunar(year, true, PolicyEffect.LEAP_MONTH)
                : lunar(year, false, PolicyEffect.REGULAR_MONTH);
    }

    private Falling solar(int year) {
        if (day != LEAP_DAY || month != Month.FEBRUARY.getValue() || Year.isLeap(year)) {
            return new Falling(LocalDate.of(year, month, day), List.of());
        }
        return switch (policies.leapDay()) {
            case FEBRUARY_28 -> new Falling(LocalDate.of(year, 2, 28), List.of(PolicyEffect.FEBRUARY_28));
            case MARCH_1 -> new Falling(LocalDate.of(year, 3, 1), List.of(PolicyEffect.MARCH_1));
        };
    }

    private List<Falling> lunar(int year, boolean leap, PolicyEffect ofMonth) {
        var length = LunarCalendar.monthLength(year, month, leap).orElse(0);
        var lastDay = LunarCalendar.toSolar(year, month, Math.min(day, length), leap);
        if (lastDay.isEmpty()) {
            return List.of();
        }
        var date = lastDay.get();
        if (day <= length) {
            return List.of(new Falling(date, ofMonth == null ? List.of() : List.of(ofMonth)));
        }
        var ofDay =
                switch (policies.shortMonth()) {
                    case LAST_DAY -> PolicyEffect.LAST_DAY;
                    case NEXT_DAY -> PolicyEffect.NEXT_DAY;
                    case SKIP -> PolicyEffect.SKIPPED;
                };
        return List.of(new Falling(
                ofDay == PolicyEffect.NEXT_DAY ? date.plusDays(1) : date,
                ofMonth == null ? List.of(ofDay) : List.of(ofMonth, ofDay)));
    }

    private Occurrence occurrence(int year, LocalDate date) {
        var ordinal = firstYear == null ? null : Integer.valueOf(year - firstYear);
        var counted = counting == YearCounting.GREGORIAN_YEAR ? Integer.valueOf(date.getYear()) : ordinal;
        return new Occurrence(date, ordinal, counted == null ? null : YearClass.of(counted));
    }

    private static LocalDate latest(LocalDate day, LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }

    private static LocalDate earliest(LocalDate day, LocalDate other) {
        return other == null || day.isBefore(other) ? day : other;
    }
}
