package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

/** Who counts as a reader, at the gate of the running portal, kept page or not. */
class ReadsIT extends PortalIT {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/";

    private String article;

    @BeforeEach
    void find() {
        article = "/news/"
                + anonymous()
                        .get("/news?q=xa+phuong")
                        .page()
                        .selectFirst(".news-list h2 a")
                        .attr("href")
                        .replaceFirst(".*/news/", "");
    }

    /** What the panel beside the news says of this article. */
    private long count() {
        anonymous().get("/test/reads");
        return anonymous().get("/news").page().select(".ranks li").stream()
                .filter(row -> row.selectFirst("a").attr("href").endsWith(article))
                .map(row -> row.selectFirst("small").text().replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private void read(PortalClient person, String... headers) {
        assertThat(person.get(article, headers).status()).isIn(200, 304);
    }

    private static String somebody() {
        return FIREFOX + UUID.randomUUID().toString().replaceAll("[a-z]", "0");
    }

    @Test
    void a_reader_counts_once_whatever_page_is_kept() {
        var before = count();
        var browser = somebody();
        read(anonymous(), "User-Agent", browser);
        read(anonymous(), "User-Agent", browser);
        var etag = anonymous().get(article).header("ETag");
        read(anonymous(), "User-Agent", browser, "If-None-Match", etag);
        read(anonymous(), "User-Agent", somebody(), "If-None-Match", etag);
        assertThat(count()).isEqualTo(before + 2);
    }

    @Test
    void robots_machines_and_staff_do_not_count_but_a_signed_in_reader_does() {
        read(anonymous(), "User-Agent", somebody());
        var before = count();
        read(anonymous());
        read(anonymous(), "User-Agent", somebody() + " Googlebot/2.1");
        read(anonymous(), "User-Agent", somebody(), "Sec-Purpose", "prefetch");
        read(signedIn("AUTHOR"), "User-Agent", somebody());
        read(signedIn("EDITOR"), "User-Agent", somebody());
        assertThat(count()).isEqualTo(before);
        var reader = signedIn("READER");
        read(reader, "User-Agent", somebody());
        read(reader, "User-Agent", somebody());
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void a_wrong_address_is_not_an_article_that_was_read() {
        read(anonymous(), "User-Agent", somebody());
        var before = count();
        var id = article.split("/")[2];
        assertThat(anonymous()
                        .get("/news/" + id + "/khac", "User-Agent", somebody())
                        .status())
                .isEqualTo(301);
        assertThat(anonymous()
                        .get("/news/999999999/khac", "User-Agent", somebody())
                        .status())
                .isEqualTo(404);
        assertThat(count()).isEqualTo(before);
    }
}
