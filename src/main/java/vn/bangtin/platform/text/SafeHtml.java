package vn.bangtin.platform.text;

import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

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

    private SafeHtml() {}

    /**
     * The same text with only harmless markup, in NFC.
     *
     * @param html what was sent; may be {@code null}
     * @return never {@code null}; empty if there is nothing to read or see in it
     */
    public static String clean(String html) {
        if (html == null || html.isBlank()) {
            return "";
        }
        var dirty = Jsoup.parseBodyFragment(Normalizer.normalize(html, Normalizer.Form.NFC), HERE);
        // an editor writes h1 for its largest heading, but a page has one h1 and that is its title
        dirty.select("h1").tagName("h2");
        dirty.select("ol:has(> li[data-list])").forEach(SafeHtml::splitLists);
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("img").forEach(picture -> {
            if (!isOwn(picture.attr("src"))) {
                picture.remove();
            }
        });
        clean.select("a[href]").forEach(link -> {
            if (!isOwn(link.attr("href")) && !link.attr("href").startsWith("mailto:")) {
                link.attr("rel", "noopener noreferrer");
            }
        });
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = clean.body();
        return Vietnamese.clean(body.text()) != null || body.selectFirst("img") != null
                ? body.html().strip()
                : "";
    }

    /** The words of some HTML without its markup, for search keys and summaries. */
    public static String text(String html) {
        return html == null ? "" : Jsoup.parseBodyFragment(html).text();
    }

    /** The editor of our pages writes all lists as ol and says at each item which kind it means. */
    private static void splitLists(Element list) {
        Element current = null;
        for (var item : list.children()) {
            var tag = item.attr("data-list").equals("bullet") ? "ul" : "ol";
            if (current == null || !current.normalName().equals(tag)) {
                current = new Element(tag);
                list.before(current);
            }
            current.appendChild(item);
        }
        list.remove();
    }

    private static boolean isOwn(String address) {
        // browsers drop tabs and line breaks inside an address, so "/\t/host" leads to another host
        return !address.isBlank()
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c == ':' || c == '\\' || Character.isISOControl(c));
    }
}
