package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;

class HomeUiIT extends PortalUiIT {

    @Test
    void a_first_visit_is_light() {
        open("/");
        await(By.cssSelector("footer"));
        ((JavascriptExecutor) browser())
                .executeAsyncScript(
                        "var done = arguments[0]; document.fonts.ready.then(function () {"
                                + " if (document.readyState === 'complete') { done(); } else { window.addEventListener('load', done); } });");
        var sizes = (List<?>) ((JavascriptExecutor) browser())
                .executeScript(
                        "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                                + ".map(function (e) { return e.transferSize; });");
        var bytes =
                sizes.stream().mapToLong(size -> ((Number) size).longValue()).sum();
        assertThat(sizes.size()).as("requests of a first visit").isLessThanOrEqualTo(15);
        assertThat(bytes).as("bytes of a first visit").isBetween(20_000L, 250_000L);
    }

    @Test
    void the_page_is_used_by_keyboard_alone() {
        open("/");
        var body = browser().findElement(By.tagName("body"));
        body.sendKeys(Keys.TAB);
        var first = browser().switchTo().activeElement();
        assertThat(first.getAttribute("href")).endsWith("#main");
        first.sendKeys(Keys.ENTER);
        assertThat(browser().getCurrentUrl()).endsWith("#main");
    }

    @Test
    void colours_and_text_size_are_chosen_once_and_last() {
        open("/");
        browser().findElement(By.cssSelector(".display summary")).click();
        await(By.cssSelector("[data-setting=scheme] button[value=dark]")).click();
        browser()
                .findElement(By.cssSelector("[data-setting=text] button[value=large]"))
                .click();
        open("/links");
        var root = browser().findElement(By.tagName("html"));
        assertThat(root.getAttribute("data-scheme")).isEqualTo("dark");
        assertThat(root.getAttribute("data-text")).isEqualTo("large");
    }
}
