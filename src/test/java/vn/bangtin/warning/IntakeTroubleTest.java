package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.time.TestClock;

/**
 * Errors of the portal while it takes documents in: one that the database refuses, and a database that is away. Each step is a
 * transaction of its own, as on the server; as those are committed, each test has its own names.
 */
class IntakeTroubleTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Instant SENT = Instant.parse("2026-09-08T01:00:00Z");

    @TempDir
    Path data;

    private final Map<String, String> config = new HashMap<>();
    private Instant now = NOW;
    private final Clock clock = TestClock.reading(() -> now);
    private Path drop;
    private WarningFolder folder;

    @BeforeEach
    void open() throws IOException, SQLException {
        config.put("bangtin.data.dir", data.toString());
        drop = Files.createDirectories(data.resolve("warnings"));
        folder = new WarningFolder(intake(), settings(), clock);
        sql("alter table warning add constraint poison check (headline <> 'POISON')");
    }

    @AfterEach
    void heal() throws SQLException {
        sql("alter table warning drop constraint if exists poison");
    }

    @Test
    void a_file_that_the_portal_has_an_error_with_stays_is_told_of_and_keeps_back_no_other() throws Exception {
        put("1.cap", new TestCap("F-P", SENT).headline("POISON"), 200);
        put("2.cap", new TestCap("F-A", SENT), 100);

        folder.look();

        assertThat(taken()).contains("F-A").doesNotContain("F-P");
        assertThat(drop.resolve("1.cap")).exists();
        assertThat(drop.resolve("2.cap")).doesNotExist();
        assertThat(folder.state().trouble()).endsWith("1.cap");
        assertThat(folder.rejected()).isEmpty();

        // whoever mends the portal need not bring it again
        heal();
        folder.look();
        sql("update warning set headline = 'Đã nhận' where headline = 'POISON'");
        sql("alter table warning add constraint poison check (headline <> 'POISON')");
        assertThat(taken()).contains("F-P");
        assertThat(drop.resolve("taken/1.cap")).exists();
        assertThat(folder.state().trouble()).isNull();
    }

    @Test
    void while_the_database_is_away_files_stay_and_are_taken_when_it_is_back() throws Exception {
        put("1.cap", new TestCap("D-A", SENT), 200);
        put("2.cap", new TestCap("D-B", SENT), 100);

        sql("alter table warning_gate rename to warning_gate_away");
        try {
            folder.look();
            assertThat(drop.resolve("1.cap")).exists();
            assertThat(drop.resolve("2.cap")).exists();
            assertThat(folder.rejected()).isEmpty();
            assertThat(folder.state().trouble()).isNotNull();
        } finally {
            sql("alter table warning_gate_away rename to warning_gate");
        }
        folder.look();

        assertThat(taken()).contains("D-A", "D-B");
        assertThat(folder.state().trouble()).isNull();
    }

    @Test
    void a_document_of_a_feed_that_the_portal_has_an_error_with_keeps_back_no_other() throws Exception {
        try (var stub = feed(new TestCap("W-P", SENT).headline("POISON"), new TestCap("W-A", SENT))) {
            poller().pollDue();
            assertThat(taken()).contains("W-A").doesNotContain("W-P");
            var feed = state(stub);
            assertThat(feed.getReason()).isNull();
            assertThat(DATABASE.<List<FeedDocument>>committed(em -> new WarningFeeds(em).refused(100)))
                    .filteredOn(one -> one.getFeed().equals(feed.getAddress()))
                    .extracting(FeedDocument::getReason)
                    .containsExactly("feed.error.internal");

            // tried again, and no other
            now = now.plus(Duration.ofMinutes(6));
            poller().pollDue();
            assertThat(stub.requests()).containsExactly("/index.atom", "/0.cap", "/1.cap", "/index.atom", "/0.cap");
        }
    }

    @Test
    void while_the_database_is_away_no_document_of_a_feed_is_lost() throws Exception {
        try (var stub = feed(new TestCap("L-A", SENT), new TestCap("L-B", SENT))) {
            DATABASE.committed(em -> {
                new WarningFeeds(em).add(stub.url() + "/index.atom", now);
                return null;
            });
            for (var table : List.of("warning_gate", "warning_feed_document")) {
                sql("alter table " + table + " rename to " + table + "_away");
                try {
                    poller().pollDue();
                } finally {
                    sql("alter table " + table + "_away rename to " + table);
                }
                now = now.plus(Duration.ofHours(1));
            }
            poller().pollDue();

            assertThat(taken()).contains("L-A", "L-B");
            assertThat(state(stub).getReason()).isNull();
        }
    }

    private void put(String name, TestCap cap, int secondsOld) throws IOException {
        Files.setLastModifiedTime(
                Files.write(drop.resolve(name), cap.bytes()), FileTime.from(NOW.minusSeconds(secondsOld)));
    }

    /** A feed with these documents. */
    private Stub feed(TestCap... caps) {
        var entries = new StringBuilder();
        for (var i = 0; i < caps.length; i++) {
            entries.append("<entry><link type=\"application/cap+xml\" href=\"" + i + ".cap\"/></entry>");
        }
        var index = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>";
        var stub = new Stub(exchange -> {
            var path = exchange.getRequestURI().getPath();
            Stub.answers(200, "text/xml", path.equals("/index.atom") ? index : caps[path.charAt(1) - '0'].text())
                    .answer(exchange);
        });
        config.put("bangtin.warning.feeds", stub.url() + "/index.atom");
        return stub;
    }

    private WarningFeed state(Stub stub) {
        return DATABASE.committed(em ->
                new WarningFeeds(em).of(List.of(stub.url() + "/index.atom")).get(0));
    }

    private static List<String> taken() {
        return DATABASE.committed(em -> em.createQuery("select w.identifier from Warning w", String.class)
                .getResultList());
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DATABASE.dataSource().getConnection();
                var it = connection.createStatement()) {
            it.execute(statement);
        }
    }

    private WarningSettings settings() {
        return new WarningSettings(key -> Optional.ofNullable(config.get(key)));
    }

    private WarningIntakeService intake() {
        return new WarningIntakeService() {
            @Override
            public Taken take(byte[] document, WarningOrigin origin, String source) throws CapRefused {
                var refused = new CapRefused[1];
                Taken taken = DATABASE.committed(em -> {
                    try {
                        return new TestWarnings(em, clock).intake.take(document, origin, source);
                    } catch (CapRefused e) {
                        refused[0] = e;
                        return null;
                    }
                });
                if (refused[0] != null) {
                    throw refused[0];
                }
                return taken;
            }
        };
    }

    private FeedPoller poller() {
        var feeds = new WarningFeeds(null) {
            private <T> T alone(Function<WarningFeeds, T> work) {
                return DATABASE.committed(em -> work.apply(new WarningFeeds(em)));
            }

            private void aloneDo(Consumer<WarningFeeds> work) {
                alone(one -> {
                    work.accept(one);
                    return null;
                });
            }

            @Override
            List<WarningFeed> of(Collection<String> addresses) {
                return alone(one -> one.of(addresses));
            }

            @Override
            void add(String address, Instant at) {
                aloneDo(one -> one.add(address, at));
            }

            @Override
            Optional<WarningFeed> claim(String address, Instant at, Instant until) {
                return alone(one -> one.claim(address, at, until));
            }

            @Override
            void finish(String address, Instant claim, Consumer<WarningFeed> change) {
                aloneDo(one -> one.finish(address, claim, change));
            }

            @Override
            List<FeedDocument> seen(List<String> keys) {
                return alone(one -> one.seen(keys));
            }

            @Override
            void remember(FeedDocument document) {
                aloneDo(one -> one.remember(document));
            }
        };
        return new FeedPoller(settings(), feeds, intake(), clock);
    }
}
