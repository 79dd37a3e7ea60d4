package vn.bangtin.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How much waits for each person, remembered for a minute: the menu of every working page shows such numbers and must not ask
 * for them every time.
 */
public final class RememberedCounts {

    /** How long a number is remembered. */
    public static final Duration REMEMBERED = Duration.ofSeconds(60);

    private record Counted(long number, Instant at) {}

    private final Map<Long, Counted> byAccount = new ConcurrentHashMap<>();
    private final Clock clock;

    public RememberedCounts(Clock clock) {
        this.clock = clock;
    }

    /** The number for an account, counted now if it is not remembered. */
    public long of(long accountId, LongSupplier count) {
        var now = clock.instant();
        var known = byAccount.get(accountId);
        if (known == null || !known.at().plus(REMEMBERED).isAfter(now)) {
            known = new Counted(count.getAsLong(), now);
            byAccount.put(accountId, known);
        }
        return known.number();
    }

    /** What waits for this account may have changed. */
    public void forget(long accountId) {
        byAccount.remove(accountId);
    }

    /** What waits for anybody may have changed. */
    public void forgetAll() {
        byAccount.clear();
    }
}
