package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

class PublishingServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant SEVEN = Instant.parse("2026-11-24T00:00:00Z");

    private Newsroom newsroom;

    @BeforeEach
    void empty() {
        newsroom = new Newsroom(DATABASE);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, Newsroom.CLOCK.getZone());
    }

    /** An approved article that comes at one time and goes at another. */
    private static long scheduled(EntityManager entityManager, String title, Instant comes, Instant goes) {
        var newsroom = new Newsroom(entityManager);
        var category = newsroom.categories.tree().rows().stream()
                .findFirst()
                .map(row -> newsroom.categories.find(row.id()).orElseThrow())
                .orElseGet(() -> newsroom.category("Thông báo", null));
        var article = new Article(null, Newsroom.form(title, category), category, List.of(), Newsroom.NOW);
        article.plan(new ArticleTimes(comes, goes, null, null));
        article.schedule(Newsroom.NOW);
        newsroom.articles.add(article);
        entityManager.flush();
        return article.getId();
    }

    private long scheduled(String title, Instant comes, Instant goes) {
        var id = scheduled(DATABASE.entityManager(), title, comes, goes);
        DATABASE.flushAndClear();
        return id;
    }

    private int run(Instant now) {
        var publishing = newsroom.publishing(at(now));
        var done = (int) publishing.dueToPublish().stream()
                        .filter(publishing::publish)
                        .count()
                + (int) publishing.dueToExpire().stream()
                        .filter(publishing::expire)
                        .count();
        DATABASE.flushAndClear();
        return done;
    }

    private ArticleState state(long id) {
        return DATABASE.entityManager().find(Article.class, id).getState();
    }

    @Test
    void it_comes_at_its_hour_and_not_before() {
        var id = scheduled("Tin bảy giờ", SEVEN, null);
        assertThat(run(SEVEN.minusSeconds(1))).isZero();
        assertThat(state(id)).isEqualTo(ArticleState.SCHEDULED);
        assertThat(run(SEVEN)).isEqualTo(1);
        assertThat(newsroom.reading().article(id).row().publishedAt()).isEqualTo(SEVEN);
        assertThat(newsroom.changes.fired()).hasSize(1);
        assertThat(newsroom.articles.story(id)).singleElement().returns(null, StepRow::actor);
        assertThat(auditLines(id)).isEqualTo(1);
    }

    @Test
    void after_a_night_without_a_server_it_catches_up() {
        IntStream.range(0, 30).forEach(i -> scheduled("Đêm qua " + i, SEVEN.plus(Duration.ofMinutes(i)), null));
        assertThat(run(SEVEN.plus(Duration.ofHours(9)))).isEqualTo(30);
        assertThat(newsroom.reading()
                        .list(null, "dem qua", Page.of(1, 100))
                        .articles()
                        .total())
                .isEqualTo(30);
        assertThat(run(SEVEN.plus(Duration.ofHours(9)))).isZero();
    }

    @Test
    void it_goes_at_its_hour_and_stays_in_the_archive() {
        var id = scheduled("Lịch tiếp dân tuần này", SEVEN, SEVEN.plus(Duration.ofDays(5)));
        run(SEVEN);
        assertThat(run(SEVEN.plus(Duration.ofDays(5)))).isEqualTo(1);
        assertThatThrownBy(() -> newsroom.reading().article(id)).isInstanceOf(WithdrawnException.class);
        assertThat(newsroom.desk(Newsroom.editor()).forEditing(id).body()).contains("Nội dung");
        assertThat(newsroom.articles.story(id)).extracting(StepRow::step).contains(Step.EXPIRE);
    }

    @Test
    void what_came_and_went_while_no_server_ran_passes_through_both() {
        var id = scheduled("Tin của đêm qua", SEVEN, SEVEN.plus(Duration.ofHours(1)));
        run(SEVEN.plus(Duration.ofHours(2)));
        assertThat(state(id)).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(newsroom.articles.story(id)).extracting(StepRow::step).contains(Step.PUBLISH, Step.EXPIRE);
    }

    @Test
    void a_clock_that_is_set_back_publishes_nothing_twice_and_nothing_early() {
        var first = scheduled("Tin đã đăng", SEVEN, null);
        run(SEVEN);
        var second = scheduled("Tin tám giờ", SEVEN.plus(Duration.ofHours(1)), null);
        assertThat(run(SEVEN.minus(Duration.ofHours(3)))).isZero();
        assertThat(run(SEVEN)).isZero();
        assertThat(state(first)).isEqualTo(ArticleState.PUBLISHED);
        assertThat(state(second)).isEqualTo(ArticleState.SCHEDULED);
        assertThat(run(SEVEN.plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(auditLines(first)).isEqualTo(1);
    }

    @Test
    void of_many_nodes_one_publishes() throws Exception {
        var id = DATABASE.committed(entityManager -> scheduled(entityManager, "Tin của hai máy", SEVEN, null));
        var nodes = 4;
        var start = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            Callable<Boolean> node = () -> {
                start.await();
                return DATABASE.committed(entityManager ->
                        new Newsroom(entityManager).publishing(at(SEVEN)).publish(id));
            };
            var won = 0;
            for (var answer :
                    pool.invokeAll(IntStream.range(0, nodes).mapToObj(i -> node).toList())) {
                won += answer.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(newsroom.articles.story(id)).hasSize(1);
            assertThat(auditLines(id)).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private long auditLines(long id) {
        return DATABASE.entityManager()
                .createQuery(
                        "select count(e) from AuditEntry e where e.subjectId = :id and e.action = 'published'",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }
}
