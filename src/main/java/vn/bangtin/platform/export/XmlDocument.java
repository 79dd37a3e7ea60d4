package vn.bangtin.platform.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document that is written from its beginning to its end, in UTF-8, with the few characters left out that XML 1.0 cannot
 * carry even if escaped. The writer is the JDK's own (decision 0002).
 */
public final class XmlDocument {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    private interface Step {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    /** A document with this root element in this namespace. */
    public XmlDocument(String root, String namespace) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        step(xml -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
        });
    }

    /** Another namespace by its prefix; before anything is put into the root element. */
    public XmlDocument namespace(String prefix, String namespace) {
        return step(xml -> xml.writeNamespace(prefix, namespace));
    }

    /** An attribute of the element that was just begun. */
    public XmlDocument attribute(String name, String value) {
        return step(xml -> xml.writeAttribute(name, clean(value)));
    }

    /** Begins an element; a name may have a prefix. */
    public XmlDocument begin(String name) {
        return step(xml -> xml.writeStartElement(name));
    }

    /** Ends the element that was begun last. */
    public XmlDocument end() {
        return step(XMLStreamWriter::writeEndElement);
    }

    /** An element with a text; nothing at all for {@code null}. */
    public XmlDocument element(String name, Object text) {
        return text == null
                ? this
                : begin(name)
                        .step(xml -> xml.writeCharacters(clean(text.toString())))
                        .end();
    }

    /** An element without content, with attributes as name, value, name, value. */
    public XmlDocument empty(String name, String... attributes) {
        step(xml -> xml.writeEmptyElement(name));
        for (var i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
        return this;
    }

    /** Ends the document, which can be asked for once. */
    public byte[] bytes() {
        step(xml -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    private XmlDocument step(Step step) {
        try {
            step.write(writer);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
