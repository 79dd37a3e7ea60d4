package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import vn.bangtin.PortalUiIT;

/** What of a picture is shown is chosen on the picture itself, or by keyboard. */
class MediaUiIT extends PortalUiIT {

    @TempDir
    Path files;

    private void putIn(String name, byte[] content) throws IOException {
        var file = Files.write(files.resolve(name + ".jpg"), content);
        open("/admin/media");
        browser().findElement(By.id("files")).sendKeys(file.toString());
        press("upload");
        assertThat(await(By.cssSelector(".done")).getText()).contains(name);
        await(By.linkText(name)).click();
        await(By.cssSelector("#framing summary")).click();
        patiently().until(open -> {
            var picture = open.findElement(By.cssSelector(".stage img"));
            return !"0".equals(picture.getDomProperty("naturalWidth"));
        });
        ((JavascriptExecutor) browser())
                .executeScript("arguments[0].scrollIntoView({block: 'center'})", await(By.cssSelector(".stage")));
    }

    private List<String> values() {
        return Stream.of("focusX", "focusY", "cropLeft", "cropTop", "cropWidth", "cropHeight")
                .map(id -> browser().findElement(By.id(id)).getDomProperty("value"))
                .toList();
    }

    private List<Double> numbers() {
        return values().stream().map(Double::valueOf).toList();
    }

    private Actions at(WebElement stage, double x, double y) {
        var size = stage.getSize();
        return new Actions(browser()).moveToElement(stage, (int) Math.round((x - .5) * size.width), (int)
                Math.round((y - .5) * size.height));
    }

    private void drag(WebElement stage, double fromX, double fromY, double toX, double toY) {
        at(stage, fromX, fromY).clickAndHold().perform();
        at(stage, (fromX + toX) / 2, (fromY + toY) / 2).perform();
        at(stage, toX, toY).release().perform();
    }

    @Test
    void a_picture_is_cut_by_mouse_and_the_cut_is_taken_back() throws IOException {
        signInAs("AUTHOR");
        putIn("Ảnh cắt bằng chuột", SampleFiles.jpeg(801, 450));
        var stage = browser().findElement(By.cssSelector(".stage"));
        drag(stage, .3, .2, .9, .9);
        assertThat(numbers().subList(2, 6)).zipSatisfy(List.of(30., 20., 60., 70.), MediaUiIT::isAbout);
        at(stage, .8, .4).click().perform();
        assertThat(numbers().subList(0, 2)).zipSatisfy(List.of(80., 40.), MediaUiIT::isAbout);
        drag(stage, .5, .5, .4, .5);
        assertThat(numbers().subList(2, 6)).as("moved").zipSatisfy(List.of(20., 20., 60., 70.), MediaUiIT::isAbout);
        drag(stage, .79, .89, .6, .6);
        assertThat(numbers().subList(2, 6)).as("a corner").zipSatisfy(List.of(20., 20., 40., 40.), MediaUiIT::isAbout);
        assertThat(browser()
                        .findElement(By.cssSelector(".sample.shape-free img"))
                        .getCssValue("left"))
                .as("the samples follow")
                .startsWith("-");
        for (var pixels : new int[] {1366, 768, 360}) {
            width(pixels);
            assertAccessible();
        }
        width(1366);
        var chosen = values();
        press("save");
        await(By.linkText("Ảnh cắt bằng chuột")).click();
        await(By.cssSelector(".stage .cut"));
        assertThat(values()).isEqualTo(chosen);
        press("whole");
        assertThat(values()).containsExactly("50", "50", "0", "0", "100", "100");
        press("save");
        await(By.linkText("Ảnh cắt bằng chuột")).click();
        assertThat(await(By.cssSelector("aside.props")).getText()).contains("801 × 450");
        assertNoErrorsInTheConsole();
    }

    @Test
    void a_picture_is_cut_by_keyboard() throws IOException {
        signInAs("AUTHOR");
        putIn("Ảnh cắt bằng phím", SampleFiles.jpeg(803, 450));
        // the summary was the last thing touched: from it on, only keys
        var keys = new Actions(browser());
        for (var value : List.of("25", "75", "10", "0", "80")) {
            keys.sendKeys(Keys.TAB).sendKeys(Keys.chord(Keys.CONTROL, "a")).sendKeys(value);
        }
        keys.sendKeys(Keys.TAB, Keys.ARROW_DOWN, Keys.ARROW_DOWN).perform();
        assertThat(values()).containsExactly("25", "75", "10", "0", "80", "99.8");
        assertThat(browser().findElement(By.cssSelector(".stage .cut")).getDomAttribute("style"))
                .contains("left: 10%", "width: 80%", "height: 99.8%");
        new Actions(browser()).sendKeys(Keys.ENTER).perform();
        await(By.linkText("Ảnh cắt bằng phím")).click();
        assertThat(await(By.cssSelector("aside.props")).getText()).contains("642 × 449");
        assertNoErrorsInTheConsole();
    }

    private static void isAbout(Double actual, Double expected) {
        assertThat(actual).isBetween(expected - 1, expected + 1);
    }
}
