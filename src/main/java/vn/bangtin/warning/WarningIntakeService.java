package vn.bangtin.warning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.PlacesChanged;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Status;
import vn.bangtin.warning.CapRefused.Reason;

/**
 * Takes messages in, with nobody signed in. One message is one transaction, and one after the other on all nodes; a message
 * that is known already changes nothing, however often and from wherever it comes.
 *
 * <p>What counts when messages speak of each other: an update or cancellation replaces what it names, whichever of them came
 * first; of two that replace the same message the one sent later counts; and a sender speaks only of its own messages. Messages
 * that are not meant ({@link CapAlert.Status}) follow the same rules among themselves and never touch real ones.
 */
@Stateless
@PermitAll
public class WarningIntakeService {

    static final ContentChanged CHANGED = new ContentChanged("warning");
    /** Clocks differ, and senders make mistakes with their time zone. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** What became of a document. */
    public enum Taken {
        /** It was new. */
        NEW,
        /** It is known already. */
        KNOWN,
        /** A message between systems, nothing that warns: not kept. */
        NO_WARNING
    }

    private final CapReader reader = new CapReader();
    private Warnings warnings;
    private WarningScale scale;
    private PlaceService places;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Event<WarningIssued> issued;
    private Clock clock;

    public WarningIntakeService() {}

    @Inject
    WarningIntakeService(
            Warnings warnings,
            WarningScale scale,
            PlaceService places,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Event<WarningIssued> issued,
            Clock clock) {
        this.warnings = warnings;
        this.scale = scale;
        this.places = places;
        this.audit = audit;
        this.changes = changes;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * Takes a CAP 1.2 document.
     *
     * @param source the name of the file or the address that it came from
     * @throws CapRefused with the reason; then nothing of it is kept
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Taken take(byte[] document, WarningOrigin origin, String source) throws CapRefused {
        var alert = reader.read(document);
        var now = clock.instant();
        if (alert.sent().isAfter(now.plus(AHEAD))) {
            throw new CapRefused(Reason.FUTURE, "sent " + alert.sent());
        }
        if (alert.sender().length() > Warning.MAX_NAME || alert.identifier().length() > Warning.MAX_NAME) {
            throw new CapRefused(Reason.INVALID, "an identifier of more than " + Warning.MAX_NAME + " characters");
        }
        if (alert.type() == MessageType.ACK
                || alert.type() == MessageType.ERROR
                || alert.status() == Status.SYSTEM
                || alert.status() == Status.DRAFT) {
            return Taken.NO_WARNING;
        }
        var gate = warnings.lock();
        if (warnings.isKnown(alert)) {
            return Taken.KNOWN;
        }
        var info = alert.preferred();
        var warning = new Warning(alert, info == null ? Hazard.OTHER : scale.hazardOf(info), origin, source, now);
        var areas = info == null ? List.<Area>of() : info.areas();
        var match = PlaceMatch.of(areas, places.listed());
        warning.touch(match.placeIds(), match.here());
        warnings.add(warning);
        warnings.flush();
        warnings.keep(new WarningDocument(warning.getId(), asText(document), Shapes.write(areas)));
        gate.received(now);
        count(warning);
        audit.created(warning);
        return Taken.NEW;
    }

    /** The very bytes, so that they can be passed on; {@code null} for a document in another encoding. */
    private static String asText(byte[] document) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A message that counts takes its place among those that it speaks of, and those that speak of it. Under the lock. */
    void count(Warning warning) {
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
        changes.fire(CHANGED);
        if (warning.isPublished()) {
            issued.fire(new WarningIssued(warning.getId()));
        }
    }

    private static void newestCounts(Warning one, Warning other, HashSet<Warning> related) {
        if (other.getSent().isAfter(one.getSent())) {
            one.replaceBy(other);
        } else if (one.getSent().isAfter(other.getSent())) {
            other.replaceBy(one);
        }
        related.add(other);
    }

    /** Whoever has another place now, or one elsewhere, is warned as well. */
    void rematch(@Observes PlacesChanged changed) {
        var listed = places.listed();
        var inForce = warnings.allInForce(clock.instant());
        var shapes = warnings.shapes(inForce.stream().map(Warning::getId).toList());
        for (var warning : inForce) {
            var match = PlaceMatch.of(Shapes.read(warning.getAreaWords(), shapes.get(warning.getId())), listed);
            warning.touch(match.placeIds(), match.here());
        }
        changes.fire(CHANGED);
    }
}
