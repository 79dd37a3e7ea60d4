package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.bangtin.platform.time.DayHours;

/** What holds of working days in every calendar, with whatever holidays, swaps and working Saturdays. */
class WorkingDayPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final DayHours HOURS =
            DayHours.parse("07:30-11:30 13:30-17:00").orElseThrow();

    @Provide
    Arbitrary<Days> calendars() {
        var row = Combinators.combine(
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.of(DayMarkKind.values()),
                        Arbitraries.of(Treatment.KEEP, Treatment.WAIT),
                        Arbitraries.integers().between(-10, 10))
                .as((offset, kind, treatment, other) -> new StoredDay(
                        2027,
                        true,
                        "Quyết định 1",
                        FIRST.plusDays(offset),
                        kind,
                        "Ngày",
                        other == 0 ? null : FIRST.plusDays(offset + other),
                        DayMarkState.DECIDED,
                        treatment,
                        "Quyết định 1",
                        null));
        return row.list().ofMaxSize(60).map(rows -> new Days(rows, List.of()));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 364).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        // Lord Howe moves its clock by half an hour
        return Arbitraries.of("Asia/Ho_Chi_Minh", "UTC", "America/New_York", "Australia/Lord_Howe")
                .map(ZoneId::of);
    }

    @Property
    void the_nth_working_day_has_n_working_days_behind_it(
            @ForAll("calendars") Days days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        var found = days.working(day, n, 1);
        assertThat(days.isWorking(found)).isTrue();
        assertThat(day.plusDays(1)
                        .datesUntil(found.plusDays(1))
                        .filter(days::isWorking)
                        .count())
                .isEqualTo(n);
    }

    @Property
    void going_back_leads_to_where_one_came_from(
            @ForAll("calendars") Days days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        var start = days.working(day, 0, 1);
        assertThat(days.working(days.working(start, n, 1), n, -1)).isEqualTo(start);
    }

    @Property
    void working_time_adds_up_wherever_it_is_cut(
            @ForAll("calendars") Days days,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(max = 500_000) int from,
            @ForAll @IntRange(max = 500_000) int cut,
            @ForAll @IntRange(max = 500_000) int to) {
        var minutes = new int[] {from, cut, to};
        Arrays.sort(minutes);
        var begin = instant(minutes[0], zone);
        var middle = instant(minutes[1], zone);
        var end = instant(minutes[2], zone);
        assertThat(days.workingTime(begin, middle, HOURS, zone).plus(days.workingTime(middle, end, HOURS, zone)))
                .isEqualTo(days.workingTime(begin, end, HOURS, zone));
    }

    private static Instant instant(int minute, ZoneId zone) {
        return FIRST.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(minute));
    }

    @Property
    void a_whole_day_has_the_hours_of_the_office_or_none(
            @ForAll("calendars") Days days, @ForAll("dates") LocalDate day, @ForAll("zones") ZoneId zone) {
        var time = days.workingTime(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant(),
                HOURS,
                zone);
        assertThat(time).isEqualTo(days.isWorking(day) ? Duration.ofMinutes(450) : Duration.ZERO);
    }

    @Property
    void marks_come_in_order_one_a_day_and_within_the_range(
            @ForAll("calendars") Days days, @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        var dates = days.marks(from, to).stream().map(DayMark::date).toList();
        assertThat(dates).isSorted().doesNotHaveDuplicates();
        assertThat(dates).allMatch(date -> !date.isBefore(from) && !date.isAfter(to));
    }

    @Property
    void the_rules_of_the_law_give_eleven_days_off_on_weekdays_in_any_year(
            @ForAll @IntRange(min = 2021, max = 2100) int year) {
        var rules = List.of(
                rule(1, CalendarSystem.SOLAR, 1, 1, "0+1"),
                rule(2, CalendarSystem.LUNAR, 1, 1, "2+3 1+4"),
                rule(3, CalendarSystem.LUNAR, 3, 10, "0+1"),
                rule(4, CalendarSystem.SOLAR, 4, 30, "0+1"),
                rule(5, CalendarSystem.SOLAR, 5, 1, "0+1"),
                rule(6, CalendarSystem.SOLAR, 9, 2, "1+1 0+2"),
                new HolidayRule(
                        8,
                        "Nghỉ bù",
                        DayMarkKind.SUBSTITUTE,
                        null,
                        null,
                        null,
                        null,
                        true,
                        FIRST.minusYears(9),
                        null,
                        "Luật"));
        var byDay = new TreeMap<LocalDate, ProposedDay>();
        Proposal.of(year, rules, Map.of(), Map.of()).forEach(day -> byDay.put(day.date(), day));
        var holidays = byDay.values().stream()
                .filter(day -> day.kind() == DayMarkKind.HOLIDAY)
                .toList();
        // two of them may be one day, as 10/3 and 30/4 in some years
        assertThat(holidays.stream()
                        .mapToInt(day -> day.name().split(", ").length)
                        .sum())
                .isEqualTo(11);
        assertThat(byDay.keySet().stream()
                        .filter(day -> !Proposal.isWeekend(day))
                        .count())
                .isEqualTo(holidays.size());
    }

    private static HolidayRule rule(int id, CalendarSystem calendar, int month, int day, String windows) {
        return new HolidayRule(
                id,
                "Ngày " + id,
                DayMarkKind.HOLIDAY,
                calendar,
                month,
                day,
                windows,
                true,
                FIRST.minusYears(9),
                null,
                "Luật");
    }
}
