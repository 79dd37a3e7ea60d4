package vn.bangtin.weather;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.bangtin.account.Capability;

/** The door to what is made of air, sea and rivers; what is known of a place comes with its weather. */
@Stateless
public class OutlookService {

    private AirScales scales;
    private Outlooks outlooks;
    private Clock clock;

    public OutlookService() {}

    @Inject
    OutlookService(AirScales scales, Outlooks outlooks, Clock clock) {
        this.scales = scales;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /**
     * The Vietnamese air quality index of the hours from now on, by a model's values of the air; hours of which it cannot be
     * told are missing. No SQL statement but the very first time.
     */
    @PermitAll
    public List<AirIndex> indices(Outlook air) {
        return scales.indices(air, clock.instant());
    }

    /** How air, sea and river of a place are doing; those that were never asked for are missing. One SQL statement. */
    @RolesAllowed(Capability.WEATHER_MANAGE)
    public List<OutlookState> states(long placeId) {
        return outlooks.states(placeId);
    }
}
