package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditEntry;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class DayPlanServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T18:00:00Z"), VIETNAM);
    private static final LocalDate ISSUED = LocalDate.of(2026, 10, 20);

    private RecordedEvents<ContentChanged> changes;
    private CalendarDays days;
    private DayPlanService service;

    @BeforeEach
    void a_service() {
        days = new CalendarDays(new DayPlans(DATABASE.entityManager()));
        changes = new RecordedEvents<>(days::forget);
        service = at(CLOCK);
    }

    private DayPlanService at(Clock clock) {
        var entityManager = DATABASE.entityManager();
        return new DayPlanService(
                new DayPlans(entityManager),
                days,
                new AuditTrail(entityManager, clock, () -> "quantri"),
                changes,
                clock);
    }

    private DayPlanSheet sheet() {
        DATABASE.flushAndClear();
        return service.sheet(2027, null);
    }

    private static DayPlanForm form(DayPlanSheet sheet) {
        return new DayPlanForm(sheet.year(), sheet.version(), sheet.lines());
    }

    private static DayPlanForm with(DayPlanSheet sheet, DayLine... more) {
        var lines = new ArrayList<>(sheet.lines());
        lines.addAll(List.of(more));
        return new DayPlanForm(sheet.year(), sheet.version(), lines);
    }

    /** The form with the row of a day changed. */
    private static DayPlanForm changing(DayPlanSheet sheet, LocalDate day, UnaryOperator<DayLine> change) {
        return new DayPlanForm(
                sheet.year(),
                sheet.version(),
                sheet.lines().stream()
                        .map(line -> line.date().equals(day) ? change.apply(line) : line)
                        .toList());
    }

    private static DayLine line(String date, DayMarkKind kind, String other) {
        return DayLine.typed(
                null,
                date == null ? null : LocalDate.parse(date),
                kind,
                "Ngày thử",
                other == null ? null : LocalDate.parse(other),
                Treatment.KEEP,
                null);
    }

    private void confirm(String number) {
        service.confirm(form(sheet()), number, ISSUED, null, false);
    }

    private static Predicate<DayLine> on(String day) {
        return line -> line.date().equals(LocalDate.parse(day));
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    @Test
    void the_proposal_is_shown_before_anything_is_stored_and_costs_two_statements() {
        days.get();
        try (var sql = new SqlCounter()) {
            var sheet = service.sheet(2027, null);
            assertThat(sql.count()).isEqualTo(2);
            assertThat(sheet.prepared()).isFalse();
            assertThat(sheet.lines()).hasSize(15).allMatch(line -> line.id() == null);
            assertThat(sheet.lines().stream().filter(on("2027-11-24")))
                    .singleElement()
                    .matches(line -> line.treatment() == Treatment.WAIT);
        }
        assertThatThrownBy(() -> service.sheet(1999, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.sheet(2101, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void another_window_of_tet_can_be_chosen_before_and_after_a_draft_was_stored() {
        assertThat(sheet().choices())
                .extracting(DayPlanSheet.Choice::name, DayPlanSheet.Choice::chosen)
                .containsExactly(tuple("Tết Nguyên đán", "2+3"), tuple("Quốc khánh", "0+2"));
        service.save(form(sheet()));
        DATABASE.flushAndClear();

        var again = service.sheet(2027, Map.of(2L, "1+4"));
        var kept = again.lines().stream()
                .filter(line -> line.date().getMonthValue() == 2 && line.treatment() == Treatment.KEEP)
                .map(line -> line.date().getDayOfMonth())
                .toList();
        assertThat(kept).containsExactly(5, 6, 7, 8, 9, 10, 11);
        service.save(form(again));
        var stored = sheet();
        assertThat(stored.choices().get(0).chosen()).isEqualTo("1+4");
        assertThat(stored.lines().stream().filter(on("2027-02-04")))
                .as("left out, not removed")
                .singleElement()
                .matches(line -> line.treatment() == Treatment.LEAVE_OUT);
        assertThat(stored.lines().stream().filter(on("2027-02-09")).map(DayLine::treatment))
                .as("a holiday now and no substitute day")
                .containsExactlyInAnyOrder(Treatment.KEEP, Treatment.LEAVE_OUT);
    }

    @Test
    void a_decision_makes_the_whole_year_decided_in_one_action() {
        var form = with(sheet(), line("2027-08-31", DayMarkKind.SWAPPED_OFF, "2027-08-28"));
        service.confirm(form, " Quyết định 1/QĐ ", ISSUED, "https://vanban.example.vn/1", false);
        var sheet = sheet();
        assertThat(sheet.decision()).isEqualTo("Quyết định 1/QĐ");
        assertThat(sheet.lines().stream().filter(line -> line.treatment() == Treatment.KEEP))
                .hasSize(15)
                .allMatch(line ->
                        line.state() == DayMarkState.DECIDED && line.decision().equals("Quyết định 1/QĐ"));
        assertThat(sheet.lines().stream().filter(on("2027-11-24")))
                .as("nobody confirmed it")
                .singleElement()
                .matches(line -> line.state() == DayMarkState.EXPECTED);
        assertThat(days.get().isWorking(LocalDate.of(2027, 8, 28))).isTrue();
        assertThat(days.get().isWorking(LocalDate.of(2027, 8, 31))).isFalse();
        assertThat(days.get().isWorking(LocalDate.of(2027, 11, 24))).isTrue();
        assertThat(changes.fired()).containsExactly(new ContentChanged("calendar"));
        var entry = DATABASE.entityManager()
                .createQuery("select e from AuditEntry e order by e.id desc", AuditEntry.class)
                .setMaxResults(1)
                .getSingleResult();
        assertThat(entry).extracting("action", "title").containsExactly("confirmed", "2027");
    }

    @Test
    void what_was_decided_changes_only_with_another_decision_and_stays_in_the_list() {
        confirm("Quyết định 1/QĐ");
        var sheet = sheet();
        var day = LocalDate.of(2027, 9, 3);
        var moved = changing(
                sheet,
                day,
                line -> DayLine.typed(
                        line.id(),
                        LocalDate.of(2027, 9, 1),
                        line.kind(),
                        line.name(),
                        null,
                        Treatment.KEEP,
                        line.note()));
        refused(() -> service.save(moved), "decision", "dayOff.decision.required");
        service.confirm(moved, "Quyết định 2/QĐ", LocalDate.of(2026, 11, 20), null, false);

        var corrected = sheet();
        assertThat(corrected.ended()).singleElement().satisfies(line -> {
            assertThat(line.date()).isEqualTo(day);
            assertThat(line.decision()).isEqualTo("Quyết định 1/QĐ");
            assertThat(line.endedOn()).isEqualTo("2026-11-26");
        });
        assertThat(corrected.lines().stream().filter(on("2027-09-01")))
                .singleElement()
                .matches(line -> line.decision().equals("Quyết định 2/QĐ"));
        assertThat(corrected.lines().stream().filter(on("2027-09-02")))
                .as("what did not change keeps its decision")
                .singleElement()
                .matches(line -> line.decision().equals("Quyết định 1/QĐ"));
        assertThat(days.get().isWorking(day)).isTrue();
    }

    @Test
    void a_number_that_was_mistyped_is_put_right_in_all_its_rows() {
        confirm("Quyết định 11/QĐ");
        service.confirm(form(sheet()), "Quyết định 1/QĐ", ISSUED, null, true);
        assertThat(sheet().lines())
                .filteredOn(line -> line.state() == DayMarkState.DECIDED)
                .extracting(DayLine::decision)
                .containsOnly("Quyết định 1/QĐ");
        assertThat(sheet().ended()).isEmpty();
    }

    @Test
    void of_two_administrators_the_second_is_told_what_the_first_stored() {
        var first = sheet();
        var second = sheet();
        service.save(with(first, line("2027-05-04", DayMarkKind.SUBSTITUTE, null)));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> service.confirm(form(second), "Quyết định 1/QĐ", ISSUED, null, false))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.changedBy()).isEqualTo("quantri");
                    assertThat(e.stored().get("dayOff.kind.SUBSTITUTE")).contains("04/05/2027 Ngày thử");
                    assertThat(e.mine()).containsEntry("dayOff.decision", "Quyết định 1/QĐ");
                });
    }

    @Test
    void who_overwrites_knowingly_makes_no_day_twice() {
        var second = sheet();
        service.save(form(sheet()));
        var seen = sheet();
        service.save(new DayPlanForm(2027, seen.version(), second.lines()));
        assertThat(sheet().lines()).hasSize(15);
        // a day that somebody else added meanwhile, of another kind
        service.save(with(sheet(), line("2027-05-04", DayMarkKind.SUBSTITUTE, null)));
        var mine = new ArrayList<>(second.lines());
        mine.add(line("2027-05-04", DayMarkKind.HOLIDAY, null));
        var form = new DayPlanForm(2027, sheet().version(), mine);
        refused(() -> service.save(form), null, "dayOff.row.meanwhile");
    }

    @Test
    void senseless_rows_are_refused_at_their_field() {
        var sheet = sheet();
        var row = "rows:" + sheet.lines().size() + ":";
        record Case(DayLine line, String field, String key) {}
        for (var one : List.of(
                new Case(line(null, DayMarkKind.HOLIDAY, null), "date", "dayOff.date.required"),
                new Case(line("2026-12-31", DayMarkKind.HOLIDAY, null), "date", "dayOff.date.year"),
                new Case(line("2027-01-01", DayMarkKind.HOLIDAY, null), "date", "dayOff.date.twice"),
                new Case(line("2027-05-08", DayMarkKind.SUBSTITUTE, null), "date", "dayOff.date.weekend"),
                new Case(line("2027-05-07", DayMarkKind.WORKING, null), "date", "dayOff.date.weekday"),
                new Case(line("2027-05-07", DayMarkKind.SWAPPED_OFF, null), "other", "dayOff.other.required"),
                new Case(line("2027-05-07", DayMarkKind.SWAPPED_OFF, "2027-05-06"), "other", "dayOff.other.weekday"),
                new Case(line("2027-05-07", DayMarkKind.SWAPPED_OFF, "2027-08-28"), "other", "dayOff.other.far"),
                new Case(line("2027-03-05", DayMarkKind.SWAPPED_OFF, "2027-02-06"), "other", "dayOff.date.twice"))) {
            refused(() -> service.save(with(sheet, one.line())), row + one.field(), one.key());
        }
        var blank = DayLine.typed(null, null, DayMarkKind.HOLIDAY, " ", null, Treatment.KEEP, null);
        service.save(with(sheet, blank));
        assertThat(sheet().lines()).as("an empty row is no row").hasSize(15);
    }

    @Test
    void a_saturday_that_another_year_works_on_is_not_given_away_again() {
        service.save(new DayPlanForm(
                2028,
                service.sheet(2028, null).version(),
                List.of(line("2028-01-03", DayMarkKind.SWAPPED_OFF, "2027-12-25"))));
        var sheet = sheet();
        refused(
                () -> service.save(with(sheet, line("2027-12-25", DayMarkKind.WORKING, null))),
                "rows:15:date",
                "dayOff.date.twice");
    }

    @Test
    void a_decision_needs_a_number_and_a_date_that_has_been_and_a_whole_address() {
        var form = form(sheet());
        refused(() -> service.confirm(form, " ", ISSUED, null, false), "decision", "dayOff.decision.required");
        refused(() -> service.confirm(form, "x".repeat(101), ISSUED, null, false), "decision", "error.tooLong");
        refused(() -> service.confirm(form, "1", null, null, false), "decidedOn", "dayOff.decidedOn.required");
        refused(
                () -> service.confirm(form, "1", LocalDate.of(2026, 11, 27), null, false),
                "decidedOn",
                "dayOff.decidedOn.future");
        for (var senseless : List.of("vanban", "javascript:alert(1)", "ftp://example.vn/1", "http://", "https://a b")) {
            refused(() -> service.confirm(form, "1", ISSUED, senseless, false), "link", "dayOff.link.wrong");
        }
    }

    @Test
    void a_year_of_which_nothing_is_left_is_refused() {
        var sheet = sheet();
        var form = new DayPlanForm(
                2027,
                sheet.version(),
                sheet.lines().stream().map(DayLine::leftOut).toList());
        refused(() -> service.save(form), null, "dayOff.nothing");
    }

    @Test
    void the_check_list_names_this_year_and_from_october_on_the_next_until_they_are_decided() {
        assertThat(at(Clock.fixed(Instant.parse("2026-09-30T10:00:00Z"), VIETNAM))
                        .undecided())
                .containsExactly(2026);
        // the first of October in Vietnam, not yet in UTC
        assertThat(at(Clock.fixed(Instant.parse("2026-09-30T17:30:00Z"), VIETNAM))
                        .undecided())
                .containsExactly(2026, 2027);
        confirm("Quyết định 1/QĐ");
        DATABASE.flushAndClear();
        assertThat(service.undecided()).containsExactly(2026);
    }

    @Test
    void the_rows_of_2026_that_are_decided_already_stand_beside_the_proposal() {
        var sheet = service.sheet(2026, null);
        assertThat(sheet.lines().stream().filter(on("2026-09-01")))
                .singleElement()
                .matches(line -> line.decision().equals("Thông báo 9441/TB-BNV"));
        assertThat(sheet.choices().get(1).chosen()).isEqualTo("1+1");
        assertThat(sheet.lines()).noneMatch(on("2026-09-03"));
        // 31 August was swapped for a day that nobody has entered; a draft of the others can be stored all the same
        service.save(form(sheet));
        DATABASE.flushAndClear();
        assertThat(service.sheet(2026, null).lines()).hasSameSizeAs(sheet.lines());
    }
}
