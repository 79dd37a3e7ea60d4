package vn.bangtin.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Vietnamese;

/**
 * The door to milestones of service. Everybody who is signed in agrees, or takes it back, and sees what is entered about
 * themselves; only personnel officers enter it and list who reaches what. For who is not signed in all of it does not exist
 * ({@link NotFoundException}).
 */
@Stateless
public class MilestoneService {

    private ServiceDates dates;
    private CurrentUser user;
    private AuditTrail audit;
    private Clock clock;

    public MilestoneService() {}

    @Inject
    public MilestoneService(ServiceDates dates, CurrentUser user, AuditTrail audit, Clock clock) {
        this.dates = dates;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the portal knows about oneself, one for each kind. One SQL statement. */
    public List<OwnMilestone> own() {
        var stored = dates.of(user.getId());
        return Stream.of(MilestoneKind.values())
                .map(kind -> find(stored, kind)
                        .map(date -> new OwnMilestone(kind, date.getVersion(), date.getScope(), date.getSince()))
                        .orElse(new OwnMilestone(kind, 0, MilestoneScope.HIDDEN, null)))
                .toList();
    }

    /** What one agreed to and took back, the latest first. One SQL statement. */
    public List<MilestoneConsentRow> consents() {
        return dates.consents(user.getId());
    }

    /**
     * Lets personnel officers keep since when one serves. Consent is an act: without it this throws and nothing is stored.
     * Twice is once.
     *
     * @param version of {@link OwnMilestone} as the person saw it
     * @param agreed whether the person ticked that they agree to the words
     * @throws BusinessException at {@code agreed-party} or {@code agreed-sector} if not
     * @throws ConflictException if it was changed since, as by a withdrawal in another window
     */
    public void agree(MilestoneKind kind, int version, boolean agreed) {
        var accountId = user.getId();
        if (!agreed) {
            throw BusinessException.at("agreed-" + kind.field(), "milestone.agreed.required");
        }
        var stored = find(dates.toChange(accountId), kind).orElse(null);
        var date = stored == null ? new ServiceDate(accountId, kind) : stored;
        if (date.getScope() == MilestoneScope.PERSONNEL) {
            return;
        }
        var before = date.auditFields();
        date.agree();
        if (stored != null && stored.getVersion() != version) {
            throw new ConflictException(before, date.auditFields(), date.getVersion(), user.getLogin());
        }
        if (stored == null) {
            dates.add(date);
            audit.created(date);
        } else {
            audit.changed(date, before);
        }
        dates.add(new MilestoneConsent(date, user.getLogin(), clock.instant()));
    }

    /** Takes one's consent back: nobody sees the day from now on, and it is forgotten. Twice is once. */
    public void withdraw(MilestoneKind kind) {
        find(dates.toChange(user.getId()), kind)
                .filter(date -> date.getScope() != MilestoneScope.HIDDEN)
                .ifPresent(date -> {
                    var before = date.auditFields();
                    date.withdraw();
                    audit.changed(date, before);
                    dates.add(new MilestoneConsent(date, user.getLogin(), clock.instant()));
                });
    }

    /**
     * Those of the people in use who agreed to any kind, by their names as Vietnamese lists people. Databases do not know
     * that order: it is made of all names, and the days are read for those on the page. Two SQL statements.
     */
    @RolesAllowed(Capability.PERSONNEL_MANAGE)
    public Slice<PersonnelRow> people(PersonnelFilter filter, Page page) {
        var names = dates.names(filter).stream()
                .sorted(Comparator.comparing(ServiceDates.Name::name, Vietnamese.nameOrder())
                        .thenComparing(ServiceDates.Name::accountId))
                .toList();
        var shown = names.stream()
                .skip(page.offset())
                .limit(page.size())
                .map(ServiceDates.Name::accountId)
                .toList();
        var rows = new HashMap<Long, PersonnelRow>();
        if (!shown.isEmpty()) {
            for (var found : dates.found(shown)) {
                var row = rows.computeIfAbsent(found.accountId(), id -> row(found));
                row.since().put(found.kind(), found.since());
            }
        }
        return new Slice<>(
                shown.stream().map(rows::get).filter(row -> row != null).toList(), page, names.size());
    }

    private static PersonnelRow row(ServiceDates.Found found) {
        return new PersonnelRow(
                found.accountId(), found.login(), found.name(), found.unit(), new EnumMap<>(MilestoneKind.class));
    }

    /**
     * Somebody's days for the form.
     *
     * @throws NotFoundException if there is no such account in use, or it agreed to nothing
     */
    @RolesAllowed(Capability.PERSONNEL_MANAGE)
    public PersonnelForm form(long accountId) {
        var found = dates.found(List.of(accountId));
        if (found.isEmpty()) {
            throw new NotFoundException();
        }
        var lines = new EnumMap<MilestoneKind, PersonnelForm.Line>(MilestoneKind.class);
        found.forEach(line -> lines.put(line.kind(), new PersonnelForm.Line(line.version(), line.since())));
        return new PersonnelForm(accountId, found.get(0).name(), found.get(0).unit(), lines);
    }

    /**
     * Stores the days of somebody; the kinds are independent of each other.
     *
     * @throws BusinessException at {@code party} or {@code sector} if the person took the consent back, or the day is before
     *     1900 or after today
     * @throws ConflictException of the first kind that somebody else changed since; its label is {@code milestone.date.PARTY}
     *     or {@code milestone.date.SECTOR}
     */
    @RolesAllowed(Capability.PERSONNEL_MANAGE)
    public void save(PersonnelForm form) {
        var stored = dates.toChange(form.accountId());
        var today = LocalDate.now(clock);
        form.lines().forEach((kind, line) -> {
            var date = find(stored, kind).orElseThrow(NotFoundException::new);
            var before = date.auditFields();
            var day = date.getSince();
            var outdated = date.getVersion() != line.version();
            date.enter(line.since(), today);
            if (outdated) {
                throw new ConflictException(
                        words(kind, day), words(kind, line.since()), date.getVersion(), audit.lastActor(date));
            }
            if (!Objects.equals(day, line.since())) {
                audit.done("dateEntered", date, before);
            }
        });
    }

    /**
     * Who reaches a milestone in a year. Who began on 29 February is full on the 28th in other years. For a kind with rounds
     * the year is that of the award, at the first round on or after the day: the guidance names the numbers of years and the
     * rounds, and this reading of how they meet is ours. Early awards and interrupted service are decided by people, not
     * worked out here. Three SQL statements.
     */
    @RolesAllowed(Capability.PERSONNEL_MANAGE)
    public MilestoneList reached(MilestoneFilter filter) {
        var rules = dates.rules();
        var rounds = dates.rounds();
        var unit = Comparator.comparing(MilestoneRow::unit, Comparator.nullsLast(Vietnamese.order()));
        var rows = dates.entered(filter).stream()
                .flatMap(found -> rules.stream()
                        .filter(rule -> rule.getKind() == found.kind())
                        .flatMap(rule -> milestone(found, rule, rounds).stream()))
                .filter(row -> row.year() == filter.year())
                .sorted(Comparator.comparing(MilestoneRow::kind)
                        .thenComparing(MilestoneRow::group)
                        .thenComparing(unit)
                        .thenComparing(MilestoneRow::name, Vietnamese.nameOrder())
                        .thenComparing(MilestoneRow::accountId))
                .toList();
        var sources = Stream.concat(
                        rules.stream()
                                .filter(rule -> isWanted(rule.getKind(), filter) && rule.isValidIn(filter.year()))
                                .map(MilestoneRule::getSource),
                        rounds.stream()
                                .filter(round -> isWanted(round.getKind(), filter)
                                        && round.in(filter.year()).isPresent())
                                .map(AwardRound::getSource))
                .distinct()
                .toList();
        return new MilestoneList(rows, sources);
    }

    private static boolean isWanted(MilestoneKind kind, MilestoneFilter filter) {
        return filter.kind() == null || filter.kind() == kind;
    }

    /** Empty if the rule is not in force on the day, or its kind has rounds and none of them is. */
    private static Optional<MilestoneRow> milestone(
            ServiceDates.Found found, MilestoneRule rule, List<AwardRound> rounds) {
        var reached = found.since().plusYears(rule.getYears());
        if (!rule.isValidOn(reached)) {
            return Optional.empty();
        }
        var own = rounds.stream()
                .filter(round -> round.getKind() == rule.getKind())
                .toList();
        var round = Stream.of(reached.getYear(), reached.getYear() + 1)
                .flatMap(year -> own.stream().flatMap(one -> one.in(year).stream()))
                .filter(day -> !day.isBefore(reached))
                .min(Comparator.naturalOrder());
        if (round.isEmpty() && !own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MilestoneRow(
                found.accountId(),
                found.name(),
                found.unit(),
                found.kind(),
                rule.getYears(),
                reached,
                round.orElse(null)));
    }

    private static Optional<ServiceDate> find(List<ServiceDate> dates, MilestoneKind kind) {
        return dates.stream().filter(date -> date.getKind() == kind).findFirst();
    }

    private static Map<String, String> words(MilestoneKind kind, LocalDate day) {
        return Map.of("milestone.date." + kind, day == null ? "" : day.toString());
    }
}
