package vn.bangtin.warning;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.Circle;
import vn.bangtin.warning.CapAlert.Code;
import vn.bangtin.warning.CapAlert.Info;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Point;
import vn.bangtin.warning.CapAlert.Reference;
import vn.bangtin.warning.CapAlert.Scope;
import vn.bangtin.warning.CapAlert.Status;
import vn.bangtin.warning.CapRefused.Reason;

/**
 * Reads a CAP 1.2 document into a {@link CapAlert}, or refuses it as a whole.
 *
 * <p>A document type is never allowed, so that no entity is expanded and nothing outside is opened. The document is held
 * against the schema of OASIS, which lies beside this class: no network is needed. What the schema cannot say is looked at
 * afterwards: shapes must lie on the earth, a cancellation must name what it cancels, and names must not be too long to keep.
 *
 * <p>A sender may say several things in one language, of other areas and levels; they become one.
 *
 * <p>Reader and schema are the JDK's own: another XML library of the WAR must not decide what is safe (decision 0002).
 */
class CapReader {

    /** An alert with 10,000 areas has about 1 MB. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final String ANY_VERSION = "cap:1.";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
    private static final Set<String> TIMES = Set.of("sent", "effective", "onset", "expires");
    /** The names under which senders state the level of Decision 18/2021. */
    private static final Set<String> LEVEL_PARAMETERS = Set.of("vn:level", "CapDoRuiRoThienTai");

    private static final Map<String, Integer> LEVEL_OF_SEVERITY =
            Map.of("Minor", 1, "Moderate", 2, "Severe", 3, "Extreme", 4);
    private static final int FEWEST_CORNERS = 3;
    /** A year has four digits. */
    private static final int LAST_YEAR = 9999;

