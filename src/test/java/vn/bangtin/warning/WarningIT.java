package vn.bangtin.warning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalIT;

/** The warnings for programs, from outside. */
class WarningIT extends PortalIT {

    @Test
    void the_feed_names_documents_that_are_valid_cap_and_the_api_says_the_same() throws Exception {
        var feed = anonymous().get("/feeds/warnings.atom");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
        var link = Pattern.compile("/feeds/warnings/(\\d+)\\.cap").matcher(feed.body());
        assertThat(link.find()).isTrue();

        var document = anonymous().get(link.group());
        assertThat(document.header("Content-Type")).startsWith("application/cap+xml");
        var alert = new CapReader().read(document.body().getBytes(UTF_8));
        assertThat(feed.body()).contains("<cap:identifier>" + alert.identifier() + "</cap:identifier>");

        var api = anonymous().get("/api/v1/warnings");
        assertThat(api.body()).contains("\"lastReceived\"", "(Dữ liệu mẫu) Gió mạnh trên biển");
        assertThat(anonymous().get("/api/v1/warnings?place=x").status()).isEqualTo(400);
        assertThat(anonymous().get("/api/v1/warnings?place=1").body()).contains("\"warnings\":[]");
        assertThat(anonymous().get("/feeds/warnings/1.cap").status()).isEqualTo(404);
        assertThat(anonymous().get("/feeds/warnings/x").status()).isEqualTo(404);
    }

    @Test
    void no_page_asks_the_database_for_warnings_when_they_are_known() {
        anonymous().get("/warnings/banner");
        forgetKeptPages();
        anonymous().statements();
        anonymous().get("/warnings/banner");
        assertThat(anonymous().statements()).isEmpty();
        assertThat(anonymous().get("/login").body()).contains("id=\"warnings\"");
        assertThat(anonymous().statements())
                .noneMatch(statement -> statement.toLowerCase(Locale.ROOT).contains("warning"));
        assertThat(anonymous().get("/warnings").body()).contains("Các bản tin đã nhận");
        assertThat(anonymous().statements()).hasSizeBetween(1, 5);
        assertThat(anonymous().get("/warnings/view?id=1").status()).isEqualTo(404);
    }

    @Test
    void a_storm_that_somebody_declares_puts_the_coast_on_the_portal_page_and_is_reported() {
        var duty = signedIn("DUTY");
        duty.submit(duty.get("/admin/storm"), "switchOn", Map.of("reason", "Diễn tập phòng chống bão"));
        try {
            assertThat(anonymous().get("/").body()).contains("Diễn tập phòng chống bão", "Ven biển Hải Hậu");
        } finally {
            duty.submit(duty.get("/admin/storm"), "switchOff", Map.of());
        }
        assertThat(anonymous().get("/").body()).doesNotContain("Diễn tập phòng chống bão");

        var link = duty.get("/admin/storm")
                .page()
                .select("a[href*=/admin/storm/report?id=]")
                .first()
                .attr("href");
        var report = link.substring(link.indexOf("/admin/"));
        var log = duty.get(report).page().select(".storm-log").text();
        assertThat(log)
                .contains("Vào chế độ trực bão", "Bật trực bão: Diễn tập phòng chống bão", "Hết chế độ trực bão");
        assertThat(duty.get(report.replace("report?", "print?")).body()).contains("Diễn tập phòng chống bão");
        assertThat(duty.get("/admin/storm/print?id=1").status()).isEqualTo(404);
        assertThat(signedIn("READER").get(report).status()).isEqualTo(403);
    }
}
