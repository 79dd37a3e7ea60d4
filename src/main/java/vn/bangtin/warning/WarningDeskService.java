package vn.bangtin.warning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.text.Words;
import vn.bangtin.warning.CapAlert.Area;
import vn.bangtin.warning.CapAlert.MessageType;
import vn.bangtin.warning.WarningForm.Kind;

/**
 * The duty officers' desk: they type what an authority says in a bulletin, issue it, and look at what a colleague typed. From level
 * {@value Warning#NEEDS_TWO} on one person types and another issues; a message that takes the place of such a one counts the same,
 * whatever its own level. In an emergency the one who typed it may issue it with a reason, and another person confirms it
 * afterwards.
 */
@Stateless
@RolesAllowed(Capability.WARNING_WRITE)
public class WarningDeskService {

    /** How long a bulletin is assumed to hold until somebody types something else. */
    static final Duration USUAL = Duration.ofHours(12);
    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final int ISSUERS = 8;
    private static final Words WORDS = Words.VIETNAMESE;

    private Warnings warnings;
    private WarningChains chains;
    private WarningScale scale;
    private PlaceService places;
    private WaitingWarnings waiting;
    private CurrentUser user;
    private Settings settings;
    private Mailer mailer;
    private AuditTrail audit;
    private Event<WarningDeskChanged> changes;
    private Clock clock;
    private String sender;

    public WarningDeskService() {}

    @Inject
    WarningDeskService(
            Warnings warnings,
            WarningChains chains,
            WarningScale scale,
            PlaceService places,
            WaitingWarnings waiting,
            CurrentUser user,
            Settings settings,
            Mailer mailer,
            AuditTrail audit,
            Event<WarningDeskChanged> changes,
            Clock clock,
            @ConfigProperty(name = "bangtin.warning.sender") Optional<String> sender,
            @ConfigProperty(name = "bangtin.address") Optional<String> address) {
        this.warnings = warnings;
        this.chains = chains;
        this.scale = scale;
        this.places = places;
        this.waiting = waiting;
        this.user = user;
        this.settings = settings;
        this.mailer = mailer;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
        this.sender = sender.or(() -> address.map(whole -> URI.create(whole).getHost()))
                .filter(name -> !name.isBlank())
                .orElse("bangtin");
    }

    /** One page of all messages, sorted by {@code sent}, {@code headline}, {@code level} or {@code ends}. Two SQL statements. */
    public Slice<WarningDeskRow> messages(WarningDeskFilter filter, Page page) {
        var found = warnings.desk(filter, page, clock.instant());
        return new Slice<>(
                found.rows().stream().map(named -> row(named, Set.of())).toList(), page, found.total());
    }

    /**
     * One message with its places. Two SQL statements.
     *
     * @throws NotFoundException if there is none with this id
     */
    public WarningDeskRow message(long id) {
        var named = warnings.named(id).orElseThrow(NotFoundException::new);
        return row(named, warnings.places(List.of(id)).getOrDefault(id, Set.of()));
    }

    /** All messages about the same danger, also those that never counted, newest first. Two SQL statements. */
    public List<WarningDeskRow> history(long id) {
        var chain = warnings.find(id).orElseThrow(NotFoundException::new).getChainId();
        return chain == null
                ? List.of()
                : warnings.namedChain(chain).stream()
                        .map(named -> row(named, Set.of()))
                        .toList();
    }

    private WarningDeskRow row(Warnings.Named named, Set<Long> placeIds) {
        return WarningDeskRow.of(
                named.warning(),
                WarningRow.of(named.warning(), placeIds),
                named.typedBy(),
                named.confirmedBy(),
                named.closedBy(),
                user.getId(),
                clock.instant());
    }

    /** How many messages wait for this person as the second one, as it was at most a minute ago. */
    public long open() {
        return waiting.of(user.getId(), () -> warnings.waitingFor(user.getId()));
    }

