package vn.bangtin.weather;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;

/** The door for administrators: how the forecasts are doing, and asking for new ones. */
@Stateless
public class ForecastService {

    private Forecasts forecasts;
    private Refreshes refreshes;

    public ForecastService() {}

    @Inject
    ForecastService(Forecasts forecasts, Refreshes refreshes) {
        this.forecasts = forecasts;
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

    /**
     * Has every place refreshed in the background, without waiting for its turn, with air, sea and rivers.
     *
     * @return whether a source is asked for the forecasts of places that have no order of sources of their own
     */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public RefreshAnswer refreshNow() {
        return refreshes.askAll();
    }
}
