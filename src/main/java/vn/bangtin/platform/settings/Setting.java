package vn.bangtin.platform.settings;

import java.util.List;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.time.DayHours;

/**
 * The declaration of one setting. A feature produces it for CDI, so that the page of settings finds it:
 * {@code @Produces static final Setting MODERATION = Setting.choice("opinion.moderation", "before", List.of(…));}
 *
 * @param key its name, {@code feature.name}; in MicroProfile Config {@code bangtin.feature.name}; its label and hint are
 *     {@code setting.<key>} and {@code setting.<key>.hint} in the bundle, its choices {@code setting.<key>.<choice>}
 * @param fallback its value as long as nobody set it
 * @param kind what its value may be
 * @param choices the allowed values of a {@link Kind#CHOICE}
 */
public record Setting(String key, String fallback, Kind kind, List<String> choices) {

    /** What a value may be. */
    public enum Kind {
        /** One line of text, at most 200 characters. */
        TEXT,
        /** One mail address, or nothing. */
        MAIL,
        /** A whole number, 0 or more. */
        NUMBER,
        /** Hours of a day, see {@link DayHours}. */
        HOURS,
        /** One of the choices. */
        CHOICE
    }

    public static Setting text(String key, String fallback) {
        return new Setting(key, fallback, Kind.TEXT, List.of());
    }

    /** A mail address, none as long as nobody gives one. */
    public static Setting mail(String key) {
        return new Setting(key, "", Kind.MAIL, List.of());
    }

    public static Setting number(String key, long fallback) {
        return new Setting(key, Long.toString(fallback), Kind.NUMBER, List.of());
    }

    public static Setting hours(String key, String fallback) {
        return new Setting(key, fallback, Kind.HOURS, List.of());
    }

    public static Setting choice(String key, String fallback, List<String> choices) {
        return new Setting(key, fallback, Kind.CHOICE, List.copyOf(choices));
    }

    /** Whether a value is one that this setting may have. */
    public boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> value != null && value.length() <= 200;
            case MAIL -> value != null && (value.isEmpty() || value.length() <= 200 && Mail.isAddress(value));
            case NUMBER -> value != null && value.matches("\\d{1,12}");
            case HOURS ->
                value != null && value.length() <= 200 && DayHours.parse(value).isPresent();
            case CHOICE -> choices.contains(value);
        };
    }
}
