package vn.bangtin.platform.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The portal's words where there is no page: in mails, files, and whatever runs in the background.
 *
 * @param language one that the bundle has
 */
public record Words(Locale language) {

    /** What is written down for everybody. */
    public static final Words VIETNAMESE = new Words(Locale.forLanguageTag("vi"));

    private static final String BUNDLE = "vn.bangtin.Messages";

    /**
     * A text of the bundle, its placeholders filled.
     *
     * @throws java.util.MissingResourceException if the bundle does not have it
     */
    public String format(String key, Object... arguments) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language, Words.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }
}
