package vn.bangtin.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The lock on an account's door: it counts the attempts to open it and shuts for a time that grows with every further
 * wrong one.
 *
 * <p>An attempt is counted <em>before</em> the password is compared and taken back by {@link #open}: a hundred guesses at
 * the same time get no further than a hundred one after the other.
 */
@Entity
@Table(name = "account_lock")
class AccountLock {

    /** So many wrong passwords cost nothing: people mistype. */
    static final int FREE_FAILURES = 4;

    private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    @Id
    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "failed_attempts", nullable = false)
    private int failedAttempts;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected AccountLock() {}

    AccountLock(long accountId) {
        this.accountId = accountId;
    }

    /**
     * Counts an attempt: four are free, the next ones shut the door for 30 seconds, twice as long each further time, at
     * most an hour.
     *
     * @return whether the password may be compared; false as long as the door is shut, and then nothing is counted, so
     *     that nobody can keep it shut for ever by knocking
     */
    boolean attempt(Instant now) {
        if (isShutAt(now)) {
            return false;
        }
        failedAttempts++;
        var excess = failedAttempts - FREE_FAILURES;
        if (excess > 0) {
            var pause = FIRST_LOCK.multipliedBy(1L << Math.min(excess - 1, 10));
            lockedUntil = now.plus(pause.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : pause)
                    .truncatedTo(ChronoUnit.MICROS);
        }
        return true;
    }

    /** The password was right: forgets the failures and remembers when. */
    void open(Instant now) {
        release();
        openedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Forgets the failures. */
    void release() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    boolean isShutAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    int failedAttempts() {
        return failedAttempts;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    Instant openedAt() {
        return openedAt;
    }
}
