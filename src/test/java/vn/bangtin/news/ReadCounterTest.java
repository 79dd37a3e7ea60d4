package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class ReadCounterTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate TODAY = LocalDate.ofInstant(Newsroom.NOW, Newsroom.CLOCK.getZone());

    /** A clock that goes when it is told to. */
    private static final class Watch extends Clock {

        private Instant now = Newsroom.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Newsroom.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final Watch watch = new Watch();
    private ReadCounts counts;
    private ReadCounter counter;

    @BeforeEach
    void start() {
        counts = new ReadCounts(DATABASE.entityManager());
        counter = new ReadCounter(counts, watch);
    }

    private long stored(long article) {
        counter.flush();
        DATABASE.flushAndClear();
        return counts.sum(article, LocalDate.EPOCH, LocalDate.MAX.withYear(9999));
    }

    @Test
    void reloads_of_half_an_hour_are_one_reading() {
        counter.count(7, "A");
        watch.now = watch.now.plus(Duration.ofMinutes(29));
        counter.count(7, "A");
        assertThat(stored(7)).isEqualTo(1);
        counter.count(7, "A");
        counter.count(7, "B");
        counter.count(8, "A");
        assertThat(stored(7)).isEqualTo(2);
        assertThat(stored(8)).isEqualTo(1);
        watch.now = watch.now.plus(Duration.ofMinutes(1));
        counter.count(7, "A");
        assertThat(stored(7)).isEqualTo(3);
    }

    @Test
    void a_day_ends_at_midnight_in_the_portals_zone() {
        watch.now = Instant.parse("2026-11-23T16:59:59Z");
        counter.count(7, "A");
        watch.now = Instant.parse("2026-11-23T17:00:00Z");
        counter.count(7, "B");
        assertThat(stored(7)).isEqualTo(2);
        assertThat(counts.sum(7, TODAY, TODAY)).isEqualTo(1);
        assertThat(counts.sum(7, TODAY.plusDays(1), TODAY.plusDays(1))).isEqualTo(1);
        assertThat(counts.sum(7, TODAY.minusDays(9), TODAY.minusDays(1))).isZero();
    }

    @Test
    void a_batch_is_one_statement_for_each_article_and_nothing_costs_nothing() {
        IntStream.range(0, 300).forEach(i -> counter.count(i % 3, "Người " + i));
        counter.flush();
        try (var statements = new SqlCounter()) {
            IntStream.range(300, 600).forEach(i -> counter.count(i % 3, "Người " + i));
            assertThat(statements.count()).isZero();
            counter.flush();
            assertThat(statements.count()).isEqualTo(3);
            counter.flush();
            assertThat(statements.count()).isEqualTo(3);
        }
        assertThat(stored(1)).isEqualTo(200);
    }

    @Test
    void what_cannot_be_stored_waits_for_the_next_time() {
        var broken = new ReadCounter(
                new ReadCounts(DATABASE.entityManager()) {
                    private boolean away = true;

                    @Override
                    void add(SortedMap<ArticleReads.Key, Long> batch) {
                        if (away) {
                            away = false;
                            throw new IllegalStateException("away");
                        }
                        super.add(batch);
                    }
                },
                watch);
        broken.count(7, "A");
        assertThatThrownBy(broken::flush).isInstanceOf(IllegalStateException.class);
        broken.count(7, "B");
        broken.flush();
        assertThat(stored(7)).isEqualTo(2);
    }

    @Test
    void a_server_that_starts_again_adds_to_what_is_there() {
        counter.count(7, "A");
        assertThat(stored(7)).isEqualTo(1);
        counter = new ReadCounter(counts, watch);
        counter.count(7, "C");
        assertThat(stored(7)).isEqualTo(2);
    }

    @Test
    void two_nodes_that_write_at_once_lose_nothing() throws Exception {
        var nodes = 4;
        var start = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (var n = 0; n < nodes; n++) {
                var name = "Máy " + n;
                work.add(() -> {
                    var counter = new ReadCounter(new Committing(), watch);
                    for (var round = 0; round < 5; round++) {
                        for (var reader = 0; reader < 10; reader++) {
                            counter.count(1000 + reader, name + " " + round);
                        }
                        start.await();
                        try {
                            counter.flush();
                        } catch (RuntimeException metAnotherNode) {
                            // as the timer: the next minute tries again
                        }
                    }
                    counter.flush();
                    return 1;
                });
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            DATABASE.flushAndClear();
            assertThat(IntStream.range(1000, 1010).mapToObj(id -> counts.sum(id, TODAY, TODAY)))
                    .containsOnly(20L);
        } finally {
            pool.shutdownNow();
            DATABASE.committed(entityManager ->
                    entityManager.createQuery("delete from ArticleReads r").executeUpdate());
        }
    }

    /** Stores each batch in a transaction of its own, as the server does. */
    private static final class Committing extends ReadCounts {

        @Override
        void add(SortedMap<ArticleReads.Key, Long> batch) {
            DATABASE.committed(entityManager -> {
                new ReadCounts(entityManager).add(batch);
                return null;
            });
        }
    }

    @Test
    void the_list_has_the_most_read_of_the_week_and_nothing_withdrawn() {
        var newsroom = new Newsroom(DATABASE);
        var category = newsroom.category("Thông báo", null);
        var ids = new ArrayList<Long>();
        for (var i = 0; i < 7; i++) {
            var article = new Article(null, Newsroom.form("Tin " + i, category), category, List.of(), Newsroom.NOW);
            article.publish(Newsroom.NOW);
            newsroom.articles.add(article);
            DATABASE.entityManager().flush();
            ids.add(article.getId());
            for (var reader = 0; reader <= i; reader++) {
                counter.count(article.getId(), "Người " + reader);
            }
        }
        DATABASE.entityManager().find(Article.class, ids.get(6)).withdraw(Newsroom.NOW, "Nhầm");
        counter.flush();
        watch.now = Newsroom.NOW.minus(Duration.ofDays(7));
        IntStream.range(0, 50).forEach(i -> counter.count(ids.get(0), "Tuần trước " + i));
        counter.flush();
        DATABASE.flushAndClear();
        var service = new ReadService(counts, newsroom.readership(null), Newsroom.CLOCK);
        // the categories and who reads them are remembered
        service.mostRead();
        try (var statements = new SqlCounter()) {
            assertThat(service.mostRead())
                    .extracting(MostReadRow::id, MostReadRow::reads)
                    .containsExactly(
                            tuple(ids.get(5), 6L),
                            tuple(ids.get(4), 5L),
                            tuple(ids.get(3), 4L),
                            tuple(ids.get(2), 3L),
                            tuple(ids.get(1), 2L));
            assertThat(statements.count()).isEqualTo(1);
        }
        assertThat(service.total(ids.get(0))).isEqualTo(51);
        assertThat(service.between(ids.get(0), TODAY, TODAY)).isEqualTo(1);
    }
}
