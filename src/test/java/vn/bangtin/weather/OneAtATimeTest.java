package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who comes while it is being done does not wait and is not forgotten. */
class OneAtATimeTest {

    private final OneAtATime rounds = new OneAtATime();
    private final AtomicInteger done = new AtomicInteger();
    private int underWay;
    private int most;

    private void round(int wishesMeanwhile) {
        most = Math.max(most, ++underWay);
        if (done.incrementAndGet() == 1) {
            for (var i = 0; i < wishesMeanwhile; i++) {
                rounds.run(() -> round(0));
            }
        }
        underWay--;
    }

    @Test
    void many_who_come_meanwhile_are_served_by_one_more_round() {
        rounds.run(() -> round(5));
        assertThat(most).isOne();
        assertThat(done).hasValue(2);
        rounds.run(() -> round(0));
        assertThat(done).hasValue(3);
    }

    @Test
    void a_round_that_breaks_off_leaves_the_way_free() {
        var bug = new IllegalStateException("the database is away");
        assertThat(catchThrowable(() -> rounds.run(() -> {
                    throw bug;
                })))
                .isSameAs(bug);
        rounds.run(() -> round(0));
        assertThat(done).hasValue(1);
    }
}
