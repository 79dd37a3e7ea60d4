package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.bangtin.platform.PastContent;
import vn.bangtin.platform.PastItem;
import vn.bangtin.platform.PublishedContent;
import vn.bangtin.platform.PublishedItem;

/** What other features may know of the articles: which the person may read, their titles and addresses. */
@ApplicationScoped
class PublishedArticles implements PublishedContent, PastContent {

    /** No portal of this kind is older. */
    private static final int FIRST_YEAR = 1995;

    private static final int YEARS = 40;

    private Articles articles;
    private Readership readership;
    private Clock clock;

    protected PublishedArticles() {}

    @Inject
    PublishedArticles(Articles articles, Readership readership, Clock clock) {
        this.articles = articles;
        this.readership = readership;
        this.clock = clock;
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

    @Override
    public List<PastItem> publishedOn(MonthDay day, int beforeYear, int limit) {
        return publishedOn(
                IntStream.range(Math.max(FIRST_YEAR, beforeYear - YEARS), beforeYear)
                        .filter(day::isValidYear)
                        .mapToObj(day::atYear)
                        .toList(),
                limit);
    }

    @Override
    public List<PastItem> publishedOn(List<LocalDate> days, int limit) {
        var zone = clock.getZone();
        return days.isEmpty()
                ? List.of()
                : articles.publishedOn(readership.hidden(), days, zone, limit).stream()
                        .map(row -> new PastItem(
                                row.publishedAt().atZone(zone).getYear(),
                                row.title(),
                                ArticleRow.address(row.id(), row.title())))
                        .toList();
    }

    private static PublishedItem item(long id, String title) {
        return new PublishedItem(id, title, ArticleRow.address(id, title));
    }
}
