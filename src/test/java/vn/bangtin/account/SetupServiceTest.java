package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.SetupCompleted;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

class SetupServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final SetupToken token = new SetupToken();
    private final String secret = token.issue();
    private final RecordedEvents<SetupCompleted> completed = new RecordedEvents<>();

    private SetupService service(EntityManager entityManager) {
        var audit = new AuditTrail(entityManager, CLOCK, () -> "system");
        return new SetupService(
                new Installations(entityManager),
                token,
                new Accounts(entityManager),
                PasswordsTest.passwords(),
                new Settings(entityManager, new FixedConfig(Map.of()), audit, new RecordedEvents<ContentChanged>()),
                audit,
                completed,
                new RecordedEvents<>(),
                CLOCK);
    }

    private static SetupForm form() {
        return form("Sở Khoa học và Công nghệ", "van-phong-so-2026");
    }

    private static SetupForm form(String agency, String password) {
        return new SetupForm(
                agency,
                "Ủy ban nhân dân tỉnh",
                "quantri",
                "Quản trị viên",
                password,
                List.of(new SetupCompleted.Place("Nam Định", 20.4339, 106.1773)));
    }

    @Test
    void it_makes_the_agency_the_first_administrator_and_the_places() {
        var entityManager = DATABASE.entityManager();
        var service = service(entityManager);
        assertThat(service.isDone()).isFalse();
        assertThat(service.accepts(secret)).isTrue();
        service.complete(secret, form());
        DATABASE.flushAndClear();
        assertThat(service.isDone()).isTrue();
        assertThat(service.accepts(secret)).isFalse();
        var administrator = new Accounts(entityManager).findByLogin("quantri").orElseThrow();
        assertThat(administrator.getRoles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
        assertThat(administrator.isMustChangePassword()).isFalse();
        assertThat(completed.fired()).containsExactly(new SetupCompleted(form().places()));
        assertThat(entityManager
                        .createQuery("select s.value from StoredSetting s order by s.key", String.class)
                        .getResultList())
                .containsExactly("Sở Khoa học và Công nghệ", "Ủy ban nhân dân tỉnh");
    }

    @Test
    void a_wrong_token_finds_nothing() {
        assertThatThrownBy(() -> service(DATABASE.entityManager()).complete("x" + secret, form()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_is_missing_or_weak_is_said_at_its_field() {
        var service = service(DATABASE.entityManager());
        assertThatThrownBy(() -> service.complete(secret, form(" ", "van-phong-so-2026")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("agencyName"));
        assertThatThrownBy(() -> service.complete(secret, form("Sở", "ngan")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("newPassword"));
        assertThat(service.isDone()).isFalse();
    }

    @Test
    void of_two_who_do_it_at_the_same_moment_one_succeeds() throws Exception {
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> attempt = () -> DATABASE.committed(other -> {
                try {
                    together.await();
                    service(other).complete(secret, form());
                    return true;
                } catch (NotFoundException second) {
                    other.getTransaction().rollback();
                    other.getTransaction().begin();
                    return false;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            var one = pool.submit(attempt);
            var two = pool.submit(attempt);
            assertThat(one.get()).isNotEqualTo(two.get());
        } finally {
            pool.shutdown();
            DATABASE.committed(other -> {
                for (var table : List.of("StoredSetting", "AuditEntry", "AccountLock", "Account", "Installation")) {
                    if (table.equals("Account")) {
                        other.createNativeQuery("delete from account_role").executeUpdate();
                    }
                    other.createQuery("delete from " + table).executeUpdate();
                }
                return null;
            });
        }
    }
}
