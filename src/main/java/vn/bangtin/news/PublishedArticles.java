package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.PublishedContent;
import vn.bangtin.platform.PublishedItem;

/** What other features may know of the articles: which the person may read, their titles and addresses. */
@ApplicationScoped
class PublishedArticles implements PublishedContent {

    private Articles articles;
    private Readership readership;

    protected PublishedArticles() {}

    @Inject
    PublishedArticles(Articles articles, Readership readership) {
        this.articles = articles;
        this.readership = readership;
    }

    @Override
    public Optional<PublishedItem> find(long id) {
        return articles.publishedTitle(id, readership.hidden()).map(title -> item(id, title));
    }

    @Override
    public List<PublishedItem> newest(int count) {
        return articles.latest(readership.hidden(), count).stream()
                .map(row -> item(row.id(), row.title()))
                .toList();
    }

    private static PublishedItem item(long id, String title) {
        return new PublishedItem(id, title, ArticleRow.address(id, title));
    }
}
