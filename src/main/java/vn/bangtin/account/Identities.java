package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who the signed-in people are, remembered for 15 seconds, so that a page does not ask the database each time and a
 * deactivated account is still out at once on the node that did it and within 15 seconds on the others.
 */
@ApplicationScoped
public class Identities {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MANY = 10_000;

    private record Remembered(KnownAccount account, Instant readAt) {}

    private final Map<Long, Remembered> known = new ConcurrentHashMap<>();
    // Grows with every change: what was read before one is not remembered after it.
    private final AtomicLong changes = new AtomicLong();
    private AccountService accounts;
    private Clock clock;

    protected Identities() {}

    @Inject
    Identities(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<KnownAccount> find(long accountId) {
        var now = clock.instant();
        var remembered = known.get(accountId);
        if (remembered != null && !remembered.readAt().plus(KEPT).isBefore(now)) {
            return Optional.of(remembered.account());
        }
        var before = changes.get();
        var account = accounts.identity(accountId);
        if (account.isEmpty()) {
            known.remove(accountId);
            return Optional.empty();
        }
        if (known.size() > MANY) {
            known.clear();
        }
        known.put(accountId, new Remembered(account.get(), now));
        if (changes.get() != before) {
            known.remove(accountId);
        }
        return account;
    }

    /** The account as the database has it now: a session that begins must know the password of this moment. */
    Optional<KnownAccount> findAnew(long accountId) {
        known.remove(accountId);
        return find(accountId);
    }

    /** Asks the database the next time; after the change is committed, else the old state would be read once more. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        changes.incrementAndGet();
        known.remove(change.accountId());
    }
}
