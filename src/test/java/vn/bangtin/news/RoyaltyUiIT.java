package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import vn.bangtin.PortalUiIT;

/** The ledger of royalties in a browser; it is switched on for these tests and off again. */
class RoyaltyUiIT extends PortalUiIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private String id;

    @BeforeEach
    void an_article_with_a_proposal() {
        PaidArticle.ledger(signedIn("ADMINISTRATOR"), "on");
        id = PaidArticle.publish(
                signedIn("PUBLISHER"), "Khai mạc hội nghị chuyển đổi số " + RUN, "Nguyễn Thị Minh Khai " + RUN);
        PaidArticle.propose(signedIn("EDITOR"), id, "Phóng sự", "12,5");
    }

    @AfterEach
    void switch_it_off() {
        PaidArticle.ledger(signedIn("ADMINISTRATOR"), "off");
    }

    @Test
    void an_approver_gives_back_with_a_reason_and_confirms_what_is_proposed_anew() {
        signInAs("APPROVER");
        open("/admin/royalties/edit?article=" + id);
        press("of:0:return");
        assertThat(await(By.cssSelector("dialog.confirm")).getText()).contains("2.925.000 đ");
        picture("royalties-return");
        browser().switchTo().activeElement().sendKeys("Hệ số cao so với độ dài của bài", Keys.TAB, Keys.ENTER);
        patiently().until(browser -> words().contains("Đã trả lại khoản của Nguyễn Thị Minh Khai"));
        assertThat(words()).contains("Hệ số cao so với độ dài của bài");

        PaidArticle.propose(signedIn("EDITOR"), id, "Phóng sự", "8");
        open("/admin/royalties/edit?article=" + id);
        press("of:1:confirm");
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        patiently().until(browser -> words().contains("Đã xác nhận khoản của"));
        picture("royalties-confirmed");
        open("/admin/royalties/print?person=" + RUN);
        assertAccessible();
        picture("royalties-print-signed");
    }

    @Test
    void its_pages_are_for_everybody_who_works() {
        signInAs("ADMINISTRATOR");
        for (var page : List.of(
                "/admin/royalties",
                "/admin/royalties/edit?article=" + id,
                "/admin/royalties/rates",
                "/admin/royalties/print")) {
            var name =
                    page.substring("/admin/".length()).replaceAll("\\?.*", "").replace('/', '-');
            for (var width : List.of(1366, 768, 360)) {
                width(width);
                open(page);
                await(By.tagName("h1"));
                assertThat(browser().findElements(By.tagName("h1"))).hasSize(1);
                assertNoSidewaysScrolling();
                picture(name + "-" + width);
            }
            assertAccessible();
            assertNoErrorsInTheConsole();
        }
        width(1366);
        ((JavascriptExecutor) browser()).executeScript("localStorage.setItem('bangtin.scheme', 'dark')");
        for (var page : List.of("/admin/royalties", "/admin/royalties/edit?article=" + id)) {
            open(page);
            assertAccessible();
            picture(page.substring("/admin/".length()).replaceAll("\\?.*", "").replace('/', '-') + "-dark");
        }
    }
}
