package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.persistence.TestDatabase;
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
