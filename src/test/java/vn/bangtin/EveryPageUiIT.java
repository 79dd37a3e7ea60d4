package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What holds for every page: accessible, nothing refused, nothing sticks out, whatever the width and the colours. */
class EveryPageUiIT extends PortalUiIT {

    private static final List<String> READING = List.of(
            "/",
            "/news",
            "/anniversaries",
            "/anniversaries?month=2026-09",
            "/anniversaries/day?date=2026-09-02",
            "/anniversaries/convert",
            "/weather",
            "/warnings",
            "/weather/compare?show=wind",
            "/links",
            "/login");
    private static final List<String> WORKING = List.of(
            "/admin",
            "/admin/news",
            "/admin/news/edit",
            "/admin/report",
            "/admin/report/preset",
            "/admin/report/print",
            "/admin/errors",
            "/admin/preparations",
            "/admin/media",
            "/admin/front",
            "/admin/preview",
            "/admin/categories",
            "/admin/categories/edit",
            "/admin/topics",
            "/admin/topics/edit",
            "/admin/tags",
            "/admin/tags/edit",
            "/admin/credit-roles",
            "/admin/credit-roles/edit",
            "/admin/days-off",
            "/admin/days-off/rules",
            "/admin/days-off/rule",
            "/admin/opinions",
            "/admin/jobs",
            "/admin/anniversaries",
            "/admin/anniversaries/edit",
            "/admin/anniversaries/import",
            "/admin/anniversaries/plan",
            "/admin/ceremony-rules",
            "/admin/ceremony-rules/edit",
            "/admin/history",
            "/admin/history/edit",
            "/admin/warnings",
            "/admin/storm",
            "/admin/storm/roster",
            "/admin/storm/units",
            "/warnings/board",
            "/admin/warnings/edit",
            "/admin/weather",
            "/admin/warnings/sources",
            "/admin/weather/manual",
            "/admin/places",
            "/admin/places/edit",
            "/admin/places/import",
            "/admin/links",
            "/admin/links/edit",
            "/admin/links/group",
            "/admin/units",
            "/admin/units/edit",
            "/admin/accounts",
            "/admin/accounts/edit",
            "/admin/rights",
            "/admin/settings",
            "/admin/mail",
            "/admin/audit",
            "/me/birthday",
            "/me/milestones",
            "/me/weather",
            "/people/birthdays",
            "/me");

    @Test
    void reading_pages_are_for_everybody() {
        for (var page : READING) {
            look(page);
        }
        open("/news");
        browser().findElement(By.cssSelector("main a[href*='/news/']")).click();
        look(browser().getCurrentUrl().substring(base().length()));
    }

    @Test
    void the_error_page_is_for_everybody() {
        for (var width : List.of(1366, 360)) {
            width(width);
            open("/no-such-page");
            assertNoSidewaysScrolling();
            picture("not-found-" + width);
        }
        assertAccessible();
    }

    @Test
    void working_pages_are_for_everybody_who_works() {
        signInAs("ADMINISTRATOR");
        for (var page : WORKING) {
            look(page);
        }
        open("/admin/places");
        browser()
                .findElement(By.cssSelector("td a[href*='/admin/places/edit?id=']"))
                .click();
        browser()
                .findElement(By.cssSelector("a[href*='/admin/places/sources?place=']"))
                .click();
        look(browser().getCurrentUrl().substring(base().length()));
        open("/admin/weather/manual");
        look(browser()
                .findElement(By.cssSelector("table.grid a"))
                .getAttribute("href")
                .substring(base().length()));
        open("/admin/media");
        browser().findElement(By.cssSelector("td.text a")).click();
        look(browser().getCurrentUrl().substring(base().length()));
    }

    @Test
    void reading_pages_are_readable_in_the_dark_and_in_high_contrast() {
        for (var scheme : List.of("dark", "contrast")) {
            for (var page : READING) {
                open(page);
                ((JavascriptExecutor) browser())
                        .executeScript("localStorage.setItem('bangtin.scheme', arguments[0])", scheme);
                open(page);
                assertAccessible();
                picture(name(page) + "-" + scheme);
            }
        }
    }

    private void look(String page) {
        open(page);
        // under load the driver may come back while the page before is still shown or gone
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.tagName("h1")));
        assertThat(browser().findElements(By.tagName("h1")))
                .as("h1 of %s, which says: %s", page, words())
                .hasSize(1);
        for (var width : List.of(1366, 768, 360)) {
            // no page is made for a width: what style sheets do with it, they do to the open page
            width(width);
            assertNoSidewaysScrolling();
            picture(name(page) + "-" + width);
        }
        assertAccessible();
        assertNoErrorsInTheConsole();
    }

    private static String name(String page) {
        return page.equals("/") ? "home" : page.substring(1).replaceAll("[^a-z0-9]+", "-");
    }
}
