package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No minute has more calls than are allowed. */
class PaceTest {

    private static final long START = Long.MAX_VALUE - 5;

    @Test
    void who_comes_together_goes_one_after_the_other() {
        var pace = new Pace(60);
        assertThat(pace.turn(3, START)).isZero();
        assertThat(pace.turn(1, START)).isEqualTo(seconds(3));
        assertThat(pace.turn(1, START + seconds(2))).isEqualTo(seconds(2));
    }

    @Test
    void time_that_nobody_used_is_not_saved_up() {
        var pace = new Pace(60);
        pace.turn(1, START);
        assertThat(pace.turn(1, START + seconds(600))).isZero();
        assertThat(pace.turn(1, START + seconds(600))).isEqualTo(seconds(1));
    }

    private static long seconds(int seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
