package vn.bangtin.platform.text;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.bangtin.platform.BusinessException;

/**
 * What came from the clipboard, made fit for an article: the lists that Word writes as paragraphs, the bold that it writes
 * as style, none of its other marks; harmless as {@link SafeHtml#clean} makes it.
 *
 * @param html the clean text as it was written
 * @param encoding the old encoding that it seems to be written in, or {@code null}
 * @param converted the clean text in Unicode; {@code null} without {@link #encoding}
 * @param picturesLeftOut how many pictures did not come along because they lie elsewhere
 */
public record PastedHtml(String html, OldEncoding encoding, String converted, int picturesLeftOut) {

    private static final Pattern LEVEL = Pattern.compile("level(\\d)");
    private static final Pattern COUNTED = Pattern.compile("\\(?(\\d{1,3}|[a-zA-ZđĐ]|[ivxIVX]{1,5})[.)]");
    private static final int BOLD = 600;

    /**
     * Cleans a paste.
     *
     * @throws BusinessException at {@code body} if it is too long or too deeply nested to be looked at
     */
    public static PastedHtml of(String html) {
        if (html == null || html.isBlank()) {
            return new PastedHtml("", null, null, 0);
        }
        var document = SafeHtml.parse(html);
        var inUnicode = document.clone();
        var encoding = OldFonts.convert(inUnicode).orElse(null);
        tidy(document);
        var leftOut = SafeHtml.foreignPictures(document);
        var clean = SafeHtml.cleanTree(document);
        if (encoding == null) {
            return new PastedHtml(clean, null, null, leftOut);
        }
        tidy(inUnicode);
        return new PastedHtml(clean, encoding, SafeHtml.cleanTree(inUnicode), leftOut);
    }

    private static void tidy(Document document) {
        document.select("title, style, script, meta, link, noscript, template, xml")
                .remove();
        document.select("[style]").forEach(element -> {
            var style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
            if (style.contains("display:none") || style.contains("mso-hide:all")) {
                element.remove();
            }
        });
        makeLists(document);
        document.select("p.MsoTitle").tagName("h2");
        document.select("p.MsoQuote, p.MsoIntenseQuote").forEach(quote -> quote.wrap("<blockquote></blockquote>"));
        document.select("thead td").tagName("th");
        document.select("[style]").forEach(PastedHtml::emphasise);
        document.body().traverse((Node node, int depth) -> {
            if (node instanceof TextNode text
                    && !(node.parent() instanceof Element up && up.normalName().equals("pre"))) {
                text.text(text.getWholeText().replace('\u00A0', ' '));
            }
        });
        document.select("p, h1, h2, h3, h4, h5, h6").forEach(block -> {
            if (!block.hasText() && block.selectFirst("img, table") == null) {
                block.remove();
            }
        });
    }

    /** Bold and italic that are written as style. */
    private static void emphasise(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        var weight = value(style, "font-weight");
        if (element.normalName().equals("b") && weight.matches("normal|400")) {
            // a whole document of Google stands in such a one
            element.tagName("span");
            return;
        }
        if (!element.normalName().equals("span")) {
            return;
        }
        if (weight.equals("bold") || weight.matches("\\d{3}") && Integer.parseInt(weight) >= BOLD) {
            wrapContent(element, "strong");
        }
        if (value(style, "font-style").equals("italic")) {
            wrapContent(element, "em");
        }
        var decoration = value(style, "text-decoration");
        if (decoration.contains("underline") && element.closest("a") == null) {
            wrapContent(element, "u");
        }
        if (decoration.contains("line-through")) {
            wrapContent(element, "s");
        }
        var position = value(style, "vertical-align");
        if (position.equals("super") || position.equals("sub")) {
            wrapContent(element, position.equals("super") ? "sup" : "sub");
        }
    }

    private static String value(String style, String property) {
        var at = (";" + style).indexOf(";" + property);
        if (at < 0) {
            return "";
        }
        var rest = style.substring(at);
        var end = rest.indexOf(';');
        return rest.substring(rest.indexOf(':') + 1, end < 0 ? rest.length() : end);
    }

    private static void wrapContent(Element element, String tag) {
        var inner = new Element(tag);
        inner.appendChildren(List.copyOf(element.childNodes()));
        element.empty().appendChild(inner);
    }

    /** Word writes an item as a paragraph that says its level and shows its own mark. */
    private static void makeLists(Document document) {
        for (var first : document.select("p[style*=mso-list]")) {
            if (isItem(first)) {
                makeList(first);
            }
        }
    }

    private static boolean isItem(Element element) {
        return element != null
                && element.normalName().equals("p")
                && element.parent() != null
                && LEVEL.matcher(element.attr("style")).find();
    }

    private static void makeList(Element first) {
        var lists = new ArrayDeque<Element>();
        var next = first;
        while (isItem(next)) {
            var item = next;
            next = item.nextElementSibling();
            var matcher = LEVEL.matcher(item.attr("style"));
            matcher.find();
            var level = Integer.parseInt(matcher.group(1));
            var mark = item.select("span[style*=mso-list:Ignore]");
            var tag =
                    COUNTED.matcher(mark.text().replace('\u00A0', ' ').strip()).matches() ? "ol" : "ul";
            mark.remove();
            while (lists.size() > level) {
                lists.pop();
            }
            if (lists.size() == level && !lists.peek().normalName().equals(tag)) {
                lists.pop();
            }
            // a level that Word skipped is not made up: a list stands in an item
            if (lists.size() < level) {
                var list = new Element(tag);
                var above = lists.peek();
                if (above == null) {
                    item.before(list);
                } else {
                    above.lastElementChild().appendChild(list);
                }
                lists.push(list);
            }
            var entry = new Element("li");
            entry.appendChildren(List.copyOf(item.childNodes()));
            lists.peek().appendChild(entry);
            item.remove();
        }
    }
}
