package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.text.Vietnamese;

/** The door to the leader's report: what the newsroom did, of the articles that the person sees on the desk. */
@Stateless
public class ReportService {

    private static final int MAX_PRESETS = 50;

    private Reports reports;
    private Rights rights;
    private CurrentUser currentUser;
    private Clock clock;

    public ReportService() {}

    @Inject
    public ReportService(Reports reports, Rights rights, CurrentUser currentUser, Clock clock) {
        this.reports = reports;
        this.rights = rights;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The report of a period. Two SQL statements, whatever it counts; one more where rights are limited to places. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public Report report(ReportFilter filter) {
        var zone = clock.getZone();
        var since = filter.from().atStartOfDay(zone).toInstant();
        var end = filter.to().plusDays(1).atStartOfDay(zone).toInstant();
        // what stands open is open until now, not until the end of a month that has just begun
        var until = end.isAfter(clock.instant()) ? clock.instant() : end;
        var categoryIds = filter.categoryId() == null ? null : rights.tree().withBelow(filter.categoryId());
        if (categoryIds != null && categoryIds.isEmpty()) {
            return new Report(filter, List.of(), new ReportCount().row(null));
        }
        var who = new DeskConditions(currentUser.getId(), rights, Workflow.THREE_STEPS, LocalDate.now(clock));
        var counts = new HashMap<Key, ReportCount>();
        var total = new ReportCount();
        var article = new Story(-1, null);
        for (var row : reports.steps(filter, categoryIds, who, since, end)) {
            if (article.id != (Long) row[0]) {
                article.end(filter, counts, total, since, until);
                article = new Story(
                        (Long) row[0],
                        filter.group() == ReportGroup.MONTH ? null : new Key((Long) row[5], (String) row[6]));
            }
            var step = (Step) row[1];
            var at = (Instant) row[4];
            var within = !at.isBefore(since);
            var came = article.leave((ArticleState) row[2], (ArticleState) row[3], at);
            if (within) {
                for (var count : List.of(total, article.count(filter, counts, at))) {
                    count.step(step);
                    count.stay((ArticleState) row[2], came, at);
                }
            }
        }
        article.end(filter, counts, total, since, until);
        for (var row : reports.reads(filter, categoryIds, who)) {
            var times = ((Number) row[row.length - 1]).longValue();
            var key = filter.group() == ReportGroup.MONTH
                    ? new Key(null, YearMonth.from((LocalDate) row[0]).toString())
                    : new Key((Long) row[0], (String) row[1]);
            counts.computeIfAbsent(key, ignored -> new ReportCount()).read(times);
            total.read(times);
        }
        var names = Comparator.nullsLast(Vietnamese.order());
        var rows = new ArrayList<ReportRow>();
        counts.forEach((key, count) -> {
            if (!count.isEmpty()) {
                rows.add(count.row(key.name));
            }
        });
        rows.sort(Comparator.comparing(ReportRow::name, names));
        return new Report(filter, rows, total.row(null));
    }

    /** What a line stands for: two people may have one name. */
    private record Key(Long id, String name) {}

    /** Where one article came from state to state. */
    private final class Story {
        private final long id;
        private final Key key;
        private final Map<ArticleState, Instant> came = new EnumMap<>(ArticleState.class);
        // how often it came less how often it left: also right where a clock set back has mixed up the order
        private final Map<ArticleState, Integer> balance = new EnumMap<>(ArticleState.class);

        private Story(long id, Key key) {
            this.id = id;
            this.key = key;
        }

        /** @return when it came to where it leaves now, {@code null} for its first step */
        private Instant leave(ArticleState from, ArticleState to, Instant at) {
            balance.merge(to, 1, Integer::sum);
            Instant since = null;
            if (from != null) {
                balance.merge(from, -1, Integer::sum);
                var arrival = came.remove(from);
                since = arrival == null ? at : arrival;
            }
            came.put(to, at);
            return since;
        }

        private ReportCount count(ReportFilter filter, Map<Key, ReportCount> counts, Instant at) {
            var line = filter.group() == ReportGroup.MONTH
                    ? new Key(null, YearMonth.from(at.atZone(clock.getZone())).toString())
                    : key;
            return counts.computeIfAbsent(line, ignored -> new ReportCount());
        }

        private void end(
                ReportFilter filter, Map<Key, ReportCount> counts, ReportCount total, Instant since, Instant until) {
            if (until.isBefore(since)) {
                return;
            }
            balance.forEach((state, times) -> {
                if (times > 0 && ReportCount.STATES.contains(state)) {
                    total.stay(state, came.get(state), until);
                    count(filter, counts, until.minusMillis(1)).stay(state, came.get(state), until);
                }
            });
        }
    }

    /** Who wrote articles, for the picker, as it was up to 15 seconds ago. Seldom a SQL statement. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public List<AuthorRow> authors() {
        return reports.authors();
    }

    /** The person's own presets and the shared ones. One SQL statement. */
    @RolesAllowed(Capability.NEWS_EDIT)
    public List<ReportPresetRow> presets() {
        return reports.presets(currentUser.getId());
    }

    /** Whether the person may rename and remove a preset. */
    public boolean mayChange(ReportPresetRow row) {
        return row.ownerId() == currentUser.getId() || (row.shared() && mayShare());
    }

    /** Whether the person may give presets to others. */
    public boolean mayShare() {
        return currentUser.can(Capability.NEWS_PUBLISH);
    }

    /**
     * Keeps a report under a name; what the person kept under that name before is replaced.
     *
     * @throws BusinessException at {@code presetName}, or if the person keeps too many
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void keep(String name, String query, boolean shared) {
        var forAll = shared && mayShare();
        var preset = new ReportPreset(currentUser.getId(), name, query, forAll);
        var same = reports.preset(currentUser.getId(), preset.getName());
        if (same.isPresent()) {
            same.get().ask(query, forAll);
            return;
        }
        if (reports.presets(currentUser.getId()).stream()
                        .filter(row -> row.ownerId() == currentUser.getId())
                        .count()
                >= MAX_PRESETS) {
            throw new BusinessException("report.preset.tooMany", MAX_PRESETS);
        }
        reports.add(preset);
    }

    /**
     * Gives a preset another name.
     *
     * @throws BusinessException at {@code presetName}
     * @throws NotFoundException if it does not exist or is not the person's to change
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void rename(long id, String name) {
        var preset = changeable(id);
        var wanted = Vietnamese.cleanLine(name);
        if (reports.preset(preset.getOwnerId(), wanted)
                .filter(other -> !other.equals(preset))
                .isPresent()) {
            throw BusinessException.at("presetName", "report.preset.name.taken", wanted);
        }
        preset.rename(name);
    }

    /**
     * A preset to be changed.
     *
     * @throws NotFoundException if it does not exist or is not the person's to change
     */
    @RolesAllowed(Capability.NEWS_EDIT)
    public ReportPresetRow forEditing(long id) {
        var preset = changeable(id);
        return new ReportPresetRow(id, preset.getName(), preset.getQuery(), preset.isShared(), preset.getOwnerId());
    }

    /** @throws NotFoundException if it does not exist or is not the person's to change */
    @RolesAllowed(Capability.NEWS_EDIT)
    public void remove(long id) {
        reports.remove(changeable(id));
    }

    private ReportPreset changeable(long id) {
        return reports.preset(id)
                .filter(preset -> preset.getOwnerId() == currentUser.getId() || (preset.isShared() && mayShare()))
                .orElseThrow(NotFoundException::new);
    }
}
