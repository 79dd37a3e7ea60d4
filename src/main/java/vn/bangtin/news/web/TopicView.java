package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import vn.bangtin.news.ArticleRow;
import vn.bangtin.news.LabelRow;
import vn.bangtin.news.NewsFilter;
import vn.bangtin.news.NewsList;
import vn.bangtin.news.NewsService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /news/topics/{slug}}: the articles of a topic along time, newest first or, with {@code ?order=oldest}, from the
 * beginning. {@link ArticleAddress} opens it.
 */
@Named
@RequestScoped
public class TopicView {

    private NewsService news;
    private TableQuery table;
    private Clock clock;
    private NewsList list;

    protected TopicView() {}

    @Inject
    public TopicView(NewsService news, TableQuery table, Clock clock) {
        this.news = news;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Reads the articles.
     *
     * @throws vn.bangtin.platform.NotFoundException if there is no such topic
     */
    void open(String slug) {
        list = news.list(new NewsFilter(null, slug, null, null, isOldestFirst()), table.page(null, false));
    }

    public LabelRow getTopic() {
        return list.label();
    }

    public Slice<ArticleRow> getSlice() {
        return list.articles();
    }

    public boolean isOldestFirst() {
        return "oldest".equals(table.param("order"));
    }

    public String getFeed() {
        return list.feed();
    }

    /** Whether an article came on another day than the one listed before it. */
    public boolean startsDay(int index) {
        var rows = getSlice().rows();
        return index == 0 || !day(rows.get(index)).equals(day(rows.get(index - 1)));
    }

    private LocalDate day(ArticleRow row) {
        return LocalDate.ofInstant(row.publishedAt(), clock.getZone());
    }
}
