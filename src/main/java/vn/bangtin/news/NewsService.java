package vn.bangtin.news;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;

/**
 * The readers' door to the news: published articles only, and of these what the person may read ({@link Audience}). What
 * they may not read does not exist for them.
 */
@Stateless
public class NewsService {

    private static final int RELATED = 4;

    private Articles articles;
    private LabelIndex labels;
    private OldAddresses addresses;
    private Readership readership;

    public NewsService() {}

    @Inject
    public NewsService(Articles articles, LabelIndex labels, OldAddresses addresses, Readership readership) {
        this.articles = articles;
        this.labels = labels;
        this.addresses = addresses;
        this.readership = readership;
    }

    /** The categories that the person may read, remembered for some seconds. */
    public CategoryTree tree() {
        return readership.tree();
    }

    /**
     * Articles, newest first. Three SQL statements, whatever their number.
     *
     * @param category the slug of a category, whose articles and those of all below it are listed; {@code null}: all
     * @param text words that title and summary must have, with or without marks; {@code null}: any
     * @throws NotFoundException if there is no such category
     */
    public NewsList list(String category, String text, Page page) {
        return list(new NewsFilter(category, null, null, text, false), page);
    }

    /**
     * Articles of a category, a topic or a tag. At most three SQL statements, whatever their number.
     *
     * @throws MovedException if what was asked for is called otherwise now
     * @throws NotFoundException if there is no such thing
     */
    public NewsList list(NewsFilter filter, Page page) {
        var tree = tree();
        var category = filter.category() == null ? null : category(tree, filter.category());
        var ids = category == null ? null : tree.withBelow(category.id());
        var label = filter.topic() != null
                ? label(LabelKind.TOPIC, filter.topic())
                : filter.tag() != null ? label(LabelKind.TAG, filter.tag()) : null;
        var found = articles.published(
                readership.hidden(), ids, label == null ? null : label.id(), filter.text(), filter.oldestFirst(), page);
        return new NewsList(tree, category, label, found);
    }

    private CategoryRow category(CategoryTree tree, String slug) {
        return tree.find(slug).orElseThrow(() -> addresses
                .find(OldAddresses.CATEGORY, slug)
                .flatMap(tree::find)
                .<NotFoundException>map(row -> new MovedException("category", row.slug()))
                .orElseGet(NotFoundException::new));
    }

    private LabelRow label(LabelKind kind, String slug) {
        return labels.row(kind, slug).orElseThrow(() -> addresses
                .find(kind.name(), slug)
                .flatMap(id -> labels.row(kind, id))
                .<NotFoundException>map(row -> new MovedException(kind.parameter(), row.slug()))
                .orElseGet(NotFoundException::new));
    }

    /**
     * An article with all that its page shows. Three SQL statements.
     *
     * @throws NotFoundException if readers never saw it, or it is not for this one
     * @throws WithdrawnException if they did and no longer do
     */
    public ArticlePage article(long id) {
        var hidden = readership.hidden();
        var text = articles.text(id)
                .filter(found -> !hidden.contains(found.categoryId()))
                .orElseThrow(NotFoundException::new);
        var parts = articles.parts(id);
        if (parts.furtherCategoryIds().stream().anyMatch(hidden::contains)) {
            throw new NotFoundException();
        }
        if (text.state() != ArticleState.PUBLISHED) {
            if (text.row().publishedAt() == null) {
                throw new NotFoundException();
            }
            throw new WithdrawnException(text.withdrawalNotice(), text.withdrawnAt());
        }
        return articles.page(text, parts, tree(), related(text));
    }

    private List<RelatedRow> related(Articles.Text text) {
        var at = text.row().publishedAt();
        var around =
                new ArrayList<>(articles.around(text.row().id(), text.categoryId(), at, RELATED, readership.hidden()));
        around.sort(Comparator.comparing(
                row -> Duration.between(row.publishedAt(), at).abs()));
        return around.stream()
                .limit(RELATED)
                .sorted(Comparator.comparing(RelatedRow::publishedAt)
                        .thenComparing(RelatedRow::id)
                        .reversed())
                .toList();
    }
}
