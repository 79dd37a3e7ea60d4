package vn.bangtin.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The two encodings in which Vietnamese was typed before Unicode, and in which old files still come: a font drew the Latin-1
 * letter {@code µ} as à. Text in them looks right in its font only; anywhere else it is "Céng hßa" or "Coäng hoøa".
 */
public enum OldEncoding {

    /** TCVN 5712, "ABC", the fonts named .VnTime, .VnArial…: one letter for one. */
    TCVN3 {
        @Override
        public String convert(String text) {
            var converted = new StringBuilder(text.length());
            text.chars().forEach(c -> converted.append(isHigh(c) ? LETTERS.charAt(c - FIRST) : (char) c));
            return Normalizer.normalize(converted, Normalizer.Form.NFC);
        }
    },

    /** VNI, the fonts named VNI-Times, VNI-Helve…: a letter, and behind it one that stands for all its marks. */
    VNI {
        @Override
        public String convert(String text) {
            var converted = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                var two = i + 1 < text.length() ? PAIRS.get(text.substring(i, i + 2)) : null;
                if (two != null) {
                    converted.append(two.charValue());
                    i++;
                } else {
                    converted.append(
                            SINGLE.getOrDefault(text.charAt(i), text.charAt(i)).charValue());
                }
            }
            return converted.toString();
        }
    };

    private static final char FIRST = '\u00A1';

    /** The letters of TCVN 5712 from 0xA1 to 0xFF. The large ones with a tone are seldom met: there were fonts for them. */
    private static final String LETTERS =
            "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
                    + "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

    /** What VNI writes with two letters: the base, the marks that may follow it, and what they make of it. */
    private static final String[][] VNI_PAIRS = {
        {"a", "ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"},
        {"e", "ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"},
        {"o", "ùøûõïâáàåãä", "óòỏõọôốồổỗộ"},
        {"ô", "ùøûõï", "ớờởỡợ"},
        {"u", "ùøûõï", "úùủũụ"},
        {"ö", "ùøûõï", "ứừửữự"},
        {"y", "ùøûõ", "ýỳỷỹ"},
    };

    private static final String VNI_SINGLE = "íìæóòôöîñ";
    private static final String VNI_SINGLE_MEANS = "íìỉĩịơưỵđ";

    private static final Map<String, Character> PAIRS = new HashMap<>();
    private static final Map<Character, Character> SINGLE = new HashMap<>();

    static {
        for (var row : VNI_PAIRS) {
            for (var i = 0; i < row[1].length(); i++) {
                var base = row[0];
                var mark = row[1].substring(i, i + 1);
                var means = row[2].charAt(i);
                // a large letter may carry a small mark: the person let go of the key in between
                for (var written : new String[] {mark, upper(mark)}) {
                    PAIRS.put(base + written, means);
                    PAIRS.put(upper(base) + written, Character.toUpperCase(means));
                }
            }
        }
        for (var i = 0; i < VNI_SINGLE.length(); i++) {
            SINGLE.put(VNI_SINGLE.charAt(i), VNI_SINGLE_MEANS.charAt(i));
            SINGLE.put(Character.toUpperCase(VNI_SINGLE.charAt(i)), Character.toUpperCase(VNI_SINGLE_MEANS.charAt(i)));
        }
    }

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\u00A1-\\u00FF]+");

    /** The same text in Unicode, NFC. Of a text that is not in this encoding it makes nonsense. */
    public abstract String convert(String text);

    /**
     * The encoding in which a text seems to be written. It counts words: those that the conversion would turn into
     * Vietnamese syllables, and those that it would spoil. Vietnamese in Unicode, English and French lose by the conversion.
     */
    public static Optional<OldEncoding> suspectedIn(String text) {
        if (text.chars().noneMatch(OldEncoding::isHigh)) {
            return Optional.empty();
        }
        var words = Arrays.stream(BETWEEN_WORDS.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
        var plain = words.stream()
                .filter(word -> word.length() > 1 && word.chars().allMatch(c -> c < FIRST))
                .toList();
        var foreign =
                plain.stream().filter(word -> !Syllable.isVietnamese(word)).count();
        var modern = words.stream().filter(OldEncoding::isModern).count();
        OldEncoding best = null;
        var most = 0L;
        for (var encoding : values()) {
            var gained = words.stream().filter(encoding::gains).count();
            var spoiled = words.stream().filter(encoding::spoils).count();
            var either = words.stream().filter(encoding::makesSenseEitherWay).count();
            var clear = gained >= 2
                    && gained >= either
                    && gained >= 4 * (spoiled + modern)
                    && 2 * foreign <= plain.size() + gained;
            if (clear && gained > most) {
                best = encoding;
                most = gained;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a text whose font says that it is in this encoding can be believed to be. */
    boolean isCredible(String text) {
        var words = BETWEEN_WORDS.split(text);
        return count(words, this::gains) > count(words, this::spoils) + count(words, OldEncoding::isModern);
    }

    /** Whether it has letters that no old encoding has: they came with Unicode. */
    static boolean isModern(String text) {
        return text.chars().anyMatch(c -> c > 0xFF && Character.isLetter(c));
    }

    private static long count(String[] words, Predicate<String> what) {
        return Arrays.stream(words).filter(what).count();
    }

    private boolean gains(String word) {
        return hasHigh(word) && !isModern(word) && !Syllable.isVietnamese(word) && Syllable.isVietnamese(convert(word));
    }

    private boolean spoils(String word) {
        return hasHigh(word) && !isModern(word) && !Syllable.isVietnamese(convert(word));
    }

    private boolean makesSenseEitherWay(String word) {
        return hasHigh(word) && Syllable.isVietnamese(word) && !spoils(word);
    }

    private static boolean hasHigh(String word) {
        return word.chars().anyMatch(OldEncoding::isHigh);
    }

    private static boolean isHigh(int c) {
        return c >= FIRST && c <= 0xFF;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
