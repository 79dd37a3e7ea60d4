package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.bangtin.platform.ContentChanged;

/**
 * What counts when messages speak of each other: an update or cancellation replaces what it names, whichever of them came
 * first; of two that replace the same message the one sent later counts; and a sender speaks only of its own messages. Messages
 * that are not meant ({@link CapAlert.Status}) follow the same rules among themselves and never touch real ones.
 */
@ApplicationScoped
class WarningChains {

    static final ContentChanged CHANGED = new ContentChanged("warning");

    private Warnings warnings;
    private Event<ContentChanged> changes;
    private Event<WarningIssued> issued;
    private Event<WarningWithdrawn> withdrawals;

    protected WarningChains() {}

    @Inject
    WarningChains(
            Warnings warnings,
            Event<ContentChanged> changes,
            Event<WarningIssued> issued,
            Event<WarningWithdrawn> withdrawals) {
        this.warnings = warnings;
        this.changes = changes;
        this.issued = issued;
        this.withdrawals = withdrawals;
    }

    /**
     * Gives a message that counts its place among those that it speaks of, and those that speak of it. The caller holds {@link
     * Warnings#lock}.
     */
    void place(Warning warning) {
        warnings.flush();
        warning.join(warning.getId());
        var related = new HashSet<Warning>();
        for (var reference : warning.getReferences()) {
            if (!reference.getSender().equals(warning.getSender())) {
                continue;
            }
            warnings.named(warning.getSender(), reference.getIdentifier(), warning.getStatus()).stream()
                    .filter(warning::references)
                    .forEach(earlier -> {
                        earlier.replaceBy(warning);
                        related.add(earlier);
                    });
            // others that replace the same message: the newest of them counts
            warnings.referringTo(warning.getSender(), reference.getIdentifier(), warning.getStatus())
                    .forEach(other -> newestCounts(warning, other, related));
        }
        warnings.referringTo(warning.getSender(), warning.getIdentifier(), warning.getStatus()).stream()
                .filter(later -> later.references(warning))
                .forEach(later -> {
                    warning.replaceBy(later);
                    related.add(later);
                });
        // a sender that corrects a message may use its identifier again
        warnings.named(warning.getSender(), warning.getIdentifier(), warning.getStatus())
                .forEach(other -> newestCounts(warning, other, related));
        related.remove(warning);
        warnings.flush();
        var chain = Stream.concat(Stream.of(warning), related.stream())
                .mapToLong(Warning::getChainId)
                .min()
                .orElseThrow();
        related.stream()
                .map(Warning::getChainId)
                .filter(other -> other != chain)
                .distinct()
                .toList()
                .forEach(other -> warnings.joinChain(chain, other));
        warning.join(chain);
        warnings.flush();
        changed();
        if (warning.isPublished()) {
            issued.fire(new WarningIssued(warning.getId()));
        }
    }

    /** A warning was taken back. */
    void withdrawn(Warning warning) {
        warnings.flush();
        changed();
        withdrawals.fire(new WarningWithdrawn(warning.getId()));
    }

    /** What readers see is another now. */
    void changed() {
        changes.fire(CHANGED);
    }

    private static void newestCounts(Warning one, Warning other, Set<Warning> related) {
        if (other.getSent().isAfter(one.getSent())) {
            one.replaceBy(other);
        } else if (one.getSent().isAfter(other.getSent())) {
            other.replaceBy(one);
        }
        related.add(other);
    }
}
