package vn.bangtin.warning;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.bangtin.warning.FeedFailure.Reason;

/**
 * What a feed answers: an Atom index of CAP documents, or such a document itself.
 *
 * @param document whether it is one document; then there are no entries
 */
record FeedIndex(boolean document, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CAP_TYPE = "application/cap+xml";

    /**
     * A document that the index names.
     *
     * @param link as it is written, which may be relative
     * @param updated as it is written, only compared; empty if it says nothing
     */
    record Entry(String link, String updated) {}

    /** @throws FeedFailure if it is neither, or not all of it */
    static FeedIndex read(byte[] bytes) throws FeedFailure {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new FeedFailure(Reason.NOT_FEED, "a document type");
                }
            }
            if (reader.getLocalName().equals("alert")) {
                return new FeedIndex(true, List.of());
            }
            if (!reader.getLocalName().equals("feed") || !ATOM.equals(reader.getNamespaceURI())) {
                throw new FeedFailure(Reason.NOT_FEED, "begins with " + reader.getName());
            }
            return new FeedIndex(false, entries(reader));
        } catch (XMLStreamException e) {
            throw new FeedFailure(Reason.NOT_FEED, "not XML, or not all of it", e);
        }
    }

    private static List<Entry> entries(XMLStreamReader reader) throws XMLStreamException {
        var entries = new ArrayList<Entry>();
        while (reader.next() != XMLStreamConstants.END_DOCUMENT) {
            if (reader.isStartElement()
                    && reader.getLocalName().equals("entry")
                    && ATOM.equals(reader.getNamespaceURI())) {
                var entry = entry(reader);
                if (entry.link() != null) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    private static Entry entry(XMLStreamReader reader) throws XMLStreamException {
        String cap = null;
        String other = null;
        var updated = "";
        var depth = 1;
        while (depth > 0) {
            reader.next();
            if (reader.isEndElement()) {
                depth--;
            } else if (reader.isStartElement()) {
                depth++;
                if (depth == 2 && ATOM.equals(reader.getNamespaceURI())) {
                    if (reader.getLocalName().equals("updated")) {
                        updated = reader.getElementText().strip();
                        depth--;
                    } else if (reader.getLocalName().equals("link")) {
                        var href = reader.getAttributeValue(null, "href");
                        var type = reader.getAttributeValue(null, "type");
                        var relation = reader.getAttributeValue(null, "rel");
                        if (type != null && type.strip().startsWith(CAP_TYPE)) {
                            cap = cap == null ? href : cap;
                        } else if ((relation == null || relation.equals("alternate")) && !"text/html".equals(type)) {
                            other = other == null ? href : other;
                        }
                    }
                }
            }
        }
        return new Entry(cap == null ? other : cap, updated);
    }
}
