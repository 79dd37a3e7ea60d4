package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.bangtin.platform.BackgroundService;

/**
 * Refreshes in the background as soon as the transaction that wants it is through, without waiting for the next tick of
 * {@link ForecastTimer}.
 */
@ApplicationScoped
class RefreshOnDemand {

    private ForecastRefresh forecasts;
    private OutlookRefresh outlooks;
    private BackgroundService background;

    protected RefreshOnDemand() {}

    @Inject
    RefreshOnDemand(ForecastRefresh forecasts, OutlookRefresh outlooks, BackgroundService background) {
        this.forecasts = forecasts;
        this.outlooks = outlooks;
        this.background = background;
    }

    void refresh(@Observes(during = TransactionPhase.AFTER_SUCCESS) RefreshWanted wanted) {
        // apart from each other: a slow server for air, sea or rivers keeps no forecast waiting
        background.run(() -> forecasts.refreshDue(background::run));
        background.run(outlooks::refreshDue);
    }
}
