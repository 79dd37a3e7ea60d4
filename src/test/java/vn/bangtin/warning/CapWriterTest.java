package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bangtin.warning.CapAlert.Code;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Point;
import vn.bangtin.warning.CapAlert.Reference;

/** What is written is what the strict reader takes, and it says the same. */
class CapWriterTest {

    private static final Instant NOW = Instant.parse("2026-09-08T01:00:00.123456Z");
    private static final Instant SENT = Instant.parse("2026-09-08T01:00:00Z");
    private static final String TRIANGLE = "20.1,106.1 20.3,106.1 20.3,106.4 20.1,106.1";

    private final CapWriter writer = new CapWriter(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static Warning typed(Integer level, MessageType type, String number, Warning replaced) {
        var bulletin = new Bulletin(
                "12/BT",
                "Đài Khí tượng Thủy văn",
                SENT,
                "STORM",
                level,
                "Bão <mạnh> & \u0001gió giật",
                "Dòng một.\nDòng hai.",
                null,
                null,
                List.of(),
                null,
                SENT.plusSeconds(3600),
                SENT.plusSeconds(7200));
        return new Warning(
                "trucban@example.gov.vn",
                number,
                bulletin,
                new Hazard("STORM", "Bão", "Typhoon", null, null),
                type,
                replaced,
                7,
                NOW);
    }

    @Test
    void a_typed_warning_is_valid_cap_and_says_what_was_typed() throws Exception {
        var warning = typed(4, MessageType.ALERT, "so-12", null);
        warning.touch(Set.of(1020L, 1000L), true);

        var alert = new CapReader().read(writer.write(warning, TRIANGLE + "\ncircle 20.0,106.0 5.0"));

        assertThat(alert.identifier()).isEqualTo("so-12");
        assertThat(alert.sent()).isEqualTo(SENT);
        var info = alert.preferred();
        assertThat(info.language()).isEqualTo("vi");
        assertThat(info.level()).isEqualTo(4);
        assertThat(info.severity()).isEqualTo("Extreme");
        assertThat(info.headline()).isEqualTo("Bão <mạnh> & gió giật");
        assertThat(info.description()).isEqualTo("Dòng một.\nDòng hai.");
        assertThat(info.onset()).isEqualTo(SENT.plusSeconds(3600));
        assertThat(info.expires()).isEqualTo(SENT.plusSeconds(7200));
        var area = info.areas().get(0);
        assertThat(area.polygons().get(0)).hasSize(4).contains(new Point(20.3, 106.4));
        assertThat(area.circles().get(0).kilometres()).isEqualTo(5);
        assertThat(area.codes()).containsExactly(new Code("bangtin:place", "1000"), new Code("bangtin:place", "1020"));
    }

    @Test
    void an_update_names_what_it_updates_and_a_warning_without_a_level_claims_none() throws Exception {
        var earlier = typed(null, MessageType.ALERT, "so-11", null);
        var warning = typed(null, MessageType.UPDATE, "so-12", earlier);

        var alert = new CapReader().read(writer.write(warning, null));

        assertThat(alert.references())
                .containsExactly(new Reference(
                        "trucban@example.gov.vn", "so-11", earlier.getSent().truncatedTo(ChronoUnit.SECONDS)));
        assertThat(alert.preferred().level()).isNull();
        assertThat(alert.preferred().areas().get(0).polygons()).isEmpty();
    }
}