    private static final double HALF_ROUND_THE_EARTH = 20_100;

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        var factory = SchemaFactory.newDefaultInstance();
        try (var xsd = CapReader.class.getResourceAsStream("cap12.xsd")) {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(xsd));
        } catch (SAXException e) {
            throw new IllegalStateException("the schema of CAP is not in order", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param document the bytes as they came; their encoding is what the document says
     * @throws CapRefused if it is not a valid CAP 1.2 alert
     */
    CapAlert read(byte[] document) throws CapRefused {
        if (document.length > MAX_BYTES) {
            throw new CapRefused(Reason.TOO_LARGE, document.length + " bytes");
        }
        lookAtBeginning(document);
        var root = parse(document);
        checkTimes(root);
        validate(root);
        return alert(root);
    }

    /** Says what the document is before it is read, so that each mistake gets its own words. */
    private static void lookAtBeginning(byte[] document) throws CapRefused {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            var event = reader.next();
            while (event != XMLStreamConstants.START_ELEMENT) {
                if (event == XMLStreamConstants.DTD) {
                    throw new CapRefused(Reason.DOCTYPE, "a document type");
                }
                event = reader.next();
            }
            var namespace = String.valueOf(reader.getNamespaceURI());
            if (reader.getLocalName().equals("alert") && namespace.equals(NAMESPACE)) {
                return;
            }
            throw new CapRefused(
                    reader.getLocalName().equals("alert") && namespace.contains(ANY_VERSION)
                            ? Reason.OTHER_VERSION
                            : Reason.NOT_CAP,
                    "begins with {" + namespace + "}" + reader.getLocalName());
        } catch (XMLStreamException e) {
            throw new CapRefused(Reason.NOT_XML, "not XML", e);
        }
    }

    private static Element parse(byte[] document) throws CapRefused {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException e) {
            throw new CapRefused(Reason.NOT_XML, "not XML, or not all of it", e);
        } catch (IOException e) { // bytes that are none of the encoding that the document states
            throw new CapRefused(Reason.NOT_XML, "not in its encoding", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Before the schema, which refuses such times too, but not in words for an operator. */
    private static void checkTimes(Element root) throws CapRefused {
        for (var child : children(root)) {
            if (child.getLocalName().equals("info")) {
                checkTimes(child);
            } else if (TIMES.contains(child.getLocalName())
                    && !TIME.matcher(child.getTextContent().strip()).matches()) {
                throw new CapRefused(Reason.TIME, child.getLocalName() + " in another form");
            }
        }
    }

    private static void validate(Element root) throws CapRefused {
        var validator = SCHEMA.newValidator();
        validator.setErrorHandler(new Strict());
        try {
            validator.validate(new DOMSource(root.getOwnerDocument()));
        } catch (SAXException e) {
            throw new CapRefused(Reason.INVALID, e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CapAlert alert(Element root) throws CapRefused {
        var type = MessageType.valueOf(required(root, "msgType").toUpperCase(Locale.ROOT));
        var references = references(text(root, "references"));
        if (type == MessageType.CANCEL && references.isEmpty()) {
            throw new CapRefused(Reason.REFERENCES, "a cancellation of nothing");
        }
        var infos = new LinkedHashMap<String, List<Info>>();
        for (var child : children(root, "info")) {
            var info = info(child);
            infos.computeIfAbsent(info.primaryLanguage(), language -> new ArrayList<>())
                    .add(info);
        }
        if ((type == MessageType.ALERT || type == MessageType.UPDATE) && infos.isEmpty()) {
            throw new CapRefused(Reason.INCOMPLETE, "a warning of nothing");
        }
        return new CapAlert(
                name(required(root, "identifier")),
                name(required(root, "sender")),
                time(root, "sent"),
                Status.valueOf(required(root, "status").toUpperCase(Locale.ROOT)),
                type,
                Scope.valueOf(required(root, "scope").toUpperCase(Locale.ROOT)),
                references,
                infos.values().stream().map(Info::joined).toList());
    }

    private static String name(String text) throws CapRefused {
        if (text.length() > Warning.MAX_NAME) {
            throw new CapRefused(Reason.INVALID, "an identifier of more than " + Warning.MAX_NAME + " characters");
        }
        return text;
    }

    private static Info info(Element info) throws CapRefused {
        var event = required(info, "event");
        if (Vietnamese.cleanLine(event) == null) {
            throw new CapRefused(Reason.INCOMPLETE, "event has nothing that can be seen");
        }
        var severity = required(info, "severity");
        var language = text(info, "language");
        var areas = new ArrayList<Area>();
        for (var child : children(info, "area")) {
            areas.add(area(child));
        }
        return new Info(
                language == null ? "en-US" : language,
                event,
                level(info, severity),
                required(info, "urgency"),
                severity,
                required(info, "certainty"),
                time(info, "effective"),
                time(info, "onset"),
                time(info, "expires"),
                text(info, "senderName"),
                text(info, "headline"),
                text(info, "description"),
                text(info, "instruction"),
                codes(info, "eventCode"),
                List.copyOf(areas));
    }

    /** A level that is none of the five says nothing; then the severity does. */
    private static Integer level(Element info, String severity) {
        return codes(info, "parameter").stream()
                .filter(parameter -> LEVEL_PARAMETERS.contains(parameter.name()))
                .map(Code::value)
                .filter(value -> value.matches("[1-5]"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(LEVEL_OF_SEVERITY.get(severity));
    }

    private static Area area(Element area) throws CapRefused {
        var polygons = new ArrayList<List<Point>>();
        for (var child : children(area, "polygon")) {
            polygons.add(polygon(clean(child)));
        }
        var circles = new ArrayList<Circle>();
        for (var child : children(area, "circle")) {
            circles.add(circle(clean(child)));
        }
        return new Area(
                required(area, "areaDesc"), List.copyOf(polygons), List.copyOf(circles), codes(area, "geocode"));
    }

    /** One that the sender did not close is closed: what is meant is plain. */
    private static List<Point> polygon(String text) throws CapRefused {
        var points = new ArrayList<Point>();
        for (var pair : text.split("\\s+")) {
            points.add(point(pair));
        }
        if (points.stream().distinct().count() < FEWEST_CORNERS) {
            throw new CapRefused(Reason.AREA, "a polygon without an inside");
        }
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            points.add(points.get(0));
        }
        return List.copyOf(points);
    }

    private static Circle circle(String text) throws CapRefused {
        var parts = text.split("\\s+");
        if (parts.length != 2) {
            throw new CapRefused(Reason.AREA, "a circle is a point and a radius");
        }
        return new Circle(point(parts[0]), number(parts[1], 0, HALF_ROUND_THE_EARTH));
    }

    private static Point point(String pair) throws CapRefused {
        var parts = pair.split(",", -1);
        if (parts.length != 2) {
            throw new CapRefused(Reason.AREA, "a point is a latitude and a longitude");
        }
        return new Point(number(parts[0], -90, 90), number(parts[1], -180, 180));
    }

    private static double number(String text, double least, double most) throws CapRefused {
        try {
            var number = Double.parseDouble(text);
            if (number >= least && number <= most) { // not so for NaN
                return number;
            }
            throw new CapRefused(Reason.AREA, "not on this earth: " + number);
        } catch (NumberFormatException e) {
            throw new CapRefused(Reason.AREA, "a coordinate that is no number", e);
        }
    }

    /**
     * Those that can be read: a wrong one must not keep back the warning that came with it.
     *
     * @throws CapRefused if one can be read but not be kept
     */
    private static List<Reference> references(String text) throws CapRefused {
        var references = new ArrayList<Reference>();
        for (var one : text == null ? new String[0] : text.split("\\s+")) {
            var parts = one.split(",", -1);
            if (parts.length == 3 && !parts[0].isEmpty() && !parts[1].isEmpty()) {
                OffsetDateTime sent;
                try {
                    sent = OffsetDateTime.parse(parts[2]);
                } catch (DateTimeException e) {
                    continue;
                }
                if (sent.getYear() < 1 || sent.getYear() > LAST_YEAR) {
                    throw new CapRefused(Reason.TIME, "a reference to the year " + sent.getYear());
                }
                references.add(new Reference(name(parts[0]), name(parts[1]), sent.toInstant()));
            }
        }
        return List.copyOf(references);
    }

    private static List<Code> codes(Element parent, String name) {
        return children(parent, name).stream()
                .map(code -> new Code(text(code, "valueName"), text(code, "value")))
                .filter(code -> code.name() != null && code.value() != null)
                .toList();
    }

    private static Instant time(Element parent, String name) throws CapRefused {
        var text = text(parent, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CapRefused(Reason.TIME, name + " is no time", e);
        }
    }

    private static String required(Element parent, String name) throws CapRefused {
        var text = text(parent, name);
        if (text == null) {
            throw new CapRefused(Reason.INCOMPLETE, name + " is empty");
        }
        return text;
    }

    /** The text of the first such child; {@code null} if there is none or nothing in it. */
    private static String text(Element parent, String name) {
        for (var child : children(parent)) {
            if (child.getLocalName().equals(name)) {
                var text = clean(child);
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }

    private static String clean(Element element) {
        return Normalizer.normalize(element.getTextContent().strip(), Normalizer.Form.NFC);
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    /** CAP's own; signatures and whatever else is attached are not ours to read. */
    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && NAMESPACE.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    /** Whatever is found fault with refuses the document, and nothing is printed. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            // not a fault
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
