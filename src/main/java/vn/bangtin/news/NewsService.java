package vn.bangtin.news;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;

/** The readers' door to the news: published articles only, for everybody. */
@Stateless
public class NewsService {

    private static final int RELATED = 4;

    private Articles articles;
    private Categories categories;

    public NewsService() {}

    @Inject
    public NewsService(Articles articles, Categories categories) {
        this.articles = articles;
        this.categories = categories;
    }

    /**
     * Articles, newest first. Three SQL statements, whatever their number.
     *
     * @param category the slug of a category, whose articles and those of all below it are listed; {@code null}: all
     * @param text words that title and summary must have, with or without marks; {@code null}: any
     * @throws NotFoundException if there is no such category
     */
    public NewsList list(String category, String text, Page page) {
        var tree = categories.tree();
        var row = category == null ? null : tree.find(category).orElseThrow(NotFoundException::new);
        var ids = row == null ? null : tree.withBelow(row.id());
        return new NewsList(tree, row, articles.published(ids, text, page));
    }

    /**
     * An article with all that its page shows. Four SQL statements.
     *
     * @throws NotFoundException if readers never saw it
     * @throws WithdrawnException if they did and no longer do
     */
    public ArticlePage article(long id) {
        var text = articles.text(id).orElseThrow(NotFoundException::new);
        if (text.state() != ArticleState.PUBLISHED) {
            if (text.row().publishedAt() == null) {
                throw new NotFoundException();
            }
            throw new WithdrawnException(text.withdrawalNotice(), text.withdrawnAt());
        }
        return articles.page(text, categories.tree(), related(text));
    }

    private List<RelatedRow> related(Articles.Text text) {
        var at = text.row().publishedAt();
        var around = new ArrayList<>(articles.around(text.row().id(), text.categoryId(), at, RELATED));
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
