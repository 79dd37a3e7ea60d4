package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Scope;

/**
 * What counts when messages speak of each other: an update or cancellation replaces what it names, whichever of them came
 * first; of two that replace the same message the one sent later counts; a cancellation ends also what came after what it names, if
 * it is newer; and a sender speaks only of its own messages. Messages that are not meant ({@link CapAlert.Status}) follow the same
 * rules among themselves and never touch real ones. An update that is not public takes no public message's place ({@link
 * Warning#replaceBy}); what replaces that update does.
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
        var chains = Stream.concat(Stream.of(warning), related.stream())
                .map(Warning::getChainId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!related.isEmpty()) {
            // before the chains are one: joining them changes rows whose messages are in memory
            settle(warnings.counting(chains));
            warnings.flush();
        }
        var chain = chains.first();
        related.stream()
                .map(Warning::getChainId)
                .filter(other -> !other.equals(chain))
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

    /** What follows only from all messages about one danger, the oldest first. */
    private static void settle(List<Warning> chain) {
        chain.stream()
                .filter(message -> message.getType() == MessageType.CANCEL)
                .forEach(cancellation -> end(cancellation, chain));
        var byId = chain.stream().collect(Collectors.toMap(Warning::getId, Function.identity()));
        var newestFirst = new ArrayList<>(chain);
        Collections.reverse(newestFirst);
        for (var message : newestFirst) {
            var newer = byId.get(message.getReplacedById());
            if (newer != null && message.getScope() != Scope.PUBLIC) {
                chain.stream().filter(message::references).forEach(earlier -> earlier.replaceBy(newer));
            }
        }
    }

    /** What is older than a cancellation and speaks of what that names, itself or through others. */
    private static void end(Warning cancellation, List<Warning> chain) {
        var ended = identifiers(cancellation);
        chain.stream()
                .takeWhile(message -> message.getSent().isBefore(cancellation.getSent()))
                .filter(message -> !Collections.disjoint(identifiers(message), ended))
                .forEach(message -> {
                    ended.add(message.getIdentifier());
                    message.replaceBy(cancellation);
                });
    }

    private static Set<String> identifiers(Warning message) {
        return message.getReferences().stream()
                .filter(reference -> reference.getSender().equals(message.getSender()))
                .map(WarningReference::getIdentifier)
                .collect(Collectors.toCollection(HashSet::new));
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
