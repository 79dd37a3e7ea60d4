package vn.bangtin.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;

/** The door for administrators: how the forecasts are doing, and asking for new ones. */
@Stateless
public class ForecastService {

    private Forecasts forecasts;
    private Clock clock;
    private Event<RefreshWanted> refreshes;

    public ForecastService() {}

    @Inject
    ForecastService(Forecasts forecasts, Clock clock, Event<RefreshWanted> refreshes) {
        this.forecasts = forecasts;
        this.clock = clock;
        this.refreshes = refreshes;
    }

    /** How the forecasts of these places are doing, by the id of the place. One SQL statement, none for no places. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public Map<Long, ForecastState> states(Collection<Long> placeIds) {
        return placeIds.isEmpty()
                ? Map.of()
                : forecasts.states(placeIds).stream()
                        .collect(Collectors.toMap(ForecastState::placeId, Function.identity()));
    }

    /** Has every place refreshed in the background, without waiting for its turn. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public void refreshNow() {
        forecasts.askAllNow(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        refreshes.fire(new RefreshWanted());
    }
}
