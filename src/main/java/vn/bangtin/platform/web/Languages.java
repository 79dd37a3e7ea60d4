package vn.bangtin.platform.web;

import java.util.List;
import java.util.Locale;

/** The languages of the portal's words. */
public final class Languages {

    /** Vietnamese: what everybody sees who did not choose. */
    public static final Locale DEFAULT = Locale.forLanguageTag("vi");

    /** All of them. */
    public static final List<Locale> ALL = List.of(DEFAULT, Locale.ENGLISH);

    static final String COOKIE = "bangtin_lang";
    static final String ATTRIBUTE = "bangtin.lang";

    private Languages() {}

    /** The language with this tag, or Vietnamese. */
    public static Locale of(String tag) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(tag))
                .findFirst()
                .orElse(DEFAULT);
    }
}
