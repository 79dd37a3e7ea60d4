package vn.bangtin.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalUiIT;

class OpinionUiIT extends PortalUiIT {

    private void lookEverywhere(String name) {
        assertAccessible();
        for (var pixels : new int[] {360, 768, 1366}) {
            width(pixels);
            assertNoSidewaysScrolling();
            picture(name + "-" + pixels);
        }
    }

    @Test
    void a_reader_writes_from_the_article_and_a_moderator_approves_by_keyboard() {
        var mark = "Ý kiến thử " + UUID.randomUUID();
        open("/");
        await(By.cssSelector(".lead h3 a")).click();
        var article = browser().getCurrentUrl();
        await(By.cssSelector(".opinion-write a")).click();

        // not signed in: sign in, and back to the form
        var reader = PortalClient.Demo.account("ADMINISTRATOR");
        type("login", reader.login());
        type("password", reader.password());
        press("submit");
        await(By.id("text"));
        lookEverywhere("opinions-write");
        press("send");
        assertThat(await(By.cssSelector(".errors")).getText()).contains("chưa nhập");
        type("text", mark);
        press("send");
        assertThat(await(By.cssSelector(".done")).getText()).contains("sau khi được duyệt");
        assertThat(await(By.cssSelector(".opinion")).getText()).contains(mark, "Chờ duyệt");
        open("/opinions/mine");
        lookEverywhere("opinions-mine");

        browser().manage().deleteAllCookies();
        signInAs("MODERATOR");
        open("/admin/opinions?text=" + mark.substring(mark.lastIndexOf(' ') + 1));
        lookEverywhere("admin-opinions");
        await(By.cssSelector("td.text a")).sendKeys(Keys.ENTER);
        assertThat(await(By.cssSelector(".decided-on")).getText()).contains(mark);
        lookEverywhere("admin-opinions-edit");
        await(By.id("approve")).sendKeys(Keys.ENTER);
        assertThat(await(By.cssSelector(".done")).getText()).contains("Đã duyệt");

        browser().get(article);
        assertThat(await(By.id("opinions")).getText()).contains(mark);
        assertAccessible();
        assertNoErrorsInTheConsole();
    }
}
