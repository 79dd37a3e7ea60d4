package vn.bangtin.warning.rest;

import java.time.Instant;
import java.util.List;
import vn.bangtin.warning.WarningRow;

/**
 * A warning in force. What its authority does not say is left out.
 *
 * @param identifier its name, unique for its sender
 * @param type {@code Alert} or {@code Update}
 * @param hazard the code of the group of hazards, as {@code STORM}
 * @param level 1 to 5, of Decision 18/2021/QĐ-TTg
 * @param urgency as CAP 1.2 has it, likewise severity and certainty
 * @param aboutHere false if its area is far from all places of the portal
 * @param places ids of the places in its area, as in {@code /places}
 * @param endsAt when the portal takes it down unless a newer message comes
 * @param page where it is read, below the address of the portal
 * @param document the same as a CAP 1.2 document
 */
public record WarningAnswer(
        long id,
        String identifier,
        String sender,
        String type,
        String language,
        String event,
        String hazard,
        Integer level,
        String urgency,
        String severity,
        String certainty,
        String headline,
        String description,
        String instruction,
        String area,
        String issuer,
        Instant sent,
        Instant receivedAt,
        Instant onset,
        Instant endsAt,
        boolean aboutHere,
        List<Long> places,
        String page,
        String document) {

    static WarningAnswer of(WarningRow row) {
        return new WarningAnswer(
                row.id(),
                row.identifier(),
                row.sender(),
                row.type(),
                row.language(),
                row.event(),
                row.hazard(),
                row.level(),
                row.urgency(),
                row.severity(),
                row.certainty(),
                row.headline(),
                row.description(),
                row.instruction(),
                row.area(),
                row.issuer(),
                row.sent(),
                row.receivedAt(),
                row.onset(),
                row.endsAt(),
                row.aboutHere(),
                row.placeIds().stream().sorted().toList(),
                "/warnings/view?id=" + row.id(),
                "/feeds/warnings/" + row.id() + ".cap");
    }
}
