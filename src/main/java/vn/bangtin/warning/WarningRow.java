package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import vn.bangtin.warning.CapAlert.MessageType;

/**
 * A message as readers and programs see it.
 *
 * @param chainId the same for all messages about one danger
 * @param type {@code Alert}, {@code Update} or {@code Cancel}
 * @param language of its text, as {@code vi-VN}; what ends with {@code English} is English, or {@code null}
 * @param hazard the code of a {@link Hazard}
 * @param level 1 to 5, or {@code null} if neither level nor severity is known
 * @param number the number of the bulletin, if it was typed
 * @param sent when its authority sent it
 * @param receivedAt when the portal got it
 * @param endsAt when it leaves by itself
 * @param assumedEnd whether it does not say so, and {@code endsAt} is what the portal assumes
 * @param replacedById the message that speaks in its place, or {@code null}
 * @param placeIds our places in its area; empty in lists of what was
 * @param aboutHere whether its area is about here, as far as can be told
 */
public record WarningRow(
        long id,
        long chainId,
        String sender,
        String identifier,
        String type,
        String language,
        String event,
        String eventEnglish,
        String hazard,
        Integer level,
        String urgency,
        String severity,
        String certainty,
        String headline,
        String headlineEnglish,
        String description,
        String descriptionEnglish,
        String instruction,
        String instructionEnglish,
        String area,
        String issuer,
        String number,
        WarningOrigin origin,
        Instant sent,
        Instant receivedAt,
        Instant effective,
        Instant onset,
        Instant endsAt,
        boolean assumedEnd,
        Long replacedById,
        Set<Long> placeIds,
        boolean aboutHere)
        implements Serializable {

    static WarningRow of(Warning warning, Set<Long> placeIds) {
        return new WarningRow(
                Objects.requireNonNullElse(warning.getId(), 0L),
                Objects.requireNonNullElse(warning.getChainId(), 0L),
                warning.getSender(),
                warning.getIdentifier(),
                warning.getType().name().charAt(0)
                        + warning.getType().name().substring(1).toLowerCase(Locale.ROOT),
                warning.getLanguage(),
                warning.getEvent(),
                warning.getEventEnglish(),
                warning.getHazard(),
                warning.getLevel(),
                warning.getUrgency(),
                warning.getSeverity(),
                warning.getCertainty(),
                warning.getHeadline(),
                warning.getHeadlineEnglish(),
                warning.getDescription(),
                warning.getDescriptionEnglish(),
                warning.getInstruction(),
                warning.getInstructionEnglish(),
                warning.getAreaWords(),
                warning.getIssuer(),
                warning.getNumber(),
                warning.getOrigin(),
                warning.getSent(),
                warning.getReceivedAt(),
                warning.getEffective(),
                warning.getOnset(),
                warning.getEndsAt(),
                warning.getExpires() == null,
                warning.getReplacedById(),
                placeIds,
                warning.isAboutHere());
    }

    /** Whether it takes back what was warned of. */
    public boolean isCancellation() {
        return type.equalsIgnoreCase(MessageType.CANCEL.name());
    }

    /** Whether it warns at this moment. */
    public boolean isInForce(Instant now) {
        return !isCancellation() && replacedById == null && endsAt.isAfter(now);
    }

    /** What it says in a language: English if it is asked for and there, else as its authority wrote it. */
    public String headlineIn(String language) {
        return inLanguage(language, headline, headlineEnglish);
    }

    /** The name of the event, likewise. */
    public String eventIn(String language) {
        return inLanguage(language, event, eventEnglish);
    }

    /** The text, likewise; {@code null} if there is none. */
    public String descriptionIn(String language) {
        return inLanguage(language, description, descriptionEnglish);
    }

    /** What to do, likewise; {@code null} if nothing is said. */
    public String instructionIn(String language) {
        return inLanguage(language, instruction, instructionEnglish);
    }

    private static String inLanguage(String language, String text, String english) {
        return language.equals("en") && english != null ? english : text;
    }
}
