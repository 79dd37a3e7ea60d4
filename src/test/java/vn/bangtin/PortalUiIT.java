package vn.bangtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A person with a real browser. Each test has a fresh one; without Chromium on the machine the tests are reported as
 * skipped, with that reason.
 */
public abstract class PortalUiIT extends PortalIT {

    private WebDriver browser;

    /** The browser, in Vietnamese, 1366 pixels wide. */
    protected WebDriver browser() {
        if (browser == null) {
            var options = new ChromeOptions();
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=vi");
            var chromium = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
            chromium.ifPresent(path -> options.setBinary(path.toString()));
            if (Files.isExecutable(Path.of("/usr/bin/chromedriver"))) {
                System.setProperty("webdriver.chrome.driver", "/usr/bin/chromedriver");
            }
            var logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", logs);
            try {
                browser = new ChromeDriver(options);
            } catch (RuntimeException e) {
                Assumptions.assumeTrue(
                        chromium.isPresent(), "No Chromium with its driver on this machine: " + e.getMessage());
                throw e;
            }
            width(1366);
        }
        return browser;
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    /** Opens an address below the portal's. */
    protected void open(String path) {
        browser().get(base() + path);
    }

    /** Signs in through the page, as a person does. */
    protected void signInAs(String role) {
        var account = PortalClient.Demo.account(role);
        open("/login");
        type("login", account.login());
        type("password", account.password());
        press("submit");
        await(By.cssSelector("details.person"));
    }

    /** Puts text into the field with this id, in place of what was there. */
    protected void type(String id, String text) {
        var field = await(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    /** Clicks the thing with this id. */
    protected void press(String id) {
        await(By.id(id)).click();
    }

    /** Waits until it is there to be seen. */
    protected WebElement await(By what) {
        return patiently().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Waits up to 30 seconds for a condition; what the browser complains about while one page goes and the next comes, passes. */
    protected FluentWait<WebDriver> patiently() {
        return new WebDriverWait(browser(), Duration.ofSeconds(30)).ignoring(WebDriverException.class);
    }

    /** Waits until the page with this in its address has come. */
    protected void awaitAddress(String part) {
        patiently().until(ExpectedConditions.urlContains(part));
    }

    /** The words of the page. */
    protected String words() {
        return browser().findElement(By.tagName("body")).getText();
    }

    /** Makes the window as wide as a desk (1366), a tablet (768) or a phone (360). */
    protected void width(int pixels) {
        browser().manage().window().setSize(new Dimension(pixels, 1000));
    }

    /** What axe finds on the page; it is looked at once more if the browser did not answer, as on a busy machine. */
    private List<Rule> violations() {
        var window = browser().getWindowHandle();
        try {
            return axe();
        } catch (RuntimeException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            // axe may have been in a window of its own
            browser().switchTo().window(window);
            return axe();
        }
    }

    private List<Rule> axe() {
        return new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(browser())
                .getViolations();
    }

    /** WCAG 2.1 A and AA as far as axe can tell. */
    protected void assertAccessible() {
        var violations = violations();
        assertThat(violations)
                .as(() -> browser().getCurrentUrl() + "\n"
                        + violations.stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n    "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    /** Nothing was refused by the Content Security Policy, no script failed, no file was missing. */
    protected void assertNoErrorsInTheConsole() {
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(Object::toString)
                        .toList())
                .isEmpty();
    }

    /** Nothing sticks out sideways. */
    protected void assertNoSidewaysScrolling() {
        var width = (Long) ((JavascriptExecutor) browser())
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(width)
                .as("pixels that stick out at %s", browser().getCurrentUrl())
                .isLessThanOrEqualTo(0);
    }

    /** Keeps a picture of the page in target/screenshots. */
    protected void picture(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), ((TakesScreenshot) browser()).getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
