package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.platform.ContentChanged;

/**
 * How it stands with storm duty, remembered for pages: no SQL statement when warm. What the warnings say is asked of {@link
 * WarningsInForce} at every look, so it ends with the last of them, whether or not somebody has written down that it did.
 */
@ApplicationScoped
public class StormState {

    /** {@link StormTimer} reads more often. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private record Known(
            StormDutyRow running,
            List<DutyShiftRow> roster,
            Map<Long, List<Long>> counts,
            Instant at,
            long generation) {}

    private StormService storms;
    private ConfirmationService confirmations;
    private WarningsInForce inForce;
    private Clock clock;
    private volatile Known known;
    private final AtomicLong generation = new AtomicLong();

    protected StormState() {}

    @Inject
    StormState(StormService storms, ConfirmationService confirmations, WarningsInForce inForce, Clock clock) {
        this.storms = storms;
        this.confirmations = confirmations;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** How it stands now. Three SQL statements after a change, none when warm. */
    public StormNow now() {
        var at = clock.instant();
        var remembered = known;
        if (remembered == null
                || remembered.generation() != generation.get()
                || !remembered.at().plus(LONGEST).isAfter(at)) {
            remembered = read();
        }
        var level = inForce.now().highestLevel();
        var switched =
                remembered.running() != null && remembered.running().isSwitchedOn(at) ? remembered.running() : null;
        return new StormNow(
                switched != null || level >= storms.level(), level, switched, remembered.roster(), remembered.counts());
    }

    /** Reads anew, as something may have changed on another node. */
    void refresh() {
        read();
    }

    private Known read() {
        // taken before the reading: what changes meanwhile must be read again
        var at = clock.instant();
        var seen = generation.get();
        var ids = inForce.now().here().stream().map(WarningRow::id).toList();
        var read = new Known(storms.running().orElse(null), storms.roster(), confirmations.counts(ids), at, seen);
        known = read;
        return read;
    }

    /** At once, and not only at the next look of the timer: a warning that is taken back soon was one all the same. */
    void begin(@Observes WarningIssued issued) {
        storms.settle();
    }

    void end(@Observes WarningWithdrawn withdrawn) {
        storms.settle();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        if (change.feature().equals("storm") || change.feature().equals("warning")) {
            generation.incrementAndGet();
        }
    }
}
