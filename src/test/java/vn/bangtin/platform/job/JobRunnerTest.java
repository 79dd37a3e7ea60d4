package vn.bangtin.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

/** Jobs on several nodes, some of which die. */
class JobRunnerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-11-23T01:15:00Z");
    private static final String EXPORT = "desk-export";
    private static final long ANNA = 901;
    private static final long BINH = 902;

    @TempDir
    private Path directory;

    /** A clock that a test moves on. */
    private final Clock clock = new Clock() {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private Instant now = NOW;

    /** Work as a test wants it. */
    private static LongWork work(WorkStep step) {
        return new LongWork() {
            @Override
            public String kind() {
                return EXPORT;
            }

            @Override
            public void run(Work work) throws IOException {
                step.run(work);
            }
        };
    }

    private interface WorkStep {
        void run(Work work) throws IOException;
    }

    @BeforeEach
    void two_people() {
        for (var person : List.of(ANNA, BINH)) {
            DATABASE.entityManager()
                    .createNativeQuery("insert into account (id, version, created_at, changed_at, login, display_name,"
                            + " search_key, password_hash, password_changed_at, must_change_password, active) values"
                            + " (?1, 0, current_timestamp, current_timestamp, ?2, ?2, ?2, 'x', current_timestamp,"
                            + " false, true)")
                    .setParameter(1, person)
                    .setParameter(2, "tk" + person)
                    .executeUpdate();
        }
    }

    private Jobs jobs() {
        return jobs(DATABASE.entityManager());
    }

    private Jobs jobs(EntityManager entityManager) {
        return new Jobs(
                entityManager,
                new JobFiles(directory.toString()),
                new AuditTrail(entityManager, clock, () -> "tk901"),
                new RecordedEvents<>(),
                clock);
    }

    private JobRunner node(LongWork... works) {
        return new JobRunner(jobs(), new JobFiles(directory.toString()), List.of(works), clock);
    }

    private long order(String kind, long owner) {
        return jobs().add(new JobOrder(
                kind, Map.of("text", "kế hoạch"), owner, "Người " + owner, Locale.forLanguageTag("vi"), false));
    }

    private JobRow row(long id) {
        DATABASE.flushAndClear();
        return jobs().rows(null, Page.of(1, 100)).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static LongWork writing() {
        return work(work -> {
            work.total(2);
            try (var out = work.output("tin.csv")) {
                out.write(work.parameter("text").getBytes(StandardCharsets.UTF_8));
            }
            work.done(2);
        });
    }

    @Test
    void a_job_is_done_and_its_file_is_there_for_the_one_who_asked() throws Exception {
        var id = order(EXPORT, ANNA);
        node(writing()).run();
        assertThat(row(id))
                .returns(JobState.DONE, JobRow::state)
                .returns(2L, JobRow::done)
                .returns("tin.csv", JobRow::fileName)
                .returns(NOW, JobRow::finishedAt)
                .returns("Người 901", JobRow::owner);
        var made = jobs().file(id, ANNA);
        assertThat(made.name()).isEqualTo("tin.csv");
        assertThat(Files.readString(made.file())).isEqualTo("kế hoạch");
        assertThatThrownBy(() -> jobs().file(id, BINH)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_file_is_erased_after_a_week_and_the_row_stays() {
        var id = order(EXPORT, ANNA);
        var node = node(writing());
        node.run();
        now = NOW.plus(Jobs.KEPT);
        node.eraseOldFiles();
        assertThat(row(id).fileName()).isEqualTo("tin.csv");
        now = now.plusSeconds(1);
        node.eraseOldFiles();
        assertThat(row(id)).returns(null, JobRow::fileName).returns(JobState.DONE, JobRow::state);
        assertThat(directory.resolve("jobs")).isEmptyDirectory();
        assertThatThrownBy(() -> jobs().file(id, ANNA)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void what_cannot_be_done_says_why_and_leaves_nothing() {
        var refused = order(EXPORT, ANNA);
        node(work(work -> {
                    work.output("half.csv").close();
                    throw new BusinessException("job.notAllowed");
                }))
                .run();
        assertThat(row(refused))
                .returns(JobState.FAILED, JobRow::state)
                .returns("Tài khoản không còn quyền làm việc này.", JobRow::failure)
                .returns(null, JobRow::fileName);
        assertThat(directory.resolve("jobs")).isEmptyDirectory();
        var broken = order(EXPORT, ANNA);
        node(work(work -> {
                    throw new IllegalStateException("as if it were a bug");
                }))
                .run();
        assertThat(row(broken).failure()).contains("nhật ký").doesNotContain("bug");
        var unknown = order(EXPORT, ANNA);
        node().run();
        assertThat(row(unknown).state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void one_that_waits_is_cancelled_at_once_and_one_that_runs_at_its_next_sign_of_life() {
        var waiting = order(EXPORT, ANNA);
        jobs().cancel(waiting);
        assertThat(row(waiting).state()).isEqualTo(JobState.CANCELLED);
        var running = order(EXPORT, ANNA);
        var steps = new AtomicInteger();
        var slow = work(work -> {
            work.output("slow.csv").close();
            for (var step = 1; step <= 10; step++) {
                steps.set(step);
                if (step == 3) {
                    jobs().cancel(running);
                }
                now = now.plusSeconds(2);
                work.done(step);
            }
        });
        node(slow).run();
        assertThat(steps).hasValue(3);
        assertThat(row(running)).returns(JobState.CANCELLED, JobRow::state).returns(2L, JobRow::done);
        assertThat(directory.resolve("jobs")).isEmptyDirectory();
        jobs().cancel(running);
        assertThat(row(running).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void another_node_goes_on_where_one_died() {
        var id = order(EXPORT, ANNA);
        var seen = new ArrayList<Long>();
        var deadly = work(work -> {
            seen.add(work.reached());
            work.total(100);
            now = now.plusSeconds(2);
            work.reached(work.doneBefore() + 40, work.reached() + 4_000);
            if (seen.size() == 1) {
                throw new Error("the node dies");
            }
        });
        assertThatThrownBy(() -> node(deadly).run()).isInstanceOf(Error.class);
        assertThat(row(id)).returns(JobState.RUNNING, JobRow::state).returns(40, JobRow::percent);
        node(deadly).run();
        assertThat(seen).as("it may still live").hasSize(1);
        now = now.plus(Jobs.DEAD_AFTER).plusSeconds(1);
        node(deadly).run();
        assertThat(seen).containsExactly(0L, 4_000L);
        assertThat(row(id)).returns(JobState.DONE, JobRow::state).returns(80L, JobRow::done);
    }

    @Test
    void what_ends_three_nodes_is_not_tried_again() {
        var id = order(EXPORT, ANNA);
        var tries = new AtomicInteger();
        var deadly = work(work -> {
            tries.incrementAndGet();
            throw new Error("the node dies");
        });
        for (var night = 0; night < 5; night++) {
            try {
                node(deadly).run();
            } catch (Error e) {
                assertThat(e).hasMessage("the node dies");
            }
            now = now.plus(Jobs.DEAD_AFTER).plusSeconds(1);
        }
        assertThat(tries).hasValue(3);
        assertThat(row(id)).returns(JobState.FAILED, JobRow::state).satisfies(row -> assertThat(row.failure())
                .contains("ba lần"));
    }

    @Test
    void a_node_that_was_given_up_changes_nothing_any_more() {
        var id = order(EXPORT, ANNA);
        var first = jobs().claim(id).orElseThrow();
        now = now.plus(Jobs.DEAD_AFTER).plusSeconds(1);
        DATABASE.entityManager().clear();
        var second = jobs().claim(id).orElseThrow();
        assertThat(jobs().alive(first, 9, 10L, 0)).isFalse();
        assertThat(jobs().done(first, 9, null, "old.csv", 1L)).isFalse();
        jobs().ended(first, "too late");
        jobs().giveBack(first);
        assertThat(row(id)).returns(JobState.RUNNING, JobRow::state).returns(0L, JobRow::done);
        assertThat(jobs().alive(second, 1, 10L, 0)).isTrue();
    }

    @Test
    void a_node_that_stops_gives_its_job_back_without_a_death() {
        var id = order(EXPORT, ANNA);
        var node = new JobRunner[1];
        var stopped = work(work -> {
            node[0].stop();
            work.done(1);
        });
        node[0] = node(stopped);
        node[0].run();
        assertThat(row(id).state()).isEqualTo(JobState.WAITING);
        assertThat(jobs().claim(id).orElseThrow().deaths()).isZero();
    }

    @Test
    void of_one_person_three_may_be_unfinished_and_what_must_be_alone_is_asked_for_once() {
        order(EXPORT, ANNA);
        order(EXPORT, ANNA);
        order(EXPORT, ANNA);
        assertThatThrownBy(() -> order(EXPORT, ANNA))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("job.tooMany"));
        var alone = new JobOrder("rescale-pictures", Map.of(), BINH, "Người 902", Locale.forLanguageTag("vi"), true);
        var first = jobs().add(alone);
        assertThatThrownBy(() -> jobs().add(alone))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("job.already"));
        jobs().cancel(first);
        jobs().add(alone);
    }

    @Test
    void of_many_nodes_one_runs_it() throws Exception {
        DATABASE.entityManager().getTransaction().commit();
        var nodes = 4;
        var start = new CyclicBarrier(nodes);
        var pool = Executors.newFixedThreadPool(nodes);
        try {
            var id = DATABASE.committed(entityManager -> jobs(entityManager)
                    .add(new JobOrder(EXPORT, Map.of(), ANNA, "Người 901", Locale.forLanguageTag("vi"), false)));
            Callable<Boolean> node = () -> {
                start.await();
                return DATABASE.committed(
                        entityManager -> jobs(entityManager).claim(id).isPresent());
            };
            var claimed = 0;
            for (var turn :
                    pool.invokeAll(IntStream.range(0, nodes).mapToObj(i -> node).toList())) {
                claimed += turn.get() ? 1 : 0;
            }
            assertThat(claimed).isEqualTo(1);
        } finally {
            pool.shutdownNow();
            DATABASE.committed(entityManager -> {
                entityManager.createQuery("delete from Job j").executeUpdate();
                return entityManager
                        .createNativeQuery("delete from account where id in (901, 902)")
                        .executeUpdate();
            });
        }
    }
}
