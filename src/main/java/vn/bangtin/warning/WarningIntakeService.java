package vn.bangtin.warning;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Status;
import vn.bangtin.warning.CapRefused.Reason;

/**
 * Takes messages in, with nobody signed in. One message after the other on all nodes; a message
 * that is known already changes nothing, however often and from wherever it comes.
 */
@Stateless
@PermitAll
public class WarningIntakeService {

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
    private WarningChains chains;
    private Clock clock;

    public WarningIntakeService() {}

    @Inject
    WarningIntakeService(
            Warnings warnings,
            WarningScale scale,
            PlaceService places,
            AuditTrail audit,
            WarningChains chains,
            Clock clock) {
        this.warnings = warnings;
        this.scale = scale;
        this.places = places;
        this.audit = audit;
        this.chains = chains;
        this.clock = clock;
    }

    /**
     * Takes a CAP 1.2 document.
     *
     * @param source the name of the file or the address that it came from
     * @throws CapRefused with the reason; then nothing of it is kept
     */
    public Taken take(byte[] document, WarningOrigin origin, String source) throws CapRefused {
        var alert = reader.read(document);
        var now = clock.instant();
        if (alert.sent().isAfter(now.plus(AHEAD))) {
            throw new CapRefused(Reason.FUTURE, "sent " + alert.sent());
        }
        if (alert.type() == MessageType.ACK || alert.type() == MessageType.ERROR || alert.status() == Status.SYSTEM) {
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
        chains.place(warning);
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
}
