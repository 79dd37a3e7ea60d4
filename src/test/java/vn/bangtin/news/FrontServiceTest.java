package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.news.Newsroom.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** What stands on the portal page, now and later. */
class FrontServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant LATER = NOW.plus(Duration.ofDays(2));

    private Newsroom newsroom;
    private Category category;
    private FrontService front;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Báo chí", null);
        newsroom.account(Newsroom.publisher(), "PUBLISHER");
        front = newsroom.front(Newsroom.publisher());
    }

    private Article published(String title, int hoursAgo) {
        return newsroom.published(title, category, NOW.minus(Duration.ofHours(hoursAgo)));
    }

    private Article scheduled(String title, Instant publishAt, Instant unpublishAt) {
        var article = new Article(null, Newsroom.form(title, category), category, List.of(), NOW);
        article.plan(new ArticleTimes(publishAt, unpublishAt, null, null));
        article.schedule(NOW);
        newsroom.articles.add(article);
        DATABASE.entityManager().flush();
        return article;
    }

    private static FrontPlace place(Article article) {
        return new FrontPlace(article.getId(), null, null);
    }

    private void arrange(FrontPlace... places) {
        front.arrange(front.form().version(), List.of(places));
        DATABASE.flushAndClear();
    }

    private static List<String> titles(List<ArticleRow> rows) {
        return rows.stream().map(ArticleRow::title).toList();
    }

    private List<String> at(Instant instant) {
        return titles(newsroom.front(Newsroom.publisher(), Clock.fixed(instant, Newsroom.CLOCK.getZone()))
                .list(4));
    }

    @Test
    void arranged_ones_come_first_then_pinned_then_the_newest_and_each_once() {
        var old = published("Cũ", 90);
        var pinned = published("Ghim", 80);
        pinned.plan(new ArticleTimes(null, null, NOW.plusSeconds(60), null));
        var wasPinned = published("Hết ghim", 70);
        wasPinned.plan(new ArticleTimes(null, null, NOW, null));
        published("Hôm qua", 20);
        var newest = published("Mới nhất", 1);
        assertThat(titles(front.list(4))).containsExactly("Ghim", "Mới nhất", "Hôm qua", "Hết ghim");
        arrange(place(old), place(newest));
        assertThat(titles(front.list(4))).containsExactly("Cũ", "Mới nhất", "Ghim", "Hôm qua");
        assertThat(newsroom.changes.fired()).hasSize(1);
    }

    @Test
    void a_place_begins_and_ends_with_its_time() {
        var first = published("Từ mai", 50);
        var second = published("Đến mai", 40);
        published("Mới nhất", 1);
        var tomorrow = NOW.plus(Duration.ofDays(1));
        arrange(new FrontPlace(first.getId(), tomorrow, LATER), new FrontPlace(second.getId(), null, tomorrow));
        assertThat(at(NOW)).containsExactly("Đến mai", "Mới nhất", "Từ mai");
        assertThat(at(tomorrow.minusSeconds(1))).startsWith("Đến mai");
        assertThat(at(tomorrow)).containsExactly("Từ mai", "Mới nhất", "Đến mai");
        assertThat(at(LATER)).containsExactly("Mới nhất", "Đến mai", "Từ mai");
    }

    @Test
    void an_arranged_article_that_readers_do_not_see_leaves_its_place_to_the_next() {
        var lead = published("Bị gỡ", 2);
        var next = published("Kế tiếp", 3);
        var coming = scheduled("Sắp đăng", LATER, null);
        arrange(place(lead), place(coming), place(next));
        lead = newsroom.articles.find(lead.getId()).orElseThrow();
        lead.withdraw(NOW, null);
        DATABASE.flushAndClear();
        assertThat(titles(front.list(4))).containsExactly("Kế tiếp");
    }

    @Test
    void a_preview_shows_a_moment_with_everything_scheduled_done() {
        var lead = scheduled("Tin sáng mai", LATER.minusSeconds(60), null);
        scheduled("Qua đêm", NOW.plusSeconds(60), LATER.minusSeconds(120));
        scheduled("Chưa đến giờ", LATER.plusSeconds(60), null);
        published("Sẽ gỡ", 5).plan(new ArticleTimes(null, LATER, null, null));
        published("Ở lại", 30);
        scheduled("Mới nhất lúc ấy", LATER, null);
        arrange(new FrontPlace(lead.getId(), LATER, null));
        assertThat(titles(front.asOf(LATER, 6))).containsExactly("Tin sáng mai", "Mới nhất lúc ấy", "Ở lại");
        assertThat(front.asOf(LATER, 6).get(1).publishedAt()).isEqualTo(LATER);
        assertThat(titles(front.asOf(NOW.plusSeconds(60), 6))).containsExactly("Qua đêm", "Sẽ gỡ", "Ở lại");
        assertThat(titles(front.list(6))).containsExactly("Sẽ gỡ", "Ở lại");
        assertThat(front.comingMoments())
                .containsExactly(
                        NOW.plusSeconds(60),
                        LATER.minusSeconds(120),
                        LATER.minusSeconds(60),
                        LATER,
                        LATER.plusSeconds(60));
    }

    @Test
    void a_preview_of_the_past_is_one_of_now() {
        published("Hôm nay", 1);
        assertThat(titles(front.asOf(NOW.minus(Duration.ofDays(9)), 6))).containsExactly("Hôm nay");
    }

    @Test
    void whoever_arranged_it_meanwhile_is_not_overwritten_unawares() {
        var one = published("Một", 2);
        var two = published("Hai", 3);
        var version = front.form().version();
        arrange(place(one));
        assertThatThrownBy(() -> front.arrange(version, List.of(place(two))))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.stored()).containsEntry("front.place.1", "Một");
                    assertThat(conflict.mine()).containsEntry("front.place.1", "Hai");
                    assertThat(conflict.changedBy()).isEqualTo("dangtin");
                });
    }

    @Test
    void a_second_click_changes_nothing() {
        var one = published("Một", 2);
        var version = front.form().version();
        arrange(place(one));
        front.arrange(version, List.of(place(one)));
        assertThat(newsroom.changes.fired()).hasSize(1);
    }

    @Test
    void the_order_can_be_changed_again_and_again() {
        var articles = new Article[5];
        Arrays.setAll(articles, i -> published("Tin " + i, i + 1));
        arrange(Arrays.stream(articles).map(FrontServiceTest::place).toArray(FrontPlace[]::new));
        arrange(place(articles[4]), place(articles[0]), place(articles[3]));
        assertThat(front.form().places())
                .extracting(place -> place.article().article().title())
                .containsExactly("Tin 4", "Tin 0", "Tin 3");
        arrange();
        assertThat(front.form().places()).isEmpty();
    }

    @Test
    void rules_of_the_five_places() {
        var one = published("Một", 2);
        var draft = new Article(null, Newsroom.form("Nháp", category), category, List.of(), NOW);
        newsroom.articles.add(draft);
        DATABASE.entityManager().flush();
        refused("front.twice", place(one), place(one));
        refused("front.notComing", place(draft));
        var many = new FrontPlace[6];
        Arrays.setAll(many, i -> place(published("Tin " + i, i)));
        refused("front.full", many);
        assertThatThrownBy(() -> new FrontPlace(1, NOW, NOW)).hasMessageContaining("front.times.order");
    }

    private void refused(String key, FrontPlace... places) {
        assertThatThrownBy(() -> front.arrange(front.form().version(), List.of(places)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void who_publishes_in_one_place_only_does_not_arrange_the_page_of_all() {
        newsroom.scopes.replace(
                Newsroom.publisher().id(),
                List.of(new Scope(Newsroom.publisher().id(), Capability.NEWS_PUBLISH, category.getId(), null)));
        DATABASE.entityManager().flush();
        assertThat(front.mayArrange()).isFalse();
        refused("front.refused", place(published("Một", 2)));
    }

    @Test
    void candidates_are_what_comes_and_what_is_there() {
        published("Có số liệu", 2);
        scheduled("Sắp có số liệu", LATER, null);
        newsroom.articles.add(new Article(null, Newsroom.form("Nháp số liệu", category), category, List.of(), NOW));
        published("Khác", 1);
        assertThat(front.candidates("so lieu"))
                .extracting(row -> row.article().title())
                .containsExactly("Sắp có số liệu", "Có số liệu");
        assertThat(front.candidates(null)).hasSize(3);
    }

    @Test
    void each_reading_is_one_statement() {
        published("Một", 2);
        arrange(place(published("Hai", 3)));
        // what the reader may read is remembered from the first page on
        front.list(6);
        try (var sql = new SqlCounter()) {
            front.list(6);
            assertThat(sql.statements()).hasSize(1);
            sql.reset();
            front.asOf(LATER, 6);
            assertThat(sql.statements()).hasSize(1);
            sql.reset();
            front.comingMoments();
            assertThat(sql.statements()).hasSize(1);
        }
    }
}
