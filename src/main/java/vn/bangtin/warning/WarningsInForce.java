package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.platform.ContentChanged;

/**
 * What is warned of now, remembered: every page shows it and none may ask for it. Read anew when something changed on this node,
 * and every {@link #REMEMBERED} because something may have changed on another. The time of each warning is held against the
 * clock at every look, so what is over is never shown.
 */
@ApplicationScoped
public class WarningsInForce {

    static final Duration REMEMBERED = Duration.ofSeconds(30);

    private record Known(WarningsNow now, Instant at, long generation) {}

    private WarningService warnings;
    private Clock clock;
    private volatile Known known;
    private final AtomicLong generation = new AtomicLong();

    protected WarningsInForce() {}

    @Inject
    WarningsInForce(WarningService warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** What is warned of now. Two SQL statements, none when warm. */
    public WarningsNow now() {
        var at = clock.instant();
        var seen = generation.get();
        var remembered = known;
        if (remembered == null
                || remembered.generation() != seen
                || !remembered.at().plus(REMEMBERED).isAfter(at)) {
            remembered = new Known(warnings.now(), at, seen);
            known = remembered;
        }
        var all = remembered.now();
        return new WarningsNow(
                all.inForce().stream().filter(row -> row.isInForce(at)).toList(), all.lastReceived());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (change.feature().equals(WarningIntakeService.CHANGED.feature())) {
            generation.incrementAndGet();
        }
    }
}
