package vn.bangtin.weather;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The door to the Vietnamese air quality index. */
@Stateless
public class AirService {

    private AirScales scales;
    private Clock clock;

    public AirService() {}

    @Inject
    AirService(AirScales scales, Clock clock) {
        this.scales = scales;
        this.clock = clock;
    }

    /**
     * The index of the hours from now on, by a model's values of the air; hours of which it cannot be told are missing. No
     * SQL statement but the very first time.
     */
    @PermitAll
    public List<AirIndex> indices(Outlook air) {
        return scales.indices(air, clock.instant());
    }
}