    /** The authorities whose bulletins were typed, the last used first. One SQL statement. */
    public List<String> issuers() {
        return warnings.issuers(ISSUERS);
    }

    /** An empty form: issued now, for {@link #USUAL}. One SQL statement. */
    public WarningForm blank() {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return new WarningForm(
                null,
                0,
                Kind.ALERT,
                null,
                new Bulletin(
                        null,
                        issuers().stream().findFirst().orElse(null),
                        now,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        now.plus(USUAL)));
    }

    /**
     * What waits or was refused, for its form.
     *
     * @throws NotFoundException if there is nothing to correct with this id
     */
    public WarningForm form(long id) {
        var warning = warnings.find(id).filter(Warning::isDraft).orElseThrow(NotFoundException::new);
        return new WarningForm(
                id,
                warning.getVersion(),
                Kind.valueOf(warning.getType().name()),
                null,
                bulletin(warning, warning.getNumber(), warning.getEffective(), warning.getExpires()));
    }

    /**
     * A form for what comes after a message: what that says, to be changed.
     *
     * @param kind an update or a cancellation
     * @throws NotFoundException if it does not warn any more or was not typed here
     */
    public WarningForm after(long id, Kind kind) {
        var now = clock.instant();
        var earlier = replaceable(id).orElseThrow(NotFoundException::new);
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var form = new WarningForm(null, 0, kind, id, bulletin(earlier, null, minute, minute.plus(USUAL)));
        if (kind != Kind.CANCEL) {
            return form;
        }
        var said = form.bulletin();
        return new WarningForm(
                null,
                0,
                kind,
                id,
                new Bulletin(
                        null,
                        said.issuer(),
                        minute,
                        said.hazard(),
                        said.level(),
                        WORDS.format("warning.desk.cancel.headline", said.headline()),
                        null,
                        null,
                        said.area(),
                        said.placeIds(),
                        said.polygon(),
                        null,
                        minute.plus(USUAL)));
    }

    private Optional<Warning> replaceable(long id) {
        return warnings.find(id)
                .filter(warning -> warning.getOrigin() == WarningOrigin.TYPED && warning.isInForce(clock.instant()));
    }

    private Bulletin bulletin(Warning warning, String number, Instant sent, Instant expires) {
        var shapes = warnings.shapes(List.of(warning.getId())).get(warning.getId());
        var chosen = List.copyOf(warning.getPlaceIds());
        var words = warning.getAreaWords();
        return new Bulletin(
                number,
                warning.getIssuer(),
                sent,
                warning.getHazard(),
                warning.getLevel(),
                warning.getHeadline(),
                warning.getDescription(),
                warning.getInstruction(),
                // what was said of the places only because the bulletin did not
                words != null && words.equals(areaWords(chosen)) ? null : words,
                chosen,
                shapes,
                warning.getOnset(),
                expires);
    }

    /**
     * All that is wrong with a form, each at its field; nothing is stored. At most two SQL statements.
     *
     * @return empty if it can be stored
     */
    public List<BusinessException> problems(WarningForm form) {
        var found = new ArrayList<BusinessException>();
        var bulletin = form.bulletin();
        var now = clock.instant();
        attempt(found, () -> draft(form, null, now));
        attempt(found, () -> Shapes.typed(bulletin.polygon()));
        if (bulletin.sent() == null) {
            found.add(BusinessException.at("sent", "warning.sent.required"));
        } else if (bulletin.sent().isAfter(now.plus(AHEAD))) {
            found.add(BusinessException.at("sent", "warning.sent.future"));
        }
        if (bulletin.expires() == null) {
            found.add(BusinessException.at("expires", "warning.expires.required"));
        } else if (!bulletin.expires().isAfter(now)) {
            found.add(BusinessException.at("expires", "warning.expires.past"));
        } else if (bulletin.expires().isAfter(now.plus(Warning.LONGEST))) {
            found.add(BusinessException.at("expires", "warning.expires.long", Warning.LONGEST.toDays()));
        }
        if (bulletin.onset() != null && bulletin.onset().isAfter(now.plus(Warning.LONGEST))) {
            found.add(BusinessException.at("onset", "warning.onset.long", Warning.LONGEST.toDays()));
        }
        if (Vietnamese.cleanLine(bulletin.area()) == null
                && bulletin.placeIds().isEmpty()
                && Vietnamese.clean(bulletin.polygon()) == null) {
            found.add(BusinessException.at("area", "warning.area.required"));
        }
        return found;
    }

