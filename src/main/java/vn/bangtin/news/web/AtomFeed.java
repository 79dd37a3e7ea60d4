package vn.bangtin.news.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.NewsList;

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
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "vi");
            var self = base + news.feed();
            element(xml, "id", self);
            element(xml, "title", news.title() == null ? agency : news.title() + " · " + agency);
            element(xml, "updated", updated().toString());
            xml.writeStartElement("author");
            element(xml, "name", agency);
            xml.writeEndElement();
            link(xml, "self", self, "application/atom+xml");
            link(xml, "alternate", base + news.address(), "text/html");
            for (var row : news.articles().rows()) {
                entry(xml, row);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, ArticleRow row) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + uuid(row));
        element(xml, "title", row.title());
        element(xml, "published", row.publishedAt().toString());
        element(xml, "updated", updated(row).toString());
        link(xml, "alternate", base + row.address(), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", row.categorySlug());
        xml.writeAttribute("label", clean(row.category()));
        if (row.unit() != null) {
            xml.writeStartElement("author");
            element(xml, "name", row.unit());
            xml.writeEndElement();
        }
        if (row.summary() != null) {
            element(xml, "summary", row.summary());
        }
        xml.writeEndElement();
    }

    /** The same for ever, whatever name the portal's host gets, and another one on another portal. */
    private static UUID uuid(ArticleRow row) {
        return UUID.nameUUIDFromBytes(
                ("bangtin/article/" + row.id() + "/" + row.createdAt()).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant updated(ArticleRow row) {
        return row.editedAt().isAfter(row.publishedAt()) ? row.editedAt() : row.publishedAt();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** Without the few characters that XML 1.0 cannot carry, not even escaped. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
