package vn.bangtin.weather;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Refreshes in the background as soon as the transaction that wants it is through, without waiting for the next tick of
 * {@link ForecastTimer}. No EJB and no timer here: called at the end of a transaction, the container could not suspend it.
 */
@ApplicationScoped
class RefreshOnDemand {

    private static final Logger LOG = System.getLogger(RefreshOnDemand.class.getName());

    private ForecastRefresh refresh;

    protected RefreshOnDemand() {}

    @Inject
    RefreshOnDemand(ForecastRefresh refresh) {
        this.refresh = refresh;
    }

    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefreshWanted wanted) {
        try {
            // looked up when it is needed: the demo's places come before the server has it, and an injected field of a
            // bean
            // that was made so early would stay empty for good
            InitialContext.<ManagedExecutorService>doLookup("java:comp/DefaultManagedExecutorService")
                    .execute(this::refreshDue);
        } catch (NamingException e) {
            LOG.log(Level.DEBUG, "Too early: the next tick refreshes", e);
        }
    }

    private void refreshDue() {
        try {
            refresh.refreshDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The forecasts could not be refreshed", e);
        }
    }
}
