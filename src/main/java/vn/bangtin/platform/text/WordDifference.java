package vn.bangtin.platform.text;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What differs between two texts, in words: paragraph by paragraph, each a row of words that stayed, came or went. Of HTML
 * it compares what people read, with the kind of each paragraph, the addresses of links and what pictures show; bold and
 * italics it does not see.
 *
 * <p>Paragraphs that are the same on both sides are found first, words are compared only between them; where too much is
 * left for that, words that occur once on either side divide it, and what cannot be divided counts as replaced. So the time
 * it takes stays in proportion to the texts, whatever they are.
 *
 * @param paragraphs in the order of the texts
 */
public record WordDifference(List<Paragraph> paragraphs) implements Serializable {

    // Comparing a by b words one by one costs up to a × b.
    private static final long MAX_COMPARED = 1_000_000;

    // Unchanged paragraphs in a row that are not worth showing.
    private static final int MANY = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s\\p{Z}]");
    private static final String MARK = "\u0000";
    private static final List<String> KINDS =
            List.of("li", "blockquote", "td", "th", "figcaption", "caption", "pre", "h2", "h3", "h4");

    /** Whether something is on both sides, or on one only. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED;

        /** The bundle key of what screen readers say before it. */
        public String getLabel() {
            return "difference." + name();
        }
    }

    /** Words in a row that are of one kind, with the spaces between them. */
    public record Run(Kind kind, String text) implements Serializable {}

    /**
     * One paragraph.
     *
     * @param kind whether it begins on both sides, or on one only
     * @param element what it is: {@code p}, {@code h2}, {@code li} …
     */
    public record Paragraph(Kind kind, String element, List<Run> runs) implements Serializable {

        /** Whether nothing in it differs. */
        public boolean same() {
            return kind == Kind.SAME && runs.stream().allMatch(run -> run.kind() == Kind.SAME);
        }

        /** The bundle key of what it is. */
        public String label() {
            return "difference.element." + element;
        }
    }

    /**
     * Paragraphs in a row that are all the same, or all not.
     *
     * @param folded whether they are the same and too many to be shown
     */
    public record Stretch(boolean folded, List<Paragraph> paragraphs) implements Serializable {}

    /** A word or a sign; where it stands apart from the one before it, that is kept for reading and not compared. */
    private record Word(String text, boolean apart) {

        /** Whether it is no word but the beginning of a paragraph. */
        boolean begins() {
            return text.startsWith(MARK);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Word that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(text);
        }
    }

    private record Piece(Kind kind, int from, int to) {}

    /** Of plain text; a line is a paragraph. */
    public static WordDifference ofText(String before, String after) {
        return of(lines(before), lines(after));
    }

    /** Of clean HTML. */
    public static WordDifference ofHtml(String before, String after) {
        return of(paragraphs(before), paragraphs(after));
    }

    /** Whether nothing differs. */
    public boolean same() {
        return paragraphs.stream().allMatch(Paragraph::same);
    }

    /** All paragraphs; long rows of unchanged ones apart, but for those next to a change. */
    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        while (from < paragraphs.size()) {
            int to = from;
            while (to < paragraphs.size() && paragraphs.get(to).same()) {
                to++;
            }
            // what stands next to a change helps to find it
            int first = from == 0 ? 0 : from + 1;
            int last = to == paragraphs.size() ? to : to - 1;
            if (last - first >= MANY) {
                add(from, first, false, stretches);
                add(first, last, true, stretches);
                add(last, to, false, stretches);
            } else {
                add(from, to, false, stretches);
            }
            from = to;
            while (to < paragraphs.size() && !paragraphs.get(to).same()) {
                to++;
            }
            add(from, to, false, stretches);
            from = to;
        }
        return stretches;
    }

    private void add(int from, int to, boolean folded, List<Stretch> stretches) {
        if (from < to) {
            stretches.add(new Stretch(folded, paragraphs.subList(from, to)));
        }
    }

    private static WordDifference of(List<List<Word>> before, List<List<Word>> after) {
        var result = new ArrayList<Paragraph>();
        var old = new ArrayList<Word>();
        var now = new ArrayList<Word>();
        for (var piece : pieces(before, after)) {
            switch (piece.kind()) {
                case REMOVED -> before.subList(piece.from(), piece.to()).forEach(old::addAll);
                case ADDED -> after.subList(piece.from(), piece.to()).forEach(now::addAll);
                case SAME -> {
                    words(old, now, result);
                    after.subList(piece.from(), piece.to()).forEach(words -> words(words, words, result));
                }
            }
        }
        words(old, now, result);
        return new WordDifference(List.copyOf(result));
    }

    /** Compares the words of changed paragraphs, and empties both lists. */
    private static void words(List<Word> before, List<Word> after, List<Paragraph> result) {
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        for (var piece : before == after
                ? List.of(new Piece(Kind.SAME, 0, after.size()))
                : inOrder(pieces(before, after), before, after)) {
            var words = piece.kind() == Kind.REMOVED ? before : after;
            for (var word : words.subList(piece.from(), piece.to())) {
                if (word.begins()) {
                    end(piece.kind(), text, runs);
                    runs = new ArrayList<>();
                    result.add(new Paragraph(piece.kind(), word.text().substring(1), runs));
                } else {
                    if (word.apart() && !(runs.isEmpty() && text.isEmpty())) {
                        text.append(' ');
                    }
                    text.append(word.text());
                }
            }
            end(piece.kind(), text, runs);
        }
        if (before != after) {
            before.clear();
            after.clear();
        }
    }

    /** Where a paragraph ends on the one side, words that were added to the one before it come first. */
    private static List<Piece> inOrder(List<Piece> pieces, List<Word> before, List<Word> after) {
        var ordered = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            if (next != null
                    && piece.kind() == Kind.REMOVED
                    && next.kind() == Kind.ADDED
                    && before.get(piece.from()).begins()) {
                int words = next.from();
                while (words < next.to() && !after.get(words).begins()) {
                    words++;
                }
                ordered.add(new Piece(Kind.ADDED, next.from(), words));
                ordered.add(piece);
                ordered.add(new Piece(Kind.ADDED, words, next.to()));
                i++;
            } else {
                ordered.add(piece);
            }
        }
        return ordered;
    }

    private static void end(Kind kind, StringBuilder text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text.toString()));
            text.setLength(0);
        }
    }

    /** Both lists as one row of pieces; the indexes of what was removed count in the first, all others in the second. */
    private static <T> List<Piece> pieces(List<T> before, List<T> after) {
        var partner = new int[before.size()];
        Arrays.fill(partner, -1);
        match(before, 0, before.size(), after, 0, after.size(), partner);
        var pieces = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            int a = i;
            while (a < before.size() && partner[a] < 0) {
                a++;
            }
            if (a > i) {
                pieces.add(new Piece(Kind.REMOVED, i, a));
            }
            int b = a < before.size() ? partner[a] : after.size();
            if (b > j) {
                pieces.add(new Piece(Kind.ADDED, j, b));
            }
            i = a;
            j = b;
            while (i < before.size() && partner[i] == j) {
                i++;
                j++;
            }
            if (j > b) {
                pieces.add(new Piece(Kind.SAME, b, j));
            }
        }
        return pieces;
    }

    private static <T> void match(List<T> a, int aFrom, int aTo, List<T> b, int bFrom, int bTo, int[] partner) {
        while (aFrom < aTo && bFrom < bTo && a.get(aFrom).equals(b.get(bFrom))) {
            partner[aFrom++] = bFrom++;
        }
        while (aFrom < aTo && bFrom < bTo && a.get(aTo - 1).equals(b.get(bTo - 1))) {
            partner[--aTo] = --bTo;
        }
        if (aFrom == aTo || bFrom == bTo) {
            return;
        }
        if ((long) (aTo - aFrom) * (bTo - bFrom) <= MAX_COMPARED) {
            compare(a.subList(aFrom, aTo), aFrom, b.subList(bFrom, bTo), bFrom, partner);
            return;
        }
        var anchors = anchors(a, aFrom, aTo, b, bFrom, bTo);
        for (var anchor : anchors) {
            match(a, aFrom, anchor[0], b, bFrom, anchor[1], partner);
            partner[anchor[0]] = anchor[1];
            aFrom = anchor[0] + 1;
            bFrom = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) {
            match(a, aFrom, aTo, b, bFrom, bTo, partner);
        }
    }

    private static <T> void compare(List<T> a, int aFrom, List<T> b, int bFrom, int[] partner) {
        int i = 0;
        int j = 0;
        for (var change : new MyersDiffWithLinearSpace<T>().computeDiff(a, b, null)) {
            while (i < change.startOriginal) {
                partner[aFrom + i++] = bFrom + j++;
            }
            i = change.deltaType == DeltaType.INSERT ? i : change.endOriginal;
            j = change.deltaType == DeltaType.DELETE ? j : change.endRevised;
        }
        while (i < a.size()) {
            partner[aFrom + i++] = bFrom + j++;
        }
    }

    /** What occurs once on either side, as far as it stands in the same order there: the longest rising row. */
    private static <T> List<int[]> anchors(List<T> a, int aFrom, int aTo, List<T> b, int bFrom, int bTo) {
        var once = once(b, bFrom, bTo);
        var pairs = new ArrayList<int[]>();
        once(a, aFrom, aTo).entrySet().stream()
                .filter(entry -> entry.getValue() >= 0 && once.getOrDefault(entry.getKey(), -1) >= 0)
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> pairs.add(new int[] {entry.getValue(), once.get(entry.getKey())}));
        var ends = new ArrayList<Integer>();
        var before = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (pairs.get(ends.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        var row = new ArrayList<int[]>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            row.add(pairs.get(i));
        }
        Collections.reverse(row);
        return row;
    }

    /** Where each thing stands; −1 if it does so more than once. */
    private static <T> Map<T, Integer> once(List<T> list, int from, int to) {
        var places = new HashMap<T, Integer>();
        for (int i = from; i < to; i++) {
            places.merge(list.get(i), i, (one, other) -> -1);
        }
        return places;
    }

    private static List<List<Word>> lines(String text) {
        var paragraphs = new ArrayList<List<Word>>();
        if (text != null && !text.isBlank()) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                var words = begin("p");
                add(line, false, words);
                paragraphs.add(words);
            });
        }
        return paragraphs;
    }

    private static List<Word> begin(String element) {
        var words = new ArrayList<Word>();
        words.add(new Word(MARK + element, false));
        return words;
    }

    /** @return whether the text ends apart from what follows */
    private static boolean add(String text, boolean apart, List<Word> words) {
        var matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            var last = words.get(words.size() - 1).text();
            if (matcher.start() == 0 && !apart && isLetter(last, last.length() - 1) && isLetter(text, 0)) {
                // half of a word that is half bold
                words.set(
                        words.size() - 1,
                        new Word(
                                last + matcher.group(),
                                words.get(words.size() - 1).apart()));
                end = matcher.end();
                continue;
            }
            words.add(new Word(matcher.group(), matcher.start() > end || (end == 0 && apart)));
            end = matcher.end();
        }
        return end < text.length() || (text.isEmpty() && apart);
    }

    private static boolean isLetter(String text, int at) {
        return !text.startsWith(MARK) && Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<List<Word>> paragraphs(String html) {
        var reading = new Reading();
        NodeTraversor.traverse(
                reading, Jsoup.parseBodyFragment(html == null ? "" : html).body());
        reading.next(null);
        return reading.paragraphs;
    }

    /** Goes through a page and writes down its paragraphs. */
    private static final class Reading implements NodeVisitor {

        private final List<List<Word>> paragraphs = new ArrayList<>();
        private List<Word> words = begin("p");
        private boolean apart;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                apart = add(text.getWholeText(), apart, words);
            } else if (node instanceof Element element) {
                if (element.isBlock()) {
                    next(element);
                } else if (element.normalName().equals("br")) {
                    apart = true;
                } else if (element.normalName().equals("img")) {
                    words.add(new Word("[" + element.attr("alt") + " · " + element.attr("src") + "]", true));
                    apart = true;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) {
                    next(element.parent());
                } else if (element.normalName().equals("a")) {
                    words.add(new Word("(" + element.attr("href") + ")", true));
                }
            }
        }

        private void next(Element within) {
            if (words.size() > 1) {
                paragraphs.add(words);
            }
            var kind = "p";
            for (var element = within; element != null; element = element.parent()) {
                if (KINDS.contains(element.normalName())) {
                    kind = element.normalName();
                    break;
                }
            }
            words = begin(kind);
            apart = false;
        }
    }
}
