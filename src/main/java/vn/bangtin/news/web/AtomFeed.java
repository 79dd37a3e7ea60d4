package vn.bangtin.news.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.NewsList;
import vn.bangtin.platform.export.XmlDocument;

/** Articles as an Atom feed (RFC 4287). */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final NewsList news;
    private final String agency;
    private final String base;

    /**
     * @param agency who publishes it
     * @param base the portal's address, without a slash at its end
     */
    AtomFeed(NewsList news, String agency, String base) {
        this.news = news;
        this.agency = agency;
        this.base = base;
    }

    /** When the newest change was; the beginning of time for a feed without articles. */
    Instant updated() {
        return news.articles().rows().stream()
                .map(AtomFeed::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The document, in UTF-8. */
    byte[] document() {
        var self = base + news.feed();
        var xml = new XmlDocument("feed", ATOM)
                .attribute("xml:lang", "vi")
                .element("id", self)
                .element("title", news.title() == null ? agency : news.title() + " · " + agency)
                .element("updated", updated())
                .begin("author")
                .element("name", agency)
                .end();
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", base + news.address(), "text/html");
        for (var row : news.articles().rows()) {
            entry(xml, row);
        }
        return xml.end().bytes();
    }

    private void entry(XmlDocument xml, ArticleRow row) {
        xml.begin("entry")
                .element("id", "urn:uuid:" + uuid(row))
                .element("title", row.title())
                .element("published", row.publishedAt())
                .element("updated", updated(row));
        link(xml, "alternate", base + row.address(), "text/html");
        xml.empty("category", "term", row.categorySlug(), "label", row.category());
        if (row.unit() != null) {
            xml.begin("author").element("name", row.unit()).end();
        }
        xml.element("summary", row.summary()).end();
    }

    /** The same for ever, whatever name the portal's host gets, and another one on another portal. */
    private static UUID uuid(ArticleRow row) {
        return UUID.nameUUIDFromBytes(
                ("bangtin/article/" + row.id() + "/" + row.createdAt()).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant updated(ArticleRow row) {
        return row.editedAt().isAfter(row.publishedAt()) ? row.editedAt() : row.publishedAt();
    }

    private static void link(XmlDocument xml, String relation, String address, String type) {
        xml.empty("link", "rel", relation, "type", type, "href", address);
    }
}
