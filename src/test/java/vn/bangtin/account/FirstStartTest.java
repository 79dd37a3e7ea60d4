package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.persistence.TestDatabase;

class FirstStartTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String ADDRESS = "http://localhost:8080/";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    private final SetupToken token = new SetupToken();
    private final RecordedEvents<DemoContentRequested> content =
            new RecordedEvents<>(request -> demoAccounts().load(request));

    private DemoAccounts demoAccounts() {
        var units = new UnitService() {
            @Override
            public List<UnitRow> units() {
                return List.of();
            }
        };
        return new DemoAccounts(
                new Accounts(DATABASE.entityManager()),
                PasswordsTest.passwords(),
                units,
                new AuditTrail(DATABASE.entityManager(), CLOCK, () -> "system"),
                CLOCK,
                data.toString());
    }

    private FirstStart start(boolean demo) {
        var start = new FirstStart(new Installations(DATABASE.entityManager()), token, content, CLOCK, demo);
        start.start();
        return start;
    }

    @Test
    void an_empty_database_waits_for_its_set_up_at_an_address_said_once() {
        var start = start(false);
        var lines = start.announcements(ADDRESS);
        assertThat(lines).last().asString().startsWith(ADDRESS + "setup?token=");
        var secret = lines.get(lines.size() - 1).substring((ADDRESS + "setup?token=").length());
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(token.accepts(secret)).isTrue();
        assertThat(token.accepts(secret.substring(1))).isFalse();
        assertThat(token.accepts(null)).isFalse();
        assertThat(String.join(" ", start.announcements(ADDRESS))).doesNotContain(secret);
    }

    @Test
    void the_next_start_makes_the_old_address_worthless() {
        var first = start(false).announcements(ADDRESS);
        start(false);
        assertThat(token.accepts(first.get(first.size() - 1).substring((ADDRESS + "setup?token=").length())))
                .isFalse();
    }

    @Test
    void demo_mode_fills_an_empty_database_and_says_the_accounts_and_the_address_last() throws Exception {
        var lines = start(true).announcements(ADDRESS);
        assertThat(lines).last().isEqualTo("BangTin is ready at " + ADDRESS);
        var file = Files.readAllLines(data.resolve("demo-accounts.txt"));
        assertThat(file).hasSize(9).allMatch(line -> line.matches("[a-z]+\t[a-z]+\t[a-zA-Z2-9]{16}"));
        assertThat(file)
                .extracting(line -> line.split("\t")[0])
                .containsExactly(
                        "reader",
                        "author",
                        "editor",
                        "approver",
                        "publisher",
                        "moderator",
                        "personnel",
                        "duty",
                        "administrator");
        assertThat(lines).containsAll(file);
        assertThat(Files.getPosixFilePermissions(data.resolve("demo-accounts.txt")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_second_start_in_demo_mode_keeps_everything() throws Exception {
        start(true);
        var before = Files.readString(data.resolve("demo-accounts.txt"));
        var lines = start(true).announcements(ADDRESS);
        assertThat(content.fired()).hasSize(1);
        assertThat(Files.readString(data.resolve("demo-accounts.txt"))).isEqualTo(before);
        assertThat(lines).containsExactly("BangTin is ready at " + ADDRESS);
    }

    @Test
    void demo_mode_is_refused_on_a_database_that_was_set_up() {
        new Installations(DATABASE.entityManager()).add(new Installation(Installation.Origin.SETUP, CLOCK.instant()));
        assertThatThrownBy(() -> start(true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demo mode");
        assertThat(content.fired()).isEmpty();
        assertThat(start(false).announcements(ADDRESS)).containsExactly("BangTin is ready at " + ADDRESS);
    }
}
