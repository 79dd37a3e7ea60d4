package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;
import vn.bangtin.platform.text.Vietnamese;

class WeatherIT extends PortalIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Also with an outer join, which H2 is told as {@code {oj …}}. */
    private static boolean readsPlaces(String sql) {
        return sql.contains("FROM place") || sql.contains("FROM {oj place");
    }

    @Test
    void the_panel_shows_sample_weather_and_says_that_it_is_sample_data() {
        var panel = anonymous().get("/").page().selectFirst("section.weather");
        assertThat(panel.selectFirst("h2").text()).isEqualTo("Thời tiết · Nam Định");
        assertThat(panel.selectFirst(".source").text())
                .containsIgnoringCase("dữ liệu mẫu")
                .contains("cập nhật");
        assertThat(panel.selectFirst(".t").text()).matches("-?\\d+°");
        assertThat(panel.select(".days tbody tr")).hasSize(4);
        assertThat(panel.selectFirst("svg.hours[role=img]").attr("aria-label")).contains("24 giờ tới");
    }

    @Test
    void the_page_of_a_place_costs_one_statement_and_no_session() {
        var person = anonymous();
        // the places to choose among are remembered
        forgetKeptPages();
        person.get("/weather");
        forgetKeptPages();
        person.statements();
        var answer = person.get("/weather");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(person.statements()).filteredOn(WeatherIT::readsPlaces).hasSize(1);
        var page = answer.page();
        assertThat(page.select("table.by-day tbody tr")).hasSize(10);
        assertThat(page.select("table.by-hour tbody tr")).hasSize(48);
        assertThat(page.select(".day-chart svg[role=img]").eachAttr("aria-label"))
                .filteredOn(label -> !label.contains("VN_AQI"))
                .hasSize(2)
                .allSatisfy(label -> assertThat(label).contains("nhiệt độ", "cấp"));
        assertThat(page.select(".air").text()).contains("VN_AQI", "Giá trị mô hình (CAMS), không phải trạm đo");
        assertThat(page.select(".heaven").text()).contains("mọc", "lặn", "âm lịch", "sáng");
        assertThat(page.select(".places a[aria-current=page]").text()).isEqualTo("Nam Định");
        assertThat(page.text()).containsIgnoringCase("dữ liệu mẫu").doesNotContain("???");
    }

    @Test
    void all_places_are_compared_in_a_table_and_on_a_map_with_one_statement() {
        var person = anonymous();
        forgetKeptPages();
        person.statements();
        var answer = person.get("/weather/compare?sort=name&dir=desc&show=wind&page=99");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(person.statements()).filteredOn(WeatherIT::readsPlaces).hasSize(1);
        var names = answer.page().select("table.compare tbody th a").eachText();
        assertThat(names)
                .contains("Nam Định", "Hải Hậu")
                .isSortedAccordingTo(Vietnamese.order().reversed());
        assertThat(answer.page().select(".place-map svg a")).hasSameSizeAs(names);
        assertThat(answer.page().select("th[aria-sort=descending]").text()).isEqualTo("Nơi");
        assertThat(answer.page().select("a[href*=kind=]").eachAttr("href"))
                .as("another choice begins on its first page")
                .isNotEmpty()
                .allSatisfy(href -> assertThat(href).contains("sort=name").doesNotContain("page="));
        assertThat(answer.page().text()).containsIgnoringCase("dữ liệu mẫu").doesNotContain("???");
        person.statements();
        assertThat(person.get("/weather/compare?sort=name&dir=desc&show=wind&page=99")
                        .status())
                .isEqualTo(200);
        assertThat(person.statements()).noneMatch(WeatherIT::readsPlaces);
        assertThat(anonymous()
                        .get("/weather/compare?kind=%3Cscript%3E&show=x&sort='&dir=1&page=-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_place_of_the_picker_opens() {
        for (var link : anonymous().get("/weather").page().select(".places a")) {
            var answer = anonymous().get(link.attr("href").replaceFirst(".*/weather", "/weather"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().selectFirst("h1").text()).isEqualTo("Thời tiết " + link.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "999999999", "-1", "99999999999999999999", "%3Cscript%3E", "1%20or%201=1"})
    void a_place_that_does_not_exist_is_not_found(String place) {
        assertThat(anonymous().get("/weather?place=" + place).status()).isEqualTo(404);
    }

    @Test
    void the_page_is_complete_in_english() {
        var page = anonymous().open("/weather?lang=en").page();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Weather in Nam Định");
        assertThat(page.text()).contains("Chance of rain", "Today").doesNotContain("???");
    }

    @Test
    void systems_read_places_and_forecasts() {
        var places = anonymous().get("/api/v1/places");
        assertThat(places.body()).contains("\"name\":\"Nam Định\"");
        var id = places.body().replaceFirst("(?s).*?\"id\":(\\d+).*", "$1");
        assertThat(anonymous().get("/api/v1/forecasts?place=" + id).body())
                .contains("\"age\":", "\"issuedAt\":", "\"source\":\"sample\"", "\"attribution\":\"dữ liệu mẫu\"");
    }

    @ParameterizedTest
    @CsvSource({"'',400", "?place=abc,400", "?place=-1,400", "?place=999999999,404", "?plaice=1,400"})
    void what_is_wrong_is_said(String query, int status) {
        var answer = anonymous().get("/api/v1/forecasts" + query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void an_administrator_adds_a_place_and_its_file_is_shown_until_a_better_one_comes() throws IOException {
        var admin = signedIn("ADMINISTRATOR");
        var name = "Điểm thử " + System.nanoTime();
        var saved = admin.submit(
                admin.get("/admin/places/edit"),
                "save",
                Map.of("name", name, "latitude", "20,25", "longitude", "106.25", "sortOrder", ""));
        assertThat(saved.status()).isEqualTo(302);
        until(() -> status(admin, name).text().contains("Không có tệp"));
        assertThat(weather(name).select(".notice").text()).contains("Hiện chưa có số liệu");

        drop(name, forecast(31.2));
        refresh(admin);
        until(() -> weather(name).text().contains("31°"));
        assertThat(weather(name).text())
                .contains("nhận qua tệp", "cấp 3, Đông Nam", "Mưa nhỏ", "Weather data by Open-Meteo.com");

        for (var wrong : new String[] {
            "",
            "<html>",
            forecast(31.2).substring(0, 200),
            forecast(311.2),
            forecast(31.2).replace("[25", "[null,25")
        }) {
            drop(name, wrong);
            refresh(admin);
            until(() -> status(admin, name).select(".returned").size() == 1);
            assertThat(weather(name).text()).contains("31°");
            drop(name, forecast(31.2));
            refresh(admin);
            until(() -> status(admin, name).select(".returned").isEmpty());
        }

        drop(name, forecast(29.6));
        refresh(admin);
        until(() -> weather(name).text().contains("30°"));
        assertThat(status(admin, name).text()).contains("Bình thường");

        var edit = admin.get(status(admin, name).selectFirst("a").attr("href").replaceFirst(".*/admin", "/admin"));
        assertThat(admin.submit(edit, "save", Map.of("validTo", "01/01/2020")).status())
                .isEqualTo(302);
        forgetKeptPages();
        assertThat(anonymous().get("/weather").page().select(".places").text()).doesNotContain(name);
    }

    @Test
    void a_wrong_form_says_so_at_the_field_and_keeps_what_was_typed() {
        var admin = signedIn("ADMINISTRATOR");
        var answer = admin.submit(
                admin.get("/admin/places/edit"),
                "save",
                Map.of("name", "<b>Điểm</b>", "latitude", "200", "longitude", "106.25"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".errors a").eachAttr("href")).containsExactly("#latitude");
        assertThat(answer.page().getElementById("name").val()).isEqualTo("<b>Điểm</b>");
    }

    @Test
    void two_administrators_at_once_see_what_the_other_changed() {
        var first = signedIn("ADMINISTRATOR");
        var second = signedIn("ADMINISTRATOR");
        var address = first.get("/admin/places?sort=order&dir=desc")
                .page()
                .selectFirst("tbody tr a")
                .attr("href")
                .replaceFirst(".*/admin", "/admin");
        var firstForm = first.get(address);
        var secondForm = second.get(address);
        var order =
                Integer.parseInt(firstForm.page().getElementById("sortOrder").val());
        assertThat(first.submit(firstForm, "save", Map.of("sortOrder", Integer.toString(order + 1)))
                        .status())
                .isEqualTo(302);
        var conflict = second.submit(secondForm, "save", Map.of("sortOrder", Integer.toString(order + 2)));
        assertThat(conflict.status()).isEqualTo(200);
        assertThat(conflict.page().selectFirst(".conflict").text())
                .contains(Integer.toString(order + 1), Integer.toString(order + 2));
        assertThat(second.submit(conflict, "save", Map.of()).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "abc", "-1"})
    void a_place_that_does_not_exist_cannot_be_changed(String id) {
        assertThat(signedIn("ADMINISTRATOR").get("/admin/places/edit?id=" + id).status())
                .isEqualTo(404);
    }

    private static void refresh(PortalClient admin) {
        assertThat(admin.submit(admin.get("/admin/places"), "refresh", Map.of()).status())
                .isEqualTo(302);
    }

    private static Element status(PortalClient admin, String name) {
        return admin.get("/admin/places?size=200").page().select("tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Element weather(String name) {
        forgetKeptPages();
        var link = anonymous().get("/weather").page().select(".places a").stream()
                .filter(place -> place.text().equals(name))
                .findFirst()
                .orElseThrow();
        return anonymous()
                .get(link.attr("href").replaceFirst(".*/weather", "/weather"))
                .page()
                .getElementById("main");
    }

    private static void drop(String name, String content) throws IOException {
        var folder = Files.createDirectories(Path.of(System.getProperty("bangtin.test.data"), "weather"));
        var part = Files.writeString(folder.resolve(Vietnamese.slug(name) + ".json.part"), content);
        Files.move(
                part,
                folder.resolve(Vietnamese.slug(name) + ".json"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static String forecast(double temperature) {
        var now = LocalDateTime.now(CLOCK);
        return """
        {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh","current_units":{"wind_speed_10m":"km/h"},
         "current":{"time":"%s","temperature_2m":%s,"weather_code":61,"wind_speed_10m":12.6,"wind_direction_10m":142},
         "daily":{"time":["%s"],"temperature_2m_max":[33],"temperature_2m_min":[25],"weather_code":[61]}}
        """
                .formatted(
                        now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")),
                        temperature,
                        now.toLocalDate());
    }

    /** Waits for what happens in the background, at most two minutes. */
    private static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("two minutes passed").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
