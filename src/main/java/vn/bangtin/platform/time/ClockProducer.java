package vn.bangtin.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Produces the portal's clock in the zone of the setting {@code bangtin.zone}. */
@ApplicationScoped
class ClockProducer {

    @Inject
    @ConfigProperty(name = "bangtin.zone", defaultValue = "Asia/Ho_Chi_Minh")
    private String zone;

    @Produces
    Clock clock() {
        return Clock.system(ZoneId.of(zone));
    }
}
