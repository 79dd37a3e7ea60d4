package vn.bangtin.warning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bangtin.platform.export.XmlDocument;
import vn.bangtin.warning.CapAlert.Point;

/**
 * A message as a CAP 1.2 document: one that was typed, or one that cannot be passed on as it came. The level of Decision 18/2021
 * is a parameter that {@link CapReader} knows, and our places are geocodes.
 */
final class CapWriter {

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    /** The name of the geocode that holds the number of one of our places, as in {@code /api/v1/places}. */
    static final String PLACE = "bangtin:place";

    private static final String LEVEL = "CapDoRuiRoThienTai";

    private final DateTimeFormatter time;

    /** @param zone whose offset the times carry; the instants are the same in any */
    CapWriter(ZoneId zone) {
        // CAP knows no fractions of seconds and no "Z"
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(zone);
    }

    /** @param shapes as {@link Shapes} keeps them, or {@code null} */
    byte[] write(Warning warning, String shapes) {
        var xml = new XmlDocument("alert", NAMESPACE)
                .element("identifier", warning.getIdentifier())
                .element("sender", warning.getSender())
                .element("sent", time(warning.getSent()))
                .element("status", word(warning.getStatus()))
                .element("msgType", word(warning.getType()))
                .element("scope", word(warning.getScope()));
        if (!warning.getReferences().isEmpty()) {
            xml.element(
                    "references",
                    warning.getReferences().stream()
                            .map(one -> one.getSender() + "," + one.getIdentifier() + "," + time(one.getSent()))
                            .collect(Collectors.joining(" ")));
        }
        if (!warning.getEvent().isEmpty()) {
            info(xml, warning, shapes, false);
            if (warning.getHeadlineEnglish() != null) {
                info(xml, warning, shapes, true);
            }
        }
        return xml.end().bytes();
    }

    /** The cancellation of a message that was taken back. */
    byte[] cancel(Warning warning, Withdrawal withdrawal) {
        return new XmlDocument("alert", NAMESPACE)
                .element("identifier", withdrawal.identifier())
                .element("sender", withdrawal.sender())
                .element("sent", time(withdrawal.sent()))
                .element("status", word(warning.getStatus()))
                .element("msgType", word(CapAlert.MessageType.CANCEL))
                .element("scope", word(warning.getScope()))
                .element(
                        "references",
                        warning.getSender() + "," + warning.getIdentifier() + "," + time(warning.getSent()))
                .end()
                .bytes();
    }

    private void info(XmlDocument xml, Warning warning, String shapes, boolean english) {
        xml.begin("info")
                .element("language", english ? "en" : warning.getLanguage())
                .element("category", "Met")
                .element("event", english ? warning.getEventEnglish() : warning.getEvent())
                .element("urgency", warning.getUrgency())
                .element("severity", warning.getSeverity())
                .element("certainty", warning.getCertainty())
                .element("effective", time(warning.getEffective()))
                .element("onset", time(warning.getOnset()))
                .element("expires", time(warning.getExpires()))
                .element("senderName", warning.getIssuer())
                .element("headline", english ? warning.getHeadlineEnglish() : warning.getHeadline())
                .element("description", english ? warning.getDescriptionEnglish() : warning.getDescription())
                .element("instruction", english ? warning.getInstructionEnglish() : warning.getInstruction());
        if (warning.getLevel() != null) {
            named(xml, "parameter", LEVEL, warning.getLevel());
        }
        xml.begin("area")
                .element("areaDesc", Objects.requireNonNullElse(warning.getAreaWords(), warning.getHeadline()));
        for (var area : Shapes.read(null, shapes)) {
            area.polygons()
                    .forEach(polygon -> xml.element(
                            "polygon", polygon.stream().map(CapWriter::pair).collect(Collectors.joining(" "))));
            area.circles().forEach(circle -> xml.element("circle", pair(circle.centre()) + " " + circle.kilometres()));
        }
        warning.getPlaceIds().stream().sorted().forEach(place -> named(xml, "geocode", PLACE, place));
        xml.end().end();
    }

    private static void named(XmlDocument xml, String element, String name, Object value) {
        xml.begin(element).element("valueName", name).element("value", value).end();
    }

    private String time(Instant instant) {
        return instant == null ? null : time.format(instant);
    }

    private static String word(Enum<?> constant) {
        var name = constant.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String pair(Point point) {
        return point.latitude() + "," + point.longitude();
    }
}
