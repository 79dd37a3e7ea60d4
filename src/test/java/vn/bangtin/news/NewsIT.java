package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class NewsIT extends PortalIT {

    private static JsonObject json(PortalClient.Answer answer) {
        try (var parser = Json.createReader(new StringReader(answer.body()))) {
            return parser.readObject();
        }
    }

    /** The address of some published article. */
    private String article() {
        return json(anonymous().get("/api/v1/articles?size=1&q=xa%20phuong"))
                .getJsonArray("articles")
                .getJsonObject(0)
                .getString("address");
    }

    /** The sample article that was withdrawn, as the desk finds it. */
    private String withdrawn() {
        var row = signedIn("EDITOR")
                .get("/admin/news?state=WITHDRAWN&text=kham+suc+khoe")
                .page()
                .selectFirst(".desk-title a");
        return "/news/" + row.attr("href").replaceAll("\\D", "");
    }

    /** The statements of a page that is not kept. */
    private List<String> cold(String address) {
        forgetKeptPages();
        anonymous().statements();
        anonymous().get(address);
        return anonymous().statements();
    }

    @Test
    void an_article_opens_with_its_words_without_a_session() {
        var answer = anonymous().get(article());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        var page = answer.page();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".crumbs a")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.select(".credits dt")).isNotEmpty();
        assertThat(page.select("script:not([src]), [onclick], [style]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/ten-cu-cua-bai", "/a/b", "/%C4%91"})
    void another_slug_leads_to_the_right_address(String slug) {
        var right = article();
        var id = right.split("/")[2];
        var answer = anonymous().get("/news/" + id + slug + "?view=print");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.location()).endsWith(right + "?view=print");
        assertThat(answer.header("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_slash_behind_the_list_leads_to_the_list() {
        assertThat(anonymous().get("/news/").location()).endsWith("/news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/news/1",
                "/news/999999999999999999",
                "/news/9999999999999999999999",
                "/news/-5",
                "/news/abc",
                "/news/article",
                "/news/article.xhtml",
                "/news/article.xhtml?id=1",
                "/news/print.xhtml",
                "/news/withdrawn",
                "/news?category=khong-co",
                "/feeds/news.atom?category=khong-co"
            })
    void what_does_not_exist_answers_404(String address) {
        var answer = anonymous().get(address);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void what_was_withdrawn_answers_410_with_its_notice() {
        var address = withdrawn();
        var answer = anonymous().get(address + "/khong-can-dung");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("h1").text()).isEqualTo("Tin này đã được gỡ");
        assertThat(answer.body()).contains("có sai sót về thời gian").doesNotContain("khám sức khỏe");

        var rest = anonymous().get("/api/v1/articles/" + address.split("/")[2]);
        assertThat(rest.status()).isEqualTo(410);
        assertThat(rest.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_page_that_did_not_change_is_not_sent_again() {
        var address = article();
        var etag = anonymous().get(address).header("ETag");
        assertThat(anonymous().get(address, "If-None-Match", etag).status()).isEqualTo(304);
    }

    @Test
    void the_print_view_has_address_and_time_and_nothing_around() {
        var address = article();
        var page = anonymous().get(address + "?view=print").page();
        assertThat(page.select("nav, form, script")).isEmpty();
        assertThat(page.select("footer").text())
                .contains(address)
                .containsPattern("\\d\\d/\\d\\d/\\d{4}, \\d\\d:\\d\\d");
    }

    @Test
    void a_category_lists_what_stands_below_it_and_says_where_one_is() {
        var page = anonymous().get("/news?category=chuyen-doi-so").page();
        assertThat(page.select("h1").text()).isEqualTo("Chuyển đổi số");
        assertThat(page.select(".item .meta b").eachText()).contains("Chuyển đổi số", "An toàn thông tin");
        assertThat(page.select(".tree [aria-current=page]").text()).isEqualTo("Chuyển đổi số");
    }

    @Test
    void a_search_finds_without_marks_and_shows_its_words_as_text() {
        var found = anonymous().get("/news?q=truc+lien+thong").page();
        assertThat(found.select(".item")).isNotEmpty();
        var hostile = anonymous().get("/news?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27");
        assertThat(hostile.status()).isEqualTo(200);
        assertThat(hostile.page().select("main script")).isEmpty();
        assertThat(hostile.page().select(".item")).isEmpty();
        assertThat(hostile.page().select("input[name=q]").last().val()).isEqualTo("<script>alert(1)</script>\"'");
    }

    @Test
    void pages_need_few_statements_when_they_are_made_and_none_when_they_are_kept() {
        var address = article();
        assertThat(cold(address)).hasSizeBetween(1, 6);
        assertThat(cold("/news?category=chuyen-doi-so")).hasSizeBetween(1, 5);
        anonymous().get(address);
        anonymous().statements();
        anonymous().get(address);
        assertThat(anonymous().statements()).isEmpty();
    }

    @Test
    void made_up_parameters_make_no_pages_of_their_own() {
        for (var address : List.of("/", "/links", article(), "/news?size=2&category=chuyen-doi-so")) {
            var sign = address.contains("?") ? "&" : "?";
            assertThat(cold(address + sign + "utm_source=zalo")).isNotEmpty();
            for (var i = 0; i < 20; i++) {
                assertThat(anonymous()
                                .get(address + sign + "x" + i + "=" + UUID.randomUUID())
                                .status())
                        .isEqualTo(200);
            }
            anonymous().get(address + sign + "long=" + "x".repeat(1000));
            assertThat(anonymous().statements())
                    .as("made again for %s", address)
                    // who may read which category is asked before any kept page, and read again every 15 seconds
                    .filteredOn(sql -> !sql.matches(".* FROM (\\{oj )?category .*"))
                    .isEmpty();
        }
        assertThat(anonymous()
                        .get("/news?category=chuyen-doi-so&size=2")
                        .page()
                        .select("nav.pager a")
                        .eachAttr("href"))
                .as("what one reader wrote into the address is not shown to the next")
                .isNotEmpty()
                .noneMatch(href -> href.contains("utm"));
        anonymous().statements();
        anonymous().get("/news?%63ategory=chuyen-doi-so&size=2&size=3");
        assertThat(anonymous().statements())
                .as("another order, another spelling")
                .filteredOn(sql -> !sql.matches(".* FROM (\\{oj )?category .*"))
                .isEmpty();
        assertThat(anonymous()
                        .get("/news?category=thong-bao")
                        .page()
                        .select("h1")
                        .text())
                .isNotEqualTo("Chuyển đổi số");
    }

    @Test
    void the_feed_is_atom_and_not_sent_twice() throws Exception {
        var answer = anonymous().get("/feeds/news.atom?category=chuyen-doi-so");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(answer.header("Set-Cookie")).isNull();
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isPositive();

        var again = "/feeds/news.atom?category=chuyen-doi-so";
        assertThat(anonymous()
                        .get(again, "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(anonymous()
                        .get(again, "If-Modified-Since", answer.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(anonymous()
                        .get(again, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous().get(again, "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles?page=0, page",
        "/api/v1/articles?page=x, page",
        "/api/v1/articles?size=101, size",
        "/api/v1/articles?size=-1, size",
        "/api/v1/articles?category=khong-co, category",
        "/api/v1/articles?catgory=thong-bao, catgory",
        "/api/v1/articles/abc, id",
    })
    void a_bad_parameter_is_named(String address, String parameter) {
        var answer = anonymous().get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).getString("parameter")).isEqualTo(parameter);
    }

    @Test
    void other_systems_read_articles_and_categories() {
        var list = json(anonymous().get("/api/v1/articles?category=chuyen-doi-so&size=2&page=2"));
        assertThat(list.getInt("page")).isEqualTo(2);
        assertThat(list.getJsonArray("articles")).hasSize(2);
        assertThat(list.getInt("total")).isGreaterThan(4);

        var id = list.getJsonArray("articles").getJsonObject(0).getInt("id");
        var article = json(anonymous().get("/api/v1/articles/" + id));
        assertThat(article.getString("body")).startsWith("<p>");
        assertThat(article.getJsonArray("credits").getJsonObject(0).getString("role"))
                .isNotEmpty();
        assertThat(article.getString("publishedAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(anonymous().get("/api/v1/articles/1").status()).isEqualTo(404);

        assertThat(anonymous().get("/api/v1/categories").body())
                .contains("\"slug\":\"an-toan-thong-tin\"", "\"parent\":\"chuyen-doi-so\"");
    }
}
