package vn.bangtin.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.bangtin.platform.text.OldEncoding;

/** What an article is looked through for before it is submitted. */
final class CheckList {

    /** A longer title is cut in lists and does not fit a telephone. */
    static final int LONG_TITLE = 100;

    private static final Pattern OWN_ARTICLE = Pattern.compile("^(?:[^:?#]*/)?news/(\\d{1,18})(?:[/?#].*)?$");

    private CheckList() {}

    /**
     * Looks an article through.
     *
     * @param published which of some articles readers see now; asked once, and only if the text has links to articles
     * @return what is not as it should be; what must be done before what should be
     */
    static List<Finding> of(ArticleForm form, Instant now, Function<Collection<Long>, Set<Long>> published) {
        var must = new ArrayList<Finding>();
        var should = new ArrayList<Finding>();
        if (form.categoryId() == null) {
            must.add(new Finding("category", "news.category.required", 0, true));
        }
        var body =
                Jsoup.parseBodyFragment(form.body() == null ? "" : form.body()).body();
        if (body.text().isBlank()) {
            must.add(new Finding("body", "news.check.body", 0, true));
        }
        var silent = body.select("img").stream()
                .filter(picture -> picture.attr("alt").isBlank())
                .count();
        if (silent > 0) {
            must.add(new Finding("body", "news.check.alternative", silent, true));
        }
        if (form.leadMediaId() != null
                && (form.leadAlternative() == null || form.leadAlternative().isBlank())) {
            must.add(new Finding("leadAlternative", "news.leadAlternative.required", 0, true));
        }
        var dead = deadLinks(body, published);
        if (dead > 0) {
            must.add(new Finding("body", "news.check.links", dead, true));
        }
        if (form.times().publishAt() != null && !form.times().publishAt().isAfter(now)) {
            must.add(new Finding("publishAt", "news.publishAt.past", 0, true));
        }
        if (form.title() != null && form.title().length() > LONG_TITLE) {
            should.add(new Finding("title", "news.check.title", LONG_TITLE, false));
        }
        inOldEncoding(form.title()).ifPresent(old -> should.add(new Finding("title", old, 0, false)));
        inOldEncoding(form.summary()).ifPresent(old -> should.add(new Finding("summary", old, 0, false)));
        inOldEncoding(body.text()).ifPresent(old -> should.add(new Finding("body", old, 0, false)));
        if (form.summary() == null || form.summary().isBlank()) {
            should.add(new Finding("summary", "news.check.summary", 0, false));
        }
        if (skipsHeading(body)) {
            should.add(new Finding("body", "news.check.headings", 0, false));
        }
        must.addAll(should);
        return List.copyOf(must);
    }

    /** The finding, if a text seems to be typed with the fonts from before Unicode. */
    private static Optional<String> inOldEncoding(String text) {
        return Optional.ofNullable(text).flatMap(OldEncoding::suspectedIn).map(old -> "news.check." + old.name());
    }

    /** How many links lead to articles that readers do not see. */
    private static long deadLinks(Element body, Function<Collection<Long>, Set<Long>> published) {
        var linked = new ArrayList<Long>();
        for (var link : body.select("a[href]")) {
            var article = OWN_ARTICLE.matcher(link.attr("href"));
            if (article.matches()) {
                linked.add(Long.valueOf(article.group(1)));
            }
        }
        if (linked.isEmpty()) {
            return 0;
        }
        var seen = published.apply(new LinkedHashSet<>(linked));
        return linked.stream().filter(id -> !seen.contains(id)).count();
    }

    /** Whether a heading is more than one level below the one before it; the title of the article is the first. */
    private static boolean skipsHeading(Element body) {
        var level = 1;
        for (var heading : body.select("h2, h3, h4")) {
            var next = heading.normalName().charAt(1) - '0';
            if (next > level + 1) {
                return true;
            }
            level = next;
        }
        return false;
    }
}
