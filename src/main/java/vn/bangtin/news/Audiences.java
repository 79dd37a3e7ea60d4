package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.ContentChanged;

/**
 * The tree of categories with who may read which, remembered for 15 seconds, so that no page asks the database for it. A
 * change holds at once on the node that made it and within 15 seconds on the others.
 */
@ApplicationScoped
class Audiences {

    private static final Duration KEPT = Duration.ofSeconds(15);

    /**
     * As it was a moment ago.
     *
     * @param restricted the categories that not everybody reads, with their rules; units with all below them
     */
    record Known(CategoryTree tree, Map<Long, Audience> restricted, Instant readAt) {

        /** The categories whose articles not everybody reads, with all below them. */
        Set<Long> hiddenFromSome() {
            var hidden = new TreeSet<Long>();
            restricted.keySet().forEach(category -> hidden.addAll(tree.withBelow(category)));
            return hidden;
        }

        /** The categories whose articles somebody may not read: their own rule or one above them keeps them out. */
        Set<Long> hiddenFrom(CurrentUser reader) {
            var hidden = new TreeSet<Long>();
            restricted.forEach((category, audience) -> {
                if (!reads(reader, audience)) {
                    hidden.addAll(tree.withBelow(category));
                }
            });
            return hidden;
        }

        private static boolean reads(CurrentUser reader, Audience audience) {
            if (!reader.isSignedIn()) {
                return false;
            }
            return switch (audience.kind()) {
                case EVERYONE -> true;
                case UNITS -> reader.getUnitId() != null && audience.unitIds().contains(reader.getUnitId());
                case ROLES -> audience.roles().stream().anyMatch(reader.getRoles()::contains);
            };
        }

        /** The tree without what somebody may not read. */
        CategoryTree tree(Set<Long> hidden) {
            return hidden.isEmpty()
                    ? tree
                    : new CategoryTree(tree.rows().stream()
                            .filter(row -> !hidden.contains(row.id()))
                            .toList());
        }
    }

    // Grows with every change: what was read before one is not remembered after it.
    private final AtomicLong changes = new AtomicLong();
    private volatile Known known;
    private Categories categories;
    private Scopes scopes;
    private Clock clock;

    protected Audiences() {}

    @Inject
    Audiences(Categories categories, Scopes scopes, Clock clock) {
        this.categories = categories;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One SQL statement now and then, three as long as there is any restricted category. */
    Known known() {
        var now = clock.instant();
        var remembered = known;
        if (remembered != null
                && !remembered.readAt().plus(KEPT).isBefore(now)
                && !remembered.readAt().isAfter(now)) {
            return remembered;
        }
        var before = changes.get();
        var read = read(now);
        known = read;
        if (changes.get() != before) {
            known = null;
        }
        return read;
    }

    private Known read(Instant now) {
        var restricted = new HashMap<Long, Audience>();
        var tree = categories.tree();
        if (tree.rows().stream().anyMatch(CategoryRow::restricted)) {
            var units = scopes.unitsBelow();
            categories.audiences().forEach((category, audience) -> {
                var below = new HashSet<Long>();
                audience.unitIds().forEach(unit -> below.addAll(Scopes.below(unit, units)));
                restricted.put(category, new Audience(audience.kind(), below, audience.roles()));
            });
        }
        return new Known(tree, Map.copyOf(restricted), now);
    }

    void forget(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ContentChanged change) {
        changes.incrementAndGet();
        known = null;
    }
}
