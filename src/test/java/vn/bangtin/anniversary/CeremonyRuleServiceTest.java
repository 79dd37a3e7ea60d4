package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class CeremonyRuleServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private CeremonyRules stored;
    private CeremonyRuleService rules;
    private AnniversaryService anniversaries;

    @BeforeEach
    void open() {
        var audit = new AuditTrail(DATABASE.entityManager(), CLOCK, () -> "quantri");
        stored = new CeremonyRules(DATABASE.entityManager(), CLOCK);
        rules = new CeremonyRuleService(stored, audit, changes);
        anniversaries = new AnniversaryService(new Anniversaries(DATABASE.entityManager()), audit, changes, CLOCK);
    }

    private CeremonyRuleForm rule(AnniversaryKind kind, AnniversaryKind second, YearClass yearClass, LocalDate day) {
        return rules.rule(kind, second, yearClass, day).orElse(null);
    }

    private long save(CeremonyRuleForm form) {
        var id = rules.save(form);
        DATABASE.flushAndClear();
        stored.forget(null);
        return id;
    }

    private static CeremonyRuleForm with(CeremonyRuleForm form, String citation, LocalDate from, LocalDate to) {
        return new CeremonyRuleForm(
                form.id(),
                form.version(),
                form.kind(),
                form.yearClass(),
                form.ceremony(),
                form.provision(),
                citation,
                form.link(),
                from,
                to);
    }

    private static CeremonyRuleForm fresh(CeremonyRuleForm form, String citation, LocalDate from) {
        return new CeremonyRuleForm(
                null,
                0,
                form.kind(),
                form.yearClass(),
                Ceremony.PROVIDED,
                form.provision(),
                citation,
                null,
                from,
                null);
    }

    @Test
    void the_decrees_are_there_from_the_days_on_which_they_came_into_force() {
        var inForce = LocalDate.of(2018, 10, 15);
        assertThat(rule(AnniversaryKind.FOUNDING, null, YearClass.LE_5, inForce))
                .satisfies(rule -> {
                    assertThat(rule.ceremony()).isEqualTo(Ceremony.NOT_PROVIDED);
                    assertThat(rule.citation()).contains("Điều 9", "111/2018");
                });
        assertThat(rule(AnniversaryKind.FOUNDING, null, YearClass.LE_5, inForce.minusDays(1)))
                .isNull();
        assertThat(rule(AnniversaryKind.TRADITIONAL, null, YearClass.TRON, inForce)
                        .ceremony())
                .isEqualTo(Ceremony.PROVIDED);
        assertThat(rule(AnniversaryKind.MAJOR, AnniversaryKind.PUBLIC_HOLIDAY, YearClass.TRON, LocalDate.of(2015, 9, 2))
                        .citation())
                .contains("145/2013");
        assertThat(rule(AnniversaryKind.LOCAL, AnniversaryKind.FOUNDING, YearClass.KHAC, inForce)
                        .ceremony())
                .as("by its second kind")
                .isEqualTo(Ceremony.NOT_PROVIDED);
        assertThat(rule(AnniversaryKind.INTERNATIONAL, null, YearClass.TRON, inForce))
                .isNull();
        assertThat(rule(AnniversaryKind.FOUNDING, null, null, inForce)).isNull();
    }

    @Test
    void when_a_decree_changes_the_old_row_ends_and_the_new_one_begins() {
        var old = rule(AnniversaryKind.FOUNDING, null, YearClass.LE_5, LocalDate.of(2026, 1, 1));
        var begins = LocalDate.of(2027, 7, 1);
        assertThatThrownBy(() -> rules.save(fresh(old, "Điều 5 Nghị định mới", begins)))
                .isInstanceOfSatisfying(BusinessException.class, failure -> {
                    assertThat(failure.field()).isEqualTo("validFrom");
                    assertThat(failure.key()).isEqualTo("ceremony.overlap");
                });

        save(with(old, old.citation(), old.validFrom(), begins.minusDays(1)));
        save(fresh(old, "Điều 5 Nghị định mới", begins));

        assertThat(rule(AnniversaryKind.FOUNDING, null, YearClass.LE_5, begins.minusDays(1))
                        .citation())
                .isEqualTo(old.citation());
        assertThat(rule(AnniversaryKind.FOUNDING, null, YearClass.LE_5, begins).citation())
                .isEqualTo("Điều 5 Nghị định mới");
        assertThat(changes.fired()).hasSize(2);
        assertThatThrownBy(() -> rules.save(with(old, "Khác", old.validFrom(), begins.minusDays(2))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void many_entries_cost_one_statement() {
        try (var counter = new SqlCounter()) {
            for (var i = 0; i < 100; i++) {
                rule(AnniversaryKind.FOUNDING, null, YearClass.TRON, LocalDate.of(2026, 1, 1));
            }
            assertThat(counter.count()).isEqualTo(1);
        }
    }

    @Test
    void the_plan_has_the_round_and_half_decade_years_of_what_will_be_kept() {
        for (var since : new int[] {2006, 2008, 2012}) {
            anniversaries.save(new AnniversaryForm(
                    null,
                    0,
                    "Thành lập năm " + since,
                    AnniversaryKind.FOUNDING,
                    null,
                    CalendarSystem.SOLAR,
                    1,
                    1,
                    since,
                    YearCounting.ORDINAL,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null));
        }
        DATABASE.flushAndClear();
        try (var counter = new SqlCounter()) {
            var plan = anniversaries.plan(new PlanFilter(2027, 5, null, null, null));
            assertThat(counter.count()).isEqualTo(1);
            assertThat(plan)
                    .extracting(entry -> entry.anniversary().title() + " "
                            + entry.date().getYear() + " " + entry.occurrence().ordinal())
                    .containsExactly(
                            "Thành lập năm 2012 2027 15", "Thành lập năm 2008 2028 20", "Thành lập năm 2006 2031 25");
        }
        assertThat(anniversaries.plan(new PlanFilter(2027, 5, null, null, YearClass.TRON)))
                .hasSize(1);
        assertThat(anniversaries.plan(new PlanFilter(2027, 5, Set.of(1L), null, null)))
                .isEmpty();
    }
}
