package vn.bangtin.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * {@code /health/ready}: whether the lunar calendar still agrees with the known dates, compared when the portal starts.
 *
 * <p>It says so in its data ({@code "lunar": "available"} or {@code "unavailable"}) and is always UP: news and weather need
 * no moon, and a load balancer that took every node out would make a small harm a large one.
 */
@Readiness
@ApplicationScoped
public class LunarReady implements HealthCheck {

    private static final Logger LOG = System.getLogger(LunarReady.class.getName());

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        LunarCalendar.check()
                .failures()
                .forEach(failure -> LOG.log(Level.ERROR, "The lunar calendar is switched off: " + failure));
    }

    @Override
    public HealthCheckResponse call() {
        var check = LunarCalendar.check();
        var answer = HealthCheckResponse.named("lunar-calendar")
                .withData("lunar", check.isPassed() ? "available" : "unavailable")
                .withData("checked", check.checked());
        if (!check.isPassed()) {
            answer.withData("failed", check.failures().size())
                    .withData("first", check.failures().get(0));
        }
        return answer.up().build();
    }
}
