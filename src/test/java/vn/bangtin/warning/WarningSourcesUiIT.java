package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import vn.bangtin.PortalUiIT;

/** A duty officer tries a document that a sender is not sure of. */
class WarningSourcesUiIT extends PortalUiIT {

    private static final String TITLE = "Tin gửi thử, không ai được thấy";

    @Test
    void a_document_is_tried_and_nobody_sees_it() {
        var sent = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        var document = new TestCap("thu-" + sent.getEpochSecond(), sent)
                .headline(TITLE)
                .level(4)
                .text()
                .replace("\n", " ");
        signInAs("DUTY");
        open("/admin/warnings/sources");
        press("try");
        assertThat(await(By.id("errors")).getText()).contains("Hãy chọn tệp hoặc dán");

        var wrong = document.replace("+07:00", "Z");
        type("document", wrong);
        press("try");
        patiently().until(browser -> words().contains("không viết Z"));
        assertThat(browser().findElement(By.id("document")).getDomProperty("value"))
                .as("what was pasted")
                .contains(TITLE);

        type("document", document);
        press("try");
        assertThat(await(By.id("trial")).getText()).contains("Tài liệu hợp lệ", TITLE);
        picture("warning-sources-trial");
        assertAccessible();
        width(360);
        assertNoSidewaysScrolling();

        open("/warnings");
        assertThat(words()).doesNotContain(TITLE);
        assertNoErrorsInTheConsole();
    }
}
