package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

class AnniversaryUiIT extends PortalUiIT {

    private void choose(String id, String value) {
        new Select(await(By.id(id))).selectByValue(value);
    }

    private void awaitText(String css, String text) {
        patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    @Test
    void a_reader_goes_from_the_portal_page_through_the_months() {
        open("/");
        await(By.cssSelector("[aria-labelledby=t-anniversaries] .head a")).click();
        var first = await(By.cssSelector(".month-nav b")).getText();
        await(By.cssSelector("a[rel=next]")).click();
        assertThat(await(By.cssSelector(".month-nav b")).getText()).isNotEqualTo(first);
        choose("kind", "MAJOR");
        await(By.cssSelector(".kind-filter button")).click();
        awaitAddress("kind=MAJOR");
        assertThat(browser().getCurrentUrl()).contains("month=");
        assertAccessible();
        assertNoErrorsInTheConsole();
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 768, 360})
    void the_calendar_page_fits(int width) {
        open("/anniversaries");
        width(width);
        assertNoSidewaysScrolling();
        assertAccessible();
        picture("anniversaries-" + width);
    }

    @Test
    void a_reader_subscribes_and_sees_the_hung_kings_day_where_it_falls() throws Exception {
        open("/anniversaries");
        var address = await(By.id("subscribe")).getAttribute("href");
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(Biweekly.parse(answer.body()).first().getEvents())
                .filteredOn(event -> event.getSummary().getValue().startsWith("Giỗ Tổ"))
                .extracting(event -> event.getDateStart()
                        .getValue()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate())
                .contains(LocalDate.of(2026, 4, 26), LocalDate.of(2027, 4, 16), LocalDate.of(2028, 4, 4));

        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("If-None-Match", tag)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        var holidays = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        await(By.id("subscribe-holidays")).getAttribute("href")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(Biweekly.parse(holidays.body()).first().getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("Quốc khánh");
    }

    @Test
    void an_editor_checks_the_dates_before_publishing() {
        signInAs("EDITOR");
        open("/admin/anniversaries");
        assertAccessible();
        picture("admin-anniversaries");
        open("/admin/anniversaries/edit");
        type("title", "Ngày thử của người biên tập");
        choose("kind", "MEMORIAL");
        choose("calendar", "LUNAR");
        type("day", "10");
        type("month", "13");
        press("preview");
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#month");
        assertAccessible();
        type("month", "3");
        press("preview");
        assertThat(await(By.cssSelector("#next-times ol")).getText()).contains("10/3 âm lịch");
        assertThat(browser().findElements(By.cssSelector("#next-times li"))).hasSize(10);
        // what can make a difference is asked for while the form is filled in, and the preview says what it does
        assertThat(browser().findElement(By.id("shortMonth")).isDisplayed()).isFalse();
        type("day", "30");
        type("month", "12");
        awaitText("#next-times", "chỉ có 29 ngày: giữ ngày 29");
        choose("shortMonth", "SKIP");
        awaitText("#next-times", "chỉ có 29 ngày: không kỷ niệm");
        type("day", "10");
        type("month", "3");
        awaitText("#next-times", "10/3 âm lịch");
        browser().findElement(By.id("yearUnknown")).click();
        assertAccessible();
        picture("admin-anniversary-edit");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        press("publish");
        await(By.cssSelector("dialog.confirm .btn.quiet")).click();
        assertThat(browser().getCurrentUrl()).contains("/edit");
        press("save");
        assertThat(await(By.cssSelector(".done")).getText()).contains("Ngày thử của người biên tập");
        assertNoErrorsInTheConsole();
    }
}
