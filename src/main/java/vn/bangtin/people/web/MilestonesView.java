package vn.bangtin.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.people.MilestoneFilter;
import vn.bangtin.people.MilestoneKind;
import vn.bangtin.people.MilestoneList;
import vn.bangtin.people.MilestoneRow;
import vn.bangtin.people.MilestoneService;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/milestones} and {@code …/print}: who reaches a milestone in a year ({@code ?year=2027&kind=PARTY&unit=});
 * what it does not know falls back to all, and to this year, from November on to the next one.
 */
@Named
@RequestScoped
public class MilestonesView {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final int MONTHS_AHEAD = 2;

    /** Those who are honoured together. */
    public record Group(String name, List<MilestoneRow> rows) {}

    /** The groups of a kind. */
    public record Part(MilestoneKind kind, int people, List<Group> groups) {}

    private MilestoneService service;
    private UnitService units;
    private TableQuery query;
    private Messages messages;
    private Dates dates;
    private Clock clock;

    private MilestoneList milestones;
    private List<UnitRow> tree;

    protected MilestonesView() {}

    @Inject
    public MilestonesView(
            MilestoneService service,
            UnitService units,
            TableQuery query,
            Messages messages,
            Dates dates,
            Clock clock) {
        this.service = service;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    private MilestoneList milestones() {
        if (milestones == null) {
            milestones = service.reached(
                    new MilestoneFilter(getYear(), getKind(), UnitRow.withBelow(getUnits(), getUnit())));
        }
        return milestones;
    }

    /** The kinds in which somebody reaches something. */
    public List<Part> getParts() {
        var parts = new ArrayList<Part>();
        for (var kind : MilestoneKind.values()) {
            var rows = milestones().rows().stream()
                    .filter(row -> row.kind() == kind)
                    .toList();
            if (!rows.isEmpty()) {
                var groups = rows.stream()
                        .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
                parts.add(new Part(
                        kind,
                        rows.size(),
                        groups.entrySet().stream()
                                .map(group -> new Group(group.getKey(), group.getValue()))
                                .toList()));
            }
        }
        return parts;
    }

    /** "Đợt 03/02/2027", "Tháng 3/2027". */
    private String group(MilestoneRow row) {
        return row.round() == null
                ? messages.format(
                        "milestone.month",
                        row.reached().getMonthValue(),
                        Integer.toString(row.reached().getYear()))
                : messages.format("milestone.round", dates.day(row.round()));
    }

    /** Where the rules stand, or "" if no rule of that year is known. */
    public String getSources() {
        return String.join("; ", milestones().sources());
    }

    /** Answers {@code ?format=xlsx} with a sheet for each kind, numbered and with room for signatures. */
    public void export() {
        if (!"xlsx".equals(query.param("format"))) {
            return;
        }
        var parts = getParts();
        Downloads.answer(
                messages.format("milestone.file", Integer.toString(getYear())) + ".xlsx", Excel.CONTENT_TYPE, out -> {
                    try (var excel = new Excel(out, clock.getZone())) {
                        if (parts.isEmpty()) {
                            sheet(excel, messages.format("milestone.sheet"));
                        }
                        for (var part : parts) {
                            sheet(excel, messages.format("milestone.kind." + part.kind()));
                            for (var group : part.groups()) {
                                var number = 0;
                                for (var row : group.rows()) {
                                    excel.row(
                                            ++number,
                                            row.name(),
                                            row.unit(),
                                            messages.format("milestone.kind." + row.kind()),
                                            row.years(),
                                            row.reached(),
                                            group.name(),
                                            null);
                                }
                            }
                        }
                    }
                });
    }

    private void sheet(Excel excel, String name) {
        excel.sheet(
                name,
                List.of(
                        getTitle(),
                        messages.format("milestone.basis", getSources().isEmpty() ? "—" : getSources()),
                        messages.format("milestone.private")),
                List.of(
                        column("milestone.number", 6),
                        column("personnel.name", 30),
                        column("account.unit", 40),
                        column("milestone.kind", 22),
                        column("milestone.years", 8),
                        column("milestone.reached", 14),
                        column("milestone.group", 18),
                        column("milestone.signature", 24)));
    }

    private Excel.Column column(String key, int width) {
        return new Excel.Column(messages.format(key), width);
    }

    /** "Người đến mốc công tác năm 2027". */
    public String getTitle() {
        return messages.format("milestone.title", Integer.toString(getYear()));
    }

    public int getYear() {
        var year = query.param("year");
        return year != null && year.matches("\\d{4}")
                ? Math.max(FIRST_YEAR, Math.min(LAST_YEAR, Integer.parseInt(year)))
                : LocalDate.now(clock).plusMonths(MONTHS_AHEAD).getYear();
    }

    /** The kind in the address, or {@code null} for all. */
    public MilestoneKind getKind() {
        return Arrays.stream(MilestoneKind.values())
                .filter(kind -> kind.name().equals(query.param("kind")))
                .findFirst()
                .orElse(null);
    }

    /** The unit in the address, or {@code null} for all. */
    public Long getUnit() {
        var unit = query.param("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }

    public MilestoneKind[] getKinds() {
        return MilestoneKind.values();
    }

    /** The units to choose from. */
    public List<UnitRow> getUnits() {
        if (tree == null) {
            tree = units.remembered();
        }
        return tree;
    }
}
