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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditLine;
import vn.bangtin.platform.audit.AuditLog;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.Settings;

/**
 * Storm duty: it begins by itself with a warning of a high level about here, or when somebody switches it on, and ends by itself when
 * there is no reason for it any more. Who is on duty, and what is told of such a time afterwards.
 */
@Stateless
@RolesAllowed(Capability.WARNING_WRITE)
public class StormService {

    private static final int MOST = 200;
    private static final int MOST_EVENTS = 2_000;
    /** What is told in the log of a time: by its subject and action in the audit. */
    private static final Set<String> DONE = Set.of(
            "StormDuty.switchedOn",
            "StormDuty.switchedOff",
            "DutyShift.created",
            "DutyShift.changed",
            "Warning.reminded",
            "Warning.withdrawn");

    /** {@link StormTimer} writes an end down a little later. */
    private static final Duration WRITTEN_DOWN = Duration.ofMinutes(1);

    private static final ContentChanged CHANGED = new ContentChanged("storm");

    private StormDuties duties;
    private Warnings warnings;
    private UnitNotices notices;
    private UnitService units;
    private Settings settings;
    private CurrentUser user;
    private AuditTrail audit;
    private AuditLog auditLog;
    private Event<ContentChanged> changes;
    private Clock clock;

    public StormService() {}

    @Inject
    StormService(
            StormDuties duties,
            Warnings warnings,
            UnitNotices notices,
            UnitService units,
            Settings settings,
            CurrentUser user,
            AuditTrail audit,
            AuditLog auditLog,
            Event<ContentChanged> changes,
            Clock clock) {
        this.duties = duties;
        this.warnings = warnings;
        this.notices = notices;
        this.units = units;
        this.settings = settings;
        this.user = user;
        this.audit = audit;
        this.auditLog = auditLog;
        this.changes = changes;
        this.clock = clock;
    }

    /** From which level on warnings begin it. */
    @PermitAll
    public int level() {
        return Integer.parseInt(settings.get(StormSettings.STORM_LEVEL));
    }

    /** The time that lasts. One SQL statement. */
    @PermitAll
    public Optional<StormDutyRow> running() {
        return duties.rows(1).stream().filter(row -> row.endedAt() == null).findFirst();
    }

    /** Who is on duty now and later, in their order. One SQL statement. Whoever shows numbers asks the setting. */
    @PermitAll
    public List<DutyShiftRow> roster() {
        return duties.roster(clock.instant(), MOST);
    }

