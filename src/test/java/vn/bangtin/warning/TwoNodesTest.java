package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.organisation.TestUnits;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.warning.WarningIntakeService.Taken;

/** Two nodes take messages at the same moment. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TwoNodesTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant SENT = Instant.parse("2026-09-08T01:00:00Z");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-08T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final TestCap alert = new TestCap("A", SENT);
    private final TestCap cancel = new TestCap("C", SENT.plusSeconds(3600)).type("Cancel", "A", SENT);

    @Test
    void neither_a_warning_nor_its_cancellation_misses_the_other() throws Exception {
        var here = new TestWarnings(DATABASE.entityManager(), CLOCK);
        here.intake.take(alert.bytes(), WarningOrigin.FEED, "mot");
        // not committed yet
        var there = CompletableFuture.supplyAsync(() -> takeElsewhere(cancel));
        waitUntilItWaits(there);
        DATABASE.entityManager().getTransaction().commit();
        assertThat(there.get()).isEqualTo(Taken.NEW);

        var now = DATABASE.committed(other -> new TestWarnings(other, CLOCK).service.now());
        assertThat(now.inForce()).isEmpty();

        DATABASE.entityManager().getTransaction().begin();
        here.intake.take(new TestCap("B", SENT).bytes(), WarningOrigin.FEED, "mot");
        there = CompletableFuture.supplyAsync(() -> takeElsewhere(new TestCap("B", SENT)));
        waitUntilItWaits(there);
        DATABASE.entityManager().getTransaction().commit();
        assertThat(there.get()).isEqualTo(Taken.KNOWN);
    }

    @Test
    void a_unit_gets_one_mail_of_a_message_that_two_nodes_take_and_one_reminder_of_two_officers() throws Exception {
        DATABASE.committed(other -> {
            var unit = new Unit("Xã ven biển", null);
            unit.writeTo("bien@example.vn");
            other.persist(unit);
            return unit;
        });
        var storm = new TestCap("M", SENT).headline("Bão số 5").level(4);
        var here = new Node(DATABASE.entityManager());
        here.room.intake.take(storm.bytes(), WarningOrigin.FEED, "mot");
        var there = CompletableFuture.supplyAsync(() -> DATABASE.committed(other -> new Node(other).take(storm)));
        waitUntilItWaits(there);
        DATABASE.entityManager().getTransaction().commit();
        assertThat(there.get()).isEqualTo(Taken.KNOWN);
        assertThat(mailsTo("bien@example.vn")).isEqualTo(1);

        var id = DATABASE.committed(
                other -> other.createQuery("select w.id from Warning w where w.identifier = 'M'", Long.class)
                        .getSingleResult());
        DATABASE.entityManager().getTransaction().begin();
        assertThat(here.confirmations.remind(id)).isEqualTo(1);
        var second = CompletableFuture.supplyAsync(
                () -> DATABASE.committed(other -> catchThrowable(() -> new Node(other).confirmations.remind(id))));
        waitUntilItWaits(second);
        DATABASE.entityManager().getTransaction().commit();
        assertThat(second.get()).isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.key())
                .isEqualTo("warning.remind.soon"));
        assertThat(mailsTo("bien@example.vn")).isEqualTo(2);
    }

    private static long mailsTo(String address) {
        return DATABASE.committed(
                other -> other.createQuery("select count(m) from OutgoingMail m where m.recipient = :to", Long.class)
                        .setParameter("to", address)
                        .getSingleResult());
    }

    /** The services of one node that take messages and tell units. */
    private static final class Node {

        private final TestWarnings room;
        private final ConfirmationService confirmations;
        private UnitInformer informer;

        Node(EntityManager entityManager) {
            room = new TestWarnings(entityManager, CLOCK, issued -> informer.tell(issued));
            var notices = new UnitNotices(entityManager);
            var units = TestUnits.of(entityManager, CLOCK);
            informer = new UnitInformer(
                    notices,
                    room.warnings,
                    room.scale,
                    units,
                    new Settings(entityManager, new FixedConfig(Map.of()), room.audit, new RecordedEvents<>()),
                    new Mailer(new Outbox(entityManager, CLOCK)),
                    CLOCK,
                    Optional.empty());
            var user = CurrentUser.of(new Identity(1L, "trucban", "Người trực ban", null, null, false, Set.of()));
            confirmations = new ConfirmationService(
                    notices, room.warnings, informer, units, user, room.audit, new RecordedEvents<>(), CLOCK);
        }

        Taken take(TestCap cap) {
            try {
                return room.intake.take(cap.bytes(), WarningOrigin.FEED, "hai");
            } catch (CapRefused e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Taken takeElsewhere(TestCap cap) {
        return DATABASE.committed(other -> {
            try {
                return new TestWarnings(other, CLOCK).intake.take(cap.bytes(), WarningOrigin.FEED, "hai");
            } catch (CapRefused e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** For the lock of the first, or is through because there is none. */
    private static void waitUntilItWaits(CompletableFuture<?> work) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var blocked = connection.prepareStatement(
                        "select count(*) from information_schema.sessions where blocker_id is not null")) {
            while (!work.isDone()) {
                try (var answer = blocked.executeQuery()) {
                    answer.next();
                    if (answer.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.onSpinWait();
            }
        }
    }
}
