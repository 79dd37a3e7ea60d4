package vn.bangtin.platform.time;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The moment that a page shows: now, or the one of a preview. What reading pages say of "today" asks here; what is stored
 * asks the {@link Clock}.
 */
@RequestScoped
public class Moment {

    private Clock clock;
    private Instant asOf;

    protected Moment() {}

    @Inject
    public Moment(Clock clock) {
        this.clock = clock;
    }

    /** Shows the page as it will be. */
    public void set(Instant asOf) {
        this.asOf = asOf;
    }

    /** The moment of a preview; empty on all other pages. */
    public Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The day of that moment in the portal's zone. */
    public LocalDate today() {
        return asOf == null ? LocalDate.now(clock) : LocalDate.ofInstant(asOf, clock.getZone());
    }
}
