package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

/** A bulletin on paper becomes a warning that everybody sees, by two persons, and leaves again. */
class DutyUiIT extends PortalUiIT {

    private static final String TITLE = "Bão thử cấp 12 vào vùng biển ven bờ trong đêm";
    private static final String NEWER = "Bão thử suy yếu, còn cấp 9";
    private static final By BANNER = By.id("warnings");

    private void signInAsAnother(String role) {
        browser().manage().deleteAllCookies();
        signInAs(role);
    }

    /** Presses a button, and waits for the page that says it was done. */
    private String done(String button) {
        press(button);
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".done")));
        return await(By.cssSelector(".done")).getText();
    }

    private void openWaiting(String title) {
        open("/admin/warnings?shelf=WAITING");
        assertThat(await(By.cssSelector(".side-menu a[href$='/admin/warnings'] .count"))
                        .getText())
                .contains("1");
        openInTable(title);
    }

    /** The banner above the table has links with the same words. */
    private void openInTable(String title) {
        await(By.xpath("//td//a[contains(., '" + title + "')]")).click();
        awaitAddress("/admin/warnings/view");
    }

    private String banner() {
        open("/news"); // the portal page says it in its own way in a storm
        return browser().findElement(BANNER).getText();
    }

    private void handOver(String title) {
        press("look");
        assertThat(await(By.cssSelector(".before-issue")).getText()).contains("Cần hai người", title);
        assertThat(done("send")).contains("chờ người thứ hai");
    }

    @Test
    void a_warning_is_typed_confirmed_updated_and_cancelled() {
        signInAs("DUTY");
        open("/admin/warnings/edit");
        press("look");
        assertThat(await(By.id("errors")).getText()).contains("Số hiệu", "Cấp độ rủi ro", "Tiêu đề");
        type("number", "12/THU-NGHIEM");
        type("issuer", "Đài thử nghiệm");
        new Select(await(By.id("hazard"))).selectByValue("STORM");
        await(By.cssSelector("#level input[value='4']")).click();
        type("headline", TITLE);
        type("polygon", "106.1,20.3 106.4,20.3 106.4,20.0");
        press("look");
        // what can be wrong only together with the rest is said where it is wrong, and nothing typed is lost
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#polygon");
        type("polygon", "");
        type("area", "Vùng biển ven bờ thử nghiệm");
        press("look");
        assertThat(await(By.cssSelector(".as-read details.warning")).getText()).contains(TITLE, "ven bờ thử nghiệm");
        assertAccessible();
        picture("admin-warnings-preview");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        handOver(TITLE);
        assertThat(words()).contains("chưa hiện ra với bạn đọc");
        assertAccessible();
        picture("admin-warnings-view");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        press("alone");
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#reason");
        assertThat(banner()).doesNotContain(TITLE);

        signInAsAnother("ADMINISTRATOR");
        openWaiting(TITLE);
        assertThat(done("issue")).contains("Đã ban hành", TITLE);
        assertThat(banner()).contains(TITLE);
        open("/admin/warnings?shelf=IN_FORCE&text=bao+thu");
        openInTable(TITLE);
        await(By.cssSelector("a[href*='?update=']")).click();
        awaitAddress("?update=");
        assertThat(await(By.id("headline")).getAttribute("value")).isEqualTo(TITLE);
        type("number", "13/THU-NGHIEM");
        type("headline", NEWER);
        await(By.cssSelector("#level input[value='2']")).click();
        // lower than what it replaces, and still for two
        handOver(NEWER);

        signInAsAnother("DUTY");
        openWaiting(NEWER);
        assertThat(done("issue")).contains(NEWER);
        assertThat(banner()).contains(NEWER).doesNotContain(TITLE);
        open("/admin/warnings?text=bao+thu");
        picture("admin-warnings-list");
        openInTable(NEWER);
        await(By.cssSelector("a[href*='?cancel=']")).click();
        awaitAddress("?cancel=");
        type("number", "14/THU-NGHIEM");
        press("look");
        // a warning of level 2 is cancelled by one
        assertThat(await(By.cssSelector(".before-issue")).getText()).contains("biến mất ngay");
        assertThat(done("send")).contains("Hủy cảnh báo");
        assertThat(words()).contains("Diễn biến");
        assertThat(banner()).doesNotContain(NEWER);
        assertNoErrorsInTheConsole();
    }
}
