package vn.bangtin.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to the planning of days off. Somebody goes through what the rules propose for a year, enters the decision, and
 * with one action all rows that apply are decided. Later changes need the decision that makes them; what it takes the place
 * of stays in the list.
 */
@Stateless
@RolesAllowed(Capability.CALENDAR_MANAGE)
public class DayPlanService {

    private static final String SUBJECT = "DayPlan";
    private static final int MAX_NAME = 200;
    private static final int MAX_DISTANCE = 60;
    /** The decision on a year is expected from this month of the year before. */
    private static final Month EXPECTED_FROM = Month.OCTOBER;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private DayPlans plans;
    private CalendarDays days;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public DayPlanService() {}

    @Inject
    public DayPlanService(
            DayPlans plans, CalendarDays days, AuditTrail audit, Event<ContentChanged> changes, Clock clock) {
        this.plans = plans;
        this.days = days;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The years that should have a decision by now and have none: this one, and from October on the next. One statement. */
    public List<Integer> undecided() {
        var today = LocalDate.now(clock);
        var years = today.getMonth().compareTo(EXPECTED_FROM) < 0
                ? List.of(today.getYear())
                : List.of(today.getYear(), today.getYear() + 1);
        var decided = plans.decided(years);
        return years.stream().filter(year -> !decided.contains(year)).toList();
    }

    /**
     * The calendar of a year. As long as nobody has gone through it, the proposal of the rules stands beside what is stored.
     * Two SQL statements.
     *
     * @param choices what was chosen where a rule leaves a choice, by its id; {@code null} to see what is stored. With a
     *     choice the expected holidays are proposed anew, as long as there is no decision.
     * @throws NotFoundException if the year cannot be planned
     */
    public DayPlanSheet sheet(int year, Map<Long, String> choices) {
        var plan = plans.find(year).orElseThrow(NotFoundException::new);
        var rules = days.get().rules();
        var stored = plans.lines(year);
        var open = stored.stream().filter(line -> line.endedOn() == null).toList();
        var chosen = choices == null ? Map.<Long, String>of() : choices;
        // what was decided, or worked out by people, is not proposed anew
        Predicate<DayLine> isReplaced = line -> plan.isPrepared()
                && line.state() == DayMarkState.EXPECTED
                && (line.kind() == DayMarkKind.HOLIDAY || line.kind() == DayMarkKind.SUBSTITUTE);
        var taken = new HashMap<LocalDate, LocalDate>();
        open.stream()
                .filter(line -> line.treatment() != Treatment.LEAVE_OUT)
                .filter(isReplaced.negate())
                .forEach(
                        line -> taken.put(line.date(), line.kind() == DayMarkKind.SUBSTITUTE ? line.otherDay() : null));
        var lines = open;
        if (!plan.isDecided() && (choices != null || !plan.isPrepared())) {
            lines = merged(open, Proposal.of(year, rules, taken, chosen), isReplaced);
        }
        return new DayPlanSheet(
                year,
                plan.getVersion(),
                plan.isPrepared(),
                plan.getDecision(),
                plan.getDecidedOn(),
                plan.getLink(),
                lines,
                stored.stream().filter(line -> line.endedOn() != null).toList(),
                plan.isDecided() ? List.of() : choices(year, rules, open, chosen));
    }

    private static List<DayLine> merged(
            List<DayLine> stored, List<ProposedDay> proposal, Predicate<DayLine> isReplaced) {
        var lines = new ArrayList<DayLine>();
        var left = new ArrayList<>(stored);
        for (var day : proposal) {
            var same = left.stream()
                    .filter(isReplaced)
                    .filter(line -> line.date().equals(day.date()) && line.kind() == day.kind())
                    .findFirst();
            same.ifPresent(left::remove);
            lines.add(DayLine.typed(
                    same.map(DayLine::id).orElse(null),
                    day.date(),
                    day.kind(),
                    day.name(),
                    day.otherDay(),
                    day.confirmed() ? Treatment.KEEP : Treatment.WAIT,
                    day.source()));
        }
        for (var line : left) {
            lines.add(isReplaced.test(line) ? line.leftOut() : line);
        }
        lines.sort(Comparator.comparing(DayLine::date));
        return List.copyOf(lines);
    }

    private static List<DayPlanSheet.Choice> choices(
            int year, List<HolidayRule> rules, List<DayLine> open, Map<Long, String> chosen) {
        var off = open.stream()
                .filter(line -> line.treatment() == Treatment.KEEP)
                .map(DayLine::date)
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule ->
                        rule.kind() == DayMarkKind.HOLIDAY && rule.choices().size() > 1)
                .flatMap(rule -> rule.dayIn(year).stream()
                        .map(day -> new DayPlanSheet.Choice(
                                rule.id(),
                                rule.name(),
                                rule.choices().stream()
                                        .map(code -> option(day, code))
                                        .toList(),
                                Proposal.choice(rule, day, off, chosen))))
                .toList();
    }

