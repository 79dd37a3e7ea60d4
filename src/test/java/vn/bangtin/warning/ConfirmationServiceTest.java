package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.time.TestClock;

/** Which units are told of which message, and what of their answers counts. */
class ConfirmationServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant EIGHT = Instant.parse("2026-09-08T01:00:00Z");
    private static final Instant NINE = EIGHT.plusSeconds(3600);

    private Instant now = NINE.plusSeconds(600);
    private final Clock clock = TestClock.reading(() -> now);
    private TestWarnings room;
    private UnitInformer informer;
    private UnitNotices notices;
    private AuditTrail audit;
    private Unit coast;
    private Unit inland;
    private Unit mute;

    @BeforeEach
    void open() {
        var entityManager = DATABASE.entityManager();
        notices = new UnitNotices(entityManager);
        audit = new AuditTrail(entityManager, clock, () -> "nguoi");
        room = new TestWarnings(
                entityManager, clock, issued -> informer.tell(issued), withdrawn -> informer.tell(withdrawn));
        informer = new UnitInformer(
                notices,
                room.warnings,
                room.scale,
                TestUnits.of(entityManager, clock),
                new Settings(entityManager, new FixedConfig(Map.of()), audit, new RecordedEvents<>()),
                new Mailer(new Outbox(entityManager, clock)),
                clock,
                Optional.of("https://portal.example.vn/"));
        coast = unit("Xã ven biển", "bien@example.vn");
        inland = unit("Xã trong đê", "de@example.vn");
        mute = unit("Trạm không thư", null);
    }

    private Unit unit(String name, String mail) {
        var unit = new Unit(name, null);
        unit.writeTo(mail);
        DATABASE.entityManager().persist(unit);
        return unit;
    }

    private ConfirmationService doorOf(String name, Unit unit) {
        var login = "nguoi." + name;
        var account = new Account(login, "Người " + name, unit == null ? null : unit.getId(), Set.of(Role.DUTY));
        account.choosePassword("hash", Instant.EPOCH);
        DATABASE.entityManager().persist(account);
        DATABASE.entityManager().flush();
        var user = CurrentUser.of(
                new Identity(account.getId(), login, "Người " + name, account.getUnitId(), null, false, Set.of()));
        return new ConfirmationService(
                notices,
                room.warnings,
                informer,
                TestUnits.of(DATABASE.entityManager(), clock),
                user,
                audit,
                new RecordedEvents<>(),
                clock);
    }

    private long take(TestCap cap) throws CapRefused {
        room.intake.take(cap.bytes(), WarningOrigin.FILE, "tep.xml");
        DATABASE.flushAndClear();
        return DATABASE.entityManager()
                .createQuery("select max(w.id) from Warning w", Long.class)
                .getSingleResult();
    }

    private List<String> mails() {
        return DATABASE.entityManager()
                .createQuery("select m.recipient from OutgoingMail m order by m.id", String.class)
                .getResultList();
    }

    private static TestCap storm() {
        return new TestCap("A", EIGHT).headline("Bão số 5").level(4);
    }

    @Test
    void units_with_an_address_are_told_once_of_a_high_level() throws Exception {
        take(storm());
        take(storm());
        take(new TestCap("LOW", EIGHT).headline("Gió").level(2));

        assertThat(mails()).containsExactlyInAnyOrder("bien@example.vn", "de@example.vn");
        var body = DATABASE.entityManager()
                .createQuery("select m.body from OutgoingMail m", String.class)
                .getResultList()
                .get(0);
        assertThat(body).contains("Bão số 5", "Cấp 4", "https://portal.example.vn/warnings/confirm?id=");
    }

    @Test
    void the_board_says_where_a_unit_is_called() throws Exception {
        coast.callAt("(0228) 3849.114");
        var id = take(storm());
        assertThat(doorOf("a", inland).board(id).orElseThrow().units())
                .filteredOn(row -> row.unitId() == coast.getId())
                .singleElement()
                .returns("(0228) 3849.114", UnitNoticeRow::phone)
                .returns("02283849114", UnitNoticeRow::dial);
    }

    @Test
    void chosen_units_are_told_from_their_own_level_on_and_an_ended_one_by_its_successor() throws Exception {
        notices.add(new InformedUnit(inland.getId(), InformedUnit.NEVER));
        notices.add(new InformedUnit(mute.getId(), 2));
        mute.exist(null, LocalDate.parse("2026-01-01"), coast);

        var id = take(new TestCap("LOW", EIGHT).headline("Gió").level(2));

        assertThat(mails()).containsExactly("bien@example.vn");
        assertThat(doorOf("a", mute).board(id).orElseThrow().units())
                .extracting(UnitNoticeRow::unit)
                .containsExactly("Xã ven biển");
        assertThat(doorOf("b", mute).confirm(id, null)).isTrue();
    }

    @Test
    void a_cancellation_that_comes_after_a_newer_update_is_told_to_nobody() throws Exception {
        take(storm());
        take(new TestCap("U", EIGHT.plusSeconds(7200))
                .type("Update", "A", EIGHT)
                .level(4));
        var told = mails().size();

        take(new TestCap("C", EIGHT.plusSeconds(3600))
                .type("Cancel", "A", EIGHT)
                .level(4));

        assertThat(mails()).hasSize(told);
    }

    @Test
    void whoever_was_told_is_told_of_a_lower_level_and_of_the_end_but_not_of_what_comes_too_late() throws Exception {
        take(new TestCap("C", NINE.plusSeconds(1)).type("Cancel", "A", EIGHT));
        take(storm());
        assertThat(mails()).isEmpty();

        var other = take(new TestCap("X", EIGHT).headline("Bão số 6").level(4));
        var update = take(new TestCap("Y", NINE)
                .type("Update", "X", EIGHT)
                .headline("Yếu đi")
                .level(1));
        var cancel = take(new TestCap("Z", NINE.plusSeconds(60)).type("Cancel", "Y", NINE));

        assertThat(mails()).hasSize(6);
        var door = doorOf("a", coast);
        assertThat(door.board(update).orElseThrow().getAsked()).isEqualTo(2);
        assertThat(door.board(cancel).orElseThrow().getAsked()).isZero();
        assertThat(door.boards()).isEmpty();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> door.confirm(other, null));
    }

    @Test
    void the_first_confirmation_counts() throws Exception {
        var id = take(storm());
        var first = doorOf("a", coast);
        assertThat(first.confirm(id, "đã báo các thôn")).isTrue();
        now = now.plusSeconds(60);
        assertThat(doorOf("b", coast).confirm(id, "nữa")).isFalse();
        DATABASE.flushAndClear();

        var board = first.boards().get(0);
        assertThat(board.units())
                .extracting(UnitNoticeRow::unit, UnitNoticeRow::confirmedBy, UnitNoticeRow::note)
                .containsExactly(tuple("Xã trong đê", null, null), tuple("Xã ven biển", "Người a", "đã báo các thôn"));
        assertThat(List.of(board.getAsked(), board.getConfirmed(), board.getOpen()))
                .containsExactly(2L, 1L, 1L);
        assertThat(first.counts(List.of(id)).get(id)).containsExactly(1L, 2L);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> doorOf("c", mute).confirm(id, null));
    }

    @Test
    void whoever_was_told_is_told_that_the_warning_was_taken_back_and_is_not_asked_any_more() throws Exception {
        var id = take(storm());
        var door = doorOf("a", coast);
        var open = door.board(id).orElseThrow().units().get(0);
        var warning = room.warnings.find(id).orElseThrow();
        warning.withdraw(somebody(), "Phát nhầm tỉnh", now);
        room.chains.withdrawn(warning);
        DATABASE.flushAndClear();

        assertThat(DATABASE.entityManager()
                        .createQuery(
                                "select m.recipient, m.body from OutgoingMail m where m.subject = :subject order by m.recipient",
                                Object[].class)
                        .setParameter("subject", "Đã rút lại cảnh báo: Bão số 5")
                        .getResultList())
                .extracting(row -> row[0])
                .containsExactly("bien@example.vn", "de@example.vn");
        assertThat(DATABASE.entityManager()
                        .createQuery("select m.body from OutgoingMail m order by m.id desc", String.class)
                        .setMaxResults(1)
                        .getSingleResult())
                .contains("Phát nhầm tỉnh")
                .doesNotContain("/warnings/confirm");

        // the link of the first mail leads somewhere, and says why there is nothing to do
        assertThat(door.isWithdrawn(id)).isTrue();
        assertThat(door.board(id).orElseThrow()).satisfies(board -> {
            assertThat(board.withdrawn()).isTrue();
            assertThat(board.getOpen()).isZero();
        });
        assertThat(door.message(id).headline()).isEqualTo("Bão số 5");
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> door.confirm(id, null))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("warning.confirm.withdrawn"));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> door.confirmByPhone(open.id(), "Trực ban xã"));
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> door.remind(id));
    }

    @Test
    void what_is_said_on_the_phone_is_written_down_with_a_name() throws Exception {
        var id = take(storm());
        var door = doorOf("a", null);
        var open = door.board(id).orElseThrow().units().get(0);

        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> door.confirmByPhone(open.id(), " "));
        assertThat(door.confirmByPhone(open.id(), "Trực ban xã")).isTrue();
        assertThat(door.board(id).orElseThrow().units())
                .extracting(UnitNoticeRow::byPhone)
                .contains("Trực ban xã");
    }

    @Test
    void only_who_has_not_confirmed_is_reminded_and_not_at_once_again() throws Exception {
        var id = take(storm());
        var door = doorOf("a", coast);
        door.confirm(id, null);
        assertThat(door.remind(id)).isEqualTo(1);
        DATABASE.flushAndClear();

        assertThat(mails()).hasSize(3).last().isEqualTo("de@example.vn");
        now = now.plus(ConfirmationService.PAUSE).minusSeconds(1);
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> door.remind(id));
        now = now.plusSeconds(1);
        assertThat(door.remind(id)).isEqualTo(1);
    }

    private static long somebody() {
        return DATABASE.entityManager()
                .createQuery("select max(a.id) from Account a", Long.class)
                .getSingleResult();
    }
}
