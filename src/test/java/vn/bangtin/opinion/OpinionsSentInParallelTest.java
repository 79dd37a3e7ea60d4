package vn.bangtin.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Role;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.persistence.TestDatabase;

class OpinionsSentInParallelTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int SENDERS = 2;

    @Test
    void what_is_sent_at_the_same_moment_does_not_pass_the_limit() throws Exception {
        var prepared = DATABASE.committed(entityManager -> {
            var stage = new Conversation(entityManager);
            return new Prepared(stage, stage.article("Tập huấn"), stage.person("docgia", "Độc giả", Role.READER));
        });
        prepared.stage.settings.put("bangtin.opinion.perHour", "1");
        prepared.stage.settings.put("bangtin.opinion.secondsBetween", "0");
        var bothHaveCounted = new CyclicBarrier(SENDERS);
        var outcomes = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(SENDERS);
        try {
            var tasks = new ArrayList<Callable<String>>();
            for (var i = 1; i <= SENDERS; i++) {
                var text = "Ý kiến số " + i;
                tasks.add(() -> outcome(() -> DATABASE.committed(entityManager -> prepared.stage
                        .as(prepared.reader, entityManager, () -> await(bothHaveCounted))
                        .send(prepared.article, text))));
            }
            for (var future : threads.invokeAll(tasks, 30, TimeUnit.SECONDS)) {
                outcomes.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes).containsExactlyInAnyOrder("sent", "opinion.limit.parallel");
        assertThat(DATABASE.<Long>committed(entityManager -> entityManager
                        .createQuery("select count(o) from Opinion o", Long.class)
                        .getSingleResult()))
                .isEqualTo(1);
    }

    private record Prepared(Conversation stage, long article, CurrentUser reader) {}

    private static String outcome(Runnable send) {
        try {
            send.run();
            return "sent";
        } catch (BusinessException refusal) {
            return refusal.key();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
