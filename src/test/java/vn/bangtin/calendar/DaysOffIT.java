package vn.bangtin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient.Upload;
import vn.bangtin.PortalIT;

/** Days off over HTTP: who may plan them, the files, and what other systems read. */
class DaysOffIT extends PortalIT {

    private static final String API = "/api/v1/calendar/working-days";

    @Test
    void other_systems_read_working_days_and_are_told_what_is_wrong_by_name() {
        var answer = anonymous().get(API + "?from=2029-02-11&to=2029-02-19");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("{\"date\":\"2029-02-13\",\"working\":false,\"kind\":\"HOLIDAY\",\"name\":\"Tết Nguyên đán\","
                        + "\"state\":\"EXPECTED\"}");
        Map.of(
                        "", "from",
                        "?from=2027-01-01", "to",
                        "?from=1899-12-31&to=1900-01-01", "from",
                        "?from=2100-12-31&to=2101-01-01", "to",
                        "?from=2027-01-02&to=2027-01-01", "to",
                        "?from=2027-01-01&to=2028-01-02", "to",
                        "?from=2027-01-01&to=2027-01-02&year=2027", "year")
                .forEach((query, parameter) -> {
                    var refused = anonymous().get(API + query);
                    assertThat(refused.status()).as(query).isEqualTo(400);
                    assertThat(refused.body()).as(query).contains("\"parameter\":\"" + parameter + "\"");
                });
        assertThat(anonymous().get(API + "?from=2028-01-01&to=2028-12-31").status())
                .as("366 days")
                .isEqualTo(200);
    }

    @Test
    void a_file_fills_the_table_and_stores_nothing() {
        assertThat(signedIn("EDITOR").get("/admin/days-off").status()).isEqualTo(403);
        var administrator = signedIn("ADMINISTRATOR");
        var page = administrator.get("/admin/days-off?year=2031");
        assertThat(administrator.get("/admin/days-off?year=1999").status()).isEqualTo(404);
        assertThat(administrator.get("/admin/days-off?year=2031&format=ics").body())
                .contains("SUMMARY:Tết Dương lịch", "DTSTART;VALUE=DATE:20310101");
        var csv = administrator.get("/admin/days-off?year=2031&format=csv").body();
        assertThat(csv).contains("\"01/01/2031\",\"Nghỉ lễ, tết\",\"Tết Dương lịch\"");

        var filled = csv + "\"17/05/2031\",\"Làm việc\",\"Thứ Bảy làm việc\"\r\n";
        var shown = administrator.submit(page, "take", Map.of(), upload(filled));
        assertThat(shown.page().select(".day-found").text()).contains("1 dòng mới");
        assertThat(shown.page().select(".day-rows input[value=17/05/2031]")).hasSize(1);
        assertThat(administrator.get("/admin/days-off?year=2031").body()).doesNotContain("17/05/2031");

        var broken = administrator.submit(shown, "take", Map.of(), upload("Ngày,Loại,Tên\n32/01/2031,Nghỉ lễ,Tết\n"));
        assertThat(broken.page().select(".day-wrong li").eachText())
                .containsExactly(
                        "Dòng 2, cột “Ngày”: “32/01/2031” không phải là một ngày. Hãy ghi như 23/11/2027.",
                        "Dòng 2, cột “Loại ngày”: Không hiểu “Nghỉ lễ”. Hãy dùng đúng chữ như trong tệp tải về.");
        assertThat(broken.page().select(".day-rows input[value=17/05/2031]"))
                .as("what was in the table stays")
                .hasSize(1);
    }

    private static Map<String, Upload> upload(String text) {
        return Map.of("file", new Upload("lich.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
