package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangtin.news.ArticleState;
import vn.bangtin.news.AuthorRow;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.Report;
import vn.bangtin.news.ReportFilter;
import vn.bangtin.news.ReportGroup;
import vn.bangtin.news.ReportPeriod;
import vn.bangtin.news.ReportPresetRow;
import vn.bangtin.news.ReportRow;
import vn.bangtin.news.ReportService;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/report} and its printed form; the whole question is in the address. */
@Named
@RequestScoped
public class ReportView {

    private static final int MAX_YEARS = 10;

    private ReportService reports;
    private CategoryService categories;
    private UnitService units;
    private TableQuery query;
    private Messages messages;
    private Dates dates;
    private Clock clock;

    private ReportFilter filter;
    private Report report;
    private ReportChart chart;
    private List<CategoryRow> categoryRows;
    private List<UnitRow> unitRows;
    private List<AuthorRow> authorRows;
    private List<ReportPresetRow> presetRows;

    protected ReportView() {}

    @Inject
    public ReportView(
            ReportService reports,
            CategoryService categories,
            UnitService units,
            TableQuery query,
            Messages messages,
            Dates dates,
            Clock clock) {
        this.reports = reports;
        this.categories = categories;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    public Report getReport() {
        if (report == null) {
            report = reports.report(getFilter());
        }
        return report;
    }

    public ReportChart getChart() {
        if (chart == null) {
            chart = new ReportChart(getReport().rows());
        }
        return chart;
    }

    // What cannot be understood, in an address typed by hand, limits nothing.
    public ReportFilter getFilter() {
        if (filter == null) {
            var today = LocalDate.now(clock);
            var period = getPeriod();
            var from = period.from(today);
            var to = period.to(today);
            if (period == ReportPeriod.DAYS) {
                from = day("from", today.withDayOfMonth(1));
                to = day("to", today);
                if (to.isBefore(from)) {
                    to = from;
                }
                if (to.isAfter(from.plusYears(MAX_YEARS))) {
                    to = from.plusYears(MAX_YEARS);
                }
            }
            filter = new ReportFilter(
                    from,
                    to,
                    number("unit"),
                    number("author"),
                    number("category"),
                    Arrays.stream(ArticleState.values())
                            .filter(state -> state.name().equals(query.param("state")))
                            .findFirst()
                            .orElse(null),
                    getGroup());
        }
        return filter;
    }

    /** The period asked for; the days of the address if it names days and no period. */
    public ReportPeriod getPeriod() {
        return Arrays.stream(ReportPeriod.values())
                .filter(period -> period.name().equals(query.param("period")))
                .findFirst()
                .orElse(
                        query.param("period") == null && (query.param("from") != null || query.param("to") != null)
                                ? ReportPeriod.DAYS
                                : ReportPeriod.MONTH);
    }

    public ReportGroup getGroup() {
        return Arrays.stream(ReportGroup.values())
                .filter(group -> group.name().equals(query.param("group")))
                .findFirst()
                .orElse(ReportGroup.UNIT);
    }

    /** "01/11/2026 – 30/11/2026". */
    public String getDays() {
        return dates.day(getFilter().from()) + " – " + dates.day(getFilter().to());
    }

    /** What limits the report besides its days, in words; empty if nothing does. */
    public String getLimits() {
        var limits = new ArrayList<String>();
        getUnits().stream()
                .filter(row -> Long.valueOf(row.id()).equals(getFilter().unitId()))
                .forEach(row -> limits.add(messages.format("news.unit") + ": " + row.name()));
        getAuthors().stream()
                .filter(row -> Long.valueOf(row.id()).equals(getFilter().authorId()))
                .forEach(row -> limits.add(messages.format("news.desk.author") + ": " + row.name()));
        getCategories().stream()
                .filter(row -> Long.valueOf(row.id()).equals(getFilter().categoryId()))
                .forEach(row -> limits.add(messages.format("news.category") + ": " + row.name()));
        if (getFilter().state() != null) {
            limits.add(messages.format("news.state") + ": "
                    + messages.format(getFilter().state().getLabel()));
        }
        return String.join("; ", limits);
    }

    /** What a line is called. */
    public String name(String name) {
        if (name == null) {
            return messages.format("report.none");
        }
        return getGroup() == ReportGroup.MONTH ? name.substring(5) + "/" + name.substring(0, 4) : name;
    }

    /** "12,5 / 8,0", or a dash. */
    public String hours(ReportRow row, ArticleState state) {
        var stay = row.stay(state);
        return stay == null ? "–" : messages.format("report.stay", stay.average(), stay.median());
    }

    /** The states whose hours are shown: those of the work, in its order. */
    public List<ArticleState> getWorkStates() {
        return Arrays.stream(ArticleState.values())
                .filter(ArticleState.UNFINISHED::contains)
                .toList();
    }

    public ArticleState[] getStates() {
        return ArticleState.values();
    }

    public ReportGroup[] getGroups() {
        return ReportGroup.values();
    }

    public ReportPeriod[] getPeriods() {
        return ReportPeriod.values();
    }

    public List<CategoryRow> getCategories() {
        if (categoryRows == null) {
            categoryRows = categories.remembered().rows();
        }
        return categoryRows;
    }

    /** A category in the list, moved in by its depth. */
    public String label(CategoryRow row) {
        return "– ".repeat(row.depth()) + row.name();
    }

    public List<UnitRow> getUnits() {
        if (unitRows == null) {
            unitRows = units.remembered();
        }
        return unitRows;
    }

    public List<AuthorRow> getAuthors() {
        if (authorRows == null) {
            authorRows = reports.authors();
        }
        return authorRows;
    }

    public List<ReportPresetRow> getPresets() {
        if (presetRows == null) {
            presetRows = reports.presets();
        }
        return presetRows;
    }

    public boolean mayChange(ReportPresetRow row) {
        return reports.mayChange(row);
    }

    /** The question as the query of an address, without what says nothing. */
    public String getQuery() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("period", getPeriod());
        if (getPeriod() == ReportPeriod.DAYS) {
            parts.put("from", getFilter().from());
            parts.put("to", getFilter().to());
        }
        parts.put("unit", getFilter().unitId());
        parts.put("author", getFilter().authorId());
        parts.put("category", getFilter().categoryId());
        parts.put("state", getFilter().state());
        parts.put("group", getGroup());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Answers {@code ?format=xlsx} with the report as a file. */
    public void export() {
        if (!"xlsx".equals(query.param("format"))) {
            return;
        }
        var shown = getReport();
        var title = messages.format("report.title") + " " + getDays();
        var columns = new ArrayList<Excel.Column>();
        columns.add(new Excel.Column(messages.format(getGroup().getLabel()), 40));
        Stream.of("submitted", "returned", "published", "alone", "withdrawn", "reads")
                .forEach(key -> columns.add(new Excel.Column(messages.format("report." + key), 12)));
        for (var state : getWorkStates()) {
            var name = messages.format(state.getLabel());
            columns.add(new Excel.Column(messages.format("report.excel.times", name), 12));
            columns.add(new Excel.Column(messages.format("report.excel.average", name), 14));
            columns.add(new Excel.Column(messages.format("report.excel.median", name), 14));
        }
        Downloads.answer(
                messages.format("report.title") + " " + getFilter().from() + " "
                        + getFilter().to() + ".xlsx",
                Excel.CONTENT_TYPE,
                out -> {
                    try (var excel = new Excel(out, clock.getZone())) {
                        excel.sheet(messages.format("report.title"), List.of(title, getLimits()), columns);
                        shown.rows().forEach(row -> excel.row(cells(row, name(row.name()))));
                        excel.boldRow(cells(shown.total(), messages.format("report.total")));
                    }
                });
    }

    private Object[] cells(ReportRow row, String name) {
        var cells = new ArrayList<Object>(List.of(
                name, row.submitted(), row.returned(), row.published(), row.alone(), row.withdrawn(), row.reads()));
        for (var state : getWorkStates()) {
            var stay = row.stay(state);
            cells.add(stay == null ? null : stay.count());
            cells.add(stay == null ? null : Math.round(stay.average() * 10) / 10.0);
            cells.add(stay == null ? null : Math.round(stay.median() * 10) / 10.0);
        }
        return cells.toArray();
    }

    private Long number(String name) {
        var value = query.param(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private LocalDate day(String name, LocalDate fallback) {
        try {
            return query.param(name) == null ? fallback : LocalDate.parse(query.param(name));
        } catch (DateTimeParseException e) {
            return fallback;
        }
    }
}
