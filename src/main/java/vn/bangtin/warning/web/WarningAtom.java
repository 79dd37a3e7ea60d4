package vn.bangtin.warning.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.bangtin.platform.export.XmlDocument;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.Withdrawal;

/** Messages as an Atom feed (RFC 4287) with the elements of CAP 1.2 that readers of such feeds look for. */
final class WarningAtom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

    private final Collection<WarningRow> rows;
    private final Collection<Withdrawal> withdrawals;
    private final String agency;
    private final String base;

    /**
     * @param agency who publishes it
     * @param base the portal's address, without a slash at its end
     */
    WarningAtom(Collection<WarningRow> rows, Collection<Withdrawal> withdrawals, String agency, String base) {
        this.rows = rows;
        this.withdrawals = withdrawals;
        this.agency = agency;
        this.base = base;
    }

    /** The document, in UTF-8. */
    byte[] document() {
        var self = base + "/feeds/warnings.atom";
        var xml = new XmlDocument("feed", ATOM)
                .namespace("cap", CAP)
                .attribute("xml:lang", "vi")
                .element("id", self)
                .element("title", "Cảnh báo thiên tai · " + agency)
                .element(
                        "updated",
                        Stream.concat(
                                        rows.stream().map(WarningRow::receivedAt),
                                        withdrawals.stream().map(Withdrawal::sent))
                                .max(Comparator.naturalOrder())
                                .orElse(Instant.EPOCH))
                .begin("author")
                .element("name", agency)
                .end();
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", base + "/warnings", "text/html");
        withdrawals.forEach(withdrawal -> entry(xml, withdrawal));
        rows.forEach(row -> entry(xml, row));
        return xml.end().bytes();
    }

    private void entry(XmlDocument xml, WarningRow row) {
        xml.begin("entry")
                .element("id", uuid(row.sender(), row.identifier(), row.sent()))
                .element("title", row.headline().isEmpty() ? row.type() + " " + row.identifier() : row.headline())
                .element("published", row.sent())
                .element("updated", row.receivedAt())
                .begin("author")
                .element("name", Objects.requireNonNullElse(row.issuer(), row.sender()))
                .end();
        link(xml, "alternate", base + "/warnings/view?id=" + row.id(), "text/html");
        link(xml, "enclosure", base + "/feeds/warnings/" + row.id() + ".cap", "application/cap+xml");
        xml.element("summary", row.description())
                .element("cap:identifier", row.identifier())
                .element("cap:msgType", row.type())
                .element("cap:status", "Actual")
                .element("cap:event", row.event().isEmpty() ? null : row.event())
                .element("cap:urgency", row.urgency())
                .element("cap:severity", row.severity())
                .element("cap:certainty", row.certainty())
                .element("cap:onset", row.onset())
                .element("cap:expires", row.endsAt())
                .element("cap:areaDesc", row.area())
                .end();
    }

    private void entry(XmlDocument xml, Withdrawal withdrawal) {
        xml.begin("entry")
                .element("id", uuid(withdrawal.sender(), withdrawal.identifier(), withdrawal.sent()))
                .element("title", "Rút lại: " + withdrawal.headline())
                .element("published", withdrawal.sent())
                .element("updated", withdrawal.sent())
                .begin("author")
                .element("name", Objects.requireNonNullElse(withdrawal.issuer(), withdrawal.sender()))
                .end();
        link(xml, "alternate", base + "/warnings", "text/html");
        link(xml, "enclosure", base + "/feeds/warnings/" + withdrawal.id() + "-withdrawn.cap", "application/cap+xml");
        xml.element("summary", "Bản tin đã được rút lại.")
                .element("cap:identifier", withdrawal.identifier())
                .element("cap:msgType", "Cancel")
                .element("cap:status", "Actual")
                .end();
    }

    /** The same for ever, and for the same message the same on every portal. */
    private static String uuid(String sender, String identifier, Instant sent) {
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes((sender + "," + identifier + "," + sent).getBytes(StandardCharsets.UTF_8));
    }

    private static void link(XmlDocument xml, String relation, String address, String type) {
        xml.empty("link", "rel", relation, "type", type, "href", address);
    }
}