    /**
     * Begins or ends what is to begin or end, with nobody signed in; any number of nodes may do so. A time that ended while no node
     * ran ends when its last warning did.
     */
    @PermitAll
    public void settle() {
        var now = clock.instant();
        var level = level();
        // on most days nobody waits for anybody
        if (duties.open().isEmpty()
                && warnings.inForce(now, WarningService.MOST).stream().noneMatch(warning -> isStorm(warning, level))) {
            return;
        }
        warnings.lock();
        var open = duties.open().orElse(null);
        if (open == null) {
            var inForce = warnings.inForce(now, WarningService.MOST).stream()
                    .filter(warning -> isStorm(warning, level))
                    .toList();
            if (inForce.isEmpty()) {
                return;
            }
            var begun = inForce.stream()
                    .map(Warning::getReceivedAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            // a level that was lowered by an administrator: times never overlap
            open = new StormDuty(duties.lastEnd().filter(begun::isBefore).orElse(begun));
            for (var warning : inForce) {
                open.reach(warning.getLevel());
            }
            duties.add(open);
            audit.created(open);
            changes.fire(CHANGED);
            return;
        }
        var ends = ends(open, level);
        var last = ends.stream().max(Instant::compareTo).orElse(null);
        if (open.isSwitchedOn(now) || last != null && last.isAfter(now)) {
            return;
        }
        var before = open.auditFields();
        open.end(last == null ? now : last);
        audit.done("ended", open, before);
        changes.fire(CHANGED);
    }

    private static boolean isStorm(Warning warning, int level) {
        return warning.isAboutHere() && warning.getLevel() != null && warning.getLevel() >= level;
    }

    /** When each reason for a time of duty ended, or will. */
    private List<Instant> ends(StormDuty duty, int level) {
        var ends = duties.warned(level, duty.getBegunAt()).stream().map(row -> {
            var warning = (Warning) row[0];
            duty.reach(warning.getLevel());
            return Stream.of(
                            warning.getEndsAt(),
                            (Instant) row[1],
                            warning.getState() == WarningState.WITHDRAWN ? warning.getClosedAt() : null)
                    .filter(end -> end != null)
                    .min(Instant::compareTo)
                    .orElseThrow();
        });
        return Stream.concat(ends, Stream.ofNullable(duty.switchedTill())).toList();
    }

    /**
     * Puts the office on storm duty, or keeps it there when the warnings end.
     *
     * @param until when this ends by itself, or {@code null}
     * @throws BusinessException at the field whose rule is broken
     */
    public void switchOn(String reason, Instant until) {
        warnings.lock();
        var now = clock.instant();
        var open = duties.open();
        var duty = open.orElseGet(() -> new StormDuty(now));
        var before = duty.auditFields();
        duty.switchOn(user.getId(), reason, until, now);
        if (open.isEmpty()) {
            duties.add(duty);
        }
        audit.done("switchedOn", duty, before);
        changes.fire(CHANGED);
    }

    /** Takes back that somebody switched it on; a warning may keep it on. */
    public void switchOff() {
        warnings.lock();
        var now = clock.instant();
        duties.open().filter(duty -> duty.isSwitchedOn(now)).ifPresent(duty -> {
            var before = duty.auditFields();
            duty.switchOff(user.getId(), now);
            audit.done("switchedOff", duty, before);
        });
        settle();
        changes.fire(CHANGED);
    }

    /** All times of storm duty, the last first. One SQL statement. */
    public List<StormDutyRow> history() {
        return duties.rows(MOST);
    }

    /**
     * What is told of a time of storm duty: what was warned of, who was told and who confirmed when, and what was done. Four
     * SQL statements.
     *
     * @throws NotFoundException if there is none with this id
     */
    public StormReport report(long id) {
        var duty = duties.row(id).orElseThrow(NotFoundException::new);
        var until = duty.endedAt() == null ? clock.instant() : duty.endedAt();
        var found = duties.received(duty.begunAt(), until);
        return new StormReport(duty, ConfirmationService.boards(found, notices), log(duty, found, until));
    }

    /** From the audit, which has it all; begin and end are those of the duty, and not of when somebody wrote them down. */
    private List<StormEvent> log(StormDutyRow duty, List<Warning> warned, Instant until) {
        var events = new ArrayList<StormEvent>();
        events.add(new StormEvent(duty.begunAt(), null, "begun", ""));
        for (var warning : warned) {
            events.add(new StormEvent(
                    warning.getReceivedAt(), null, "received." + warning.getType(), warning.getHeadline()));
        }
        auditLog.lines(DONE, duty.begunAt(), until.plus(WRITTEN_DOWN), MOST_EVENTS).stream()
                .filter(line -> !line.subject().equals("StormDuty") || line.subjectId() == duty.id())
                .filter(line -> !line.subject().equals("Warning")
                        || warned.stream().anyMatch(warning -> warning.getId().equals(line.subjectId())))
                .forEach(line -> events.add(new StormEvent(
                        line.doneAt(), line.actor(), line.subject() + "." + line.action(), about(line))));
        if (duty.endedAt() != null) {
            events.add(new StormEvent(duty.endedAt(), null, "ended", ""));
        }
        events.sort(Comparator.comparing(StormEvent::at));
        return events;
    }

    /** A switch has its reason; all else how it was called. */
    private static String about(AuditLine line) {
        return line.subject().equals("StormDuty")
                ? line.changes().stream()
                        .filter(change -> change.field().equals("storm.reason"))
                        .map(AuditLine.Change::after)
                        .findFirst()
                        .orElse("")
                : line.title();
    }

    /**
     * Puts somebody on the roster.
     *
     * @throws BusinessException at the field whose rule is broken
     */
    public void enlist(DutyShiftForm form) {
        if (form.unitId() != null && units.name(form.unitId()).isEmpty()) {
            throw BusinessException.at("unit", "unit.parent.missing");
        }
        var shift = new DutyShift(form);
        duties.add(shift);
        audit.created(shift);
        changes.fire(CHANGED);
    }

    /** Takes somebody's time off the roster; it stays in the audit. */
    public void withdraw(long shiftId) {
        var shift = duties.shift(shiftId).orElseThrow(NotFoundException::new);
        var before = shift.auditFields();
        shift.withdraw(user.getId(), clock.instant());
        audit.changed(shift, before);
        changes.fire(CHANGED);
    }

    /** From which level on the usual unit is told. */
    public int informLevel() {
        return Integer.parseInt(settings.get(StormSettings.INFORM_LEVEL));
    }

    /** The units of today in the order of the tree, and those that ended but were chosen. Two SQL statements. */
    public List<InformedUnitRow> informed() {
        var today = LocalDate.now(clock);
        var chosen = notices.chosen().stream()
                .collect(Collectors.toMap(InformedUnit::getUnitId, InformedUnit::getFromLevel));
        return units.units().stream()
                .filter(unit -> unit.existsOn(today) || chosen.containsKey(unit.id()))
                .map(unit -> new InformedUnitRow(unit.id(), unit.name(), unit.depth(), chosen.get(unit.id())))
                .toList();
    }

    /**
     * Chooses from which level on a unit is told.
     *
     * @param level 1 to 5; 0: never; {@code null}: as usual
     * @throws BusinessException at {@code level} if there is no such level
     */
    public void inform(long unitId, Integer level) {
        units.name(unitId).orElseThrow(NotFoundException::new);
        var known = notices.chosen().stream()
                .filter(one -> one.getUnitId() == unitId)
                .findFirst();
        if (known.isEmpty()) {
            if (level != null) {
                var chosen = new InformedUnit(unitId, level);
                notices.add(chosen);
                audit.created(chosen);
            }
            return;
        }
        var before = known.get().auditFields();
        if (level == null) {
            audit.removed(known.get());
            notices.remove(known.get());
        } else {
            known.get().tellFrom(level);
            audit.changed(known.get(), before);
        }
    }
}
