package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.bangtin.place.PlacesChanged;

/**
 * Gives every new place an empty forecast, within the transaction that adds it, and takes from one that moved the forecast
 * of the point where it was. Both are asked for at once.
 */
@ApplicationScoped
class PlaceFollower {

    private Forecasts forecasts;
    private Clock clock;
    private Event<RefreshWanted> refreshes;

    protected PlaceFollower() {}

    @Inject
    PlaceFollower(Forecasts forecasts, Clock clock, Event<RefreshWanted> refreshes) {
        this.forecasts = forecasts;
        this.clock = clock;
        this.refreshes = refreshes;
    }

    void follow(@Observes PlacesChanged places) {
        forecasts.beginAnew(places.plotted(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        refreshes.fire(new RefreshWanted());
    }
}
