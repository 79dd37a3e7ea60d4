package vn.bangtin.weather;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Refreshes in the background as soon as the transaction that wants it is through, without waiting for the next tick of
 * {@link ForecastTimer}. No EJB and no timer here: called at the end of a transaction, the container could not suspend it.
 */
@Dependent
class RefreshOnDemand {

    private static final Logger LOG = System.getLogger(RefreshOnDemand.class.getName());

    @Resource
    private ManagedExecutorService executor;

    private ForecastRefresh refresh;

    protected RefreshOnDemand() {}

    @Inject
    RefreshOnDemand(ForecastRefresh refresh) {
        this.refresh = refresh;
    }

    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefreshWanted wanted) {
        if (executor == null) {
            // while the portal starts there is none yet; the timer comes soon. Therefore @Dependent, too: an instance
            // that
            // was made then would never get one.
            return;
        }
        executor.execute(() -> {
            try {
                refresh.refreshDue(executor);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The forecasts could not be refreshed", e);
            }
        });
    }
}
