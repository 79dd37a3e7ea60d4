package vn.bangtin.warning;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
        Scope scope,
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

    /** For whom it is; anything but {@code PUBLIC} belongs on no page that everybody reads. */
    enum Scope {
        PUBLIC,
        RESTRICTED,
        PRIVATE
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
            return primaryLanguage().equals("vi");
        }

        /** Without region and script: "vi" for "vi-VN". */
        String primaryLanguage() {
            return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
        }

        /**
         * What is said of several areas in one language, as one: what is said of the highest level, about all the areas, until
         * the last of them ends; without an end if one has none.
         */
        static Info joined(List<Info> infos) {
            var highest =
                    Collections.max(infos, Comparator.comparing(info -> Objects.requireNonNullElse(info.level(), 0)));
            var endless = infos.stream().anyMatch(info -> info.expires() == null);
            return new Info(
                    highest.language,
                    highest.event,
                    highest.level,
                    highest.urgency,
                    highest.severity,
                    highest.certainty,
                    highest.effective,
                    highest.onset,
                    endless
                            ? null
                            : Collections.max(infos.stream().map(Info::expires).toList()),
                    highest.senderName,
                    highest.headline,
                    highest.description,
                    highest.instruction,
                    highest.eventCodes,
                    infos.stream().flatMap(info -> info.areas().stream()).toList());
        }
    }

    /** A value of a list of codes that the sender names. */
    record Code(String name, String value) {}

    /** Where; by words, and by shapes and codes if the sender gives any. */
    record Area(String description, List<List<Point>> polygons, List<Circle> circles, List<Code> codes) {

        /** Whether the point is in one of the shapes or on its edge. An area without shapes covers nothing by itself. */
        boolean covers(Point point) {
            for (var polygon : polygons) {
                if (isInside(polygon, point)) {
                    return true;
                }
            }
            for (var circle : circles) {
                if (circle.centre().kilometresTo(point) <= circle.kilometres()) {
                    return true;
                }
            }
            return false;
        }

        /** Counts the edges east of the point; degrees are taken as a plane, which no polygon of ours is too large for. */
        private static boolean isInside(List<Point> polygon, Point point) {
            var inside = false;
            for (var i = 1; i < polygon.size(); i++) {
                var from = polygon.get(i - 1);
                var to = polygon.get(i);
                if (point.isBetween(from, to)) {
                    return true;
                }
                if (from.latitude() > point.latitude() != to.latitude() > point.latitude()
                        && point.longitude()
                                < from.longitude()
                                        + (to.longitude() - from.longitude())
                                                * (point.latitude() - from.latitude())
                                                / (to.latitude() - from.latitude())) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    /** In degrees. */
    record Point(double latitude, double longitude) {

        private static final double EARTH_RADIUS = 6371;

        /** On the straight line between the two: a place on the border of an area is warned. */
        private boolean isBetween(Point from, Point to) {
            return (to.latitude - from.latitude) * (longitude - from.longitude)
                            == (to.longitude - from.longitude) * (latitude - from.latitude)
                    && Math.min(from.latitude, to.latitude) <= latitude
                    && latitude <= Math.max(from.latitude, to.latitude)
                    && Math.min(from.longitude, to.longitude) <= longitude
                    && longitude <= Math.max(from.longitude, to.longitude);
        }

        double kilometresTo(Point other) {
            var north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
            var east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
            var share = north * north
                    + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
            return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(share)));
        }
    }

    /** Around a point. */
    record Circle(Point centre, double kilometres) {}

    /** What to show to a Vietnamese reader: the Vietnamese text, or the sender's first. {@code null} if there is none. */
    Info preferred() {
        return infos.stream().filter(Info::isVietnamese).findFirst().orElse(infos.isEmpty() ? null : infos.get(0));
    }
}
