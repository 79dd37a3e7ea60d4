package vn.bangtin.warning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** CAP documents as tests need them; what is not said is a level 3 storm at the coast, sent now, for a day. */
public final class TestCap {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final String identifier;
    private final Instant sent;
    private String sender = "dubao@example.gov.vn";
    private String status = "Actual";
    private String type = "Alert";
    private String scope = "Public";
    private String references = "";
    private String headline = "Tin bão khẩn cấp";
    private String event = "Bão";
    private int level = 3;
    private Instant expires;
    private String area = "Ven biển";
    private String polygon = "";

    public TestCap(String identifier, Instant sent) {
        this.identifier = identifier;
        this.sent = sent;
        this.expires = sent.plusSeconds(24 * 3600);
    }

    public TestCap from(String other) {
        sender = other;
        return this;
    }

    public TestCap status(String other) {
        status = other;
        return this;
    }

    public TestCap scope(String other) {
        scope = other;
        return this;
    }

    /** An {@code Update} or {@code Cancel} of an earlier one. */
    public TestCap type(String other, String earlier, Instant earlierSent) {
        type = other;
        references = sender + "," + earlier + "," + TIME.format(earlierSent);
        return this;
    }

    public TestCap headline(String other) {
        headline = other;
        return this;
    }

    public TestCap event(String other) {
        event = other;
        return this;
    }

    public TestCap level(int other) {
        level = other;
        return this;
    }

    public TestCap expires(Instant other) {
        expires = other;
        return this;
    }

    public TestCap area(String words, String corners) {
        area = words;
        polygon = corners;
        return this;
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>%s</identifier><sender>%s</sender><sent>%s</sent><status>%s</status><msgType>%s</msgType>
                  <scope>%s</scope>%s%s
                  <info>
                    <language>vi-VN</language><category>Met</category><event>%s</event><urgency>Expected</urgency>
                    <severity>Severe</severity><certainty>Likely</certainty>%s
                    <senderName>Đài Khí tượng Thủy văn (dữ liệu thử)</senderName>
                    <headline>%s</headline><description>Dữ liệu thử.</description><instruction>Ở trong nhà.</instruction>
                    <parameter><valueName>CapDoRuiRoThienTai</valueName><value>%d</value></parameter>
                    <area><areaDesc>%s</areaDesc>%s</area>
                  </info>
                </alert>
                """
                .formatted(
                        identifier,
                        sender,
                        TIME.format(sent),
                        status,
                        type,
                        scope,
                        // the order of the schema
                        scope.equals("Private") ? "<addresses>a@example.gov.vn</addresses>" : "",
                        references.isEmpty() ? "" : "<references>" + references + "</references>",
                        event,
                        expires == null ? "" : "<expires>" + TIME.format(expires) + "</expires>",
                        headline,
                        level,
                        area,
                        polygon.isEmpty() ? "" : "<polygon>" + polygon + "</polygon>");
    }
}
