package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import vn.bangtin.PortalUiIT;

class WeatherUiIT extends PortalUiIT {

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
