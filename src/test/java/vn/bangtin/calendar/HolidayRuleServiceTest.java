package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;

class HolidayRuleServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final LocalDate CULTURE_DAY = LocalDate.of(2027, 11, 24);

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private HolidayRuleService rules;

    @BeforeEach
    void open() {
        rules = new HolidayRuleService(
                new DayPlans(DATABASE.entityManager()),
                new AuditTrail(DATABASE.entityManager(), CLOCK, () -> "quantri"),
                changes);
    }

    private static CalendarService calendar() {
        return TestCalendar.of(DATABASE.entityManager(), CLOCK);
    }

    private HolidayRuleForm rule(String name) {
        return rules.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void save(HolidayRuleForm form) {
        rules.save(form);
        DATABASE.flushAndClear();
    }

    private static HolidayRuleForm with(
            HolidayRuleForm form, Integer month, Integer day, String windows, boolean confirmed, LocalDate validTo) {
        return new HolidayRuleForm(
                form.id(),
                form.version(),
                form.name(),
                form.kind(),
                form.calendar(),
                month,
                day,
                windows,
                confirmed,
                form.validFrom(),
                validTo,
                form.source());
    }

    private void refused(HolidayRuleForm form, String field) {
        assertThatThrownBy(() -> rules.save(form))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo(field));
        DATABASE.entityManager().clear();
    }

    @Test
    void what_becomes_law_counts_from_then_on_and_what_ends_does_not() {
        assertThat(calendar().isWorkingDay(CULTURE_DAY)).isTrue();
        var day = rule("Ngày Văn hóa Việt Nam");
        save(with(day, 11, 24, "0+1", true, null));
        assertThat(changes.fired()).containsExactly(new ContentChanged("calendar"));
        assertThat(calendar().isWorkingDay(CULTURE_DAY)).isFalse();

        save(with(rule("Ngày Văn hóa Việt Nam"), 11, 24, "0+1", true, LocalDate.of(2027, 6, 30)));
        assertThat(calendar().isWorkingDay(CULTURE_DAY)).isTrue();
    }

    @Test
    void a_new_holiday_of_the_lunar_calendar_is_proposed() {
        save(new HolidayRuleForm(
                null,
                0,
                "Rằm tháng Giêng",
                DayMarkKind.HOLIDAY,
                CalendarSystem.LUNAR,
                1,
                15,
                null,
                true,
                LocalDate.of(2027, 1, 1),
                null,
                "Thử"));
        // 15/1 lunar of 2028 is Wednesday, 9 February
        assertThat(calendar().isWorkingDay(LocalDate.of(2028, 2, 9))).isFalse();
        assertThat(rule("Rằm tháng Giêng").windows()).isEqualTo("0+1");
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        var day = rule("Quốc khánh");
        refused(with(day, 9, 31, "0+1", true, null), "day");
        refused(with(day, 2, 29, "0+1", true, null), "day");
        refused(with(day, 13, 1, "0+1", true, null), "month");
        refused(with(day, null, 1, "0+1", true, null), "month");
        refused(with(day, 9, 2, "1", true, null), "windows");
        refused(with(day, 9, 2, "1+0", true, null), "windows");
        refused(with(day, 9, 2, "0+1", true, LocalDate.of(2020, 1, 1)), "validTo");
        assertThatThrownBy(() -> rules.form(-1)).isInstanceOf(NotFoundException.class);
        assertThat(changes.fired()).isEmpty();
    }

    @Test
    void two_people_who_change_a_rule_are_told() {
        var day = rule("Quốc khánh");
        save(with(day, 9, 2, "0+2", true, null));
        assertThatThrownBy(() -> rules.save(with(day, 9, 2, "1+1", true, null))).isInstanceOf(ConflictException.class);
    }
}
