package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.bangtin.news.ArticlePage;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.NewsService;
import vn.bangtin.news.RelatedRow;
import vn.bangtin.news.WithdrawnException;
import vn.bangtin.platform.web.Addresses;
import vn.bangtin.platform.web.Messages;

/**
 * {@code /news/{id}/{slug}}: an article, its print view, or the notice that it was withdrawn. {@link ArticleAddress} reads
 * the article before it decides which of the pages answers, so the pages find it here.
 */
@Named
@RequestScoped
public class NewsArticleView {

    private NewsService news;
    private Clock clock;
    private HttpServletRequest request;
    private Messages messages;
    private ArticlePage article;
    private WithdrawnException withdrawal;

    protected NewsArticleView() {}

    @Inject
    public NewsArticleView(NewsService news, Clock clock, HttpServletRequest request, Messages messages) {
        this.news = news;
        this.clock = clock;
        this.request = request;
        this.messages = messages;
    }

    /**
     * Reads the article.
     *
     * @throws vn.bangtin.platform.NotFoundException if readers never saw it
     */
    void open(long id) {
        try {
            article = news.article(id);
        } catch (WithdrawnException e) {
            withdrawal = e;
        }
    }

    /** The article; {@code null} if it was withdrawn. */
    public ArticlePage getArticle() {
        return article;
    }

    /** That it was withdrawn; {@code null} if it was not. */
    public WithdrawnException getWithdrawal() {
        return withdrawal;
    }

    /** Whether its content was changed on another day than it was published. */
    public boolean updatedLater(ArticlePage page) {
        return !day(page.row().editedAt()).equals(day(page.row().publishedAt()));
    }

    /** Its main category. */
    public CategoryRow getCategory() {
        return article.path().get(article.path().size() - 1);
    }

    /** The day of the month on which another article was published, in two digits. */
    public String dayOfMonth(RelatedRow row) {
        return "%02d".formatted(day(row.publishedAt()).getDayOfMonth());
    }

    /** The month of it, with the year if that is another one. */
    public String month(RelatedRow row) {
        var day = day(row.publishedAt());
        return day.getYear() == LocalDate.now(clock).getYear()
                ? messages.format("news.month", day.getMonthValue())
                : "%02d/%d".formatted(day.getMonthValue(), day.getYear());
    }

    /** The whole address, as it stands on paper. */
    public String getPaperAddress() {
        return Addresses.base(request) + article.row().address();
    }

    /** When this page was made. */
    public Instant getNow() {
        return clock.instant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
