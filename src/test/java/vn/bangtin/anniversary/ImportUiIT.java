package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

class ImportUiIT extends PortalUiIT {

    @TempDir
    Path directory;

    @Test
    void an_editor_reads_a_file_on_trial_takes_what_is_right_and_takes_it_back() throws IOException {
        var title = "Sự kiện nhập từ tệp " + System.nanoTime();
        var file = Files.writeString(
                directory.resolve("su-kien.csv"),
                "Ngày,Tháng,Năm,Tên sự kiện,Công bố\n2,9,1945," + title + ",Có\n31,4,1950,Ngày không có,Có\n");
        signInAs("EDITOR");
        open("/admin/history");
        await(By.cssSelector("a[href*='import?kind=HISTORY']")).click();
        assertThat(new Select(await(By.id("kind"))).getFirstSelectedOption().getAttribute("value"))
                .isEqualTo("HISTORY");
        press("check");
        assertThat(await(By.cssSelector(".errors")).getText()).contains("chọn một tệp");
        await(By.id("file")).sendKeys(file.toString());
        press("check");

        assertThat(await(By.id("problems")).getText()).contains("A (Ngày)", "31", "ngày 1 đến ngày 30");
        assertAccessible();
        for (var width : new int[] {1366, 360}) {
            width(width);
            assertNoSidewaysScrolling();
            picture("import-check-" + width);
        }
        width(1366);
        press("run");
        assertThat(await(By.cssSelector(".done")).getText()).contains("Đã nhập 1 dòng");
        open("/admin/history?text=" + title.replace(" ", "+"));
        assertThat(await(By.cssSelector("table.grid tbody")).getText()).contains(title, "1945");

        open("/admin/anniversaries/import");
        picture("import-files");
        assertAccessible();
        await(By.cssSelector("button[aria-label='Rút lại su-kien.csv']")).click();
        await(By.cssSelector("dialog.confirm .btn:not(.quiet)")).click();
        assertThat(await(By.cssSelector(".done")).getText()).contains("Đã rút lại 1 dòng");
        assertThat(browser().findElements(By.cssSelector("button[aria-label='Rút lại su-kien.csv']")))
                .as("nothing is left to take back")
                .isEmpty();
        open("/admin/history?text=" + title.replace(" ", "+"));
        assertThat(await(By.cssSelector(".empty")).getText()).isNotEmpty();
        assertNoErrorsInTheConsole();
    }
}
