package vn.bangtin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class BirthdayIT extends PortalIT {

    private static final List<String> SURFACES = List.of(
            "/",
            "/news",
            "/anniversaries",
            "/anniversaries/day",
            "/feeds/anniversaries.ics",
            "/feeds/holidays.ics",
            "/feeds/news.atom",
            "/people/birthdays");

    /** Where personnel officers see milestones. */
    private static final List<String> OFFICERS = List.of(
            "/admin/personnel",
            "/admin/milestones?year=2027",
            "/admin/milestones?year=2027&kind=SECTOR",
            "/admin/milestones/print?year=2027");

    private static final String EXPORT = "/admin/milestones?year=2027&format=xlsx";

    /** What others can ask, for whoever may. */
    private static final List<String> ALL_SURFACES = Stream.concat(
                    SURFACES.stream(),
                    Stream.of(
                            "/me",
                            "/me/milestones",
                            "/admin",
                            "/admin/audit",
                            "/admin/accounts",
                            "/admin/mail",
                            "/admin/jobs",
                            "/admin/anniversaries",
                            "/admin/anniversaries/plan",
                            "/api/v1/articles",
                            "/api/v1/categories",
                            "/api/v1/anniversaries?from=2027-01-01&to=2027-12-31",
                            "/api/v1/calendar/working-days?from=2027-05-01&to=2027-05-16",
                            "/api/v1/places",
                            "/api/v1/links",
                            "/openapi"))
            .toList();

    private static boolean isListed(PortalClient person, String name) {
        return person.get("/people/birthdays")
                .page()
                .select("#birthdays tbody")
                .text()
                .contains(name);
    }

    @Test
    void a_birthday_is_seen_by_those_it_is_shown_to_until_it_is_taken_back() {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var author = signedIn("AUTHOR");
        var name = author.get("/me").page().selectFirst("dl.facts dd").text();
        var form = author.get("/me/birthday");
        var values = Map.of(
                "day", Integer.toString(today.getDayOfMonth()),
                "month", Integer.toString(today.getMonthValue()),
                "scope", "AGENCY");

        var refused = author.submit(form, "show", values);
        assertThat(refused.page().select(".errors").text()).contains("đánh dấu đồng ý");
        assertThat(isListed(signedIn("EDITOR"), name)).isFalse();

        var agreed = new HashMap<>(values);
        agreed.put("agreed", "on");
        assertThat(author.submit(author.get("/me/birthday"), "show", agreed).status())
                .isEqualTo(302);
        assertThat(isListed(signedIn("EDITOR"), name)).isTrue();
        var anonymous = anonymous().get("/people/birthdays");
        assertThat(anonymous.status())
                .as("who is not signed in is sent to do so")
                .isEqualTo(302);

        var own = author.get("/me/birthday");
        assertThat(own.page().select("#consents tbody tr")).hasSize(1);
        assertThat(author.submit(own, "withdraw", Map.of()).status()).isEqualTo(302);
        for (var reader : List.of(anonymous(), signedIn("READER"), signedIn("EDITOR"), signedIn("ADMINISTRATOR"))) {
            for (var surface : SURFACES) {
                assertThat(reader.get(surface).body()).as(surface).doesNotContain("<b>" + name + "</b></td>");
            }
        }
        assertThat(author.get("/me/birthday").page().getElementById("day").val())
                .isEmpty();
        assertThat(author.get("/me/birthday").page().select("#consents tbody tr"))
                .hasSize(2);
    }

    @Test
    void a_milestone_is_for_personnel_officers_alone_and_for_nobody_once_it_is_taken_back() throws IOException {
        var author = signedIn("AUTHOR");
        var name = author.get("/me").page().selectFirst("dl.facts dd").text();
        var officer = signedIn("PERSONNEL");
        assertThat(author.submit(author.get("/me/milestones"), "agree-sector", Map.of())
                        .page()
                        .select(".errors")
                        .text())
                .contains("đánh dấu đồng ý");
        assertThat(officer.get("/admin/personnel").body()).doesNotContain(name);
        assertThat(author.submit(author.get("/me/milestones"), "agree-sector", Map.of("agreed-sector", "on"))
                        .status())
                .isEqualTo(302);
        var edit =
                officer.get("/admin/personnel").page().selectFirst("#people a").attr("href");
        var form = officer.get(edit.substring(edit.indexOf("/admin")));
        assertThat(officer.submit(form, "save", Map.of("sector", "23/5/2007")).status())
                .isEqualTo(302);
        for (var surface : OFFICERS) {
            officer.get(surface);
            officer.statements();
            var answer = officer.get(surface);
            assertThat(answer.body()).as(surface).contains(name);
            assertThat(answer.header("Cache-Control")).as(surface).isEqualTo("no-store");
            assertThat(officer.statements()).as(surface).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(workbook(officer)).contains(name, "Thâm niên trong ngành");
        assertThat(author.get("/me/milestones")
                        .page()
                        .getElementById("state-sector")
                        .text())
                .contains("23/05/2007");

        var others = List.of(anonymous(), signedIn("READER"), signedIn("EDITOR"), signedIn("ADMINISTRATOR"));
        for (var reader : others) {
            for (var surface : ALL_SURFACES) {
                assertThat(reader.get(surface).body())
                        .as(surface)
                        .doesNotContain("23/05/2007", "23/5/2007", "2007-05-23", "23/05/2027", "2027-05-23");
            }
            for (var surface : OFFICERS) {
                assertThat(reader.get(surface).status()).as(surface).isIn(302, 403);
            }
            assertThat(reader.get(EXPORT).status()).isIn(302, 403);
        }

        assertThat(author.submit(author.get("/me/milestones"), "withdraw-sector", Map.of())
                        .status())
                .isEqualTo(302);
        for (var surface : OFFICERS) {
            assertThat(officer.get(surface).body()).as(surface).doesNotContain(name);
        }
        assertThat(workbook(officer)).isNotEmpty().doesNotContain(name);
        assertThat(officer.get(edit.substring(edit.indexOf("/admin"))).status()).isEqualTo(404);
        assertThat(author.get("/me/milestones").body()).doesNotContain("23/05/2007");
    }

    private static String workbook(PortalClient person) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(person.download(EXPORT)))) {
            var words = new StringBuilder();
            for (var sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                words.append(cell == null ? "" : cell.getText()).append('\n')));
            }
            return words.toString();
        }
    }
}
