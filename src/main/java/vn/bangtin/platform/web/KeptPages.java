package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.ContentChanged;

/**
 * Finished reading pages, kept in memory: what has not changed is not rendered again.
 *
 * <p>A page is kept for a minute, never into the portal's next day, and dropped at once when content changes on this node;
 * so the other node shows a change within a minute. The oldest go when there are too many.
 */
@ApplicationScoped
public class KeptPages {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    private final Map<String, KeptPage> pages = new LinkedHashMap<>(64, 0.75f, true);
    private Clock clock;
    private long bytes;
    private long generation;

    protected KeptPages() {}

    @Inject
    KeptPages(Clock clock) {
        this.clock = clock;
    }

    /** A kept page that is still good. */
    synchronized Optional<KeptPage> find(String key) {
        var page = pages.get(key);
        if (page != null && isOver(page)) {
            drop(key);
            page = null;
        }
        return Optional.ofNullable(page);
    }

    /** Pages say what day it is: what was begun yesterday says so today. */
    private boolean isOver(KeptPage page) {
        var now = clock.instant();
        return page.startedAt().plus(KEPT).isBefore(now)
                || !day(page.startedAt()).equals(day(now));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** Which state of the content a page is rendered from that starts now. */
    synchronized long generation() {
        return generation;
    }

    Instant now() {
        return clock.instant();
    }

    /** Keeps a page, unless the content changed since its rendering began. */
    synchronized void keep(String key, KeptPage page, long startedAt) {
        if (startedAt != generation) {
            return;
        }
        drop(key);
        pages.put(key, page);
        bytes += page.size();
        // by entry: to look a page up would count as reading it, and move it while we go through them
        for (var oldest = pages.entrySet().iterator(); bytes > MAX_BYTES && oldest.hasNext(); ) {
            bytes -= oldest.next().getValue().size();
            oldest.remove();
        }
    }

    /** Forgets all pages. */
    public synchronized void clear() {
        pages.clear();
        bytes = 0;
        generation++;
    }

    void contentChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) ContentChanged change) {
        clear();
    }

    private void drop(String key) {
        var old = pages.remove(key);
        if (old != null) {
            bytes -= old.size();
        }
    }
}
