package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.bangtin.PortalUiIT;

/** A person at the editor of texts, with mouse, keyboard and clipboard. */
class NewsEditorUiIT extends PortalUiIT {

    private static final By TEXT = By.cssSelector("[contenteditable=true]");
    private static final By OK = By.cssSelector("dialog[open] [data-ok]");

    @TempDir
    Path files;

    private void write(CharSequence... keys) {
        new Actions(browser()).sendKeys(keys).perform();
    }

    private void with(Keys held, CharSequence key) {
        new Actions(browser()).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    private void tool(String name) {
        await(By.cssSelector("[data-do=" + name + "]")).click();
    }

    private void paste(String html, String plain) {
        ((JavascriptExecutor) browser())
                .executeScript(
                        "const d = new DataTransfer(); if (arguments[0]) { d.setData('text/html', arguments[0]); }"
                                + "d.setData('text/plain', arguments[1]);"
                                + "document.querySelector('[contenteditable=true]').dispatchEvent(new ClipboardEvent('paste',"
                                + "{clipboardData: d, bubbles: true, cancelable: true}));",
                        html,
                        plain);
    }

    private void waitFor(String css) {
        new WebDriverWait(browser(), Duration.ofSeconds(30))
                .until(page -> !page.findElements(By.cssSelector(css)).isEmpty());
    }

    private void begin() {
        signInAs("EDITOR");
        open("/admin/news/edit");
        type("title", "Bài có đủ mọi thứ");
        new Select(browser().findElement(By.id("category"))).selectByIndex(1);
        await(TEXT).click();
    }

    private void seeAsReadersWill() {
        press("save");
        await(By.cssSelector(".done"));
        open("/admin/news/preview?"
                + java.net.URI.create(browser().getCurrentUrl()).getQuery());
        await(By.cssSelector(".prose"));
    }

    private String prose() {
        return browser().findElement(By.cssSelector(".prose")).getDomProperty("innerHTML");
    }

    @Test
    void a_heading_a_list_a_table_and_a_picture_arrive_on_the_page() throws IOException {
        var picture = Files.write(files.resolve("Hội trường.jpg"), SampleFiles.jpeg(1600, 900));
        begin();
        tool("h2");
        write("Kết quả", Keys.ENTER, "Đã có ");
        tool("strong");
        write("80 xã");
        tool("strong");
        write(" kết nối.", Keys.ENTER);
        tool("ul");
        write("một", Keys.ENTER, "hai", Keys.ENTER, Keys.ENTER);
        tool("table");
        write("Xã", Keys.TAB, "Số", Keys.TAB, "Ghi chú", Keys.TAB, "Tân An");
        await(By.cssSelector("[data-do=rowDelete]"));
        assertAccessible();
        picture("editor-table");
        with(Keys.CONTROL, Keys.END);
        browser().findElement(By.cssSelector(".richtext-file")).sendKeys(picture.toString());
        await(OK).click();
        assertThat(await(By.cssSelector("dialog[open] .richtext-wrong")).getText())
                .contains("mô tả ảnh");
        assertAccessible();
        picture("editor-picture");
        write("Hội trường nhìn từ phía sau", Keys.TAB, "Ảnh: Phòng Báo chí", Keys.ENTER);
        waitFor("[contenteditable=true] figure img");
        write("Dưới ảnh.");
        assertThat(browser()
                        .findElement(By.cssSelector("[contenteditable=true] figure img"))
                        .getDomProperty("naturalWidth"))
                .isEqualTo("960");
        assertNoErrorsInTheConsole();
        seeAsReadersWill();
        assertThat(prose())
                .contains(
                        "<h2>Kết quả</h2><p>Đã có <strong>80 xã</strong> kết nối.</p><ul><li>một</li><li>hai</li></ul>",
                        "<th scope=\"col\">Xã</th><th scope=\"col\">Số</th><th scope=\"col\">Ghi chú</th></tr><tr><td>Tân An</td>",
                        "alt=\"Hội trường nhìn từ phía sau\" width=\"960\" height=\"540\"",
                        "<figcaption>Ảnh: Phòng Báo chí</figcaption></figure><p>Dưới ảnh.</p>");
        assertAccessible();
    }

    @Test
    void the_keyboard_alone_is_enough() {
        begin();
        write("Xem trang này");
        with(Keys.SHIFT, Keys.HOME);
        with(Keys.CONTROL, "k");
        await(OK);
        write("chinhphu.vn", Keys.ENTER);
        waitFor("[contenteditable=true] a");
        write(Keys.END, Keys.ENTER, "Mục");
        with(Keys.ALT, Keys.F10);
        assertThat(browser().switchTo().activeElement().getDomAttribute("data-do"))
                .isEqualTo("h2");
        write(Keys.ARROW_RIGHT, Keys.SPACE);
        waitFor("[contenteditable=true] h3");
        write(Keys.END, Keys.ENTER, "Hết.", Keys.TAB);
        // the Tab key leads on
        assertThat(browser().switchTo().activeElement().getDomAttribute("contenteditable"))
                .isNull();
        seeAsReadersWill();
        assertThat(prose())
                .contains(
                        "<p><a href=\"https://chinhphu.vn\" rel=\"noopener noreferrer\">Xem trang này</a></p><h3>Mục</h3><p>Hết.</p>");
    }

    @Test
    void a_paste_from_word_is_cleaned_and_says_what_stayed_behind() {
        begin();
        paste(
                "<html><head><style><!-- p.MsoNormal {font-family:\"Times New Roman\"} --></style></head><body>"
                        + "<p class=MsoNormal style='text-align:justify'><b>Kế hoạch</b><o:p></o:p></p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>Một</p>"
                        + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Hai</p>"
                        + "<p class=MsoNormal><img src=\"file:///C:/a.png\"></p></body></html>",
                "Kế hoạch");
        waitFor("[contenteditable=true] ol");
        assertThat(await(By.cssSelector(".richtext-note")).getText()).contains("1");
        seeAsReadersWill();
        assertThat(prose())
                .isEqualTo("<p><b>Kế hoạch</b></p><ol><li>Một</li><li>Hai</li></ol>".replace("b>", "strong>"));
    }

    @Test
    void an_old_encoding_is_shown_before_and_after_and_converted_if_the_person_wants() {
        begin();
        paste(null, "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc");
        assertThat(await(By.cssSelector("dialog[open] [data-before]")).getText())
                .contains("Céng hßa");
        assertThat(await(By.cssSelector("dialog[open] [data-after]")).getText()).contains("Cộng hòa");
        assertAccessible();
        picture("editor-old-encoding");
        await(By.cssSelector("dialog[open] [data-other]")).click();
        assertThat(await(TEXT).getText()).contains("Céng hßa");
        with(Keys.CONTROL, "z");
        paste(null, "Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc");
        await(OK).click();
        assertThat(await(TEXT).getText()).contains("Cộng hòa", "Độc lập");
        assertNoErrorsInTheConsole();
        seeAsReadersWill();
        assertThat(prose()).isEqualTo("<p>Cộng hòa xã hội chủ nghĩa Việt Nam</p><p>Độc lập - Tự do - Hạnh phúc</p>");
    }

    @Test
    void a_title_in_an_old_encoding_is_offered_for_conversion_when_the_field_is_left() {
        begin();
        type("title", "Héi nghÞ chuyÓn ®æi sè n¨m 2026");
        browser().findElement(By.id("title")).sendKeys(Keys.TAB);
        assertThat(await(By.cssSelector("dialog[open] [data-after]")).getText())
                .isEqualTo("Hội nghị chuyển đổi số năm 2026");
        await(OK).click();
        assertThat(browser().findElement(By.id("title")).getDomProperty("value"))
                .isEqualTo("Hội nghị chuyển đổi số năm 2026");
        assertNoErrorsInTheConsole();
    }

    @Test
    void what_only_this_tab_remembers_comes_back_into_the_editor_that_people_see() {
        signInAs("EDITOR");
        open("/admin/news/edit");
        await(TEXT);
        ((JavascriptExecutor) browser())
                .executeScript("sessionStorage.setItem('bangtin.draft.new', JSON.stringify({at: '07:00:00', key: 'x',"
                        + " fields: {title: ['Tin trong thẻ'], body: ['<p>Chữ trong thẻ</p>']}}))");
        open("/admin/news/edit");
        await(By.cssSelector("#drafting .draft-bar:not(.begun) button.btn")).click();
        new WebDriverWait(browser(), Duration.ofSeconds(30))
                .until(page -> page.findElement(TEXT).getText().contains("Chữ trong thẻ"));
        assertThat(browser().findElement(By.id("title")).getDomProperty("value"))
                .isEqualTo("Tin trong thẻ");
        assertThat(browser().findElement(By.id("body")).getDomProperty("value")).isEqualTo("<p>Chữ trong thẻ</p>");
    }

    @Test
    void words_that_a_reader_reports_are_marked_for_whoever_mends_them() {
        open("/news?q=tong+ket+nam+trien+khai");
        await(By.cssSelector("main h2 a[href*='/news/']")).click();
        await(By.cssSelector("a[data-report]"));
        var words = (String) ((JavascriptExecutor) browser())
                .executeScript(
                        "const p = [...document.querySelectorAll('.prose p, .prose li')].find(p => p.textContent.length > 30);"
                                + "const t = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode();"
                                + "const r = document.createRange(); r.setStart(t, 0); r.setEnd(t, 20);"
                                + "const s = getSelection(); s.removeAllRanges(); s.addRange(r); return r.toString();");
        await(By.cssSelector(".report-here:not([hidden])"));
        assertAccessible();
        await(By.cssSelector(".report-here:not([hidden])")).click();
        var problem = "Sai chữ " + System.nanoTime();
        await(By.id("problem")).sendKeys(problem);
        assertThat(browser().findElement(By.id("quote")).getDomProperty("value"))
                .isEqualTo(words.trim());
        picture("report-error");
        assertAccessible();
        press("send");
        await(By.cssSelector(".done"));

        signInAs("PUBLISHER");
        open("/admin/errors");
        await(By.xpath("//tr[contains(., '" + problem + "')]//td//a")).click();
        assertAccessible();
        await(By.cssSelector("a[href*='report=']")).click();
        new WebDriverWait(browser(), Duration.ofSeconds(30)).until(page -> ((JavascriptExecutor) page)
                .executeScript("return getSelection().toString()")
                .equals(words.trim()));
        picture("report-error-place");
        assertNoErrorsInTheConsole();
    }

    @Test
    void pictures_and_files_are_chosen_from_the_library() {
        begin();
        write("Một câu.");
        browser().findElement(By.cssSelector("[data-then=usePicture]")).click();
        await(By.cssSelector("#picker[open] input")).sendKeys("hoi truong");
        await(By.xpath("//dialog[@id='picker']//li[contains(., 'hội trường')]//button"));
        new WebDriverWait(browser(), Duration.ofSeconds(30))
                .until(page -> page.findElements(By.xpath("//dialog[@id='picker']//li[not(contains(., 'ội trường'))]"))
                        .isEmpty());
        assertAccessible();
        picture("editor-library");
        await(By.cssSelector("#picker li button")).click();
        waitFor("#lead img");
        assertThat(await(TEXT).getText()).contains("Một câu.");

        await(By.cssSelector("[data-then=useFile]")).click();
        await(By.cssSelector("#picker[open] input")).sendKeys("ke hoach");
        await(By.xpath("//dialog[@id='picker']//li[contains(., 'Kế hoạch')]//button"))
                .click();
        waitFor(".attached tbody tr");

        await(TEXT).click();
        tool("library");
        await(By.cssSelector("#picker[open] li button")).click();
        await(By.cssSelector("dialog[open] [data-field=alt]")).sendKeys("Hội trường");
        await(OK).click();
        type("leadAlternative", "Hội trường");
        press("save");
        await(By.cssSelector(".done"));
        assertThat(await(TEXT).findElements(By.cssSelector("img[src*='/media/']")))
                .hasSize(1);
        assertNoErrorsInTheConsole();
    }
}
