package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How many open reports of errors wait for each person at the desk, remembered for a minute: the menu of every working page
 * shows the number and must not ask for it every time. A change on this node shows at once.
 */
@ApplicationScoped
class OpenErrors {

    static final Duration REMEMBERED = Duration.ofSeconds(60);

    private record Counted(long number, Instant at) {}

    private final Map<Long, Counted> byAccount = new ConcurrentHashMap<>();
    private Clock clock;

    protected OpenErrors() {}

    @Inject
    OpenErrors(Clock clock) {
        this.clock = clock;
    }

    /** The number for an account, counted now if it is not remembered. */
    long of(long accountId, LongSupplier count) {
        var now = clock.instant();
        var known = byAccount.get(accountId);
        if (known == null || !known.at().plus(REMEMBERED).isAfter(now)) {
            known = new Counted(count.getAsLong(), now);
            byAccount.put(accountId, known);
        }
        return known.number();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErrorsChanged change) {
        byAccount.clear();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScopesChanged change) {
        byAccount.remove(change.accountId());
    }
}
