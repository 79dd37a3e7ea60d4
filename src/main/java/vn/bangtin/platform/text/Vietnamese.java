package vn.bangtin.platform.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Vietnamese text: its stored form, its search key, its address form and its alphabetical order. */
public final class Vietnamese {

    /** Vietnamese as the portal speaks it. */
    public static final Locale LOCALE = Locale.forLanguageTag("vi-VN");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTER_SPACES = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[^a-z0-9]+");
    private static final int SLUG_LENGTH = 80;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    // in NFD: a tone, then the circumflex or breve that belongs before it
    private static final Pattern TONE_BEFORE_MARK =
            Pattern.compile("([\\u0300\\u0301\\u0303\\u0309])([\\u0302\\u0306])");
    // Cyrillic, then Greek, each above the Latin letter that it looks like
    private static final String LOOK_ALIKES = "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455"
            + "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
            + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF";
    private static final String LATIN = "aeopcyxijsABEKMHOPCTYXIJS" + "ABEZHIKMNOPTYXo";

    private Vietnamese() {}

    /**
     * The form in which text is stored: NFC, without control characters but line break and tab, the look-alike letters
     * of old fonts repaired (ǎ for ă), outer white space cut off.
     *
     * @return {@code null} for {@code null} and for text that has nothing in it
     */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        var nfc = repair(text).replace("\r\n", "\n").replace('\r', '\n');
        var kept = new StringBuilder(nfc.length());
        nfc.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !(Character.isISOControl(c) || isInvisible(c)))
                .forEach(kept::appendCodePoint);
        var cleaned = OUTER_SPACES.matcher(kept).replaceAll("");
        return cleaned.isEmpty() ? null : cleaned;
    }

    /**
     * The text in NFC with the letters that only look right replaced by the right ones: ǎ for ă, ð for đ in a Vietnamese
     * syllable, Cyrillic and Greek letters in a word of Latin ones, a tone that was typed before the mark of its vowel.
     * Words in other scripts stay as they are.
     */
    public static String repair(String text) {
        if (text.chars().allMatch(c -> c < 0xC0)) {
            return text;
        }
        var ordered = text;
        if (TONE_BEFORE_MARK
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .find()) {
            ordered = TONE_BEFORE_MARK
                    .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                    .replaceAll("$2$1");
        }
        // ǎ may carry a tone
        ordered = Normalizer.normalize(ordered, Normalizer.Form.NFC)
                .replace('\u01CE', 'ă')
                .replace('\u01CD', 'Ă');
        ordered = Normalizer.normalize(ordered, Normalizer.Form.NFC);
        return WORD.matcher(ordered).replaceAll(word -> Matcher.quoteReplacement(repairWord(word.group())));
    }

    private static String repairWord(String word) {
        if (word.chars().allMatch(c -> c < 0xC0)) {
            return word;
        }
        var repaired = word;
        if (word.chars().anyMatch(c -> LOOK_ALIKES.indexOf(c) >= 0)
                && word.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
            repaired = word.codePoints()
                    .map(c -> LOOK_ALIKES.indexOf(c) >= 0 ? LATIN.charAt(LOOK_ALIKES.indexOf(c)) : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!repaired.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
                return word;
            }
        }
        var barred = repaired.replace('ð', 'đ').replace('Ð', 'Đ').replace('Ɖ', 'Đ');
        return !barred.equals(repaired) && Syllable.isVietnamese(barred) ? barred : repaired;
    }

    /** Like {@link #clean}, for text of one line: every run of white space becomes one space. */
    public static String cleanLine(String text) {
        var cleaned = clean(text);
        return cleaned == null ? null : SPACES.matcher(cleaned).replaceAll(" ");
    }

    /**
     * The key by which text is found whatever the reader types: no marks, đ as d, lower case, single spaces. "Kỷ niệm 15
     * năm" and "ky niem 15 nam" have the same key, and so do the two ways to place a tone ("hòa", "hoà").
     *
     * @return never {@code null}
     */
    public static String searchKey(String text) {
        if (text == null) {
            return "";
        }
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * The key by which tables name what is stored: a line in lower case with its marks, so that Nghĩa Hưng is not Nghĩa Hùng.
     *
     * @return {@code null} for a text that has nothing in it
     */
    public static String nameKey(String text) {
        var line = cleanLine(text);
        return line == null ? null : line.toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a name may be meant for another: some words of the one stand without their marks in the other, or have their
     * tone at another letter ("hòa", "hoà"). Words that have other marks are other words.
     */
    public static boolean mayBeSameName(String name, String other) {
        var words = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .split(" ");
        var others = Normalizer.normalize(other.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .split(" ");
        return words.length == others.length
                && IntStream.range(0, words.length).allMatch(at -> mayBeSameWord(words[at], others[at]));
    }

    private static boolean mayBeSameWord(String word, String other) {
        var bare = searchKey(word);
        return bare.equals(searchKey(other))
                && (word.equals(bare) || other.equals(bare) || Arrays.equals(letters(word), letters(other)));
    }

    private static int[] letters(String word) {
        return word.chars().sorted().toArray();
    }

    /**
     * The readable part of an address: search key, words joined by hyphens, at most 80 characters.
     *
     * @return never empty: "-" for a text without letters or digits
     */
    public static String slug(String text) {
        var slug = NOT_IN_ADDRESS.matcher(searchKey(text)).replaceAll("-");
        if (slug.length() > SLUG_LENGTH) {
            var end = slug.lastIndexOf('-', SLUG_LENGTH);
            slug = slug.substring(0, end > 0 ? end : SLUG_LENGTH);
        }
        slug = slug.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "-" : slug;
    }

    /** The Vietnamese alphabetical order: a ă â b c d đ e ê …, tones last. */
    public static Comparator<String> order() {
        var collator = Collator.getInstance(LOCALE);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator::compare;
    }

    /** The order of a list of people: by the given name, which stands last, then by what stands before it. */
    public static Comparator<String> nameOrder() {
        var order = order();
        return Comparator.comparing(Vietnamese::givenName, order).thenComparing(order);
    }

    private static String givenName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static boolean isInvisible(int c) {
        // zero-width and direction marks: they hide text from the eye that the machine still sees
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xFEFF;
    }
}
