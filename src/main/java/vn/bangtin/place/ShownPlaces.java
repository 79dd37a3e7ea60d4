package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.platform.ContentChanged;

/**
 * The places that readers choose among, remembered: they change once in years, and pages ask for them at each place. Read anew
 * after a change on this node, on another day, and after a minute in case another node changed them, as pages are.
 */
@ApplicationScoped
public class ShownPlaces {

    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private record Known(List<PlaceChoice> choices, LocalDate day, Instant at, long generation) {}

    private final AtomicLong generation = new AtomicLong();
    private PlaceService places;
    private Clock clock;
    private volatile Known known;

    protected ShownPlaces() {}

    @Inject
    ShownPlaces(PlaceService places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** {@link PlaceService#choices}. No SQL statement when warm. */
    public List<PlaceChoice> choices() {
        var remembered = known;
        return remembered == null
                        || remembered.generation() != generation.get()
                        || !remembered.day().equals(LocalDate.now(clock))
                        || !remembered.at().plus(REMEMBERED).isAfter(clock.instant())
                ? reload()
                : remembered.choices();
    }

    /** The same, read now: for who misses one. One SQL statement. */
    public List<PlaceChoice> reload() {
        // taken before the reading: what changes meanwhile must be read again
        var at = clock.instant();
        var seen = generation.get();
        var read = new Known(places.choices(), LocalDate.now(clock), at, seen);
        known = read;
        return read.choices();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (change.feature().equals(PlaceService.CHANGED.feature())) {
            generation.incrementAndGet();
        }
    }
}
