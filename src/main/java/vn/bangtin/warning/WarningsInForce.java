package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.platform.ContentChanged;

/**
 * What is warned of now, remembered: every page shows it and none may ask for it. Read anew after a change on this node, and by
 * {@link WarningsTimer} in case another one changed something. The time of each warning is held against the clock at every look,
 * so what is over is never shown. While the database cannot be read, what was read last stays: a warning that cannot be read is
 * not over.
 */
@ApplicationScoped
public class WarningsInForce {

    /** {@link WarningsTimer} reads much more often. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(WarningsInForce.class.getName());

    private record Known(WarningsNow now, Instant at, long generation) {}

    private WarningService warnings;
    private Clock clock;
    private volatile Known known;
    private final AtomicLong generation = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();

    protected WarningsInForce() {}

    @Inject
    WarningsInForce(WarningService warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /**
     * What is warned of now, or was when it could last be read. Three SQL statements after a change, none when warm.
     *
     * @throws IllegalStateException if it could never be read
     */
    public WarningsNow now() {
        var at = clock.instant();
        var remembered = known;
        if (remembered == null
                || remembered.generation() != generation.get()
                || !remembered.at().plus(LONGEST).isAfter(at)) {
            remembered = read();
        }
        if (remembered == null) {
            throw new IllegalStateException("The warnings in force could not be read yet");
        }
        var all = remembered.now();
        return new WarningsNow(
                all.inForce().stream().filter(row -> row.isInForce(at)).toList(), all.lastReceived());
    }

    /** Reads anew, as something may have changed on another node. */
    void refresh() {
        read();
    }

    private Known read() {
        // taken before the reading: what changes meanwhile must be read again
        var at = clock.instant();
        var seen = generation.get();
        try {
            known = new Known(warnings.now(), at, seen);
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "The warnings in force cannot be read; what was read last stays", e);
            }
        }
        return known;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (change.feature().equals(WarningChains.CHANGED.feature())) {
            generation.incrementAndGet();
        }
    }
}
