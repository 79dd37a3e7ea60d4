package vn.bangtin.platform.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import vn.bangtin.platform.BusinessException;

/**
 * Cleans the HTML that people and feeds send, before it is stored, so that every page may show it as it is.
 *
 * <p>What is not named here does not pass: no script, no event handler, no style attribute, no frame, no form, no address
 * but http, https, mailto and those of the portal itself. Pictures in the text come from the portal only: a foreign
 * picture would tell another host who reads.
 */
public final class SafeHtml {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "hr", "h2", "h3", "h4", "strong", "b", "em", "i", "u", "s", "sub", "sup", "blockquote")
            .addTags("ul", "ol", "li", "a", "img", "figure", "figcaption", "pre", "code")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("a", "href", "title")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("ol", "start")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("td", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto")
            .preserveRelativeLinks(true);

    // Relative addresses are judged against this host and kept as they were written.
    private static final String HERE = "https://portal.invalid/";

    private static final int MAX_LENGTH = 2_000_000;
    private static final int MAX_DEPTH = 250;
    // tags, each with the depth at which it stands: what the parser may have to open again and again
    private static final long MAX_WORK = 5_000_000;
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][^\\s/>]{0,30})");
    private static final Set<String> UNCLOSED = Set.of(
            "p", "li", "br", "hr", "img", "input", "meta", "link", "col", "wbr", "area", "base", "embed", "source",
            "track");
    private static final String BLOCKS =
            "p, div, h1, h2, h3, h4, h5, h6, ul, ol, table, figure, blockquote, pre, hr, section, article, header, footer, address";

    private SafeHtml() {}

    /**
     * The same text with only harmless markup, in NFC.
     *
     * @param html what was sent; may be {@code null}
     * @return never {@code null}; empty if there is nothing to read or see in it
     * @throws BusinessException at {@code body} if it is too long or too deeply nested to be looked at
     */
    public static String clean(String html) {
        return html == null || html.isBlank() ? "" : cleanTree(parse(html));
    }

    /** The tree of some HTML, if it is of a size that a person may have written. */
    static Document parse(String html) {
        if (html.length() > MAX_LENGTH) {
            throw BusinessException.at("body", "html.tooLong", MAX_LENGTH / 1_000_000);
        }
        if (isTooDeep(html)) {
            throw BusinessException.at("body", "html.tooDeep");
        }
        return Jsoup.parseBodyFragment(html, HERE);
    }

    /** Cleans a tree, which is changed by it. */
    static String cleanTree(Document dirty) {
        // an editor writes h1 for its largest heading, but a page has one h1 and that is its title
        dirty.select("h1").tagName("h2");
        dirty.select("h5, h6").tagName("h4");
        // the words of two blocks would run together without them
        dirty.select(":is(div, section, article, header, footer, address):not(:has(" + BLOCKS + "))")
                .tagName("p");
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("img").forEach(picture -> {
            if (!isOwn(picture.attr("src"))) {
                picture.remove();
            }
        });
        clean.select("a").forEach(link -> {
            if (!link.hasAttr("href")) {
                link.unwrap();
            } else if (!isOwn(link.attr("href")) && !link.attr("href").startsWith("mailto:")) {
                link.attr("rel", "noopener noreferrer");
            }
        });
        clean.select("figure:not(:has(img, table, pre, blockquote))").forEach(figure -> {
            figure.select("figcaption").tagName("p");
            figure.unwrap();
        });
        clean.select("td > p:only-child, th > p:only-child, li > p:first-child").forEach(first -> {
            if (first.siblingNodes().stream().allMatch(other -> isBlank(other) || isList(other))) {
                first.unwrap();
            }
        });
        clean.select("body > p, blockquote > p, h2, h3, h4, figcaption").forEach(block -> {
            if (!block.hasText() && block.selectFirst("img") == null) {
                block.remove();
            }
        });
        // whoever listens to a table hears which cells a heading belongs to
        clean.select("tr:first-child > th:not([scope])").attr("scope", "col");
        clean.select("th:not([scope])").attr("scope", "row");
        clean.body().traverse((Node node, int depth) -> {
            if (node instanceof TextNode text) {
                text.text(Vietnamese.repair(text.getWholeText()));
            }
        });
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = clean.body();
        return Vietnamese.clean(body.text()) != null || body.selectFirst("img") != null
                ? body.html().strip()
                : "";
    }

    /** How many of its pictures {@link #cleanTree} would leave out because they do not lie in the portal. */
    static int foreignPictures(Document dirty) {
        return (int) dirty.select("img").stream()
                .filter(picture -> !isOwn(picture.attr("src")))
                .count();
    }

    /** The words of some HTML without its markup, for search keys and summaries. */
    public static String text(String html) {
        return html == null ? "" : Jsoup.parseBodyFragment(html).text();
    }

    /**
     * Whether the parser and the browsers would have to build a tree that no text needs. Counted before parsing: the time
     * for it grows with the square of the depth.
     */
    private static boolean isTooDeep(String html) {
        var open = new HashMap<String, Integer>();
        var depth = 0;
        var work = 0L;
        for (var tags = TAG.matcher(html); tags.find(); ) {
            var name = tags.group(2).toLowerCase(Locale.ROOT);
            if (UNCLOSED.contains(name)) {
                work += depth;
            } else if (tags.group(1).isEmpty()) {
                open.merge(name, 1, Integer::sum);
                work += ++depth;
            } else if (open.getOrDefault(name, 0) > 0) {
                open.merge(name, -1, Integer::sum);
                depth--;
            }
            if (depth > MAX_DEPTH || work > MAX_WORK) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    private static boolean isList(Node node) {
        return node.nameIs("ul") || node.nameIs("ol");
    }

    private static boolean isOwn(String address) {
        // browsers drop tabs and line breaks inside an address, so "/\t/host" leads to another host
        return !address.isBlank()
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == ':' || c == '\\' || Character.isISOControl(c));
    }
}
