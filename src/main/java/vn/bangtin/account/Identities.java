package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who the signed-in people are, remembered for 15 seconds, so that a page does not ask the database each time and a
 * deactivated account is still out at once on the node that did it and within 15 seconds on the others.
 */
@ApplicationScoped
public class Identities {

    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int MANY = 10_000;

    private record Remembered(Identity identity, Instant readAt) {}

    private final Map<Long, Remembered> known = new ConcurrentHashMap<>();
    private AccountService accounts;
    private Clock clock;

    protected Identities() {}

    @Inject
    Identities(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    Optional<Identity> find(long accountId) {
        var now = clock.instant();
        var remembered = known.get(accountId);
        if (remembered == null || remembered.readAt().plus(KEPT).isBefore(now)) {
            if (known.size() > MANY) {
                known.clear();
            }
            var identity = accounts.identity(accountId);
            if (identity.isEmpty()) {
                known.remove(accountId);
                return Optional.empty();
            }
            remembered = new Remembered(identity.get(), now);
            known.put(accountId, remembered);
        }
        return Optional.of(remembered.identity());
    }

    void forget(long accountId) {
        known.remove(accountId);
    }
}