    private static void attempt(List<BusinessException> found, Runnable check) {
        try {
            check.run();
        } catch (BusinessException wrong) {
            found.add(wrong);
        }
    }

    /**
     * The message as readers will see it; nothing is stored.
     *
     * @throws BusinessException at the first field that is wrong
     */
    public WarningRow preview(WarningForm form) {
        check(form);
        var draft = draft(form, null, clock.instant());
        var matched = matched(form.bulletin());
        draft.isFor(matched.placeIds(), matched.here());
        name(draft);
        return WarningRow.of(draft, draft.getPlaceIds());
    }

    /**
     * Whether one person alone may not issue it. One SQL statement if it takes the place of something.
     *
     * @param form as it is now
     */
    public boolean needsTwo(WarningForm form) {
        return form.id() == null
                ? draft(
                                form,
                                form.about() == null
                                        ? null
                                        : replaceable(form.about()).orElse(null),
                                clock.instant())
                        .needsTwo()
                : warnings.find(form.id())
                                .map(Warning::getReplacesLevel)
                                .filter(level -> level >= Warning.NEEDS_TWO)
                                .isPresent()
                        || draft(form, null, clock.instant()).needsTwo();
    }

    private void check(WarningForm form) {
        problems(form).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    private Warning draft(WarningForm form, Warning replaced, Instant now) {
        return new Warning(
                replaced == null ? sender : replaced.getSender(),
                UUID.randomUUID().toString(),
                form.bulletin(),
                hazard(form.bulletin()),
                MessageType.valueOf(form.kind().name()),
                replaced,
                user.getId(),
                now);
    }

    private Hazard hazard(Bulletin bulletin) {
        if (bulletin.level() != null && scale.level(bulletin.level()).isEmpty()) {
            throw BusinessException.at("level", "warning.level.invalid");
        }
        return scale.hazards().stream()
                .filter(hazard -> hazard.code().equals(bulletin.hazard()))
                .findFirst()
                .orElseThrow(() -> BusinessException.at("hazard", "warning.hazard.required"));
    }

    /** The places that were chosen and those that lie in the area. */
    private PlaceMatch matched(Bulletin bulletin) {
        var listed = places.listed();
        var match = PlaceMatch.of(areas(bulletin), listed);
        var known = listed.stream().map(ListedPlace::id).collect(Collectors.toSet());
        var all = new HashSet<>(match.placeIds());
        bulletin.placeIds().stream().filter(known::contains).forEach(all::add);
        return new PlaceMatch(all, match.here() || !all.isEmpty());
    }

    private static List<Area> areas(Bulletin bulletin) {
        return List.of(new Area(
                Optional.ofNullable(Vietnamese.cleanLine(bulletin.area())).orElse(""),
                Shapes.typed(bulletin.polygon()),
                List.of(),
                List.of()));
    }

    /**
     * Stores what was typed. What one person may issue is issued; everything else waits for a second one, who is told.
     *
     * @return its id
     * @throws BusinessException at the first field that is wrong, because what it is about does not warn any more, or because
     *     another message took the place of that; then what was stored stays as it is
     * @throws ConflictException if somebody else changed it since the form was opened
     */
    public long submit(WarningForm form) {
        check(form);
        warnings.lock();
        var now = clock.instant();
        var matched = matched(form.bulletin());
        var warning = form.id() == null ? typed(form, matched, now) : corrected(form, matched, now);
        warnings.flush();
        var shapes = Shapes.write(areas(form.bulletin()));
        warnings.document(warning.getId())
                .ifPresentOrElse(
                        document -> document.redraw(shapes),
                        () -> warnings.keep(new WarningDocument(warning.getId(), null, shapes)));
        if (warning.needsTwo()) {
            tell("warning.mail.waiting", warning);
        } else {
            count(warning, null, "issued");
        }
        changes.fire(new WarningDeskChanged());
        return warning.getId();
    }

    private Warning typed(WarningForm form, PlaceMatch matched, Instant now) {
        var replaced = form.about() == null
                ? null
                : replaceable(form.about()).orElseThrow(() -> new BusinessException("warning.overMeanwhile"));
        if (replaced == null != (form.kind() == Kind.ALERT)) {
            throw new BusinessException("warning.overMeanwhile");
        }
        var warning = draft(form, replaced, now);
        warning.isFor(matched.placeIds(), matched.here());
        if (replaced != null) {
            warning.join(replaced.getChainId());
        }
        warnings.add(warning);
        warnings.flush();
        audit.created(warning);
        return warning;
    }

    private Warning corrected(WarningForm form, PlaceMatch matched, Instant now) {
        var warning = warnings.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = warning.auditFields();
        var outdated = warning.getVersion() != form.version();
        if (outdated && warning.getState() == WarningState.ISSUED) {
            throw new BusinessException("warning.issuedMeanwhile");
        }
        checkIsNext(warning);
        var by = warnings.named(form.id()).orElseThrow().typedBy();
        warning.correct(form.bulletin(), hazard(form.bulletin()), user.getId(), now);
        warning.isFor(matched.placeIds(), matched.here());
        if (outdated) {
            throw new ConflictException(before, warning.auditFields(), warning.getVersion(), by);
        }
        audit.changed(warning, before);
        return warning;
    }

    /**
     * Issues what waits; who typed it needs a second person from level {@value Warning#NEEDS_TWO} on.
     *
     * @param version of what was looked at
     * @throws BusinessException if one person is not enough, its time is over, it does not wait any more, or what it is about was
     *     replaced, cancelled or withdrawn since it was typed
     * @throws ConflictException if it was corrected since
     */
    public void issue(long id, int version) {
        count(decided(id, version), null, "issued");
        changes.fire(new WarningDeskChanged());
    }

    /**
     * Issues what waits though no second person can be reached; another one confirms it afterwards.
     *
     * @param reason why, in a few words
     * @throws BusinessException at {@code reason} if it is missing, or as {@link #issue} does
     * @throws ConflictException likewise
     */
    public void issueAlone(long id, int version, String reason) {
        var why = Vietnamese.cleanLine(reason);
        if (why == null) {
            throw BusinessException.at("reason", "warning.reason.required");
        }
        var warning = decided(id, version);
        var needed = warning.needsTwo() && Long.valueOf(user.getId()).equals(warning.getTypedBy());
        count(warning, needed ? why : null, needed ? "issuedAlone" : "issued");
        if (needed) {
            tell("warning.mail.alone", warning);
        }
        changes.fire(new WarningDeskChanged());
    }

    /** Only what counts is named by its places: as long as it waits, they may change. */
    private void count(Warning warning, String emergency, String action) {
        checkIsNext(warning);
        var before = warning.auditFields();
        warning.issue(user.getId(), emergency, clock.instant());
        name(warning);
        chains.place(warning);
        audit.done(action, warning, before);
    }

    /**
     * A draft was typed by people who had the message in mind that it is about, and weighs as much as that. It must not take the
     * place of another that came meanwhile.
     */
    private void checkIsNext(Warning draft) {
        if (!draft.isDraft() || draft.getReferences().stream().allMatch(about -> stillCounts(draft, about))) {
            return;
        }
        throw warnings.chain(draft.getChainId()).stream()
                .filter(message -> message.isInForce(clock.instant()))
                .reduce((older, newer) -> newer)
                .map(newest ->
                        new BusinessException("warning.newerMeanwhile", newest.getNumber(), newest.getHeadline()))
                .orElseGet(() -> new BusinessException("warning.endedMeanwhile"));
    }

    private boolean stillCounts(Warning draft, WarningReference about) {
        return warnings.named(draft.getSender(), about.getIdentifier(), draft.getStatus()).stream()
                .anyMatch(message -> message.getReplacedById() == null);
    }

    private void name(Warning warning) {
        if (warning.getAreaWords() == null) {
            warning.nameArea(areaWords(warning.getPlaceIds()));
        }
    }

    /** The whole province, or the names of the places; {@code null} for none. */
    private String areaWords(Collection<Long> placeIds) {
        var listed = places.listed();
        if (placeIds.isEmpty()) {
            return null;
        }
        if (isWholeProvince(listed, placeIds)) {
            return WORDS.format("warning.desk.whole");
        }
        return listed.stream()
                .filter(place -> placeIds.contains(place.id()))
                .map(ListedPlace::name)
                .sorted(Vietnamese.order())
                .collect(Collectors.joining("; "));
    }

    /** Whether all places on land are among these. */
    public static boolean isWholeProvince(List<ListedPlace> listed, Collection<Long> placeIds) {
        var land = listed.stream()
                .filter(place -> place.kind() != PlaceKind.SEA_AREA)
                .map(ListedPlace::id)
                .toList();
        return !land.isEmpty() && placeIds.containsAll(land);
    }

    /**
     * Says afterwards that what was issued in an emergency is right.
     *
     * @throws BusinessException if there is nothing to confirm, or this person issued it
     * @throws ConflictException if it was changed since
     */
    public void confirm(long id, int version) {
        var warning = decided(id, version);
        var before = warning.auditFields();
        warning.confirm(user.getId(), clock.instant());
        audit.done("confirmed", warning, before);
        changes.fire(new WarningDeskChanged());
    }

    /**
     * Does not issue what waits; it can be corrected.
     *
     * @throws BusinessException at {@code reason} if it is missing, or if it does not wait any more
     * @throws ConflictException if it was corrected since
     */
    public void refuse(long id, int version, String reason) {
        var warning = decided(id, version);
        var before = warning.auditFields();
        warning.refuse(user.getId(), reason, clock.instant());
        audit.done("refused", warning, before);
        changes.fire(new WarningDeskChanged());
    }

    /**
     * Takes a message off the portal before its time is over, typed or received. Nothing that it replaced comes back by that.
     *
     * @throws BusinessException at {@code reason} if it is missing, or if it does not warn any more
     * @throws ConflictException if it was changed since
     */
    public void withdraw(long id, int version, String reason) {
        var warning = decided(id, version);
        if (!warning.isInForce(clock.instant())) {
            throw new BusinessException("warning.overMeanwhile");
        }
        var before = warning.auditFields();
        warning.withdraw(user.getId(), reason, clock.instant());
        audit.done("withdrawn", warning, before);
        if (warning.needsTwo()) {
            tell("warning.mail.withdrawn", warning);
        }
        chains.withdrawn(warning);
        changes.fire(new WarningDeskChanged());
    }

    private Warning decided(long id, int version) {
        warnings.lock();
        var warning = warnings.findForChange(id).orElseThrow(NotFoundException::new);
        if (warning.getVersion() != version) {
            throw new ConflictException(
                    Map.of(), warning.auditFields(), warning.getVersion(), audit.lastActor(warning));
        }
        return warning;
    }

    /** A mail to the duty officers' mailbox: those who are not looking at the portal would not know. */
    private void tell(String key, Warning warning) {
        var mailbox = settings.get(WarningDeskSettings.MAIL);
        if (!mailbox.isEmpty()) {
            mailer.send(Mail.of(
                    mailbox,
                    WORDS.language(),
                    key,
                    warning.getHeadline(),
                    warning.getLevel() == null ? "–" : warning.getLevel(),
                    user.getDisplayName()));
        }
    }
}
