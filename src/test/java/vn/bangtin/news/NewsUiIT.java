package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import vn.bangtin.PortalUiIT;

class NewsUiIT extends PortalUiIT {

    private void assertFit(String name) {
        assertAccessible();
        assertNoErrorsInTheConsole();
        for (var pixels : new int[] {360, 768, 1366}) {
            width(pixels);
            assertNoSidewaysScrolling();
            picture(name + "-" + pixels);
        }
    }

    @Test
    void a_reader_goes_from_the_list_to_an_article_and_its_print_view() {
        open("/news?category=chuyen-doi-so");
        assertFit("news");

        var link = await(By.cssSelector(".item h2 a"));
        var title = link.getText();
        link.click();
        assertThat(await(By.tagName("h1")).getText()).isEqualTo(title);
        assertFit("article");

        await(By.cssSelector(".article-tools a[href$='view=print']")).click();
        assertThat(await(By.cssSelector(".paper h1")).getText()).isEqualTo(title);
        assertFit("article-print");
    }

    @Test
    void a_reader_searches() {
        open("/news");
        var field = await(By.cssSelector(".side input[name=q]"));
        field.sendKeys("truc lien thong");
        field.submit();
        assertThat(await(By.cssSelector("[role=status]")).getText()).contains("truc lien thong");
        assertThat(browser().findElements(By.cssSelector(".item"))).isNotEmpty();
        assertAccessible();
    }
}
