package vn.bangtin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.AccountChanged;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.calendar.TestCalendar;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;

class BirthdayServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private LocalDate today = MONDAY;
    private CurrentUser person;
    private CurrentUser colleague;
    private CurrentUser stranger;

    @BeforeEach
    void people() {
        var office = unit("Văn phòng");
        var finance = unit("Phòng Tài chính");
        person = account("nguoi1", "Người thứ nhất", office);
        colleague = account("nguoi2", "Người thứ hai", office);
        stranger = account("nguoi3", "Người thứ ba", finance);
    }

    private static long unit(String name) {
        var unit = new Unit(name, null);
        DATABASE.entityManager().persist(unit);
        DATABASE.entityManager().flush();
        return unit.getId();
    }

    private static CurrentUser account(String login, String name, Long unitId) {
        var account = new Account(login, name, unitId, Set.of(Role.READER));
        account.choosePassword("hash", Instant.EPOCH);
        DATABASE.entityManager().persist(account);
        DATABASE.entityManager().flush();
        return CurrentUser.of(new Identity(account.getId(), login, name, unitId, null, false, Set.of()));
    }

    private BirthdayService as(CurrentUser user) {
        var entityManager = DATABASE.entityManager();
        var clock = Clock.fixed(today.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        return new BirthdayService(
                new Birthdays(entityManager),
                TestCalendar.of(entityManager, clock),
                user,
                new AuditTrail(entityManager, clock, user::getLogin),
                clock);
    }

    private void show(int day, int month, BirthdayScope scope) {
        as(person).show(new BirthdayForm(as(person).own().version(), day, month, scope), true);
        DATABASE.flushAndClear();
    }

    private List<LocalDate> seenBy(CurrentUser reader) {
        return as(reader).shown().stream().map(BirthdayRow::date).toList();
    }

    private static void refused(ThrowingCallable call, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    @Test
    void a_birthday_is_seen_by_whom_the_person_chose_and_by_nobody_after_the_withdrawal() {
        show(23, 11, BirthdayScope.UNIT);
        assertThat(seenBy(colleague)).containsExactly(MONDAY);
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(seenBy(account("nguoi4", "Không đơn vị", null))).isEmpty();
        show(23, 11, BirthdayScope.AGENCY);
        assertThat(seenBy(stranger)).containsExactly(MONDAY);

        as(person).withdraw();
        as(person).withdraw();
        DATABASE.flushAndClear();
        assertThat(seenBy(colleague)).isEmpty();
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(as(person).own().day()).isNull();
        assertThat(as(person).consents())
                .extracting(ConsentRow::scope)
                .containsExactly(BirthdayScope.HIDDEN, BirthdayScope.AGENCY, BirthdayScope.UNIT);
        assertThat(as(colleague).consents()).isEmpty();
    }

    @Test
    void silence_is_no_consent() {
        refused(() -> as(person).show(new BirthdayForm(0, 23, 11, BirthdayScope.AGENCY), false), "agreed");
        refused(() -> as(person).show(new BirthdayForm(0, 23, 11, BirthdayScope.HIDDEN), true), "scope");
        refused(() -> as(person).show(new BirthdayForm(0, 31, 11, BirthdayScope.AGENCY), true), "day");
        refused(() -> as(person).show(new BirthdayForm(0, 23, 13, BirthdayScope.AGENCY), true), "month");
        DATABASE.flushAndClear();
        assertThat(seenBy(colleague)).isEmpty();
        assertThat(as(person).consents()).isEmpty();
    }

    @Test
    void who_is_not_signed_in_finds_nothing() {
        show(23, 11, BirthdayScope.AGENCY);
        var nobody = as(CurrentUser.of(null));
        assertThatThrownBy(nobody::shown).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(nobody::own).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(nobody::withdraw).isInstanceOf(NotFoundException.class);
    }

    @Test
    void an_account_out_of_use_shows_nothing() {
        show(23, 11, BirthdayScope.AGENCY);
        DATABASE.entityManager().find(Account.class, person.getId()).deactivate();
        DATABASE.flushAndClear();
        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void monday_has_the_weekend_and_the_list_ends_seven_days_ahead() {
        show(21, 11, BirthdayScope.AGENCY);
        assertThat(seenBy(colleague)).containsExactly(MONDAY.minusDays(2));
        today = MONDAY.plusDays(1);
        assertThat(seenBy(colleague)).isEmpty();
        today = MONDAY;
        show(20, 11, BirthdayScope.AGENCY);
        assertThat(seenBy(colleague)).isEmpty();
        show(30, 11, BirthdayScope.AGENCY);
        assertThat(seenBy(colleague)).containsExactly(MONDAY.plusDays(7));
        show(1, 12, BirthdayScope.AGENCY);
        assertThat(seenBy(colleague)).isEmpty();
    }

    @Test
    void the_29th_of_february_is_kept_on_the_28th_of_other_years() {
        show(29, 2, BirthdayScope.AGENCY);
        today = LocalDate.of(2027, 2, 26);
        assertThat(seenBy(colleague)).containsExactly(LocalDate.of(2027, 2, 28));
        today = LocalDate.of(2028, 2, 28);
        assertThat(seenBy(colleague)).containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void an_older_window_does_not_undo_a_withdrawal() {
        show(23, 11, BirthdayScope.AGENCY);
        var old = as(person).own();
        as(person).withdraw();
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> as(person).show(old, true)).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_audit_does_not_know_the_day() {
        show(23, 11, BirthdayScope.AGENCY);
        var birthday = new Birthday(1);
        birthday.show(23, 11, BirthdayScope.AGENCY);
        assertThat(birthday.auditFields()).containsOnlyKeys("birthday.scope");
        assertThat(birthday.auditTitle()).isEqualTo("#1");
    }

    @Test
    void consent_ends_with_the_account_and_does_not_come_back_with_it() {
        as(person).show(new BirthdayForm(0, 24, 11, BirthdayScope.AGENCY), true);
        var clock = Clock.fixed(today.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
        var ended = new EndedAccounts(
                new Birthdays(DATABASE.entityManager()),
                new ServiceDates(DATABASE.entityManager()),
                colleague,
                new AuditTrail(DATABASE.entityManager(), clock, () -> "quantri"),
                clock);

        ended.end(new AccountChanged(person.getId(), true));
        DATABASE.flushAndClear();
        assertThat(as(colleague).shown()).hasSize(1);

        ended.end(new AccountChanged(person.getId(), false));
        DATABASE.flushAndClear();
        assertThat(as(colleague).shown()).isEmpty();
        assertThat(as(person).own().day()).isNull();
        assertThat(as(person).consents())
                .extracting(ConsentRow::scope)
                .containsExactly(BirthdayScope.HIDDEN, BirthdayScope.AGENCY);
    }
}
