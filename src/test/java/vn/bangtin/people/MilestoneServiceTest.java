package vn.bangtin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangtin.people.MilestoneKind.PARTY;
import static vn.bangtin.people.MilestoneKind.SECTOR;
import static vn.bangtin.people.MilestoneScope.HIDDEN;
import static vn.bangtin.people.MilestoneScope.PERSONNEL;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.AccountChanged;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class MilestoneServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    private static final PersonnelFilter EVERYBODY = new PersonnelFilter(null, null);

    private long office;
    private CurrentUser person;
    private CurrentUser officer;

    @BeforeEach
    void people() {
        office = unit("Văn phòng");
        person = account("nguoi1", "Người thứ nhất", office);
        officer = account("tochuc1", "Cán bộ tổ chức", office);
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

    private static MilestoneService as(CurrentUser user) {
        var entityManager = DATABASE.entityManager();
        return new MilestoneService(
                new ServiceDates(entityManager),
                user,
                new AuditTrail(entityManager, CLOCK, () -> user.isSignedIn() ? user.getLogin() : "system"),
                CLOCK);
    }

    private static OwnMilestone own(CurrentUser user, MilestoneKind kind) {
        return as(user).own().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void agree(CurrentUser user, MilestoneKind kind) {
        as(user).agree(kind, own(user, kind).version(), true);
        DATABASE.flushAndClear();
    }

    private void enter(CurrentUser user, MilestoneKind kind, LocalDate day) {
        var form = as(officer).form(user.getId());
        as(officer).save(form(form, kind, form.lines().get(kind).version(), day));
        DATABASE.flushAndClear();
    }

    private static PersonnelForm form(PersonnelForm form, MilestoneKind kind, int version, LocalDate day) {
        return new PersonnelForm(
                form.accountId(), form.name(), form.unit(), Map.of(kind, new PersonnelForm.Line(version, day)));
    }

    private List<MilestoneRow> reached(int year) {
        return as(officer).reached(new MilestoneFilter(year, null, null)).rows();
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.key()).isEqualTo(key);
        });
    }

    @Test
    void the_numbers_of_years_and_the_rounds_are_those_of_the_guidance() {
        agree(person, PARTY);
        for (var first : List.of(1926, 1927, 1931, 1936, 1937, 1941)) {
            enter(person, PARTY, LocalDate.of(first, 3, 1));
            assertThat(IntStream.rangeClosed(2022, 2036)
                            .boxed()
                            .flatMap(year -> reached(year).stream())
                            .map(MilestoneRow::years))
                    .as("whoever joined in %s", first)
                    .containsExactlyElementsOf(IntStream.of(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)
                            .filter(years -> first + years >= 2022 && first + years <= 2036)
                            .boxed()
                            .toList());
        }
        enter(person, PARTY, LocalDate.of(1990, 3, 1));
        assertThat(reached(2020)).as("no rule of that year is known").isEmpty();
        enter(person, PARTY, LocalDate.of(1987, 2, 3));
        var day = reached(2027).get(0);
        assertThat(day.reached()).isEqualTo(LocalDate.of(2027, 2, 3));
        assertThat(day.round()).as("on the day of the round itself").isEqualTo(day.reached());
        assertThat(as(officer).reached(new MilestoneFilter(2027, PARTY, null)).sources())
                .containsExactly("Mục 18 Hướng dẫn 01-HD/TW năm 2021");
    }

    @Test
    void a_day_after_a_round_waits_for_the_next_also_over_the_end_of_the_year() {
        agree(person, PARTY);
        for (var expected : Map.of(
                        LocalDate.of(1987, 2, 4), LocalDate.of(2027, 5, 19),
                        LocalDate.of(1987, 5, 20), LocalDate.of(2027, 9, 2),
                        LocalDate.of(1987, 11, 7), LocalDate.of(2027, 11, 7),
                        LocalDate.of(1987, 11, 8), LocalDate.of(2028, 2, 3),
                        LocalDate.of(1987, 12, 31), LocalDate.of(2028, 2, 3))
                .entrySet()) {
            enter(person, PARTY, expected.getKey());
            var year = expected.getValue().getYear();
            assertThat(reached(year))
                    .extracting(MilestoneRow::reached, MilestoneRow::round)
                    .containsExactly(tuple(expected.getKey().plusYears(40), expected.getValue()));
            assertThat(reached(year == 2027 ? 2028 : 2027)).isEmpty();
        }
    }

    @Test
    void a_rule_holds_for_the_days_reached_while_it_is_in_force() {
        agree(person, PARTY);
        var other = account("nguoi2", "Người thứ hai", office);
        agree(other, PARTY);
        enter(person, PARTY, LocalDate.of(1996, 12, 1));
        enter(other, PARTY, LocalDate.of(1997, 1, 1));
        assertThat(reached(2027)).hasSize(2);
        sql("update milestone_rule set valid_to = date '2026-12-31' where kind = 'PARTY' and years = 30");
        assertThat(reached(2027)).extracting(MilestoneRow::name).containsExactly("Người thứ nhất");
        sql("insert into milestone_rule (id, version, created_at, changed_at, kind, years, valid_from, source) values"
                + " (999, 0, current_timestamp, current_timestamp, 'PARTY', 30, date '2027-01-01', 'Hướng dẫn mới')");
        assertThat(reached(2027)).hasSize(2);
        assertThat(as(officer).reached(new MilestoneFilter(2027, PARTY, null)).sources())
                .containsExactly("Mục 18 Hướng dẫn 01-HD/TW năm 2021", "Hướng dẫn mới");
        sql("update award_round set valid_to = date '2026-12-31' where month_of_year = 2");
        assertThat(reached(2027)).extracting(MilestoneRow::round).containsOnly(LocalDate.of(2027, 5, 19));
        sql("update award_round set valid_to = date '2026-12-31'");
        assertThat(reached(2027)).as("no round is known").isEmpty();
    }

    private static void sql(String statement) {
        DATABASE.entityManager().createNativeQuery(statement).executeUpdate();
        DATABASE.flushAndClear();
    }

    @Test
    void who_began_on_the_29th_of_february_is_full_on_the_28th_of_other_years() {
        agree(person, SECTOR);
        enter(person, SECTOR, LocalDate.of(2012, 2, 29));
        assertThat(reached(2022)).extracting(MilestoneRow::reached).containsExactly(LocalDate.of(2022, 2, 28));
        assertThat(reached(2032)).extracting(MilestoneRow::reached).containsExactly(LocalDate.of(2032, 2, 29));
    }

    @Test
    void the_sector_has_no_rounds_and_both_kinds_stand_on_their_own() {
        agree(person, SECTOR);
        agree(person, PARTY);
        enter(person, SECTOR, LocalDate.of(2007, 12, 31));
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        assertThat(reached(2027))
                .extracting(MilestoneRow::kind, MilestoneRow::years, MilestoneRow::round)
                .containsExactly(tuple(PARTY, 30, LocalDate.of(2027, 9, 2)), tuple(SECTOR, 20, null));
        as(person).withdraw(PARTY);
        DATABASE.flushAndClear();
        assertThat(reached(2027)).extracting(MilestoneRow::kind).containsExactly(SECTOR);
        assertThat(own(person, SECTOR).since()).isEqualTo(LocalDate.of(2007, 12, 31));
    }

    @Test
    void nothing_is_entered_without_consent_and_all_is_forgotten_when_it_is_taken_back() {
        refused(() -> as(person).agree(PARTY, 0, false), "agreed-party", "milestone.agreed.required");
        DATABASE.flushAndClear();
        assertThat(as(person).consents()).isEmpty();
        assertThat(as(officer).people(EVERYBODY, Page.of(1, 20)).rows()).isEmpty();
        assertThatThrownBy(() -> as(officer).form(person.getId())).isInstanceOf(NotFoundException.class);

        agree(person, PARTY);
        agree(person, PARTY);
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        assertThat(own(person, PARTY).since()).as("one sees it oneself").isEqualTo(LocalDate.of(1997, 6, 1));
        var old = as(officer).form(person.getId());
        assertThat(old.lines()).containsOnlyKeys(PARTY);

        as(person).withdraw(PARTY);
        as(person).withdraw(PARTY);
        DATABASE.flushAndClear();
        assertThat(own(person, PARTY).since()).isNull();
        assertThat(reached(2027)).isEmpty();
        assertThat(as(officer).people(EVERYBODY, Page.of(1, 20)).total()).isZero();
        refused(() -> as(officer).save(old), "party", "milestone.date.noConsent");
        DATABASE.entityManager().clear();
        agree(person, PARTY);
        assertThat(own(person, PARTY).since()).as("it does not come back").isNull();
        assertThat(as(person).consents())
                .extracting(MilestoneConsentRow::kind, MilestoneConsentRow::scope, MilestoneConsentRow::wording)
                .containsExactly(tuple(PARTY, PERSONNEL, 1), tuple(PARTY, HIDDEN, 1), tuple(PARTY, PERSONNEL, 1));
    }

    @Test
    void an_older_window_undoes_neither_a_withdrawal_nor_what_another_officer_entered() {
        agree(person, PARTY);
        var seen = own(person, PARTY);
        as(person).withdraw(PARTY);
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> as(person).agree(PARTY, seen.version(), true)).isInstanceOf(ConflictException.class);
        DATABASE.entityManager().clear();

        agree(person, PARTY);
        var old = as(officer).form(person.getId());
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        assertThatThrownBy(() ->
                        as(officer).save(form(old, PARTY, old.lines().get(PARTY).version(), LocalDate.of(1998, 6, 1))))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("milestone.date.PARTY", "1997-06-01");
                    assertThat(e.mine()).containsEntry("milestone.date.PARTY", "1998-06-01");
                    assertThat(e.changedBy()).isEqualTo("tochuc1");
                });
    }

    @Test
    void a_day_lies_between_1900_and_today() {
        agree(person, SECTOR);
        enter(person, SECTOR, TODAY);
        enter(person, SECTOR, LocalDate.of(1900, 1, 1));
        enter(person, SECTOR, null);
        refused(() -> enter(person, SECTOR, TODAY.plusDays(1)), "sector", "milestone.date.outside");
        refused(() -> enter(person, SECTOR, LocalDate.of(1899, 12, 31)), "sector", "milestone.date.outside");
    }

    @Test
    void consent_ends_with_the_account_and_does_not_come_back_with_it() {
        agree(person, PARTY);
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        var ended = new EndedAccounts(
                new Birthdays(DATABASE.entityManager()),
                new ServiceDates(DATABASE.entityManager()),
                officer,
                new AuditTrail(DATABASE.entityManager(), CLOCK, () -> "quantri"),
                CLOCK);
        ended.end(new AccountChanged(person.getId(), true));
        DATABASE.flushAndClear();
        assertThat(reached(2027)).hasSize(1);

        ended.end(new AccountChanged(person.getId(), false));
        DATABASE.flushAndClear();
        assertThat(reached(2027)).isEmpty();
        assertThat(own(person, PARTY).since()).isNull();
        assertThat(as(person).consents())
                .extracting(MilestoneConsentRow::scope, MilestoneConsentRow::givenBy)
                .containsExactly(tuple(HIDDEN, "tochuc1"), tuple(PERSONNEL, "nguoi1"));
    }

    @Test
    void an_account_out_of_use_is_in_no_list() {
        agree(person, PARTY);
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        DATABASE.entityManager().find(Account.class, person.getId()).deactivate();
        DATABASE.flushAndClear();
        assertThat(reached(2027)).isEmpty();
        assertThat(as(officer).people(EVERYBODY, Page.of(1, 20)).rows()).isEmpty();
        assertThatThrownBy(() -> as(officer).form(person.getId())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void people_are_found_without_marks_and_listed_by_given_name_page_by_page() {
        var finance = unit("Phòng Tài chính");
        var names = List.of("Mẫu Thị Ân", "Mẫu Văn An", "Mẫu Văn Đức", "Mẫu Văn Dũng");
        for (var name : names) {
            var one = account("mau" + names.indexOf(name), name, name.endsWith("n") ? finance : null);
            agree(one, SECTOR);
            enter(one, SECTOR, LocalDate.of(2007, 5, 1 + names.indexOf(name)));
        }
        agree(person, PARTY);

        assertThat(as(officer).people(EVERYBODY, Page.of(1, 3)).rows())
                .extracting(PersonnelRow::name)
                .containsExactly("Mẫu Văn An", "Mẫu Thị Ân", "Mẫu Văn Dũng");
        var second = as(officer).people(EVERYBODY, Page.of(2, 3));
        assertThat(second.total()).isEqualTo(5);
        assertThat(second.rows()).extracting(PersonnelRow::name).containsExactly("Mẫu Văn Đức", "Người thứ nhất");
        assertThat(second.rows().get(1).since()).containsOnlyKeys(PARTY).containsEntry(PARTY, null);
        assertThat(as(officer)
                        .people(new PersonnelFilter("mau van", Set.of(finance)), Page.of(1, 20))
                        .rows())
                .extracting(PersonnelRow::name, PersonnelRow::unit)
                .containsExactly(tuple("Mẫu Văn An", "Phòng Tài chính"));
        assertThat(as(officer)
                        .people(new PersonnelFilter("100%", null), Page.of(1, 20))
                        .rows())
                .isEmpty();

        assertThat(reached(2027))
                .as("by unit, then by given name")
                .extracting(MilestoneRow::name)
                .containsExactly("Mẫu Văn An", "Mẫu Thị Ân", "Mẫu Văn Dũng", "Mẫu Văn Đức");
        assertThat(as(officer)
                        .reached(new MilestoneFilter(2027, SECTOR, Set.of(finance)))
                        .rows())
                .hasSize(2);
        assertThat(as(officer).reached(new MilestoneFilter(2027, PARTY, null)).rows())
                .isEmpty();
        try (var sql = new SqlCounter()) {
            reached(2027);
            assertThat(sql.statements()).hasSize(3);
            sql.reset();
            as(officer).people(EVERYBODY, Page.of(1, 20));
            assertThat(sql.statements()).hasSize(2);
        }
    }

    @Test
    void the_audit_knows_neither_the_day_nor_the_kind() {
        agree(person, PARTY);
        enter(person, PARTY, LocalDate.of(1997, 6, 1));
        enter(person, PARTY, LocalDate.of(1997, 6, 2));
        enter(person, PARTY, LocalDate.of(1997, 6, 2));
        as(person).withdraw(PARTY);
        DATABASE.flushAndClear();
        var lines = DATABASE.entityManager()
                .createQuery(
                        "select e.action, e.actor, e.title, e.changes from AuditEntry e"
                                + " where e.subject = 'ServiceDate' order by e.id",
                        Object[].class)
                .getResultList();
        assertThat(lines)
                .extracting(line -> line[0] + " " + line[1])
                .containsExactly("created nguoi1", "dateEntered tochuc1", "dateEntered tochuc1", "changed nguoi1");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line[2] + " " + line[3]).doesNotContain("1997", "PARTY", "Người"));
    }

    @Test
    void only_personnel_officers_have_the_right_and_who_is_not_signed_in_finds_nothing() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> role.capabilities().contains(Capability.PERSONNEL_MANAGE)))
                .containsExactly(Role.PERSONNEL);
        assertThat(Arrays.stream(MilestoneService.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(RolesAllowed.class))
                        .peek(method -> assertThat(
                                        method.getAnnotation(RolesAllowed.class).value())
                                .containsExactly(Capability.PERSONNEL_MANAGE))
                        .map(method -> method.getName()))
                .containsExactlyInAnyOrder("people", "form", "save", "reached");
        var nobody = as(CurrentUser.of(null));
        assertThatThrownBy(nobody::own).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(nobody::consents).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> nobody.agree(PARTY, 0, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> nobody.withdraw(PARTY)).isInstanceOf(NotFoundException.class);
    }
}
