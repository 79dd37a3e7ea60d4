package vn.bangtin.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Point;
import vn.bangtin.warning.CapAlert.Status;
import vn.bangtin.warning.CapRefused.Reason;

/** Documents as authorities send them, and as nobody should. */
class CapReaderTest {

    private static final String TYPHOON = "synthetic-cap-vn-typhoon.xml";

    private final CapReader reader = new CapReader();

    @Test
    void a_vietnamese_alert_is_read_with_its_level_and_area() throws Exception {
        var alert = reader.read(file(TYPHOON));

        assertEquals("urn:oid:2.49.0.1.704.0.2026.9.8.TEST.1", alert.identifier());
        assertEquals("test@example.gov.vn", alert.sender());
        assertEquals(Instant.parse("2026-09-07T22:00:00Z"), alert.sent());
        assertEquals(Status.TEST, alert.status());
        assertEquals(MessageType.ALERT, alert.type());
        assertEquals(2, alert.infos().size());
        var info = alert.preferred();
        assertEquals("vi-VN", info.language());
        assertEquals(3, info.level());
        assertEquals("Tin bão khẩn cấp", info.event());
        assertEquals(Instant.parse("2026-09-08T04:00:00Z"), info.expires());
        assertEquals("Tàu thuyền vào nơi trú ẩn; hạn chế ra khỏi nhà.", info.instruction());
        assertEquals("BAO", info.eventCodes().get(0).value());
        var area = info.areas().get(0);
        assertEquals(new Point(20.35, 106.55), area.polygons().get(0).get(0));
        assertEquals(6, area.polygons().get(0).size());
    }

    @Test
    void a_real_alert_without_a_language_or_level_is_read() throws Exception {
        var alert = reader.read(file("cap-thunderstorm.cap"));

        assertEquals(Status.ACTUAL, alert.status());
        assertEquals("en-US", alert.preferred().language());
        assertEquals(3, alert.preferred().level(), "by its severity");
        assertEquals(3, alert.preferred().areas().get(0).codes().size());
        assertNull(alert.preferred().onset());
    }

    @Test
    void vietnamese_comes_first_wherever_it_stands() throws Exception {
        var swapped = typhoon().replace("<language>vi-VN", "<language>fr").replace("<language>en<", "<language>VI<");

        assertEquals("VI", reader.read(swapped.getBytes(UTF_8)).preferred().language());
    }

    @ParameterizedTest
    @CsvSource({"Minor,1", "Moderate,2", "Severe,3", "Extreme,4", "Unknown,"})
    void without_a_level_of_the_five_the_severity_says_it(String severity, Integer level) throws Exception {
        var document = typhoon()
                .replace("<value>3</value>", "<value>6</value>")
                .replace("<severity>Severe", "<severity>" + severity);

        assertEquals(level, reader.read(document.getBytes(UTF_8)).preferred().level());
    }

    @Test
    void the_stated_level_goes_before_the_severity() throws Exception {
        var document =
                typhoon().replace("CapDoRuiRoThienTai", "vn:level").replace("<value>3</value>", "<value>5</value>");

        assertEquals(5, reader.read(document.getBytes(UTF_8)).preferred().level());
    }

    @Test
    void texts_come_in_composed_form() throws Exception {
        var decomposed = java.text.Normalizer.normalize(typhoon(), java.text.Normalizer.Form.NFD);

        assertEquals(
                "Tin bão khẩn cấp",
                reader.read(decomposed.getBytes(UTF_8)).preferred().event());
    }

    @Test
    void a_document_with_ten_thousand_areas_is_read() throws Exception {
        var area = "<area><areaDesc>X</areaDesc><polygon>20.1,106.1 20.2,106.1 20.2,106.2 20.1,106.1</polygon></area>";
        var document = typhoon().replaceFirst("</area>", "</area>" + area.repeat(9_999));

        assertEquals(
                10_000,
                reader.read(document.getBytes(UTF_8)).preferred().areas().size());
    }

    @Test
    void an_update_names_what_it_replaces_and_an_unreadable_reference_does_not_keep_it_back() throws Exception {
        var document = withReferences("Update", "a@b.vn,1,2026-09-08T05:00:00+07:00 rubbish a@b.vn,2,yesterday");

        var references = reader.read(document.getBytes(UTF_8)).references();

        assertEquals(1, references.size());
        assertEquals("1", references.get(0).identifier());
        assertEquals(Instant.parse("2026-09-07T22:00:00Z"), references.get(0).sent());
    }

    @Test
    void names_and_times_that_cannot_be_kept_are_refused() throws Exception {
        var tooLong = "x".repeat(301);
        refused(Reason.INVALID, withReferences("Update", tooLong + ",1,2026-09-08T05:00:00+07:00"));
        refused(Reason.INVALID, withReferences("Update", "a@b.vn," + tooLong + ",2026-09-08T05:00:00+07:00"));
        refused(Reason.TIME, withReferences("Update", "a@b.vn,1,+999999999-01-01T00:00:00+00:00"));
        refused(Reason.TIME, withReferences("Update", "a@b.vn,1,-999999999-01-01T00:00:00+00:00"));
        refused(Reason.INVALID, typhoon().replaceFirst("<identifier>", "<identifier>" + tooLong));
        refused(Reason.INVALID, typhoon().replaceFirst("<sender>", "<sender>" + tooLong));
    }

    @Test
    void an_event_that_nobody_can_see_is_none() throws Exception {
        refused(Reason.INCOMPLETE, typhoon().replaceFirst("<event>[^<]*", "<event>\u200b"));
    }

