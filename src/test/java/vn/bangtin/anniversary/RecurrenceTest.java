package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.BusinessException;

class RecurrenceTest {

    private static Recurrence solar(int day, int month, Integer firstYear) {
        return new Recurrence(CalendarSystem.SOLAR, day, month, firstYear, YearCounting.ORDINAL, null, null);
    }

    private static Recurrence lunar(int day, int month, Integer firstYear) {
        return new Recurrence(CalendarSystem.LUNAR, day, month, firstYear, YearCounting.ORDINAL, null, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, KHAC",
        "4, KHAC",
        "5, LE_5",
        "6, KHAC",
        "9, KHAC",
        "10, TRON",
        "15, LE_5",
        "20, TRON",
        "21, KHAC",
        "95, LE_5",
        "100, TRON",
        "2025, LE_5",
        "2030, TRON"
    })
    void the_last_digit_makes_the_class_of_a_year(int number, YearClass expected) {
        assertThat(YearClass.of(number)).isEqualTo(expected);
    }

    @Test
    void the_department_of_2006_had_its_fifteenth_year_in_2021() {
        assertThat(solar(1, 1, 2006).next(day("2021-01-01")))
                .contains(new Occurrence(day("2021-01-01"), 15, YearClass.LE_5));
        assertThat(solar(1, 1, 2006).next(day("2025-01-02")))
                .contains(new Occurrence(day("2026-01-01"), 20, YearClass.TRON));
    }

    @Test
    void the_founding_itself_is_no_anniversary_and_nothing_is_before_it() {
        assertThat(solar(1, 1, 2006).between(day("2000-01-01"), day("2008-12-31")))
                .extracting(Occurrence::ordinal)
                .containsExactly(1, 2);
        assertThat(solar(10, 10, 2050).next(day("2026-01-01")))
                .contains(new Occurrence(day("2051-10-10"), 1, YearClass.KHAC));
    }

    @Test
    void without_a_first_year_there_is_no_ordinal_and_no_class() {
        assertThat(solar(1, 6, null).next(day("2026-11-23"))).contains(new Occurrence(day("2027-06-01"), null, null));
    }

    @Test
    void gio_to_takes_its_class_from_the_gregorian_year() {
        var gioTo = new Recurrence(CalendarSystem.LUNAR, 10, 3, null, YearCounting.GREGORIAN_YEAR, null, null);
        assertThat(gioTo.between(day("2024-01-01"), day("2030-12-31")))
                .containsExactly(
                        new Occurrence(day("2024-04-18"), null, YearClass.KHAC),
                        new Occurrence(day("2025-04-07"), null, YearClass.LE_5),
                        new Occurrence(day("2026-04-26"), null, YearClass.KHAC),
                        new Occurrence(day("2027-04-16"), null, YearClass.KHAC),
                        new Occurrence(day("2028-04-04"), null, YearClass.KHAC),
                        new Occurrence(day("2029-04-23"), null, YearClass.KHAC),
                        new Occurrence(day("2030-04-12"), null, YearClass.TRON));
    }

    @Test
    void in_a_year_with_the_month_twice_the_regular_month_counts() {
        // 2025 has two sixth months: from 25 June and, leap, from 25 July; 1993 has two third ones
        assertThat(lunar(1, 6, null).between(day("2025-01-01"), day("2025-12-31")))
                .extracting(Occurrence::date)
                .containsExactly(day("2025-06-25"));
        assertThat(lunar(10, 3, null).between(day("1993-01-01"), day("1993-12-31")))
                .extracting(Occurrence::date)
                .containsExactly(day("1993-04-01"));
    }

    @Test
    void day_30_of_the_last_month_is_kept_on_day_29_when_there_is_none() {
        // from 2025 to 2032 the year ends on 29 tháng Chạp; before, Tết 2024 was on 10 February after a day 30
        assertThat(lunar(30, 12, null).between(day("2024-01-01"), day("2027-12-31")))
                .extracting(Occurrence::date)
                .containsExactly(day("2024-02-09"), day("2025-01-28"), day("2026-02-16"), day("2027-02-05"));
    }

    @Test
    void a_lunar_day_at_the_end_of_the_year_may_fall_twice_or_never_in_a_gregorian_year() {
        var kitchenGods = lunar(1, 12, 2000);
        assertThat(kitchenGods.between(day("2024-01-01"), day("2024-12-31")))
                .containsExactly(
                        new Occurrence(day("2024-01-11"), 23, YearClass.KHAC),
                        new Occurrence(day("2024-12-31"), 24, YearClass.KHAC));
        assertThat(kitchenGods.between(day("2025-01-01"), day("2025-12-31"))).isEmpty();
    }

    @Test
    void the_29th_of_february_is_kept_on_the_28th_in_common_years() {
        assertThat(solar(29, 2, 2024).between(day("2024-01-01"), day("2028-12-31")))
                .extracting(Occurrence::date)
                .containsExactly(day("2025-02-28"), day("2026-02-28"), day("2027-02-28"), day("2028-02-29"));
    }

    @Test
    void the_next_one_may_be_today_or_after_the_turn_of_the_year() {
        assertThat(solar(31, 12, null).next(day("2026-12-31")).orElseThrow().date())
                .isEqualTo("2026-12-31");
        assertThat(solar(30, 12, null).next(day("2026-12-31")).orElseThrow().date())
                .isEqualTo("2027-12-30");
        assertThat(solar(1, 1, null).between(day("2026-12-25"), day("2027-01-05")))
                .extracting(Occurrence::date)
                .containsExactly(day("2027-01-01"));
    }

    @Test
    void it_is_kept_only_within_its_days() {
        var merged = new Recurrence(
                CalendarSystem.SOLAR, 1, 1, 2006, YearCounting.ORDINAL, day("2010-01-01"), day("2025-02-28"));
        assertThat(merged.between(day("2000-01-01"), day("2030-01-01")))
                .hasSize(16)
                .first()
                .returns(day("2010-01-01"), Occurrence::date);
        assertThat(merged.next(day("2025-01-02"))).isEmpty();
        assertThat(merged.next(day("2025-01-01"))).isPresent();
    }

    @Test
    void the_years_have_an_end_for_both_calendars() {
        assertThat(solar(1, 5, 1886).between(LocalDate.MIN, LocalDate.MAX)).hasSize(201);
        assertThat(lunar(15, 8, null).between(LocalDate.MIN, LocalDate.MAX)).hasSize(201);
        assertThat(lunar(15, 8, null).next(day("2100-12-31"))).isEmpty();
        assertThat(solar(1, 5, null).between(day("2026-12-31"), day("2026-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SOLAR, 31, 4, , day",
        "SOLAR, 30, 2, , day",
        "SOLAR, 0, 1, , day",
        "LUNAR, 31, 1, , day",
        "LUNAR, 1, 13, , month",
        "SOLAR, 1, 0, , month",
        "SOLAR, 1, 1, 0, firstYear",
        "SOLAR, 1, 1, 2101, firstYear"
    })
    void what_a_calendar_does_not_have_is_refused_at_its_field(
            CalendarSystem calendar, int day, int month, Integer firstYear, String field) {
        assertThatThrownBy(() -> new Recurrence(calendar, day, month, firstYear, YearCounting.ORDINAL, null, null))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
