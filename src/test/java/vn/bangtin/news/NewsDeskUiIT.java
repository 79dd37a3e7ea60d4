package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import vn.bangtin.PortalUiIT;

class NewsDeskUiIT extends PortalUiIT {

    private static final By CONFIRM = By.cssSelector("dialog.confirm .btn:not(.quiet)");

    @TempDir
    Path files;

    @Test
    void an_editor_writes_an_article_and_sees_it_where_readers_do() throws IOException {
        var picture = Files.write(files.resolve("Hội trường.jpg"), SampleFiles.jpeg(1600, 900));
        var plan = Files.write(files.resolve("Kế hoạch.pdf"), SampleFiles.pdf());
        signInAs("PUBLISHER");
        open("/admin/news");
        assertAccessible();
        open("/admin/news/edit");
        type("title", "Hội nghị giao ban báo chí");
        type("summary", "Các cơ quan báo chí của tỉnh dự hội nghị.");
        await(By.cssSelector("[contenteditable=true]")).click();
        new Actions(browser()).sendKeys("Hội nghị diễn ra sáng nay.").perform();
        assertThat(await(By.cssSelector("[contenteditable=true]")).getText()).isEqualTo("Hội nghị diễn ra sáng nay.");
        new Select(browser().findElement(By.id("category"))).selectByIndex(1);
        browser().findElement(By.id("picture")).sendKeys(picture.toString());
        press("uploadPicture");
        await(By.cssSelector("img.thumb"));
        type("leadAlternative", "Hội trường nhìn từ phía sau");
        browser().findElement(By.id("attachment")).sendKeys(plan.toString());
        press("addCredit");
        await(By.id("lines:1:role")).sendKeys("Ảnh");
        await(By.id("lines:1:name")).sendKeys("Phòng Báo chí");
        assertThat(await(By.cssSelector("[contenteditable=true]")).getText()).contains("sáng nay");
        assertAccessible();

        press("publish-alone");
        assertThat(await(By.cssSelector("dialog.confirm p")).getText()).contains("Hội nghị giao ban báo chí");
        await(By.cssSelector("dialog.confirm textarea")).sendKeys("Tin gấp, người duyệt đi công tác");
        await(CONFIRM).click();
        assertThat(await(By.cssSelector(".done")).getText()).contains("Hội nghị giao ban báo chí");
        assertNoErrorsInTheConsole();

        await(By.cssSelector(".bar-actions a")).click();
        assertThat(await(By.cssSelector("article.full h1")).getText()).isEqualTo("Hội nghị giao ban báo chí");
        assertThat(words()).contains("Hội nghị diễn ra sáng nay.", "Phòng Báo chí", "Kế hoạch");
        assertThat(await(By.cssSelector("figure img")).getDomProperty("naturalWidth"))
                .isNotEqualTo("0");
        assertNoErrorsInTheConsole();

        browser().navigate().back();
        press("withdraw");
        await(CONFIRM).click();
        patiently().until(browser -> browser.findElement(By.cssSelector(".props .state"))
                .getText()
                .equals("Đã gỡ"));
    }

    @Test
    void the_pages_of_the_desk_fit_every_screen() {
        signInAs("EDITOR");
        for (var path :
                new String[] {"/admin/news", "/admin/news/edit", "/admin/categories", "/admin/categories/edit"}) {
            open(path);
            for (var pixels : new int[] {1366, 768, 360}) {
                width(pixels);
                assertAccessible();
            }
        }
    }
}
