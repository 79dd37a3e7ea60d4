package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.organisation.TestUnits;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditLog;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.time.TestClock;

/** When storm duty begins and ends, by itself and by hand, and who is on the roster. */
class StormServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant EIGHT = Instant.parse("2026-09-08T01:00:00Z");
    private static final Instant NINE = EIGHT.plusSeconds(3600);
    private static final Instant NOON = EIGHT.plusSeconds(4 * 3600);

    private Instant now = NINE;
    private final Clock clock = TestClock.reading(() -> now);
    private TestWarnings room;
    private StormService storms;
    private StormState state;

    @BeforeEach
    void open() {
        var entityManager = DATABASE.entityManager();
        room = new TestWarnings(entityManager, clock, issued -> state.begin(issued), withdrawn -> state.end(withdrawn));
        var account = new Account("trucban1", "Người trực ban", null, Set.of(Role.DUTY));
        account.choosePassword("hash", Instant.EPOCH);
        entityManager.persist(account);
        entityManager.flush();
        var user = CurrentUser.of(
                new Identity(account.getId(), "trucban1", "Người trực ban", null, null, false, Set.of()));
        var notices = new UnitNotices(entityManager);
        var units = TestUnits.of(entityManager, clock);
        var changes = new RecordedEvents<ContentChanged>(change -> state.forget(change));
        storms = new StormService(
                new StormDuties(entityManager),
                room.warnings,
                notices,
                units,
                new Settings(entityManager, new FixedConfig(Map.of()), room.audit, new RecordedEvents<>()),
                user,
                room.audit,
                new AuditLog(entityManager),
                changes,
                clock);
        state = new StormState(
                storms,
                new ConfirmationService(notices, room.warnings, null, units, user, room.audit, changes, clock),
                new WarningsInForce(room.service, clock),
                clock);
    }

    private void take(TestCap cap) throws CapRefused {
        room.intake.take(cap.bytes(), WarningOrigin.FILE, "tep.xml");
        settle();
    }

    private void settle() {
        storms.settle();
        DATABASE.flushAndClear();
    }

    private StormDutyRow last() {
        return storms.history().get(0);
    }

    private static TestCap storm() {
        return new TestCap("A", EIGHT).headline("Bão số 5").level(4).expires(NOON);
    }

    @Test
    void it_begins_with_a_high_level_and_ends_when_the_warning_is_cancelled() throws Exception {
        take(new TestCap("LOW", EIGHT).headline("Gió").level(2).expires(NOON));
        assertThat(storms.history()).isEmpty();

        take(storm());
        settle();
        assertThat(storms.history())
                .extracting(StormDutyRow::begunAt, StormDutyRow::endedAt, StormDutyRow::highestLevel)
                .containsExactly(tuple(NINE, null, 4));

        now = NINE.plusSeconds(60);
        take(new TestCap("B", NINE).type("Cancel", "A", EIGHT));
        assertThat(last().endedAt()).isEqualTo(now);
        settle();
        assertThat(storms.history()).hasSize(1);
    }

    @Test
    void a_warning_that_is_taken_back_within_seconds_leaves_its_time_in_the_log() throws Exception {
        room.intake.take(storm().bytes(), WarningOrigin.FILE, "tep.xml");
        now = NINE.plusSeconds(5);
        var warning = room.warnings.inForce(now, 1).get(0);
        warning.withdraw(somebody(), "Phát nhầm tỉnh", now);
        room.chains.withdrawn(warning);
        DATABASE.flushAndClear();

        assertThat(storms.history())
                .extracting(StormDutyRow::begunAt, StormDutyRow::endedAt, StormDutyRow::highestLevel)
                .containsExactly(tuple(NINE, now, 4));
        assertThat(storms.report(last().id()).log())
                .extracting(StormEvent::what, StormEvent::about)
                .contains(tuple("begun", ""), tuple("received.ALERT", "Bão số 5"), tuple("ended", ""));

        // it has nothing to do with the next time, although its end would have been later
        now = NINE.plusSeconds(600);
        storms.switchOn("Diễn tập", null);
        storms.switchOff();
        DATABASE.flushAndClear();
        assertThat(last().highestLevel()).isZero();
        assertThat(storms.report(last().id()).log())
                .extracting(StormEvent::what)
                .containsExactly("begun", "StormDuty.switchedOn", "StormDuty.switchedOff", "ended");
    }

    @Test
    void the_report_tells_in_order_what_was_done() throws Exception {
        storms.enlist(new DutyShiftForm(EIGHT, NOON, "Trước bão", null, null, null));
        now = NINE.plusSeconds(1);
        take(storm());
        now = NINE.plusSeconds(60);
        storms.switchOn("Họp ban chỉ huy", null);
        now = NINE.plusSeconds(120);
        storms.enlist(new DutyShiftForm(NOON, NOON.plusSeconds(3600), "Ca chiều", null, null, null));
        now = NINE.plusSeconds(180);
        storms.withdraw(storms.roster().get(1).id());
        storms.switchOff();
        now = NINE.plusSeconds(240);
        take(new TestCap("B", NINE).type("Cancel", "A", EIGHT).headline("Tin cuối cùng"));
        now = NINE.plusSeconds(300);
        // of another time
        storms.switchOn("Lũ thượng nguồn", null);
        DATABASE.flushAndClear();

        var first = storms.history().get(1);
        try (var counter = new SqlCounter()) {
            assertThat(storms.report(first.id()).log())
                    .extracting(StormEvent::what, StormEvent::about)
                    .containsExactly(
                            tuple("begun", ""),
                            tuple("received.ALERT", "Bão số 5"),
                            tuple("StormDuty.switchedOn", "Họp ban chỉ huy"),
                            tuple("DutyShift.created", "Ca chiều"),
                            tuple("DutyShift.changed", "Ca chiều"),
                            tuple("StormDuty.switchedOff", ""),
                            tuple("received.CANCEL", "Tin cuối cùng"),
                            tuple("ended", ""));
            assertThat(counter.count()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_ended_while_no_node_ran_ended_with_its_last_warning() throws Exception {
        take(storm());
        now = NOON.plusSeconds(7200);
        settle();
        assertThat(last().endedAt()).isEqualTo(NOON);
    }

    @Test
    void an_update_of_a_low_level_ends_it() throws Exception {
        take(storm());
        now = NINE.plusSeconds(60);
        take(new TestCap("B", NINE)
                .type("Update", "A", EIGHT)
                .headline("Yếu đi")
                .level(1)
                .expires(NOON));
        assertThat(last().endedAt()).isEqualTo(now);
    }

    @Test
    void a_switch_needs_a_reason_and_ends_at_its_time_or_by_hand() {
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> storms.switchOn(" ", null));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> storms.switchOn("Diễn tập", now));

        storms.switchOn("Diễn tập", NOON);
        settle();
        assertThat(state.now().on()).isTrue();
        now = NOON;
        assertThat(state.now().on()).isFalse();
        now = NOON.plusSeconds(90);
        settle();
        assertThat(last().endedAt()).isEqualTo(NOON);
        assertThat(last().switchedBy()).isEqualTo("Người trực ban");

        storms.switchOn("Lũ thượng nguồn", null);
        now = now.plusSeconds(60);
        storms.switchOff();
        DATABASE.flushAndClear();
        assertThat(last().endedAt()).isEqualTo(now);
        assertThat(state.now().on()).isFalse();
    }

    @Test
    void a_warning_keeps_it_on_when_the_switch_is_turned_off() throws Exception {
        take(storm());
        storms.switchOn("Họp ban chỉ huy", null);
        storms.switchOff();
        DATABASE.flushAndClear();
        assertThat(storms.history()).hasSize(1);
        assertThat(last().endedAt()).isNull();
    }

    @Test
    void pages_ask_nothing_when_it_is_known_and_see_the_end_at_once() throws Exception {
        take(storm());
        assertThat(state.now().on()).isTrue();
        try (var counter = new SqlCounter()) {
            state.now();
            assertThat(counter.statements()).isEmpty();
        }
        now = NOON;
        assertThat(state.now().on()).isFalse();
    }

    @Test
    void the_roster_shows_the_present_and_the_next_shift_and_keeps_nothing_withdrawn() {
        storms.enlist(new DutyShiftForm(EIGHT, NOON, "Trực ban 1", "Trưởng ca", "0228 000 0001", null));
        storms.enlist(new DutyShiftForm(NOON, NOON.plusSeconds(3600), "Trực ban 2", null, null, null));
        storms.enlist(
                new DutyShiftForm(NOON.plusSeconds(3600), NOON.plusSeconds(7200), "Trực ban 3", null, null, null));

        var known = state.now();
        assertThat(known.present(now)).extracting(DutyShiftRow::person).containsExactly("Trực ban 1");
        assertThat(known.present(now).get(0).dial()).isEqualTo("02280000001");
        assertThat(known.next(now)).extracting(DutyShiftRow::person).containsExactly("Trực ban 2");

        storms.withdraw(known.next(now).get(0).id());
        DATABASE.flushAndClear();
        assertThat(state.now().next(now)).extracting(DutyShiftRow::person).containsExactly("Trực ban 3");
    }

    @Test
    void wrong_shifts_are_refused() {
        for (var form : List.of(
                new DutyShiftForm(null, NOON, "A", null, null, null),
                new DutyShiftForm(NOON, NOON, "A", null, null, null),
                new DutyShiftForm(EIGHT, NOON, " ", null, null, null),
                new DutyShiftForm(EIGHT, NOON, "A", null, "gọi tôi", null),
                new DutyShiftForm(EIGHT, NOON, "A", null, null, 999_999L))) {
            assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> storms.enlist(form));
        }
    }

    @Test
    void a_unit_is_told_from_its_own_level_on_until_it_is_told_as_usual_again() {
        var unit = new Unit("Xã ven biển", null);
        DATABASE.entityManager().persist(unit);
        DATABASE.flushAndClear();

        for (var level : new Integer[] {2, 0, null, 5}) {
            storms.inform(unit.getId(), level);
            DATABASE.flushAndClear();
            assertThat(storms.informed())
                    .filteredOn(row -> row.unitId() == unit.getId())
                    .extracting(InformedUnitRow::level)
                    .containsExactly(level);
        }
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> storms.inform(unit.getId(), 6));
    }

    private static long somebody() {
        return DATABASE.entityManager()
                .createQuery("select max(a.id) from Account a", Long.class)
                .getSingleResult();
    }
}
