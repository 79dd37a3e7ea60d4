package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalUiIT;

/** A typhoon of level 4 comes as a file, is updated, and is cancelled; readers see it on every page, and a unit confirms it. */
class WarningUiIT extends PortalUiIT {

    private static final String COAST = "20.33,106.60 20.05,106.50 19.90,106.10 20.13,106.20 20.30,106.58 20.33,106.60";

    /** That of the reader's account. */
    private static final String UNIT = "Phòng Bưu chính – Viễn thông";

    private final Instant sent = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
    private final String name = "bao-" + sent.getEpochSecond();

    private TestCap message(String part, int minutes) {
        return new TestCap(name + part, sent.plusSeconds(60L * minutes))
                .level(4)
                .area("Ven biển Hải Hậu, Giao Thủy", COAST);
    }

    /** As whoever brings it on a stick: written under another name, and renamed when it is whole. */
    private void drop(TestCap message) {
        try {
            var folder = Files.createDirectories(PortalClient.Demo.data().resolve("warnings"));
            var part = Files.write(folder.resolve(name + ".part"), message.bytes());
            Files.move(part, folder.resolve(name + ".cap"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openUntil(String path, String words) {
        patiently().until(browser -> {
            open(path);
            return words().contains(words);
        });
    }

    private void cancel() {
        drop(message("-huy", 3).type("Cancel", name + "-1", sent).headline("Tin cuối cùng về bão"));
    }

    /** Whatever happens here, other tests must not find a typhoon. */
    @AfterEach
    void calm() {
        cancel();
        patiently().until(browser -> {
            open("/warnings/banner");
            return !words().contains("dữ liệu thử nghiệm bão");
        });
    }

    private void aUnitIsToldFromLevelThreeOn() {
        signInAs("ADMINISTRATOR");
        open("/admin/storm/units");
        browser().findElement(By.cssSelector("a[aria-label^='" + UNIT + "']")).click();
        new Select(await(By.id("level"))).selectByValue("3");
        press("save");
        patiently().until(browser -> browser.findElement(By.cssSelector("a[aria-label^='" + UNIT + "']"))
                .getText()
                .contains("3"));
        browser().manage().deleteAllCookies();
    }

    private void theUnitConfirms(String id) {
        width(1366);
        open("/");
        assertThat(await(By.cssSelector("section.storm")).getText()).contains("Bão giảm cấp", "0/1");
        assertThat(browser().findElements(By.cssSelector("details.warning")))
                .as("said once is enough")
                .isEmpty();
        picture("storm-home");
        assertAccessible();
        signInAs("READER");
        open("/warnings/confirm?id=" + id);
        assertAccessible();
        type("note", "Đã phân công trực");
        press("confirm");
        assertThat(await(By.id("confirmed")).getText()).contains(UNIT);
        open("/warnings/board?id=" + id);
        assertThat(words()).contains(UNIT, "Đã phân công trực");
        assertAccessible();
        picture("warning-board");
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
    }

    private void theReportTellsItAll() {
        browser().manage().deleteAllCookies();
        signInAs("DUTY");
        open("/admin/storm");
        await(By.cssSelector("a[href*='/admin/storm/report?id=']")).click();
        awaitAddress("/admin/storm/report");
        assertThat(await(By.cssSelector(".storm-log")).getText())
                .contains("Nhận cảnh báo: Bão mạnh cấp 11", "Nhận bản cập nhật: Bão giảm cấp", "Hết chế độ trực bão");
        assertThat(words()).contains(UNIT, "Đã xác nhận 0/1 đơn vị", "Đã xác nhận 1/1 đơn vị");
        assertAccessible();
        width(360);
        assertNoSidewaysScrolling();
        width(1366);
        browser()
                .findElement(By.cssSelector("a[href*='/admin/storm/print?id=']"))
                .click();
        awaitAddress("/admin/storm/print");
        assertThat(words()).contains("Nhận cảnh báo: Bão mạnh cấp 11", UNIT);
        picture("storm-report");
        assertAccessible();
    }

    @Test
    void a_typhoon_from_a_file_is_on_every_page_until_it_is_cancelled() {
        aUnitIsToldFromLevelThreeOn();
        drop(message("-1", 0).headline("Bão mạnh cấp 11, giật cấp 13 (dữ liệu thử nghiệm bão)"));
        openUntil("/news", "Bão mạnh cấp 11, giật cấp 13");
        var banner = await(By.cssSelector("details.warning.risk-4"));
        assertThat(banner.getText()).contains("4", "rủi ro rất lớn", "Ven biển Hải Hậu");
        patiently().until(browser -> browser.findElement(By.cssSelector("[data-announcement]"))
                .getAttribute("textContent")
                .contains("Bão mạnh cấp 11"));
        assertThat(browser().findElement(By.cssSelector("[data-announcement]")).getAttribute("textContent"))
                .as("only what is new is read out")
                .doesNotContain("(Dữ liệu mẫu)");
        picture("warning-banner");
        assertAccessible();

        // folded by keyboard it stays folded on the next page, with level and headline in sight
        banner.findElement(By.tagName("summary")).sendKeys(Keys.ENTER);
        open("/links");
        var folded = await(By.cssSelector("details.warning.risk-4"));
        assertThat(folded.getDomAttribute("open")).isNull();
        assertThat(folded.getText()).contains("Bão mạnh cấp 11").doesNotContain("Ven biển Hải Hậu");

        drop(message("-2", 1)
                .type("Update", name + "-1", sent)
                .headline("Bão giảm cấp, gió giật cấp 11 (dữ liệu thử nghiệm bão)"));
        openUntil("/links", "Bão giảm cấp");
        assertThat(await(By.cssSelector("details.warning.risk-4")).getText())
                .as("another message is open again")
                .contains("Ven biển Hải Hậu")
                .doesNotContain("Bão mạnh cấp 11");

        open("/warnings");
        for (var pixels : new int[] {1366, 768, 360}) {
            width(pixels);
            assertNoSidewaysScrolling();
            picture("warnings-" + pixels);
        }
        assertAccessible();
        browser().findElement(By.partialLinkText("Bão giảm cấp")).click();
        await(By.cssSelector("ol.messages"));
        assertThat(browser().findElement(By.cssSelector("ol.messages")).getText())
                .contains("Cập nhật", "Bão mạnh cấp 11");
        assertAccessible();
        picture("warning-view");

        theUnitConfirms(browser().getCurrentUrl().replaceAll(".*id=", ""));

        cancel();
        patiently().until(browser -> {
            open("/");
            return !words().contains("Bão giảm cấp");
        });
        assertThat(browser().findElements(By.cssSelector("section.storm"))).isEmpty();
        open("/warnings");
        assertThat(words()).contains("Tin cuối cùng về bão");
        picture("warnings-cancelled");
        theReportTellsItAll();
        assertNoErrorsInTheConsole();
    }
}
