package vn.bangtin.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be a Vietnamese syllable and what cannot: by its letters, its tone, and how it is written large. */
final class Syllable {

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern ACUTE_OR_DOT = Pattern.compile("[\\u0301\\u0323]");
    private static final Pattern STOPPED = Pattern.compile(".*(c|ch|p|t)");
    private static final Pattern LETTERS = Pattern.compile(
            "(?!(c|g|ng)[eêy]|(c|ng)i|(gh|ngh)[^ieê])(b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
                    // without a final consonant
                    + "(a|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|ya|iu|oa|oe|oi|ôi|ơi|ua|ưa|uê|ui|ưi|ưu|uơ|uy"
                    + "|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyu"
                    // with one
                    + "|(a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|oa|oă|oe|oo|uâ|uê|uô|ươ|uy|uyê)(c|ch|m|n|ng|nh|p|t))");

    private Syllable() {}

    static boolean isVietnamese(String word) {
        var tail = word.isEmpty() ? "" : word.substring(1);
        if (!word.equals(word.toUpperCase(Locale.ROOT)) && !tail.equals(tail.toLowerCase(Locale.ROOT))) {
            return false;
        }
        var marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var tones = TONE.matcher(marked).results().count();
        var letters = Normalizer.normalize(TONE.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
        return tones <= 1
                && LETTERS.matcher(letters).matches()
                && (!STOPPED.matcher(letters).matches()
                        || ACUTE_OR_DOT.matcher(marked).find());
    }
}
