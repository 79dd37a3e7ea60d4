package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.LongSupplier;
import vn.bangtin.platform.RememberedCounts;

/** How many messages wait for each person as the second one. A change on this node shows at once. */
@ApplicationScoped
class WaitingWarnings {

    private RememberedCounts counts;

    protected WaitingWarnings() {}

    @Inject
    WaitingWarnings(Clock clock) {
        this.counts = new RememberedCounts(clock);
    }

    /** The number for an account, counted now if it is not remembered. */
    long of(long accountId, LongSupplier count) {
        return counts.of(accountId, count);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WarningDeskChanged change) {
        counts.forgetAll();
    }
}
