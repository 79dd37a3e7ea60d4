package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.LongSupplier;
import vn.bangtin.platform.RememberedCounts;

/** How many open reports of errors wait for each person at the desk. A change on this node shows at once. */
@ApplicationScoped
class OpenErrors {

    private RememberedCounts counts;

    protected OpenErrors() {}

    @Inject
    OpenErrors(Clock clock) {
        this.counts = new RememberedCounts(clock);
    }

    /** The number for an account, counted now if it is not remembered. */
    long of(long accountId, LongSupplier count) {
        return counts.of(accountId, count);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ErrorsChanged change) {
        counts.forgetAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScopesChanged change) {
        counts.forget(change.accountId());
    }
}
