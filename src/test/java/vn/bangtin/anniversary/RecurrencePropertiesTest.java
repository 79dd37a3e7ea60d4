package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;

/**
 * What holds for every day of every year, the awkward ones more often than chance would have it. The expected days are
 * found another way than the engine finds them: by walking through the range and asking of each day whether it is one.
 */
class RecurrencePropertiesTest {

    private static final int TRIES = 500;

    @Provide
    Arbitrary<Policies> policies() {
        return Combinators.combine(
                        Arbitraries.of(LeapDayPolicy.class),
                        Arbitraries.of(ShortMonthPolicy.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(LeapOriginPolicy.class),
                        Arbitraries.of(DoubledMonthPolicy.class))
                .as(Policies::new);
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        var solar = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(List.of(29, 2), List.of(31, 12), List.of(1, 1))),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.integers().between(1, 28),
                                        Arbitraries.integers().between(1, 12))
                                .as(List::of)));
        var lunar = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(30)),
                                Tuple.of(1, Arbitraries.integers().between(1, 30))),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(2, 6, 11, 12, 1)),
                                Tuple.of(1, Arbitraries.integers().between(1, 12))))
                .as(List::of);
        var years = Arbitraries.integers().between(1890, 2060).injectNull(0.3);
        return Arbitraries.of(CalendarSystem.class).flatMap(calendar -> Combinators.combine(
                        calendar == CalendarSystem.SOLAR ? solar : lunar,
                        years,
                        Arbitraries.of(YearCounting.class),
                        policies())
                .as((day, year, counting, policies) ->
                        new Recurrence(calendar, day.get(0), day.get(1), year, counting, null, null, policies)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(LunarCalendar.FIRST_DAY.toEpochDay(), LunarCalendar.LAST_DAY.toEpochDay())
                                .map(LocalDate::ofEpochDay)),
                // the years of leap months 2, 6 and 11, and those without a day 30 of tháng Chạp
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(2004, 2023, 2025, 2033, 2034, 2026, 2028, 2032),
                                        Arbitraries.integers().between(1, 365))
                                .as(LocalDate::ofYearDay)));
    }

    private static List<LocalDate> walk(Recurrence recurrence, LocalDate from, LocalDate to) {
        var found = new ArrayList<LocalDate>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (recurrence.calendar() == CalendarSystem.SOLAR ? isSolar(recurrence, day) : isLunar(recurrence, day)) {
                found.add(day);
            }
        }
        return found;
    }

    private static boolean isSolar(Recurrence recurrence, LocalDate day) {
        if (recurrence.firstYear() != null && day.getYear() <= recurrence.firstYear()) {
            return false;
        }
        var isLeapDay = recurrence.day() == 29 && recurrence.month() == 2;
        if (isLeapDay && !Year.isLeap(day.getYear())) {
            return recurrence.policies().leapDay() == LeapDayPolicy.MARCH_1
                    ? day.getDayOfYear() == 60
                    : day.getDayOfYear() == 59;
        }
        return day.getMonth() == Month.of(recurrence.month()) && day.getDayOfMonth() == recurrence.day();
    }

    private static boolean isLunar(Recurrence recurrence, LocalDate day) {
        var lunar = LunarCalendar.toLunar(day);
        var policy = recurrence.policies().shortMonth();
        if (isIn(recurrence, lunar.year(), lunar.month(), lunar.leapMonth())) {
            return lunar.day() == recurrence.day()
                    || recurrence.day() == 30
                            && policy == ShortMonthPolicy.LAST_DAY
                            && lunar.day() == 29
                            && lunar.monthLength() == 29
                    || isFirstAfterShortMonth(recurrence, day);
        }
        return isFirstAfterShortMonth(recurrence, day);
    }

    private static boolean isFirstAfterShortMonth(Recurrence recurrence, LocalDate day) {
        if (recurrence.day() != 30
                || recurrence.policies().shortMonth() != ShortMonthPolicy.NEXT_DAY
                || day.equals(LunarCalendar.FIRST_DAY)) {
            return false;
        }
        var before = LunarCalendar.toLunar(day.minusDays(1));
        return before.day() == 29
                && before.monthLength() == 29
                && isIn(recurrence, before.year(), before.month(), before.leapMonth());
    }

    /** Whether a month of a lunar year is one that the recurrence keeps. */
    private static boolean isIn(Recurrence recurrence, int year, int month, boolean leap) {
        if (month != recurrence.month() || recurrence.firstYear() != null && year <= recurrence.firstYear()) {
            return false;
        }
        var policies = recurrence.policies();
        var comesTwice = LunarCalendar.toSolar(year, month, 1, true).isPresent();
        if (!comesTwice || policies.doubledMonth() == DoubledMonthPolicy.BOTH) {
            return true;
        }
        return leap == (policies.originInLeapMonth() && policies.leapOrigin() == LeapOriginPolicy.LEAP_IF_EXISTS);
    }

    @Property(tries = TRIES)
    void it_falls_on_the_days_that_are_its_days_and_on_no_other(
            @ForAll("recurrences") Recurrence recurrence,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 1200) int length) {
        var to = from.plusDays(length).isAfter(LunarCalendar.LAST_DAY) ? LunarCalendar.LAST_DAY : from.plusDays(length);
        assertThat(recurrence.between(from, to))
                .extracting(Occurrence::date)
                .containsExactlyElementsOf(walk(recurrence, from, to));
    }

    @Property(tries = TRIES)
    void a_range_cut_anywhere_has_the_same_days(
            @ForAll("recurrences") Recurrence recurrence,
            @ForAll("days") LocalDate one,
            @ForAll @IntRange(max = 800) int first,
            @ForAll @IntRange(max = 800) int second) {
        var middle = one.plusDays(first);
        var end = middle.plusDays(1L + second);
        assertThat(Stream.concat(
                        recurrence.between(one, middle).stream(), recurrence.between(middle.plusDays(1), end).stream()))
                .containsExactlyElementsOf(recurrence.between(one, end));
    }

    @Property(tries = TRIES)
    void the_next_ones_are_the_first_of_all_and_the_preview_tells_the_same(
            @ForAll("recurrences") Recurrence recurrence, @ForAll("days") LocalDate from) {
        var all = recurrence.between(from, LunarCalendar.LAST_DAY);
        assertThat(recurrence.next(from, 10))
                .containsExactlyElementsOf(all.stream().limit(10).toList());
        assertThat(recurrence.preview(from, 10).stream()
                        .map(PreviewRow::occurrence)
                        .filter(occurrence -> occurrence != null))
                .containsExactlyElementsOf(all.stream().limit(10).toList());
    }

    @Property(tries = TRIES)
    void the_ordinal_grows_with_the_years_of_its_calendar_and_never_is_less_than_one(
            @ForAll("recurrences") Recurrence recurrence, @ForAll("days") LocalDate from) {
        var before = 0;
        for (var row : recurrence.preview(from, 12)) {
            var occurrence = row.occurrence();
            if (recurrence.firstYear() == null) {
                assertThat(occurrence == null ? null : occurrence.ordinal()).isNull();
            } else if (occurrence != null) {
                assertThat(occurrence.ordinal()).isEqualTo(row.year() - recurrence.firstYear());
                assertThat(occurrence.ordinal()).isGreaterThanOrEqualTo(Math.max(1, before));
                before = occurrence.ordinal();
            }
            if (occurrence != null && recurrence.counting() == YearCounting.GREGORIAN_YEAR) {
                assertThat(occurrence.yearClass())
                        .isEqualTo(YearClass.of(occurrence.date().getYear()));
            }
        }
    }

    @Property(tries = 60)
    void the_zone_of_the_server_does_not_matter(
            @ForAll("recurrences") Recurrence recurrence,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(min = -12, max = 14) int hours) {
        var expected = recurrence.next(from, 5);
        var own = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Etc/GMT" + (hours <= 0 ? "+" : "-") + Math.abs(hours)));
            assertThat(recurrence.next(from, 5)).isEqualTo(expected);
        } finally {
            TimeZone.setDefault(own);
        }
    }
}