    private static DayPlanSheet.Option option(LocalDate day, String code) {
        var days = HolidayRule.days(day, code);
        return new DayPlanSheet.Option(code, days.get(0), days.get(days.size() - 1));
    }

    /**
     * Stores a draft: its rows are expected.
     *
     * @throws BusinessException at the field that breaks a rule, as {@code rows:3:date}; or if the year has a decision
     * @throws ConflictException if somebody changed the year since
     * @throws NotFoundException if the year cannot be planned
     */
    public void save(DayPlanForm form) {
        store(form, null, false);
    }

    /**
     * Stores a year as a decision settles it: every row that applies is decided from now on. Of a year that was decided
     * before, the rows that differ take the new decision and the others keep theirs.
     *
     * @param number the decision, as "Quyết định 1234/QĐ-UBND"
     * @param link the address of its text, {@code null} or blank for none
     * @param mistyped whether the decision entered before was a mistake: its rows get this one
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody changed the year since
     * @throws NotFoundException if the year cannot be planned
     */
    public void confirm(DayPlanForm form, String number, LocalDate decidedOn, String link, boolean mistyped) {
        store(form, DayPlan.Decision.of(number, decidedOn, link, LocalDate.now(clock)), mistyped);
    }

    private void store(DayPlanForm form, DayPlan.Decision decision, boolean mistyped) {
        var plan = plans.findForChange(form.year()).orElseThrow(NotFoundException::new);
        if (decision == null && plan.isDecided()) {
            throw BusinessException.at("decision", "dayOff.decision.required");
        }
        var days = plans.days(form.year());
        var before = fields(plan, days);
        var outdated = plan.getVersion() != form.version();
        var now = new ArrayList<>(days);
        write(form, decision, now);
        if (now.stream().noneMatch(day -> day.treatment() == Treatment.KEEP)) {
            throw new BusinessException("dayOff.nothing", Integer.toString(form.year()));
        }
        if (decision == null) {
            plan.prepare();
        } else {
            now.stream()
                    .filter(day -> day.treatment() == Treatment.KEEP)
                    .filter(day -> !day.isDecided() || mistyped && day.isBy(plan.getDecision()))
                    .forEach(day -> day.decide(decision));
            plan.decide(decision);
        }
        var after = fields(plan, now);
        if (outdated) {
            throw new ConflictException(before, after, plan.getVersion(), audit.lastActor(SUBJECT, plan.getId()));
        }
        now.stream().filter(day -> day.getId() == null).forEach(plans::add);
        audit.done(
                decision == null ? "changed" : "confirmed",
                SUBJECT,
                plan.getId(),
                Integer.toString(form.year()),
                before,
                after);
        changes.fire(new ContentChanged(CalendarDays.CHANGED));
    }

    /** Writes the lines of the form into the rows of the year; what a decision said ends and gets another row. */
    private void write(DayPlanForm form, DayPlan.Decision decision, List<PlannedDay> days) {
        var left = new ArrayList<>(days);
        var held = new HashSet<>(plans.worked(form.year()));
        for (var i = 0; i < form.lines().size(); i++) {
            var line = form.lines().get(i);
            if (line.isBlank()) {
                continue;
            }
            var row = "rows:" + i + ":";
            var stored = find(line, left);
            stored.ifPresent(left::remove);
            var unchanged = stored.isPresent()
                    && stored.get().isDecided()
                    && stored.get().says(line);
            if (!unchanged) {
                check(line, form.year(), row);
            }
            if (line.treatment() != Treatment.LEAVE_OUT) {
                hold(line, held, row);
            }
            if (stored.isEmpty()) {
                days.add(new PlannedDay(form.year(), line));
            } else if (!stored.get().isDecided()) {
                stored.get().write(line);
            } else if (!unchanged || stored.get().treatment() != line.treatment()) {
                if (decision == null) {
                    throw BusinessException.at(row + "date", "dayOff.row.decided");
                }
                stored.get().end(LocalDate.now(clock));
                if (line.treatment() != Treatment.LEAVE_OUT) {
                    days.add(new PlannedDay(form.year(), line));
                }
            }
        }
        // rows that somebody else added meanwhile
        if (left.stream()
                .filter(day -> day.treatment() != Treatment.LEAVE_OUT)
                .anyMatch(day -> held.contains(day.date()))) {
            throw new BusinessException("dayOff.row.meanwhile");
        }
    }

