package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.LongSupplier;
import vn.bangtin.platform.RememberedCounts;

/** How many preparations wait for each person. A change on this node shows at once. */
@ApplicationScoped
class OpenPreparations {

    private RememberedCounts counts;

    protected OpenPreparations() {}

    @Inject
    OpenPreparations(Clock clock) {
        this.counts = new RememberedCounts(clock);
    }

    /** The number for an account, counted now if it is not remembered. */
    long of(long accountId, LongSupplier count) {
        return counts.of(accountId, count);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PreparationsChanged change) {
        counts.forgetAll();
    }
}
