package vn.bangtin.news;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.audit.AuditTrail;

/** The sample news: a tree of categories, and the articles of {@code demo-articles.html} with dates relative to today. */
@ApplicationScoped
class NewsDemo {

    private static final String ARTICLES = "demo-articles.html";

    private Articles articles;
    private Categories categories;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    protected NewsDemo() {}

    @Inject
    NewsDemo(Articles articles, Categories categories, AuditTrail audit, Event<ContentChanged> changes, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        var tree = new HashMap<String, Category>();
        plant(tree, "Hoạt động của Sở", 1);
        plant(tree, "Chuyển đổi số", 2, "Dữ liệu và nền tảng số", "An toàn thông tin");
        plant(tree, "Cải cách hành chính", 3);
        plant(tree, "Phòng chống thiên tai", 4);
        plant(tree, "Đào tạo", 5);
        plant(tree, "Báo chí", 6, "Xuất bản");
        plant(tree, "Bưu chính – Viễn thông", 7, "Hạ tầng viễn thông");
        plant(tree, "Thông báo", 8, "Lịch công tác");
        // those that only the desk sees belong to the sample author, who can so go on with them
        var author = articles.someAuthor().orElse(null);
        for (var sample : samples()) {
            write(sample, tree, author);
        }
        changes.fire(new ContentChanged("news"));
    }

    private void plant(Map<String, Category> tree, String name, int order, String... below) {
        var top = add(tree, new Category(name, null), null, order);
        for (int i = 0; i < below.length; i++) {
            add(tree, new Category(below[i], null), top, i + 1);
        }
    }

    private Category add(Map<String, Category> tree, Category category, Category parent, int order) {
        category.moveBelow(parent, order);
        categories.add(category);
        audit.created(category);
        tree.put(category.getSlug(), category);
        return category;
    }

    private void write(Element sample, Map<String, Category> tree, Long author) {
        var title = take(sample, "h1");
        var summary = take(sample, "p.sum");
        var also = Stream.of(sample.attr("data-also"))
                .filter(slug -> !slug.isEmpty())
                .map(slug -> category(tree, slug))
                .toList();
        var main = category(tree, sample.attr("data-category"));
        var form = new ArticleForm(
                null,
                0,
                title,
                summary,
                sample.html(),
                main.getId(),
                also.stream().map(Category::getId).toList(),
                articles.unitId(sample.attr("data-unit")).orElse(null),
                null,
                null,
                null,
                credits(sample.attr("data-credits")),
                List.of());
        var at = time(sample);
        var article = new Article(author, form, main, also, at);
        var state = sample.attr("data-state");
        if (!state.equals("draft")) {
            article.publish(at);
        }
        if (state.equals("withdrawn")) {
            article.withdraw(at.plus(Duration.ofHours(3)), sample.attr("data-notice"));
        }
        articles.add(article);
        audit.created(article);
        articles.add(new ArticleStep(article.getId(), Step.CREATE, null, ArticleState.DRAFT, at, author, null));
        if (!state.equals("draft")) {
            articles.add(new ArticleStep(
                    article.getId(), Step.PUBLISH, ArticleState.DRAFT, ArticleState.PUBLISHED, at, null, null));
        }
        if (article.getState() == ArticleState.WITHDRAWN) {
            articles.add(new ArticleStep(
                    article.getId(),
                    Step.WITHDRAW,
                    ArticleState.PUBLISHED,
                    ArticleState.WITHDRAWN,
                    article.getWithdrawnAt(),
                    null,
                    article.getWithdrawalNotice()));
        }
    }

    private Instant time(Element sample) {
        var today = LocalDate.now(clock);
        var day = sample.hasAttr("data-date")
                ? LocalDate.parse(sample.attr("data-date"))
                : today.minusDays(Long.parseLong(sample.attr("data-days")));
        var at = day.atTime(LocalTime.parse(sample.attr("data-time")))
                .atZone(clock.getZone())
                .toInstant();
        var latest = clock.instant().minus(Duration.ofMinutes(10));
        return at.isAfter(latest) ? latest : at;
    }

    private static Category category(Map<String, Category> tree, String slug) {
        var category = tree.get(slug);
        if (category == null) {
            throw new IllegalStateException(ARTICLES + ": there is no category " + slug);
        }
        return category;
    }

    private static List<Credit> credits(String text) {
        return Arrays.stream(text.split(";"))
                .map(line -> line.split(":", 2))
                .map(parts -> new Credit(parts[0], parts[1]))
                .toList();
    }

    private static String take(Element sample, String selector) {
        var element = sample.selectFirst(selector);
        var text = element.text();
        element.remove();
        return text;
    }

    private static List<Element> samples() {
        try (var file = NewsDemo.class.getResourceAsStream(ARTICLES)) {
            var page = Jsoup.parseBodyFragment(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            page.outputSettings().prettyPrint(false);
            return page.select("article");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
