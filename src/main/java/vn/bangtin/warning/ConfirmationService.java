package vn.bangtin.warning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.organisation.UnitContact;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to the confirmations: every member of a unit may say that the unit has a message; a duty officer writes down what a unit
 * says on the phone and reminds those who say nothing. The first confirmation counts.
 */
@Stateless
@PermitAll
public class ConfirmationService {

    /** Between two reminders of one message. */
    static final Duration PAUSE = Duration.ofMinutes(10);

    private static final ContentChanged CHANGED = new ContentChanged("storm");

    private UnitNotices notices;
    private Warnings warnings;
    private UnitInformer informer;
    private UnitService units;
    private CurrentUser user;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public ConfirmationService() {}

    @Inject
    ConfirmationService(
            UnitNotices notices,
            Warnings warnings,
            UnitInformer informer,
            UnitService units,
            CurrentUser user,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Clock clock) {
        this.notices = notices;
        this.warnings = warnings;
        this.informer = informer;
        this.units = units;
        this.user = user;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Who confirmed what is in force, for people who are signed in. Two SQL statements.
     *
     * @return only messages of which units were told, the highest level first
     */
    public List<ConfirmationBoard> boards() {
        return user.isSignedIn() ? boards(warnings.inForce(clock.instant(), WarningService.MOST), notices) : List.of();
    }

    /**
     * Who confirmed one message; empty if nobody was told of it.
     *
     * @throws NotFoundException if nobody is signed in or there is no such message
     */
    public Optional<ConfirmationBoard> board(long warningId) {
        return boards(List.of(known(warningId)), notices).stream().findFirst();
    }

    private Warning known(long warningId) {
        return warnings.find(warningId)
                .filter(warning -> user.isSignedIn() && (warning.isPublished() || isWithdrawn(warning)))
                .orElseThrow(NotFoundException::new);
    }

    private static boolean isWithdrawn(Warning warning) {
        return warning.getState() == WarningState.WITHDRAWN;
    }

    /** Whether the message was taken back since units were told of it. */
    public boolean isWithdrawn(long warningId) {
        return isWithdrawn(known(warningId));
    }

    /** The message that units are asked about. */
    public WarningRow message(long warningId) {
        return WarningRow.of(known(warningId), Set.of());
    }

    static List<ConfirmationBoard> boards(List<Warning> found, UnitNotices notices) {
        var told = notices.rows(found.stream().map(Warning::getId).toList()).stream()
                .collect(Collectors.groupingBy(UnitNoticeRow::warningId));
        return found.stream()
                .filter(warning -> told.containsKey(warning.getId()))
                .map(warning -> new ConfirmationBoard(
                        WarningRow.of(warning, Set.of()),
                        isWithdrawn(warning),
                        told.get(warning.getId()).stream().sorted(order()).toList()))
                .toList();
    }

    private static Comparator<UnitNoticeRow> order() {
        return Comparator.comparing(
                        UnitNoticeRow::confirmedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                .thenComparing(UnitNoticeRow::unit, Vietnamese.order());
    }

    /** How many units confirmed each of these messages, and how many were asked: by their ids. One SQL statement. */
    public Map<Long, List<Long>> counts(List<Long> warningIds) {
        return notices.counts(warningIds);
    }

    /** The unit for which the signed-in person can confirm: their own, or who does its work now. */
    public Optional<UnitContact> ownUnit() {
        return user.isSignedIn() && user.getUnitId() != null
                ? units.inCharge(user.getUnitId(), LocalDate.now(clock))
                : Optional.empty();
    }

    /**
     * Says for one's own unit that it has a message.
     *
     * @return whether this was the first confirmation
     * @throws BusinessException if something newer takes the place of the message, or it was taken back
     * @throws NotFoundException if the unit was not asked
     */
    public boolean confirm(long warningId, String note) {
        var warning = open(known(warningId));
        var unit = ownUnit().orElseThrow(NotFoundException::new);
        var notice = notices.ofUnitForChange(warning.getId(), unit.id()).orElseThrow(NotFoundException::new);
        var before = notice.auditFields();
        return done(notice.confirm(user.getId(), note, clock.instant()), "confirmed", notice, before);
    }

    /**
     * Writes down who said on the phone that their unit has the message.
     *
     * @return whether this was the first confirmation
     * @throws BusinessException at {@code phone} if there is no name; if something newer takes the place of the message
     */
    @RolesAllowed(Capability.WARNING_WRITE)
    public boolean confirmByPhone(long noticeId, String name) {
        var notice = notices.findForChange(noticeId).orElseThrow(NotFoundException::new);
        open(known(notice.getWarningId()));
        var before = notice.auditFields();
        return done(notice.confirmByPhone(user.getId(), name, clock.instant()), "confirmedByPhone", notice, before);
    }

    private boolean done(boolean first, String action, UnitNotice notice, Map<String, String> before) {
        if (first) {
            audit.done(action, notice, before);
            changes.fire(CHANGED);
        }
        return first;
    }

    /** Late is not too late: only a newer message ends the asking, or that this one was taken back. */
    private static Warning open(Warning warning) {
        if (isWithdrawn(warning)) {
            throw new BusinessException("warning.confirm.withdrawn");
        }
        if (warning.getReplacedById() != null) {
            throw new BusinessException("warning.confirm.replaced");
        }
        return warning;
    }

    /**
     * Writes again to all units that have not confirmed.
     *
     * @return how many have an address
     * @throws BusinessException if that was done within {@link #PAUSE}, or the message does not warn any more
     */
    @RolesAllowed(Capability.WARNING_WRITE)
    public int remind(long warningId) {
        // two officers at once: one of them writes
        warnings.lock();
        var now = clock.instant();
        var warning = known(warningId);
        if (!warning.isInForce(now)) {
            throw new BusinessException("warning.overMeanwhile");
        }
        var board = board(warningId).orElseThrow(NotFoundException::new);
        if (board.getRemindedAt() != null && board.getRemindedAt().plus(PAUSE).isAfter(now)) {
            throw new BusinessException("warning.remind.soon", PAUSE.toMinutes());
        }
        var reminded = 0;
        for (var notice : notices.open(warningId)) {
            if (notice.isMailed() && informer.remind(warning, notice.getUnitId())) {
                notice.remind(now);
                reminded++;
            }
        }
        if (reminded > 0) {
            audit.done("reminded", warning, warning.auditFields());
        }
        return reminded;
    }
}