    /** The row that a line is about: its own, or one of the same day and kind that somebody stored meanwhile. */
    private static Optional<PlannedDay> find(DayLine line, List<PlannedDay> days) {
        return days.stream()
                .filter(day -> day.getId().equals(line.id()))
                .findFirst()
                .or(() -> days.stream().filter(day -> day.is(line)).findFirst());
    }

    private static void hold(DayLine line, Set<LocalDate> held, String row) {
        if (!held.add(line.date())) {
            throw BusinessException.at(row + "date", "dayOff.date.twice", DAY.format(line.date()));
        }
        if (line.kind() == DayMarkKind.SWAPPED_OFF && line.otherDay() != null && !held.add(line.otherDay())) {
            throw BusinessException.at(row + "other", "dayOff.date.twice", DAY.format(line.otherDay()));
        }
    }

    private static void check(DayLine line, int year, String row) {
        if (line.date() == null) {
            throw BusinessException.at(row + "date", "dayOff.date.required");
        }
        if (line.date().getYear() != year) {
            throw BusinessException.at(row + "date", "dayOff.date.year", Integer.toString(year));
        }
        var name = Vietnamese.cleanLine(line.name());
        if (name == null) {
            throw BusinessException.at(row + "name", "dayOff.name.required");
        }
        if (name.length() > MAX_NAME) {
            throw BusinessException.at(row + "name", "error.tooLong", MAX_NAME);
        }
        if (line.treatment() == Treatment.LEAVE_OUT || line.kind() == DayMarkKind.HOLIDAY) {
            return;
        }
        if (Proposal.isWeekend(line.date()) == line.kind().isOff()) {
            throw BusinessException.at(
                    row + "date", line.kind().isOff() ? "dayOff.date.weekend" : "dayOff.date.weekday");
        }
        if (line.kind() == DayMarkKind.SWAPPED_OFF && line.otherDay() == null) {
            throw BusinessException.at(row + "other", "dayOff.other.required");
        }
        if (line.kind() == DayMarkKind.SWAPPED_OFF && !Proposal.isWeekend(line.otherDay())) {
            throw BusinessException.at(row + "other", "dayOff.other.weekday");
        }
        if (line.kind() != DayMarkKind.WORKING
                && line.otherDay() != null
                && Math.abs(ChronoUnit.DAYS.between(line.date(), line.otherDay())) > MAX_DISTANCE) {
            throw BusinessException.at(row + "other", "dayOff.other.far", MAX_DISTANCE);
        }
    }

    /** What the audit and a conflict say of a year: its decision, and the days of each kind. */
    private static Map<String, String> fields(DayPlan plan, List<PlannedDay> days) {
        var fields = new LinkedHashMap<String, String>();
        for (var kind : DayMarkKind.values()) {
            fields.put(kind.getLabel(), inWords(days.stream().filter(day -> day.applies(kind))));
        }
        for (var treatment : List.of(Treatment.WAIT, Treatment.LEAVE_OUT)) {
            fields.put(treatment.getLabel(), inWords(days.stream().filter(day -> day.treatment() == treatment)));
        }
        fields.put("dayOff.decision", plan.isDecided() ? plan.getDecision() : "");
        fields.put("dayOff.decidedOn", plan.isDecided() ? plan.getDecidedOn().toString() : "");
        fields.put("dayOff.link", plan.getLink() == null ? "" : plan.getLink());
        return fields;
    }

    private static String inWords(Stream<PlannedDay> days) {
        return days.sorted(Comparator.comparing(PlannedDay::date))
                .map(day -> day.inWords(DAY))
                .collect(Collectors.joining("; "));
    }
}
