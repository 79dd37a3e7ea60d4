package vn.bangtin.warning;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.warning.CapAlert.Info;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.CapAlert.Scope;
import vn.bangtin.warning.CapAlert.Status;

/**
 * One message of an authority: a warning, its update or its cancellation, received or typed from a bulletin. What it says never
 * changes; what changes is whether it still counts. In force is a warning or an update that counts, that no newer message has
 * replaced, and whose time is not over: the clock alone ends it.
 */
@Entity
@Table(name = "warning")
public class Warning extends BaseEntity implements Audited {

    /** How long a message is shown that does not say when it ends. */
    static final Duration WITHOUT_END = Duration.ofHours(24);
    /** However far its end, a message that its authority never renews leaves after this time. */
    static final Duration LONGEST = Duration.ofDays(60);
    /** From this level on a typed warning needs two persons. */
    static final int NEEDS_TWO = 3;

    /** In JPQL: whether everybody may know of the message {@code w}. */
    static final String PUBLISHED = "w.status = vn.bangtin.warning.CapAlert.Status.ACTUAL"
            + " and w.scope = vn.bangtin.warning.CapAlert.Scope.PUBLIC"
            + " and w.state = vn.bangtin.warning.WarningState.ISSUED";

    static final int MAX_NAME = 300;
    /** In the audit; the warnings are those of a province of Vietnam. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int MAX_NUMBER = 60;
    private static final int MAX_EVENT = 200;
    private static final int MAX_HEADLINE = 500;
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_INSTRUCTION = 10_000;
    private static final int MAX_AREA = 4_000;
    private static final int MAX_REASON = 500;
    private static final int MAX_KEY = 2_000;

    @Column(nullable = false, updatable = false)
    private String sender;

    @Column(nullable = false, updatable = false)
    private String identifier;

    @Column(nullable = false)
    private Instant sent;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Enumerated(EnumType.STRING)
    @Column(name = "message_type", nullable = false)
    private MessageType type;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Scope scope;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WarningOrigin origin;

    private String source;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private WarningState state;

    @Column(name = "chain_id")
    private Long chainId;

    @Column(name = "replaced_by_id")
    private Long replacedById;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Column(nullable = false)
    private String language = "vi";

    @Column(nullable = false)
    private String event;

    @Column(name = "event_en")
    private String eventEnglish;

    @Column(nullable = false)
    private String hazard;

    @Column(name = "risk_level")
    private Integer level;

    @Column(nullable = false)
    private String urgency = "Unknown";

    @Column(nullable = false)
    private String severity = "Unknown";

    @Column(nullable = false)
    private String certainty = "Unknown";

    private Instant effective;

    private Instant onset;

    private Instant expires;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    private String issuer;

    @Column(name = "bulletin_number")
    private String number;

    @Column(nullable = false)
    private String headline;

    @Column(name = "headline_en")
    private String headlineEnglish;

    private String description;

    @Column(name = "description_en")
    private String descriptionEnglish;

    private String instruction;

    @Column(name = "instruction_en")
    private String instructionEnglish;

    @Column(name = "area_words")
    private String areaWords;

    @Column(name = "about_here", nullable = false)
    private boolean aboutHere = true;

    /** Headline, number and names, as {@link Vietnamese#searchKey} makes them. */
    @Column(name = "search_key")
    private String searchKey;

    /** The level of what a typed message takes the place of. */
    @Column(name = "replaces_level")
    private Integer replacesLevel;

    @Column(name = "typed_by")
    private Long typedBy;