    @Test
    void a_cancellation_says_of_what() throws Exception {
        assertEquals(
                MessageType.CANCEL,
                reader.read(withReferences("Cancel", "a@b.vn,1,2026-09-08T05:00:00+07:00")
                                .getBytes(UTF_8))
                        .type());
        refused(Reason.REFERENCES, withReferences("Cancel", "rubbish"));
    }

    @Test
    void a_circle_is_read_and_an_open_polygon_closed() throws Exception {
        var alert = reader.read(typhoon()
                .replace(" 20.35,106.55</polygon>", "</polygon><circle>20.1,106.2 15.5</circle>")
                .getBytes(UTF_8));

        var area = alert.preferred().areas().get(0);
        assertEquals(15.5, area.circles().get(0).kilometres());
        assertEquals(6, area.polygons().get(0).size());
        assertEquals(area.polygons().get(0).get(0), area.polygons().get(0).get(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.35,106.55 20.10,106.45 20.35,106.55",
                "120,106 20,106 20,107 120,106",
                "NaN,106 20,106 20,107 NaN,106",
                "20 106 20 107 21 106",
                "a,b c,d e,f a,b",
                ""
            })
    void a_shape_that_is_none_refuses_the_document(String polygon) throws Exception {
        refused(Reason.AREA, typhoon().replaceFirst("<polygon>[^<]*</polygon>", "<polygon>" + polygon + "</polygon>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-09-08T05:00:00Z", "2026-09-08T05:00+07:00", "2026-09-08T05:00:00,07:00", "8/9/2026 05:00"})
    void times_have_one_form(String time) throws Exception {
        refused(Reason.TIME, typhoon().replaceFirst("<sent>[^<]*", "<sent>" + time));
        refused(Reason.TIME, typhoon().replaceFirst("<onset>[^<]*", "<onset>" + time));
    }

    @Test
    void another_version_is_refused_as_such() throws Exception {
        assertEquals(
                Reason.OTHER_VERSION,
                assertThrows(CapRefused.class, () -> reader.read(file("cap-weather.cap")))
                        .reason());
    }

    @Test
    void what_is_no_alert_is_refused() throws Exception {
        refused(Reason.NOT_CAP, "<html><body>Bảo trì</body></html>");
        refused(Reason.DOCTYPE, "<!DOCTYPE html><html><body>Bảo trì</body></html>");
        refused(Reason.NOT_XML, "");
        refused(Reason.NOT_XML, "{\"error\":true}");
        refused(Reason.NOT_XML, typhoon().substring(0, 1_500));
        refused(Reason.INVALID, typhoon().replace("<severity>Severe", "<severity>Terrible"));
        refused(Reason.INVALID, typhoon().replaceFirst("<event>[^<]*</event>", ""));
        refused(Reason.INCOMPLETE, typhoon().replaceFirst("<identifier>[^<]*", "<identifier> "));
        refused(Reason.INCOMPLETE, typhoon().replaceAll("(?s)<info>.*</info>", ""));
    }

    @Test
    void bytes_that_are_none_of_the_encoding_are_refused() throws Exception {
        var bytes = file(TYPHOON);
        bytes[typhoon().indexOf("TEST.1")] = (byte) 0xFF;

        assertEquals(
                Reason.NOT_XML,
                assertThrows(CapRefused.class, () -> reader.read(bytes)).reason());
    }

    @Test
    void what_is_too_large_is_not_read_at_all() {
        var blanks = new byte[CapReader.MAX_BYTES + 1];
        Arrays.fill(blanks, (byte) ' ');

        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(CapRefused.class, () -> reader.read(blanks)).reason());
    }

    @Test
    void a_billion_laughs_are_not_laughed() throws Exception {
        var entities = new StringBuilder("<!DOCTYPE alert [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 12; i++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        refused(
                Reason.DOCTYPE,
                typhoon().replace("<alert ", entities + "]><alert ").replace("Tin bão khẩn cấp", "&l11;"));
    }

    @Test
    void nothing_outside_is_opened() throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://localhost:" + server.getAddress().getPort() + "/x";
            refused(
                    Reason.DOCTYPE,
                    typhoon()
                            .replace("<alert ", "<!DOCTYPE alert [<!ENTITY x SYSTEM \"" + address + "\">]><alert ")
                            .replace("Tin bão khẩn cấp", "&x;"));
            refused(Reason.DOCTYPE, typhoon().replace("<alert ", "<!DOCTYPE alert SYSTEM \"" + address + "\"><alert "));
            // a hint to another schema is not followed either, and does not replace ours
            refused(
                    Reason.INVALID,
                    typhoon()
                            .replace(
                                    "<alert ",
                                    "<alert xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                                            + "urn:oasis:names:tc:emergency:cap:1.2 " + address + "\" ")
                            .replace("<severity>Severe", "<severity>Terrible"));
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void each_reason_has_its_words(Reason reason) {
        for (var language : new String[] {"vi", "en"}) {
            var words = ResourceBundle.getBundle("vn.bangtin.Messages", Locale.forLanguageTag(language));
            assertTrue(words.containsKey("warning.error." + reason.key()), language + " " + reason);
            assertFalse(words.getString("warning.error." + reason.key()).isBlank());
        }
    }

    private void refused(Reason reason, String document) {
        var refusal = assertThrows(CapRefused.class, () -> reader.read(document.getBytes(UTF_8)));
        assertEquals(reason, refusal.reason(), refusal.getMessage());
    }

    private static String withReferences(String type, String references) throws IOException {
        return typhoon()
                .replace("<msgType>Alert", "<msgType>" + type)
                .replace("</scope>", "</scope><references>" + references + "</references>");
    }

    private static String typhoon() throws IOException {
        return new String(file(TYPHOON), UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (var in = CapReaderTest.class.getResourceAsStream("/warning/" + name)) {
            return in.readAllBytes();
        }
    }
}
