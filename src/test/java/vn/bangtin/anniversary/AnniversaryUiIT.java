package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

class AnniversaryUiIT extends PortalUiIT {

    private void choose(String id, String value) {
        new Select(await(By.id(id))).selectByValue(value);
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
