package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.time.TestClock;

/** What pages show while the warnings cannot be read. */
class WarningsInForceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Logger LOG = Logger.getLogger(WarningsInForce.class.getName());

    private Instant now = NOW;
    private final Clock clock = TestClock.reading(() -> now);
    private final List<String> logged = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private EntityManager reader;
    private WarningsInForce inForce;

    @BeforeEach
    void open() {
        LOG.addHandler(handler);
        LOG.setUseParentHandlers(false);
        // without a transaction, as pages read
        reader = DATABASE.entityManager().getEntityManagerFactory().createEntityManager();
        inForce = new WarningsInForce(new TestWarnings(reader, clock).service, clock);
    }

    @AfterEach
    void close() {
        reader.close();
        LOG.setUseParentHandlers(true);
        LOG.removeHandler(handler);
    }

    private void take(TestCap cap) {
        DATABASE.committed(other -> {
            try {
                return new TestWarnings(other, clock).intake.take(cap.bytes(), WarningOrigin.FILE, "tep.xml");
            } catch (CapRefused e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void rename(String from, String to) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table " + from + " rename to " + to);
        }
    }

    private List<String> shown() {
        return inForce.now().inForce().stream().map(WarningRow::identifier).toList();
    }

    @Test
    void what_was_read_last_stays_until_its_time_is_over_and_the_failure_is_logged_once() throws Exception {
        take(new TestCap("A", NOW).level(4));
        take(new TestCap("B", NOW).level(3).expires(NOW.plusSeconds(300)));
        assertThat(shown()).containsExactly("A", "B");

        rename("warning", "warning_away");
        try {
            inForce.refresh();
            inForce.forget(WarningChains.CHANGED);
            assertThat(shown()).as("after a change").containsExactly("A", "B");
            now = NOW.plusSeconds(299);
            assertThat(shown()).as("older than what is remembered otherwise").containsExactly("A", "B");
            now = NOW.plusSeconds(300);
            assertThat(shown()).as("held against the clock").containsExactly("A");
            assertThat(logged).hasSize(1);
        } finally {
            rename("warning_away", "warning");
        }

        take(new TestCap("C", NOW.plusSeconds(60)).type("Cancel", "A", NOW));
        assertThat(shown()).isEmpty();
    }

    @Test
    void nothing_that_was_never_read_is_taken_for_no_warning() throws Exception {
        // committed, and over for the other test
        now = NOW.minus(Duration.ofDays(3));
        take(new TestCap("D", now));
        rename("warning", "warning_away");
        try {
            inForce.refresh();
            assertThatIllegalStateException().isThrownBy(() -> inForce.now());
        } finally {
            rename("warning_away", "warning");
        }
        assertThat(shown()).contains("D");
    }
}
