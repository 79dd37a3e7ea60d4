package vn.bangtin.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import vn.bangtin.PortalUiIT;

/** Somebody agrees, a personnel officer enters the day and exports who reaches what, and it is taken back. */
class MilestoneUiIT extends PortalUiIT {

    private static final String LIST = "/admin/milestones?year=2027&kind=PARTY";

    @TempDir
    Path downloads;

    private void signOut() {
        browser().manage().deleteAllCookies();
    }

    private void look(String name) {
        for (var width : List.of(1366, 768, 360)) {
            width(width);
            assertNoSidewaysScrolling();
            picture(name + "-" + width);
        }
        width(1366);
        assertAccessible();
    }

    /** Clicks the link to the workbook, and reads what the browser saved: the rows of all sheets, cell by cell. */
    private List<List<String>> exported(String folder) throws IOException {
        var to = Files.createDirectory(downloads.resolve(folder));
        ((ChromeDriver) browser())
                .executeCdpCommand(
                        "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", to.toString()));
        press("xlsx");
        var file = patiently().until(browser -> {
            try (var files = Files.list(to)) {
                return files.filter(one -> one.toString().endsWith(".xlsx"))
                        .findFirst()
                        .orElse(null);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (InputStream in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets()
                    .flatMap(sheet -> {
                        try {
                            return sheet.openStream();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.toList()))
                    .toList();
        }
    }

    @Test
    void a_personnel_officer_exports_the_milestones_of_those_who_agreed() throws IOException {
        signInAs("MODERATOR");
        open("/me");
        var name = await(By.cssSelector("dl.facts dd")).getText();
        await(By.cssSelector("a[href$='/me/milestones']")).click();
        press("agree-party");
        assertThat(await(By.cssSelector(".errors a")).getAttribute("href")).endsWith("#agreed-party");
        look("me-milestones-error");
        press("agreed-party");
        press("agree-party");
        assertThat(await(By.cssSelector(".done")).getText()).contains("ngày vào Đảng");
        signOut();

        signInAs("PERSONNEL");
        open("/admin/personnel?text=nguoi+kiem");
        look("admin-personnel");
        await(By.linkText(name)).click();
        assertThat(browser().findElements(By.id("sector")))
                .as("only what the person agreed to is asked")
                .isEmpty();
        type("party", "8/11/2999");
        press("save");
        assertThat(await(By.cssSelector(".errors a")).getText()).contains("01/01/1900");
        look("admin-personnel-edit");
        type("party", "8/11/1996");
        press("save");
        assertThat(await(By.cssSelector(".done")).getText()).contains(name);
        assertThat(await(By.cssSelector("#people tbody")).getText()).contains("08/11/1996");

        open(LIST);
        assertThat(await(By.cssSelector(".milestones tbody")).getText())
                .as("after the last round of 2026 comes the first of 2027")
                .contains("Đợt 03/02/2027", name, "30", "08/11/2026");
        look("admin-milestones");
        assertThat(exported("given"))
                .contains(List.of(
                        "STT", "Họ tên", "Đơn vị", "Loại mốc", "Số năm", "Ngày tròn năm", "Đợt, tháng", "Ký nhận"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("1", name, "Văn phòng Sở", "Tuổi Đảng", "30")
                        .contains("Đợt 03/02/2027"));
        open("/admin/milestones/print?year=2027&kind=PARTY");
        assertThat(await(By.cssSelector(".milestones")).getText()).contains("Ký nhận", name);
        look("admin-milestones-print");
        assertNoErrorsInTheConsole();
        signOut();

        signInAs("MODERATOR");
        open("/me/milestones");
        assertThat(await(By.id("state-party")).getText()).contains("08/11/1996");
        look("me-milestones");
        press("withdraw-party");
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        assertThat(await(By.cssSelector(".done")).getText()).contains("đã được xóa");
        assertThat(browser().findElements(By.cssSelector("#consents tbody tr"))).hasSize(2);
        signOut();

        signInAs("PERSONNEL");
        open("/admin/personnel");
        assertThat(words()).doesNotContain(name);
        open(LIST);
        assertThat(words()).doesNotContain(name);
        assertThat(exported("taken-back")).isNotEmpty().allSatisfy(row -> assertThat(row)
                .doesNotContain(name));
        signOut();

        var administrator = signedIn("ADMINISTRATOR");
        for (var page : List.of("/admin/personnel", LIST, "/admin/milestones/print")) {
            assertThat(administrator.get(page).status()).as(page).isEqualTo(403);
        }
        assertThat(administrator.get("/admin").page().select("a[href$=/admin/milestones]"))
                .isEmpty();
    }
}
