package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

class PreparationUiIT extends PortalUiIT {

    private static final String TITLE = "Ngày thành lập Sở, để chuẩn bị thử";

    private void publishDayOfTwentyFiveYears() {
        var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(9);
        open("/admin/anniversaries/edit");
        type("title", TITLE);
        new Select(await(By.id("kind"))).selectByValue("FOUNDING");
        new Select(await(By.id("calendar"))).selectByValue("SOLAR");
        type("day", Integer.toString(day.getDayOfMonth()));
        type("month", Integer.toString(day.getMonthValue()));
        type("firstYear", Integer.toString(day.getYear() - 25));
        press("publish");
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        assertThat(await(By.cssSelector(".done")).getText()).contains(TITLE);
    }

    @Test
    void an_editor_finds_the_draft_for_the_25th_year_waiting() {
        signInAs("EDITOR");
        publishDayOfTwentyFiveYears();

        open("/admin/anniversaries?text=chuan+bi+thu");
        await(By.cssSelector("td a[href*='/preparation?id=']")).click();
        awaitAddress("/admin/anniversaries/preparation");
        new Select(await(By.id("unit"))).selectByIndex(1);
        // what is missing is said where it is missing, and nothing that was typed is lost
        type("draftTitle", "Kỷ niệm {nam} năm");
        press("save");
        assertThat(await(By.cssSelector(".errors")).getText()).contains("chuyên mục");
        new Select(await(By.id("category"))).selectByIndex(1);
        press("show");
        patiently()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".errors"), "ordinal, title"));
        assertThat(await(By.id("draftTitle")).getAttribute("value")).isEqualTo("Kỷ niệm {nam} năm");
        type("draftTitle", "Kỷ niệm {ordinal} năm {title}");
        press("show");
        patiently()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector(".props"), "Kỷ niệm 25 năm " + TITLE));
        assertAccessible();
        picture("admin-preparation-rule");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        press("save");
        awaitAddress("/admin/preparations");
        assertThat(await(By.cssSelector(".done")).getText()).contains("giao ngay");
        assertThat(await(By.cssSelector(".side-menu .count")).getText()).isNotEmpty();
        picture("admin-preparations");
        assertAccessible();

        // the next morning
        open("/admin/preparations");
        await(By.linkText(TITLE)).click();
        awaitAddress("/admin/preparations/edit");
        assertThat(await(By.tagName("main")).getText()).contains("25 năm", "còn 9 ngày");
        assertAccessible();
        picture("admin-preparation");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        press("take");
        awaitAddress("/admin/news/edit");
        assertThat(await(By.id("title")).getAttribute("value")).isEqualTo("Kỷ niệm 25 năm " + TITLE);
        open("/admin/news?list=MINE");
        assertThat(words()).contains("Kỷ niệm 25 năm " + TITLE);

        open("/admin/preparations");
        await(By.linkText(TITLE)).click();
        awaitAddress("/admin/preparations/edit");
        press("drop");
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#note");
        type("note", "Sở tổ chức chung với ngày truyền thống của ngành");
        press("drop");
        assertThat(await(By.cssSelector(".done")).getText()).contains(TITLE);
        assertThat(browser().findElements(By.linkText(TITLE))).isEmpty();
        assertNoErrorsInTheConsole();
    }
}