    @Column(name = "typed_at")
    private Instant typedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "emergency_reason")
    private String emergencyReason;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closing_reason")
    private String closingReason;

    @ElementCollection
    @CollectionTable(name = "warning_reference", joinColumns = @JoinColumn(name = "warning_id"))
    private List<WarningReference> references = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "warning_place", joinColumns = @JoinColumn(name = "warning_id"))
    @Column(name = "place_id")
    private Set<Long> placeIds = new HashSet<>();

    protected Warning() {}

    /**
     * Received as a document.
     *
     * @param alert a warning, an update or a cancellation
     * @param hazard the code of its group
     * @param source the name of the file or the address
     */
    Warning(CapAlert alert, String hazard, WarningOrigin origin, String source, Instant receivedAt) {
        this(alert.sender(), alert.identifier(), alert.sent(), alert.type(), origin, receivedAt);
        this.status = alert.status();
        this.scope = alert.scope();
        this.state = WarningState.ISSUED;
        this.source = cut(source, MAX_REASON);
        this.hazard = hazard;
        alert.references()
                .forEach(one ->
                        references.add(new WarningReference(one.sender(), one.identifier(), micros(one.sent()))));
        var info = alert.preferred();
        if (info == null) { // a cancellation need not say anything
            this.event = "";
            this.headline = "";
            this.endsAt = end(null);
            this.searchKey = key();
            return;
        }
        say(info);
        alert.infos().stream()
                .filter(other -> other.language().regionMatches(true, 0, "en", 0, 2))
                .findFirst()
                .ifPresent(this::sayInEnglish);
    }

    /**
     * Typed from a bulletin. It counts from when {@link #issue} says so.
     *
     * @param replaced what it updates or cancels, {@code null} for a new warning
     */
    Warning(
            String sender,
            String identifier,
            Bulletin bulletin,
            Hazard hazard,
            MessageType type,
            Warning replaced,
            long typedBy,
            Instant now) {
        this(sender, identifier, now, type, WarningOrigin.TYPED, now);
        this.status = Status.ACTUAL;
        this.scope = Scope.PUBLIC;
        if (replaced != null) {
            this.references.add(new WarningReference(replaced.sender, replaced.identifier, replaced.sent));
            this.replacesLevel = replaced.level;
        }
        type(bulletin, hazard, typedBy, now);
    }

    /**
     * Corrects what waits or was refused; it waits again. Who corrects it has typed it, so that another person looks at it.
     *
     * @throws BusinessException if it was issued, or at a field
     */
    void correct(Bulletin bulletin, Hazard hazard, long by, Instant now) {
        if (!isDraft()) {
            throw new BusinessException("warning.notWaiting");
        }
        type(bulletin, hazard, by, now);
        this.closedBy = null;
        this.closedAt = null;
        this.closingReason = null;
    }

    private void type(Bulletin bulletin, Hazard hazard, long by, Instant now) {
        this.state = WarningState.WAITING;
        this.typedBy = by;
        this.typedAt = micros(now);
        this.sent = typedAt;
        this.event = hazard.name();
        this.eventEnglish = hazard.nameEnglish();
        this.hazard = hazard.code();
        this.level = bulletin.level();
        this.severity = level == null
                ? "Unknown"
                : List.of("Minor", "Moderate", "Severe", "Extreme", "Extreme").get(level - 1);
        this.number = required("number", Vietnamese.cleanLine(bulletin.number()), MAX_NUMBER);
        this.issuer = required("issuer", Vietnamese.cleanLine(bulletin.issuer()), MAX_EVENT);
        this.headline = required("headline", Vietnamese.cleanLine(bulletin.headline()), MAX_HEADLINE);
        this.description = within("description", Vietnamese.clean(bulletin.description()), MAX_TEXT);
        this.instruction = within("instruction", Vietnamese.clean(bulletin.instruction()), MAX_INSTRUCTION);
        this.areaWords = within("area", Vietnamese.cleanLine(bulletin.area()), MAX_AREA);
        this.effective = micros(bulletin.sent());
        this.onset = micros(bulletin.onset());
        this.expires = micros(bulletin.expires());
        this.endsAt = end(expires);
        this.searchKey = key();
    }

    private String key() {
        return cut(
                Vietnamese.searchKey(Stream.of(headline, number, issuer, event, identifier)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))),
                MAX_KEY);
    }

    private Warning(
            String sender,
            String identifier,
            Instant sent,
            MessageType type,
            WarningOrigin origin,
            Instant receivedAt) {
        this.sender = sender;
        this.identifier = identifier;
        this.sent = micros(sent);
        this.type = type;
        this.origin = origin;
        this.receivedAt = micros(receivedAt);
    }

    private void say(Info info) {
        language = cut(info.language(), 20);
        event = cut(Vietnamese.cleanLine(info.event()), MAX_EVENT);
        headline = cut(Objects.requireNonNullElse(Vietnamese.cleanLine(info.headline()), event), MAX_HEADLINE);
        description = cut(Vietnamese.clean(info.description()), MAX_TEXT);
        instruction = cut(Vietnamese.clean(info.instruction()), MAX_INSTRUCTION);
        issuer = cut(Vietnamese.cleanLine(info.senderName()), MAX_EVENT);
        level = info.level();
        urgency = info.urgency();
        severity = info.severity();
        certainty = info.certainty();
        effective = micros(info.effective());
        onset = micros(info.onset());
        expires = micros(info.expires());
        endsAt = end(expires);
        areaWords = cut(
                info.areas().stream()
                        .map(area -> Vietnamese.cleanLine(area.description()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("; ")),
                MAX_AREA);
        searchKey = key();
    }

    private void sayInEnglish(Info info) {
        eventEnglish = cut(Vietnamese.cleanLine(info.event()), MAX_EVENT);
        headlineEnglish =
                cut(Objects.requireNonNullElse(Vietnamese.cleanLine(info.headline()), eventEnglish), MAX_HEADLINE);
        descriptionEnglish = cut(Vietnamese.clean(info.description()), MAX_TEXT);
        instructionEnglish = cut(Vietnamese.clean(info.instruction()), MAX_INSTRUCTION);
    }

    private Instant end(Instant said) {
        var latest = sent.plus(LONGEST);
        var end = said == null ? sent.plus(WITHOUT_END) : said;
        return end.isAfter(latest) ? latest : end;
    }

    /** What is too long for the page is cut; the document has all of it. */
    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static String required(String field, String text, int most) {
        if (text == null) {
            throw BusinessException.at(field, "warning." + field + ".required");
        }
        return within(field, text, most);
    }

    private static String within(String field, String text, int most) {
        if (text != null && text.length() > most) {
            throw BusinessException.at(field, "error.tooLong", most);
        }
        return text;
    }

    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether one person alone may not issue it: for its own level, or for that of what it replaces. */
    boolean needsTwo() {
        return Math.max(zeroIfNull(level), zeroIfNull(replacesLevel)) >= NEEDS_TWO;
    }

    private static int zeroIfNull(Integer number) {
        return number == null ? 0 : number;
    }

    /**
     * A typed message counts from now on, and is as new as that.
     *
     * @param by who says so; somebody else than who typed it if it {@link #needsTwo}
     * @param emergency why one person was enough, {@code null} if two were there
     * @throws BusinessException if it does not wait, its time is over, or one person is not enough
     */
    void issue(long by, String emergency, Instant now) {
        if (state != WarningState.WAITING) {
            throw new BusinessException("warning.notWaiting");
        }
        if (!endsAt.isAfter(now)) {
            throw new BusinessException("warning.overBeforeIssue");
        }
        var reason = within("reason", Vietnamese.cleanLine(emergency), MAX_REASON);
        if (needsTwo() && by == typedBy && reason == null) {
            throw new BusinessException("warning.needsTwo");
        }
        state = WarningState.ISSUED;
        sent = micros(now);
        receivedAt = sent;
        emergencyReason = reason;
        confirmedBy = by;
        confirmedAt = sent;
    }

    /** Whether it was issued in an emergency by one person, and no other has looked at it since. */
    boolean isUnconfirmed() {
        return emergencyReason != null && confirmedBy.equals(typedBy);
    }

    /**
     * The second person says afterwards that what was issued in an emergency is right.
     *
     * @throws BusinessException if it is not so, or this is the person who issued it
     */
    void confirm(long by, Instant now) {
        if (!isUnconfirmed() || state != WarningState.ISSUED) {
            throw new BusinessException("warning.nothingToConfirm");
        }
        if (by == typedBy) {
            throw new BusinessException("warning.needsTwo");
        }
        confirmedBy = by;
        confirmedAt = micros(now);
    }

    /**
     * The second person finds fault with it.
     *
     * @throws BusinessException if it does not wait, or at {@code reason}
     */
    void refuse(long by, String reason, Instant now) {
        if (state != WarningState.WAITING) {
            throw new BusinessException("warning.notWaiting");
        }
        close(WarningState.REFUSED, by, reason, now);
    }

    /**
     * Takes it off the portal though its time is not over, because it was a mistake or its authority cannot be heard.
     *
     * @throws BusinessException if it does not count, or at {@code reason}
     */
    void withdraw(long by, String reason, Instant now) {
        if (state != WarningState.ISSUED) {
            throw new BusinessException("warning.notIssued");
        }
        close(WarningState.WITHDRAWN, by, reason, now);
    }

    /** Whether it is a typed message that everybody could know of, and was taken back. */
    boolean isTakenBack() {
        return status == Status.ACTUAL
                && scope == Scope.PUBLIC
                && origin == WarningOrigin.TYPED
                && state == WarningState.WITHDRAWN;
    }

    private void close(WarningState as, long by, String reason, Instant now) {
        closingReason = required("reason", Vietnamese.cleanLine(reason), MAX_REASON);
        state = as;
        closedBy = by;
        closedAt = micros(now);
    }

    /**
     * A newer message speaks in its place; the newest is remembered. Only a cancellation that is not public ends a public message:
     * in the place of an update that they never see readers would find nothing.
     */
    void replaceBy(Warning newer) {
        if (scope == Scope.PUBLIC && newer.scope != Scope.PUBLIC && newer.type != MessageType.CANCEL) {
            return;
        }
        if (replacedAt == null || newer.sent.isAfter(replacedAt)) {
            replacedById = newer.getId();
            replacedAt = newer.sent;
        }
    }

    /** Belongs to the messages about one danger. */
    void join(long chain) {
        chainId = chain;
    }

    /** Which places lie in its area, and whether it is about here at all. Places that a person chose stay. */
    void touch(Set<Long> places, boolean here) {
        if (origin != WarningOrigin.TYPED) {
            placeIds.retainAll(places);
        }
        placeIds.addAll(places);
        aboutHere = here || !placeIds.isEmpty();
    }

    /** As it is typed: for these places, those that a person chose and those that lie in its area. */
    void isFor(Set<Long> places, boolean here) {
        placeIds.retainAll(places);
        touch(places, here);
    }

    /** Says in words where it is, for those who do not know our places, if the bulletin did not. */
    void nameArea(String words) {
        areaWords = cut(words, MAX_AREA);
    }

    boolean references(Warning earlier) {
        return references.stream()
                .anyMatch(one -> one.getSender().equals(earlier.sender)
                        && one.getIdentifier().equals(earlier.identifier)
                        && !one.getSent().isBefore(earlier.sent));
    }

    /** Whether it never counted and can still be corrected: it waits or was refused. */
    boolean isDraft() {
        return state == WarningState.WAITING || state == WarningState.REFUSED;
    }

    boolean isPublished() {
        return status == Status.ACTUAL && scope == Scope.PUBLIC && state == WarningState.ISSUED;
    }

    /** Whether it warns now. */
    boolean isInForce(Instant now) {
        return isPublished() && type != MessageType.CANCEL && replacedById == null && endsAt.isAfter(now);
    }

    String getSender() {
        return sender;
    }

    String getIdentifier() {
        return identifier;
    }

    Instant getSent() {
        return sent;
    }

    Status getStatus() {
        return status;
    }

    MessageType getType() {
        return type;
    }

    Scope getScope() {
        return scope;
    }

    WarningOrigin getOrigin() {
        return origin;
    }

    String getSource() {
        return source;
    }

    Instant getReceivedAt() {
        return receivedAt;
    }

    WarningState getState() {
        return state;
    }

    Long getChainId() {
        return chainId;
    }

    Long getReplacedById() {
        return replacedById;
    }

    String getLanguage() {
        return language;
    }

    String getEvent() {
        return event;
    }

    String getEventEnglish() {
        return eventEnglish;
    }

    String getHazard() {
        return hazard;
    }

    Integer getLevel() {
        return level;
    }

    String getUrgency() {
        return urgency;
    }

    String getSeverity() {
        return severity;
    }

    String getCertainty() {
        return certainty;
    }

    Instant getEffective() {
        return effective;
    }

    Instant getOnset() {
        return onset;
    }

    Instant getExpires() {
        return expires;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    String getIssuer() {
        return issuer;
    }

    String getNumber() {
        return number;
    }

    String getHeadline() {
        return headline;
    }

    String getHeadlineEnglish() {
        return headlineEnglish;
    }

    String getDescription() {
        return description;
    }

    String getDescriptionEnglish() {
        return descriptionEnglish;
    }

    String getInstruction() {
        return instruction;
    }

    String getInstructionEnglish() {
        return instructionEnglish;
    }

    String getAreaWords() {
        return areaWords;
    }

    Integer getReplacesLevel() {
        return replacesLevel;
    }

    Long getTypedBy() {
        return typedBy;
    }

    Instant getTypedAt() {
        return typedAt;
    }

    Long getConfirmedBy() {
        return confirmedBy;
    }

    Instant getConfirmedAt() {
        return confirmedAt;
    }

    String getEmergencyReason() {
        return emergencyReason;
    }

    Long getClosedBy() {
        return closedBy;
    }

    Instant getClosedAt() {
        return closedAt;
    }

    String getClosingReason() {
        return closingReason;
    }

    boolean isAboutHere() {
        return aboutHere;
    }

    List<WarningReference> getReferences() {
        return List.copyOf(references);
    }

    Set<Long> getPlaceIds() {
        return Set.copyOf(placeIds);
    }

    @Override
    public String auditTitle() {
        return headline.isEmpty() ? identifier : headline;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("warning.desk.identifier", identifier);
        if (origin == WarningOrigin.TYPED) {
            fields.put("warning.desk.number", number);
            fields.put("warning.desk.issuer", issuer);
            fields.put("warning.desk.hazard", event);
            fields.put("warning.desk.headline", headline);
            fields.put("warning.desk.description", Objects.toString(description, ""));
            fields.put("warning.desk.instruction", Objects.toString(instruction, ""));
            fields.put("warning.desk.area", Objects.toString(areaWords, ""));
            fields.put("warning.desk.placeCount", Integer.toString(placeIds.size()));
            fields.put("warning.desk.onset", time(onset));
            fields.put("warning.desk.expires", time(expires));
        }
        fields.put("warning.desk.level", Objects.toString(level, ""));
        fields.put("warning.desk.state", state.name());
        fields.put("warning.desk.emergencyReason", Objects.toString(emergencyReason, ""));
        fields.put("warning.desk.closingReason", Objects.toString(closingReason, ""));
        return fields;
    }

    private static String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }
}
