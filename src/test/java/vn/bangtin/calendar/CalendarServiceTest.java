package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

/** Days off and working days of a portal on which nobody has planned anything, by the rules and rows that it brings. */
class CalendarServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), VIETNAM);

    private CalendarService service;

    @BeforeEach
    void a_service() {
        service = with(Map.of());
    }

    private static CalendarService with(Map<String, String> config) {
        var entityManager = DATABASE.entityManager();
        var settings = new Settings(
                entityManager,
                new FixedConfig(config),
                new AuditTrail(entityManager, CLOCK, () -> "quantri"),
                new RecordedEvents<ContentChanged>());
        return new CalendarService(new CalendarDays(new DayPlans(entityManager)), settings, CLOCK);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(VIETNAM).toInstant();
    }

    private List<String> off(int year) {
        return service.marks(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
                .map(mark -> mark.date().toString().substring(5) + " " + mark.kind())
                .toList();
    }

    @Test
    void the_proposal_of_2027_has_the_days_of_the_law_and_what_makes_up_for_weekends() {
        assertThat(off(2027))
                .containsExactly(
                        "01-01 HOLIDAY",
                        // 28 and 29 Chạp, mùng 1 on a Saturday, mùng 2 and 3
                        "02-04 HOLIDAY",
                        "02-05 HOLIDAY",
                        "02-06 HOLIDAY",
                        "02-07 HOLIDAY",
                        "02-08 HOLIDAY",
                        "02-09 SUBSTITUTE",
                        "02-10 SUBSTITUTE",
                        "04-16 HOLIDAY",
                        "04-30 HOLIDAY",
                        // a Saturday
                        "05-01 HOLIDAY",
                        "05-03 SUBSTITUTE",
                        "09-02 HOLIDAY",
                        "09-03 HOLIDAY",
                        "11-24 HOLIDAY");
        assertThat(service.marks(day("2027-01-01"), day("2027-12-31"))).allMatch(DayMark::isExpected);
    }

    @Test
    void two_holidays_on_one_weekend_are_made_up_for_on_the_two_next_working_days() {
        assertThat(off(2022)).contains("04-30 HOLIDAY", "05-01 HOLIDAY", "05-02 SUBSTITUTE", "05-03 SUBSTITUTE");
    }

    @ParameterizedTest
    @CsvSource({
        // what was decided in these years for 2 September
        "2021, 09-02, 09-03",
        "2022, 09-01, 09-02",
        "2023, 09-01, 09-02",
        "2024, 09-02, 09-03",
        "2025, 09-01, 09-02",
        "2026, 09-01, 09-02"
    })
    void the_neighbour_of_2_September_is_proposed_for_the_longest_rest(int year, String first, String second) {
        assertThat(off(year).stream().filter(line -> line.startsWith("09-") && line.endsWith("HOLIDAY")))
                .containsExactly(first + " HOLIDAY", second + " HOLIDAY");
    }

    @Test
    void what_is_stored_of_2026_stands_beside_what_the_rules_give() {
        assertThat(off(2026)).contains("04-26 HOLIDAY", "04-27 SUBSTITUTE", "08-31 SWAPPED_OFF");
        assertThat(service.marks(day("2026-08-31"), day("2026-09-02")))
                .hasSize(3)
                .allSatisfy(mark -> assertThat(mark.decision()).isEqualTo("Thông báo 9441/TB-BNV"));
    }

    @Test
    void what_nobody_knows_to_be_law_is_shown_and_not_counted() {
        assertThat(service.marks(day("2027-11-24"), day("2027-11-24"))).hasSize(1);
        assertThat(service.isWorkingDay(day("2027-11-24"))).isTrue();
        assertThat(off(2025)).as("before the resolution").noneMatch(line -> line.startsWith("11-"));
    }

    @Test
    void a_saturday_worked_for_a_swapped_day_is_a_working_day_even_in_the_year_beside() {
        assertThat(service.isWorkingDay(day("2015-01-02"))).isFalse();
        assertThat(service.isWorkingDay(day("2014-12-27"))).isTrue();
        assertThat(service.marks(day("2014-12-27"), day("2014-12-27")))
                .extracting(DayMark::kind)
                .containsExactly(DayMarkKind.WORKING);
        assertThat(service.isWorkingDay(day("2014-12-20"))).isFalse();
    }

    @Test
    void working_days_are_counted_over_tet_without_the_day_itself() {
        // from Wednesday before Tết 2027 to Thursday after it
        assertThat(service.workingDayAfter(day("2027-02-03"), 1)).isEqualTo("2027-02-11");
        assertThat(service.workingDayBefore(day("2027-02-11"), 1)).isEqualTo("2027-02-03");
        assertThat(service.workingDayAfter(day("2027-02-05"), 0)).isEqualTo("2027-02-11");
        assertThat(service.workingDayBefore(day("2027-02-05"), 0)).isEqualTo("2027-02-03");
        assertThat(service.workingDayAfter(day("2027-02-03"), 0)).isEqualTo("2027-02-03");
        assertThatThrownBy(() -> service.workingDayAfter(day("2027-02-03"), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void working_time_is_exact_over_holidays_lunch_and_working_saturdays() {
        // 15:30 on the last day before Tết to 09:00 on the first after it
        assertThat(service.workingTime(at("2027-02-03T15:30:00"), at("2027-02-11T09:00:00")))
                .isEqualTo(Duration.ofHours(3));
        assertThat(service.workingTime(at("2027-03-01T11:00:00"), at("2027-03-01T14:00:01")))
                .isEqualTo(Duration.ofMinutes(60).plusSeconds(1));
        assertThat(service.workingTime(at("2014-12-27T00:00:00"), at("2014-12-28T00:00:00")))
                .as("a working Saturday")
                .isEqualTo(Duration.ofMinutes(450));
        assertThat(service.workingTime(at("2027-03-01T14:00:00"), at("2027-03-01T11:00:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void the_hours_of_the_office_are_a_setting() {
        var nightly = with(Map.of("bangtin.office.hours", "08:00-12:00, 13:00-17:00"));
        assertThat(nightly.workingTime(at("2027-03-01T00:00:00"), at("2027-03-02T00:00:00")))
                .isEqualTo(Duration.ofHours(8));
        for (var senseless :
                List.of("", "8-17", "17:00-08:00", "08:00-12:00 11:00-17:00", "08:00-24:00", "aa:bb-cc:dd")) {
            assertThat(CalendarSettings.HOURS.accepts(senseless)).as(senseless).isFalse();
        }
    }

    @Test
    void a_cold_portal_asks_twice_and_a_warm_one_never() {
        try (var sql = new SqlCounter()) {
            service.marks(day("2026-11-01"), day("2026-11-30"));
            assertThat(sql.count()).isEqualTo(2);
            service.workingTime(at("2000-01-01T00:00:00"), at("2030-01-01T00:00:00"));
            // the setting of the hours
            assertThat(sql.count()).isEqualTo(3);
            service.isWorkingDay(day("2099-01-01"));
            service.workingDayAfter(day("2099-01-01"), 20);
            assertThat(sql.count()).isEqualTo(3);
        }
    }
}
