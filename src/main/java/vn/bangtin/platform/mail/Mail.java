package vn.bangtin.platform.mail;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;

/**
 * A mail to one person, as plain text.
 *
 * @param to one address, as {@link #isAddress} knows it
 * @param subject one line: line breaks become spaces, so nobody can add a header
 */
public record Mail(String to, String subject, String body) {

    /** The longest address that mail servers take. */
    public static final int MAX_ADDRESS = 254;

    static final int MAX_SUBJECT = 300;
    static final int MAX_BODY = 10_000;

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    public Mail {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not one address");
        }
        subject = cut(Objects.requireNonNullElse(Vietnamese.cleanLine(subject), "-"), MAX_SUBJECT);
        body = cut(Objects.requireNonNullElse(Vietnamese.clean(body), "-"), MAX_BODY);
    }

    /**
     * A mail in the words of the bundle.
     *
     * @param key the texts are {@code key.subject} and {@code key.body}
     * @param arguments for the placeholders of both
     */
    public static Mail of(String to, Locale language, String key, Object... arguments) {
        var words = new Words(language);
        return new Mail(to, words.format(key + ".subject", arguments), words.format(key + ".body", arguments));
    }

    /** Whether a text is exactly one mail address and nothing else. */
    public static boolean isAddress(String text) {
        return text != null
                && text.length() <= MAX_ADDRESS
                && ADDRESS.matcher(text).matches();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
