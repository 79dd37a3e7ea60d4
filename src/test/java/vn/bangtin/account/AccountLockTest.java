package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountLockTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final AccountLock lock = new AccountLock(1);

    @Test
    void four_wrong_passwords_are_free() {
        for (var i = 0; i < AccountLock.FREE_FAILURES; i++) {
            assertThat(lock.attempt(NOW)).isTrue();
        }
        assertThat(lock.isShutAt(NOW)).isFalse();
    }

    @Test
    void each_further_one_shuts_it_twice_as_long_up_to_an_hour() {
        var now = NOW;
        for (var i = 0; i < AccountLock.FREE_FAILURES; i++) {
            lock.attempt(now);
        }
        for (var seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600, 3600}) {
            assertThat(lock.attempt(now)).isTrue();
            assertThat(Duration.between(now, lock.lockedUntil())).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(lock.attempt(lock.lockedUntil().minusNanos(1))).isFalse();
            now = lock.lockedUntil();
        }
    }

    @Test
    void knocking_at_a_shut_door_is_not_counted() {
        for (var i = 0; i <= AccountLock.FREE_FAILURES; i++) {
            lock.attempt(NOW);
        }
        var until = lock.lockedUntil();
        for (var i = 0; i < 50; i++) {
            assertThat(lock.attempt(NOW)).isFalse();
        }
        assertThat(lock.lockedUntil()).isEqualTo(until);
        assertThat(lock.failedAttempts()).isEqualTo(AccountLock.FREE_FAILURES + 1);
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        for (var i = 0; i <= AccountLock.FREE_FAILURES; i++) {
            lock.attempt(NOW);
        }
        lock.open(NOW);
        assertThat(lock.isShutAt(NOW)).isFalse();
        assertThat(lock.failedAttempts()).isZero();
        assertThat(lock.openedAt()).isEqualTo(NOW);
    }
}
