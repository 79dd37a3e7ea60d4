package vn.bangtin.warning;

import java.time.Instant;
import java.util.List;

/**
 * One alert message as its sender wrote it.
 *
 * @param references the earlier messages that this one updates or cancels
 * @param infos what it says, once for each language; empty only where the message is no warning itself
 */
record CapAlert(
        String identifier,
        String sender,
        Instant sent,
        Status status,
        MessageType type,
        List<Reference> references,
        List<Info> infos) {

    /** Whether it is meant. Anything but {@code ACTUAL} is for operators alone. */
    enum Status {
        ACTUAL,
        EXERCISE,
        SYSTEM,
        TEST,
        DRAFT
    }

    /** What it does to earlier messages. */
    enum MessageType {
        ALERT,
        UPDATE,
        CANCEL,
        ACK,
        ERROR
    }

    /** An earlier message: the three together name it. */
    record Reference(String sender, String identifier, Instant sent) {}

    /**
     * What is said in one language. Texts that the document leaves out are {@code null}, and so are times.
     *
     * @param level 1 to 5 as the sender states it, else by the severity; {@code null} if neither says anything
     * @param expires when the message is out of date, which may be before the danger begins: a newer one is due then
     */
    record Info(
            String language,
            String event,
            Integer level,
            String urgency,
            String severity,
            String certainty,
            Instant effective,
            Instant onset,
            Instant expires,
            String senderName,
            String headline,
            String description,
            String instruction,
            List<Code> eventCodes,
            List<Area> areas) {

        boolean isVietnamese() {
            return language.regionMatches(true, 0, "vi", 0, 2) && (language.length() == 2 || language.charAt(2) == '-');
        }
    }

    /** A value of a list of codes that the sender names. */
    record Code(String name, String value) {}

    /** Where; by words, and by shapes and codes if the sender gives any. */
    record Area(String description, List<List<Point>> polygons, List<Circle> circles, List<Code> codes) {}

    /** In degrees. */
    record Point(double latitude, double longitude) {}

    /** Around a point. */
    record Circle(Point centre, double kilometres) {}

    /** What to show to a Vietnamese reader: the Vietnamese text, or the sender's first. {@code null} if there is none. */
    Info preferred() {
        return infos.stream().filter(Info::isVietnamese).findFirst().orElse(infos.isEmpty() ? null : infos.get(0));
    }
}
