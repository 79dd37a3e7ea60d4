package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.bangtin.PortalUiIT;

/** The way of an article through the hands of an office: four people, one browser after the other. */
class NewsroomUiIT extends PortalUiIT {

    private static final By YES = By.cssSelector("dialog.confirm .btn:not(.quiet)");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String TITLE = "Kế hoạch trực bảo đảm thông tin dịp Tết";

    private void as(String role, String path) {
        open("/logout");
        if (!browser().findElements(By.id("logout")).isEmpty()) {
            press("logout");
        }
        browser().manage().deleteAllCookies();
        signInAs(role);
        open(path);
    }

    private void go(String step, String saysState) {
        press(step);
        if (!browser().findElements(By.cssSelector("dialog.confirm")).isEmpty()) {
            await(YES).click();
        }
        state(saysState);
    }

    private void state(String words) {
        patiently().until(page -> page.findElements(By.cssSelector(".props .state")).stream()
                .anyMatch(state -> state.getText().equals(words)));
        assertThat(browser().findElements(By.cssSelector("#errors"))).isEmpty();
    }

    private void write(String text) {
        await(By.cssSelector("[contenteditable=true]")).click();
        new Actions(browser()).sendKeys(text).perform();
    }

    @Test
    void from_a_draft_to_a_published_corrected_and_withdrawn_article() {
        signInAs("AUTHOR");
        open("/admin/news/edit");
        type("title", TITLE);
        type("summary", "Các đơn vị trực 24/24 giờ.");
        write("Lịch trực từ ngày 28 tháng Chạp.");
        new Select(browser().findElement(By.id("category"))).selectByIndex(1);
        picture("newsroom-1-draft");
        go("submit", "Đã trình");
        var edit = "/admin/news/edit?" + URI.create(browser().getCurrentUrl()).getQuery();
        assertThat(words()).contains("bạn xem được nhưng không sửa được");
        assertAccessible();
        picture("newsroom-2-submitted");

        as("EDITOR", "/admin/news?list=waiting");
        assertThat(words()).contains(TITLE);
        assertAccessible();
        picture("newsroom-3-waiting");
        open(edit);
        go("take", "Đang biên tập");
        type("summary", "Các đơn vị trực 24/24 giờ trong chín ngày Tết.");
        go("hand-on", "Chờ duyệt");

        as("APPROVER", edit);
        press("return");
        await(By.cssSelector("dialog.confirm textarea")).sendKeys("Bổ sung số điện thoại trực.");
        picture("newsroom-4-return");
        await(YES).click();
        state("Trả lại");

        as("AUTHOR", "/admin/news?list=returned");
        assertThat(words()).contains(TITLE, "Bổ sung số điện thoại trực.");
        open(edit);
        assertThat(await(By.cssSelector(".duty")).getText()).contains("Bổ sung số điện thoại trực.");
        write(" Điện thoại trực: 1022. ");
        go("submit", "Đã trình");

        as("EDITOR", edit);
        go("take", "Đang biên tập");
        go("hand-on", "Chờ duyệt");
        as("APPROVER", edit);
        go("approve", "Đã duyệt");
        picture("newsroom-5-approved");

        as("PUBLISHER", edit);
        var soon = LocalDateTime.now(ZONE).plusMinutes(1).plusSeconds(30);
        ((JavascriptExecutor) browser())
                .executeScript(
                        "document.getElementById('publishAt').value = arguments[0]",
                        soon.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
        press("plan");
        await(By.cssSelector(".done"));
        go("schedule", "Hẹn giờ đăng");
        assertAccessible();
        picture("newsroom-6-scheduled");

        // nobody is signed in while its time comes
        browser().manage().deleteAllCookies();
        var id = edit.replaceAll("\\D", "");
        var address = "/news/" + id + "/";
        var patient = new WebDriverWait(browser(), Duration.ofSeconds(180), Duration.ofSeconds(2));
        patient.ignoring(WebDriverException.class).until(page -> {
            open(address);
            return page.findElements(By.cssSelector("article.full h1")).stream()
                    .anyMatch(heading -> heading.getText().equals(TITLE));
        });
        picture("newsroom-7-published");

        signInAs("PUBLISHER");
        open(edit);
        type("summary", "Các đơn vị trực 24/24 giờ trong mười ngày Tết.");
        press("major");
        type("changeNote", "Sửa số ngày trực từ chín thành mười");
        picture("newsroom-8-correction");
        press("save");
        assertThat(await(By.cssSelector(".done")).getText()).contains(TITLE);
        open(address);
        assertThat(words()).contains("mười ngày Tết");

        open(edit);
        press("withdraw");
        await(By.cssSelector("dialog.confirm textarea")).sendKeys("Lịch trực được thay bằng bản mới.");
        await(YES).click();
        state("Đã gỡ");
        picture("newsroom-9-withdrawn");
        open(address);
        assertThat(words()).contains("Tin này đã được gỡ", "Lịch trực được thay bằng bản mới.");
        assertNoErrorsInTheConsoleBut410();
    }

    /** A withdrawn article answers 410, which the browser also writes into its console. */
    private void assertNoErrorsInTheConsoleBut410() {
        assertThat(browser().manage().logs().get("browser").getAll().stream()
                        .map(Object::toString)
                        .filter(line -> line.contains("SEVERE"))
                        .filter(line -> !line.contains("410") && !line.contains("404"))
                        .toList())
                .isEmpty();
    }

    @Test
    void what_one_person_published_stands_on_the_list_until_another_confirms_it() {
        var title = "Tin khẩn về mưa lũ " + System.nanoTime();
        signInAs("PUBLISHER");
        open("/admin/news/edit");
        type("title", title);
        write("Nước lên nhanh.");
        new Select(browser().findElement(By.id("category"))).selectByIndex(1);
        press("publish-alone");
        await(YES).click();
        assertThat(await(By.cssSelector(".err")).getText()).contains("lý do");
        press("publish-alone");
        await(By.cssSelector("dialog.confirm textarea")).sendKeys("Lũ về trong đêm");
        await(YES).click();
        state("Đã đăng");
        assertThat(browser().findElements(By.id("confirm"))).isEmpty();
        var edit = "/admin/news/edit?" + URI.create(browser().getCurrentUrl()).getQuery();

        as("APPROVER", "/admin/news?list=alone");
        assertThat(words()).contains(title, "Một người tự đăng");
        open(edit);
        assertThat(await(By.cssSelector(".duty")).getText()).contains("Lũ về trong đêm");
        press("confirm");
        await(YES).click();
        await(By.cssSelector(".done"));
        assertThat(browser().findElements(By.cssSelector(".duty"))).isEmpty();
    }

    @Test
    void several_articles_are_taken_on_at_once_and_each_says_what_became_of_it() {
        signInAs("AUTHOR");
        for (var number : new String[] {"một", "hai"}) {
            open("/admin/news/edit");
            type("title", "Tin hàng loạt " + number);
            if (number.equals("một")) {
                write("Nội dung.");
            }
            new Select(browser().findElement(By.id("category"))).selectByIndex(1);
            press("save");
            await(By.cssSelector(".done"));
        }
        open("/admin/news?list=mine&text=hang+loat");
        var rows = browser().findElements(By.cssSelector("tbody .pick-row input"));
        assertThat(rows).hasSize(2);
        rows.get(0).sendKeys(Keys.ARROW_DOWN);
        assertThat(browser().switchTo().activeElement()).isEqualTo(rows.get(1));
        rows.get(1).sendKeys(Keys.ENTER);
        awaitAddress("/admin/news/edit?id=");
        browser().navigate().back();
        press("selectAll");
        new Select(browser().findElement(By.id("bulkStep"))).selectByValue("SUBMIT");
        press("bulk");
        var report = await(By.cssSelector(".bulk-report")).getText();
        assertThat(report)
                .contains("Đã trình “Tin hàng loạt một”", "Tin hàng loạt hai", "Hãy nhập nội dung trước khi trình");
        assertAccessible();
        assertNoErrorsInTheConsole();
        picture("newsroom-bulk");
    }
}
