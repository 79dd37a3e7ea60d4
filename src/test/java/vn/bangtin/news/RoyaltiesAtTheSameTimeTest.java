package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.persistence.TestDatabase;

class RoyaltiesAtTheSameTimeTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final Clock IN_DECEMBER = Clock.offset(Newsroom.CLOCK, Duration.ofDays(20));
    private static final Identity ADMINISTRATOR =
            Newsroom.person(12, "quantri", Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.SETTINGS_MANAGE);

    private long article;

    @BeforeEach
    void a_published_article() {
        article = DATABASE.committed(entityManager -> {
            var newsroom = new Newsroom(entityManager);
            if (entityManager
                    .createQuery("select a from Account a")
                    .getResultList()
                    .isEmpty()) {
                newsroom.account(Newsroom.editor(), "EDITOR");
            }
            return newsroom.published("Hội nghị", newsroom.category("Tin " + System.nanoTime(), null), Newsroom.NOW)
                    .getId();
        });
    }

    /** Two people, each in a transaction of their own, who have both read the page before one of them acts. */
    private List<String> atTheSameTime(
            Identity one, Consumer<RoyaltyService> act, Identity other, Consumer<RoyaltyService> otherAct)
            throws Exception {
        var bothHaveRead = new CyclicBarrier(2);
        var outcomes = new ArrayList<String>();
        var threads = Executors.newFixedThreadPool(2);
        try {
            var tasks = List.<Callable<String>>of(
                    () -> outcome(one, act, bothHaveRead), () -> outcome(other, otherAct, bothHaveRead));
            for (var future : threads.invokeAll(tasks, 30, TimeUnit.SECONDS)) {
                outcomes.add(future.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return outcomes;
    }

    private String outcome(Identity who, Consumer<RoyaltyService> act, CyclicBarrier bothHaveRead) {
        try {
            return DATABASE.committed(entityManager -> {
                var newsroom = new Newsroom(entityManager);
                newsroom.config.put("bangtin.news.royalties", "on");
                var royalties = newsroom.royalties(who, IN_DECEMBER);
                royalties.sheet(article);
                await(bothHaveRead);
                act.accept(royalties);
                return "done";
            });
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

    private Consumer<RoyaltyService> proposing(String form, String share) {
        return royalties -> royalties.propose(
                article, form + article, List.of(new RoyaltyLine("Lê Minh", "T/h", "Tin", "1", share)));
    }

    private List<LocalDate> months() {
        return DATABASE.committed(entityManager -> entityManager
                .createQuery("select e.month from RoyaltyEntry e where e.articleId = :article", LocalDate.class)
                .setParameter("article", article)
                .getResultList());
    }

    @Test
    void two_who_propose_do_not_give_away_more_than_there_is() throws Exception {
        assertThat(atTheSameTime(Newsroom.editor(), proposing("a", "60"), Newsroom.editor(), proposing("b", "60")))
                .containsExactlyInAnyOrder("done", "royalty.share.sum");
        assertThat(months()).hasSize(1);
    }

    @Test
    void one_form_that_is_sent_twice_at_once_is_there_once() throws Exception {
        assertThat(atTheSameTime(Newsroom.editor(), proposing("a", "50"), Newsroom.editor(), proposing("a", "50")))
                .containsExactly("done", "done");
        assertThat(months()).hasSize(1);
    }

    @Test
    void a_month_is_closed_once_and_nothing_slips_into_it_meanwhile() throws Exception {
        DATABASE.<Integer>committed(entityManager ->
                entityManager.createQuery("delete from RoyaltyEntry e").executeUpdate());
        Consumer<RoyaltyService> closing = royalties -> royalties.close(NOVEMBER.minusMonths(1));
        assertThat(atTheSameTime(ADMINISTRATOR, closing, ADMINISTRATOR, closing))
                .containsExactlyInAnyOrder("done", "royalty.close.closed");

        var outcomes = atTheSameTime(
                Newsroom.editor(), proposing("a", "50"), ADMINISTRATOR, royalties -> royalties.close(NOVEMBER));
        assertThat(outcomes.get(0)).isEqualTo("done");
        assertThat(months())
                .as("the closer was told %s", outcomes.get(1))
                .containsExactly(outcomes.get(1).equals("done") ? NOVEMBER.plusMonths(1) : NOVEMBER);
        assertThat(outcomes.get(1)).isIn("done", "royalty.close.proposed");
    }
}
