package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import vn.bangtin.PortalUiIT;
import vn.bangtin.platform.text.Vietnamese;

class WeatherUiIT extends PortalUiIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void a_reader_chooses_a_place_on_every_width() {
        open("/weather");
        for (var pixels : new int[] {1366, 768, 360}) {
            width(pixels);
            assertNoSidewaysScrolling();
            picture("weather-" + pixels);
        }
        assertAccessible();
        browser().findElement(By.linkText("Hải Hậu")).click();
        assertThat(await(By.tagName("h1")).getText()).isEqualTo("Thời tiết Hải Hậu");
        browser().findElement(By.linkText("Ven biển Hải Hậu")).click();
        assertThat(await(By.id("t-sea")).getText()).isEqualTo("Biển");
        assertAccessible();
        open("/weather/compare");
        width(360);
        assertNoSidewaysScrolling();
        browser()
                .findElement(By.cssSelector(".place-map a[aria-label^='Ý Yên']"))
                .click();
        assertThat(await(By.tagName("h1")).getText()).isEqualTo("Thời tiết Ý Yên");
        assertNoErrorsInTheConsole();
    }

    /** The portal's source are files; what is shown at first is the demo's. */
    @Test
    void made_up_old_and_missing_weather_and_a_bulletin_are_told_in_words() throws IOException {
        open("/weather");
        assertThat(words()).contains("Đây là dữ liệu mẫu để xem thử, không phải thời tiết thật.");
        picture("weather-sample");
        assertAccessible();

        var old = "Nơi số liệu cũ " + System.nanoTime();
        var none = "Nơi không số liệu " + System.nanoTime();
        var admin = signedIn("ADMINISTRATOR");
        var folder = Files.createDirectories(Path.of(System.getProperty("bangtin.test.data"), "weather"));
        Files.writeString(folder.resolve(Vietnamese.slug(old) + ".json"), fiveHoursOld());
        for (var name : List.of(old, none)) {
            var form = Map.of("name", name, "latitude", "20,25", "longitude", "106.25", "sortOrder", "");
            assertThat(admin.submit(admin.get("/admin/places/edit"), "save", form)
                            .status())
                    .isEqualTo(302);
        }
        patiently().until(browser -> {
            forgetKeptPages();
            open("/weather?q=" + Vietnamese.slug(old).replace('-', '+'));
            return words().contains("Số liệu đã cũ");
        });
        assertThat(words()).contains("Thời tiết " + old, "27°", "Gần nhất", "chưa lấy được bản mới hơn");
        picture("weather-stale");
        assertAccessible();

        open("/weather?q=" + Vietnamese.slug(none).replace('-', '+'));
        assertThat(words()).contains("Thời tiết " + none, "Hiện chưa có số liệu thời tiết đủ mới để hiển thị.");
        picture("weather-none");
        assertAccessible();

        var place = browser()
                .findElement(By.cssSelector(".places a[aria-current=page]"))
                .getAttribute("href")
                .replaceFirst(".*place=", "");
        var today = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES);
        var typed = Map.of(
                "issuer",
                "Đài thử",
                "issuedAt",
                today.toString(),
                "validUntil",
                today.plusDays(1).toString(),
                "min0",
                "23",
                "max0",
                "31");
        assertThat(admin.submit(admin.get("/admin/weather/manual?place=" + place), "save", typed)
                        .status())
                .isEqualTo(302);
        forgetKeptPages();
        open("/weather/compare?q=" + Vietnamese.slug(none).replace('-', '+'));
        assertThat(words()).contains("nhập tay từ bản tin của Đài thử", "23°", "31°", "bản tin");
        picture("weather-compare-typed");
        assertAccessible();
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        open("/weather?place=" + place);
        assertThat(words()).contains("23–31°").doesNotContain("Hiện chưa có số liệu");
        assertNoErrorsInTheConsole();

        for (var name : List.of(old, none)) {
            var row = admin.get("/admin/places?text=" + Vietnamese.slug(name).replace('-', '+'))
                    .page()
                    .selectFirst("tbody tr a");
            var edit = admin.get(row.attr("href").replaceFirst(".*/admin", "/admin"));
            assertThat(admin.submit(edit, "save", Map.of("validTo", "01/01/2020"))
                            .status())
                    .isEqualTo(302);
        }
    }

    private static String fiveHoursOld() {
        var then = LocalDateTime.now(ZONE).minusHours(5);
        return """
        {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh","current_units":{"wind_speed_10m":"km/h"},
         "current":{"time":"%s","temperature_2m":27,"weather_code":61,"wind_speed_10m":12.6,"wind_direction_10m":142},
         "daily":{"time":["%s"],"temperature_2m_max":[33],"temperature_2m_min":[25],"weather_code":[61]}}
        """
                .formatted(then.truncatedTo(ChronoUnit.SECONDS), LocalDate.now(ZONE));
    }

    @Test
    void an_administrator_looks_after_the_places() {
        signInAs("ADMINISTRATOR");
        open("/admin/places");
        assertAccessible();
        picture("admin-places");
        browser().findElement(By.linkText("Nam Định")).click();
        assertThat(await(By.id("latitude")).getAttribute("value")).isEqualTo("20.4339");
        assertAccessible();
        picture("admin-places-edit");
        type("latitude", "x");
        press("save");
        assertThat(await(By.id("errors")).getText()).contains("“x” chưa phải là một số");
        assertAccessible();
        assertNoErrorsInTheConsole();
        width(360);
        assertNoSidewaysScrolling();
    }
}
