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

    private ForecastRefresh forecasts;
    private OutlookRefresh outlooks;

    protected RefreshOnDemand() {}

    @Inject
    RefreshOnDemand(ForecastRefresh forecasts, OutlookRefresh outlooks) {
        this.forecasts = forecasts;
        this.outlooks = outlooks;
    }

    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefreshWanted wanted) {
        if (executor == null) {
            // while the portal starts there is none yet; the timer comes soon. Therefore @Dependent, too: an instance
            // that
            // was made then would never get one.
            return;
        }
        // apart from each other: a slow server for air, sea or rivers keeps no forecast waiting
        executor.execute(() -> attempt("The forecasts", () -> forecasts.refreshDue(executor)));
        executor.execute(() -> attempt("Air, sea and rivers", outlooks::refreshDue));
    }

    private static void attempt(String what, Runnable refresh) {
        try {
            refresh.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, what + " could not be refreshed", e);
        }
    }
}
