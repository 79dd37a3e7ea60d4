package vn.bangtin.news.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryTree;
import vn.bangtin.news.NewsList;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant MORNING = Instant.parse("2026-11-23T01:15:00Z");

    private static ArticleRow row(long id, String title, String summary, Instant editedAt) {
        return new ArticleRow(
                id,
                title,
                summary,
                "Bưu chính & Viễn thông",
                "buu-chinh-vien-thong",
                "Phòng <Báo chí>",
                MORNING,
                editedAt,
                MORNING.minusSeconds(60),
                null,
                null,
                null,
                null,
                0,
                null);
    }

    private static NewsList news(CategoryRow category, ArticleRow... rows) {
        return new NewsList(
                new CategoryTree(List.of()), category, new Slice<>(List.of(rows), Page.of(1, 30), rows.length));
    }

    private static Document parse(AtomFeed feed) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.document()));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static Element entry(Document document, int index) {
        return (Element) document.getElementsByTagNameNS(ATOM, "entry").item(index);
    }

    @Test
    void hostile_titles_stay_text() throws Exception {
        var hostile = "</title><script>alert(1)</script> & \"]]> <!-- \u0001\u000B\uFFFE \uD800 đ 😀";
        var document = parse(new AtomFeed(news(null, row(5, hostile, hostile, MORNING)), "Sở <TT&TT>", "http://h"));
        assertThat(document.getElementsByTagNameNS("*", "script").getLength()).isZero();
        var expected = "</title><script>alert(1)</script> & \"]]> <!--   đ 😀";
        assertThat(text(entry(document, 0), "title")).isEqualTo(expected);
        assertThat(text(entry(document, 0), "summary")).isEqualTo(expected);
        assertThat(text(document.getDocumentElement(), "title")).isEqualTo("Sở <TT&TT>");
    }

    @Test
    void it_has_what_rfc_4287_demands() throws Exception {
        var later = MORNING.plusSeconds(3600);
        var document = parse(new AtomFeed(
                news(null, row(5, "Một", null, later), row(6, "Hai", "Tóm tắt", MORNING)), "Sở", "https://h/bt"));
        var feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "id")).isEqualTo("https://h/bt/feeds/news.atom");
        assertThat(text(feed, "updated")).isEqualTo("2026-11-23T02:15:00Z");
        assertThat(text((Element) feed.getElementsByTagNameNS(ATOM, "author").item(0), "name"))
                .isEqualTo("Sở");

        var one = entry(document, 0);
        assertThat(text(one, "id")).startsWith("urn:uuid:").isNotEqualTo(text(entry(document, 1), "id"));
        assertThat(text(one, "published")).isEqualTo("2026-11-23T01:15:00Z");
        assertThat(text(one, "updated")).isEqualTo("2026-11-23T02:15:00Z");
        var link = (Element) one.getElementsByTagNameNS(ATOM, "link").item(0);
        assertThat(link.getAttribute("rel")).isEqualTo("alternate");
        assertThat(link.getAttribute("href")).isEqualTo("https://h/bt/news/5/mot");
        assertThat(one.getElementsByTagNameNS(ATOM, "summary").getLength()).isZero();
    }

    @Test
    void an_entry_keeps_its_id_whatever_the_host_and_the_title() throws Exception {
        var one = parse(new AtomFeed(news(null, row(5, "Một", null, MORNING)), "Sở", "http://a"));
        var two = parse(new AtomFeed(news(null, row(5, "Tên khác", null, MORNING)), "Sở", "https://b"));
        assertThat(text(entry(one, 0), "id")).isEqualTo(text(entry(two, 0), "id"));
    }

    @Test
    void the_feed_of_a_category_names_it() throws Exception {
        var category = new CategoryRow(1, 1, "Chuyển đổi số", "chuyen-doi-so", null, 1);
        var feed = parse(new AtomFeed(news(category), "Sở", "http://h")).getDocumentElement();
        assertThat(text(feed, "title")).isEqualTo("Chuyển đổi số · Sở");
        assertThat(text(feed, "id")).isEqualTo("http://h/feeds/news.atom?category=chuyen-doi-so");
        assertThat(text(feed, "updated")).isEqualTo("1970-01-01T00:00:00Z");
    }
}
