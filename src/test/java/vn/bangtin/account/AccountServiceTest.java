package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.account.Role.ADMINISTRATOR;
import static vn.bangtin.account.Role.AUTHOR;
import static vn.bangtin.account.Role.EDITOR;
import static vn.bangtin.account.Role.READER;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditFilter;
import vn.bangtin.platform.audit.AuditLog;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class AccountServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String PASSWORD = "dung-mot-lan";
    private static final String HASH = PasswordsTest.weakHash(PASSWORD);
    private static final Passwords PASSWORDS = PasswordsTest.passwords();
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final RecordedEvents<AccountChanged> changes = new RecordedEvents<>();
    private Instant now = NOW;
    private EntityManager entityManager;
    private long admin;
    private long editor;

    @BeforeEach
    void two_people() {
        entityManager = DATABASE.entityManager();
        new Installations(entityManager).add(new Installation(Installation.Origin.SETUP, NOW));
        admin = add("quantri", ADMINISTRATOR);
        editor = add("bientap", EDITOR);
        DATABASE.flushAndClear();
    }

    private long add(String login, Role... roles) {
        var account = new Account(login, "Người " + login, null, Set.of(roles));
        account.choosePassword(HASH, NOW);
        new Accounts(entityManager).add(account);
        return account.getId();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Ho_Chi_Minh");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private AccountService as(long id) {
        return as(id, entityManager);
    }

    private AccountService as(long id, EntityManager entityManager) {
        var accounts = new Accounts(entityManager);
        var identity = new Identity(
                id, id == admin ? "quantri" : "bientap", "Ai đó", null, null, false, ADMINISTRATOR.capabilities());
        var audit = new AuditTrail(entityManager, clock(), () -> "quantri");
        return new AccountService(
                accounts,
                new SignInAttempts(accounts, clock()),
                new Installations(entityManager),
                PASSWORDS,
                new UnitService(null, null, null),
                CurrentUser.of(identity),
                audit,
                changes,
                clock());
    }

    private static AccountForm form(AccountDetails details, Role... roles) {
        return new AccountForm(
                details.id(), details.version(), details.login(), details.displayName(), null, Set.of(roles));
    }

    @Test
    void the_right_password_enters_and_is_hashed_anew_when_its_hash_is_outdated() {
        assertThat(as(admin).signIn(" QuanTri ", PASSWORD)).contains(admin);
        DATABASE.flushAndClear();
        var account = entityManager.find(Account.class, admin);
        assertThat(account.getPasswordHash()).startsWith("PBKDF2WithHmacSHA256:600000:");
        assertThat(as(admin).signIn("quantri", PASSWORD)).contains(admin);
        assertThat(as(admin).own().signedInAt()).isEqualTo(NOW);
    }

    @Test
    void wrong_unknown_and_deactivated_are_all_the_same_refusal() {
        as(admin).deactivate(editor);
        assertThat(as(admin).signIn("quantri", "khong-phai")).isEmpty();
        assertThat(as(admin).signIn("khong-co", PASSWORD)).isEmpty();
        assertThat(as(admin).signIn("bientap", PASSWORD)).isEmpty();
        assertThat(as(admin).signIn(null, null)).isEmpty();
    }

    @Test
    void wrong_passwords_shut_the_account_and_do_not_disturb_who_edits_it() {
        var seen = as(admin).account(editor);
        for (var i = 0; i <= AccountLock.FREE_FAILURES; i++) {
            assertThat(as(admin).signIn("bientap", "sai")).isEmpty();
        }
        assertThat(as(admin).signIn("bientap", PASSWORD)).isEmpty();
        assertThat(as(admin).account(editor).lockedUntil()).isEqualTo(NOW.plusSeconds(30));

        as(admin).save(form(seen, EDITOR, AUTHOR)); // no conflict

        now = NOW.plus(Duration.ofSeconds(30));
        assertThat(as(admin).signIn("bientap", PASSWORD)).contains(editor);
    }

    @Test
    void an_administrator_can_open_a_shut_account() {
        for (var i = 0; i <= AccountLock.FREE_FAILURES; i++) {
            as(admin).signIn("bientap", "sai");
        }
        as(admin).unlock(editor);
        assertThat(as(admin).signIn("bientap", PASSWORD)).contains(editor);
    }

    @Test
    void guesses_made_at_the_same_time_get_no_further_than_one_after_the_other() throws Exception {
        var login = DATABASE.<String>committed(other -> {
            var account = new Account("cung.luc", "Cùng lúc", null, Set.of(READER));
            account.choosePassword(HASH, NOW);
            new Accounts(other).add(account);
            return account.getLogin();
        });
        var compared = new ArrayList<Future<Boolean>>();
        var pool = Executors.newFixedThreadPool(12);
        try {
            for (var i = 0; i < 24; i++) {
                compared.add(pool.submit((Callable<Boolean>) () -> DATABASE.committed(
                        other -> new SignInAttempts(new Accounts(other), Clock.fixed(NOW, ZoneId.of("UTC")))
                                .begin(login)
                                .isPresent())));
            }
            var passed = 0;
            for (var one : compared) {
                passed += one.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(AccountLock.FREE_FAILURES + 1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_new_account_gets_a_password_for_one_sign_in() {
        var issued = as(admin).create(new AccountForm(null, 0, "Phong.BC", "Phòng  Báo chí", null, Set.of(AUTHOR)));
        assertThat(as(admin).signIn("phong.bc", issued.password())).contains(issued.accountId());
        var details = as(admin).account(issued.accountId());
        assertThat(details.displayName()).isEqualTo("Phòng Báo chí");
        assertThat(details.mustChangePassword()).isTrue();
        assertThat(issued.toString()).doesNotContain(issued.password());
    }

    @Test
    void a_login_is_taken_once() {
        assertThatThrownBy(() -> as(admin).create(new AccountForm(null, 0, "BIENTAP", "Hai", null, Set.of(AUTHOR))))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.key()).isEqualTo("account.login.taken");
                    assertThat(e.field()).isEqualTo("login");
                });
    }

    @Test
    void ones_own_password_is_changed_with_the_old_one() {
        assertThatThrownBy(() -> as(editor).changeOwnPassword("sai", "mot-mat-khau-moi"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("oldPassword"));
        assertThatThrownBy(() -> as(editor).changeOwnPassword(PASSWORD, PASSWORD))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.password.same"));
        now = NOW.plusSeconds(5);
        as(editor).changeOwnPassword(PASSWORD, "mot-mat-khau-moi");
        assertThat(as(editor).signIn("bientap", "mot-mat-khau-moi")).contains(editor);
        assertThat(as(editor).identity(editor).orElseThrow().passwordChangedAt())
                .isEqualTo(now);
        assertThat(changes.fired()).containsExactly(new AccountChanged(editor, true));
    }

    @Test
    void guessing_the_old_password_in_a_session_left_open_is_counted_too() {
        for (var i = 0; i <= AccountLock.FREE_FAILURES; i++) {
            assertThatThrownBy(() -> as(editor).changeOwnPassword("sai", "mot-mat-khau-moi"))
                    .isInstanceOf(BusinessException.class);
        }
        assertThatThrownBy(() -> as(editor).changeOwnPassword(PASSWORD, "mot-mat-khau-moi"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.oldPassword.locked"));
    }

    @Test
    void administrators_cannot_lock_themselves_out() {
        assertThatThrownBy(() -> as(admin).save(form(as(admin).account(admin), AUTHOR)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.own.administrator"));
        assertThatThrownBy(() -> as(admin).deactivate(admin))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.own.deactivate"));
        assertThatThrownBy(() -> as(admin).resetPassword(admin))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.own.password"));
    }

    @Test
    void the_last_administrator_stays() {
        assertThatThrownBy(() -> as(editor).deactivate(admin))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.lastAdministrator"));
        assertThatThrownBy(() -> as(editor).save(form(as(editor).account(admin), READER)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("account.lastAdministrator"));
        add("quantri2", ADMINISTRATOR);
        as(editor).deactivate(admin);
        assertThat(as(editor).identity(admin)).isEmpty();
    }

    @Test
    void who_saves_what_somebody_else_changed_is_told() {
        var seen = as(admin).account(editor);
        as(admin).save(form(seen, AUTHOR));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> as(admin).save(form(seen, READER)))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("account.roles", "AUTHOR");
                    assertThat(e.mine()).containsEntry("account.roles", "READER");
                    assertThat(e.changedBy()).isEqualTo("quantri");
                });
    }

    @Test
    void every_change_leaves_a_line_without_any_password() {
        var issued = as(admin).resetPassword(editor);
        as(admin).deactivate(editor);
        as(admin).activate(editor);
        entityManager.flush();
        var lines = new AuditLog(entityManager)
                .lines(new AuditFilter(null, null, "Account", null, null), Page.of(1, 20))
                .rows();
        assertThat(lines)
                .extracting(line -> line.action())
                .containsExactly("activated", "deactivated", "passwordReset");
        assertThat(lines.toString()).doesNotContain(issued.password()).doesNotContain("PBKDF2");
        assertThat(lines.get(1).changes()).singleElement().satisfies(change -> assertThat(
                        List.of(change.field(), change.before(), change.after()))
                .containsExactly("account.active", "true", "false"));
    }

    @Test
    void the_table_filters_sorts_and_pages_in_three_statements() {
        add("tacgia", AUTHOR, READER);
        as(admin).deactivate(editor);
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            var all = as(admin).accounts(new AccountFilter(null, null, null, null), new Page(1, 2, "login", true));
            assertThat(all.total()).isEqualTo(3);
            assertThat(all.rows()).extracting(AccountRow::login).containsExactly("tacgia", "quantri");
            assertThat(all.rows().get(0).roles()).containsExactly(READER, AUTHOR);
            assertThat(sql.count()).isEqualTo(3);
        }
        assertThat(find(new AccountFilter("NGUOI tac", null, null, null))).containsExactly("tacgia");
        assertThat(find(new AccountFilter("%", null, null, null))).isEmpty();
        assertThat(find(new AccountFilter(null, READER, null, null))).containsExactly("tacgia");
        assertThat(find(new AccountFilter(null, null, null, AccountFilter.State.INACTIVE)))
                .containsExactly("bientap");
        assertThat(find(new AccountFilter(null, null, null, AccountFilter.State.LOCKED)))
                .isEmpty();
        assertThat(find(new AccountFilter(null, null, 1L, null))).isEmpty();
    }

    private List<String> find(AccountFilter filter) {
        return as(admin).accounts(filter, Page.of(1, 20)).rows().stream()
                .map(AccountRow::login)
                .toList();
    }
}
