package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangtin.news.ArticleFilter;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.ArticleState;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.DeskList;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.Step;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Csv;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/news}: the desk's list of articles; its whole state is in the address. */
@Named
@RequestScoped
public class NewsDeskView {

    /** More than anybody reads in a spreadsheet; whoever needs all filters by year. */
    private static final int MAX_EXPORTED = 10_000;

    private ArticleService articles;
    private CategoryService categories;
    private UnitService units;
    private TableQuery query;
    private Messages messages;
    private Dates dates;
    private HttpServletRequest request;
    private Clock clock;

    private Slice<DeskRow> slice;
    private List<CategoryRow> categoryRows;
    private List<UnitRow> unitRows;
    private String bulkStep;
    private String bulkWords;
    private List<Outcome> outcomes = List.of();

    protected NewsDeskView() {}

    @Inject
    public NewsDeskView(
            ArticleService articles,
            CategoryService categories,
            UnitService units,
            TableQuery query,
            Messages messages,
            Dates dates,
            HttpServletRequest request,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.dates = dates;
        this.request = request;
        this.clock = clock;
    }

    /** The steps that can be taken with several articles at once. */
    private static final List<Step> BULK = List.of(
            Step.SUBMIT,
            Step.TAKE,
            Step.HAND_ON,
            Step.APPROVE,
            Step.RETURN,
            Step.PUBLISH,
            Step.SCHEDULE,
            Step.UNSCHEDULE,
            Step.CONFIRM);

    private static final Pattern CHOSEN = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    /**
     * What became of one of the chosen articles.
     *
     * @param text what was done with it, or why not
     */
    public record Outcome(String title, String text, boolean failure) {}

    public Slice<DeskRow> getSlice() {
        if (slice == null) {
            slice = articles.desk(filter(), query.page("changed", true));
        }
        return slice;
    }

    /** Which of the desk's lists is shown. */
    public DeskList getList() {
        return Arrays.stream(DeskList.values())
                .filter(list -> list.name().equalsIgnoreCase(query.param("list")))
                .findFirst()
                .orElse(DeskList.ALL);
    }

    /** The bundle key of the heading. */
    public String getHeading() {
        return getList().getLabel();
    }

    public List<Step> getBulkSteps() {
        return BULK;
    }

    /**
     * Takes the chosen articles a step further, each for itself: what cannot be done with one does not keep the others.
     * The page then says of each what became of it.
     */
    public void bulk() {
        var chosen = request.getParameterValues("chosen");
        var step = BULK.stream().filter(one -> one.name().equals(bulkStep)).findFirst();
        if (chosen == null) {
            messages.error("news.desk.bulk.none");
            return;
        }
        if (step.isEmpty()) {
            messages.error("news.desk.bulk.noStep");
            return;
        }
        outcomes = Arrays.stream(chosen)
                .limit(Page.MAX_SIZE)
                .map(CHOSEN::matcher)
                .filter(Matcher::matches)
                .map(row -> outcome(Long.parseLong(row.group(1)), Integer.parseInt(row.group(2)), step.get()))
                .toList();
        slice = null;
    }

    private Outcome outcome(long id, int version, Step step) {
        var title = "";
        try {
            title = articles.row(id).title();
            articles.step(id, version, step, bulkWords);
            return new Outcome(title, messages.format(step.getDone(), title), false);
        } catch (BusinessException failure) {
            return new Outcome(title, messages.format(failure.key(), failure.arguments()), true);
        }
    }

    /** What became of the chosen articles; empty before anything was done. */
    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public String getBulkStep() {
        return bulkStep;
    }

    public void setBulkStep(String bulkStep) {
        this.bulkStep = bulkStep;
    }

    public String getBulkWords() {
        return bulkWords;
    }

    public void setBulkWords(String bulkWords) {
        this.bulkWords = bulkWords;
    }

    public List<CategoryRow> getCategories() {
        if (categoryRows == null) {
            categoryRows = categories.remembered().rows();
        }
        return categoryRows;
    }

    public List<UnitRow> getUnits() {
        if (unitRows == null) {
            unitRows = units.remembered();
        }
        return unitRows;
    }

    public ArticleState[] getStates() {
        return ArticleState.values();
    }

    public List<Integer> getSizes() {
        return List.of(20, 50, 100);
    }

    public int getSize() {
        return getSlice().page().size();
    }

    /** A category in the list, moved in by its depth. */
    public String label(CategoryRow row) {
        return "– ".repeat(row.depth()) + row.name();
    }

    /** Whether any filter is set. */
    public boolean isFiltered() {
        var filter = filter();
        return !filter.equals(new ArticleFilter(filter.list(), null, null, null, null, null, null));
    }

    /** Whether the title leads to the desk's page of it and not to the page that readers see. */
    public boolean maySee(DeskRow row) {
        return articles.maySee(row);
    }

    /** Answers {@code ?format=csv} and {@code ?format=xlsx} with the filtered list as a file. */
    public void export() {
        var columns = List.of(
                new Excel.Column(messages.format("news.title"), 70),
                new Excel.Column(messages.format("news.category"), 25),
                new Excel.Column(messages.format("news.unit"), 30),
                new Excel.Column(messages.format("news.state"), 15),
                new Excel.Column(messages.format("news.desk.author"), 25),
                new Excel.Column(messages.format("news.desk.changed"), 18),
                new Excel.Column(messages.format("news.publishedAt"), 18));
        if ("csv".equals(query.param("format"))) {
            var csv = new Csv().line(columns.stream().map(Excel.Column::title).toArray(String[]::new));
            var all = forEachRow(row -> csv.line(
                    row.title(),
                    row.category(),
                    row.unit(),
                    messages.format(row.state().getLabel()),
                    row.author(),
                    dates.dateTime(row.changedAt()),
                    dates.dateTime(row.publishedAt())));
            if (!all) {
                csv.line(messages.format("news.desk.cut", MAX_EXPORTED));
            }
            Downloads.answer(
                    "tin-" + dates.getToday() + ".csv",
                    "text/csv; charset=UTF-8",
                    out -> out.write(csv.toString().getBytes(StandardCharsets.UTF_8)));
        } else if ("xlsx".equals(query.param("format"))) {
            Downloads.answer("tin-" + dates.getToday() + ".xlsx", Excel.CONTENT_TYPE, out -> {
                try (var excel = new Excel(out, clock.getZone())) {
                    excel.sheet(messages.format("admin.news"), columns);
                    var all = forEachRow(row -> excel.row(
                            row.title(),
                            row.category(),
                            row.unit(),
                            messages.format(row.state().getLabel()),
                            row.author(),
                            row.changedAt(),
                            row.publishedAt()));
                    if (!all) {
                        excel.boldRow(messages.format("news.desk.cut", MAX_EXPORTED));
                    }
                }
            });
        }
    }

    /** @return whether those were all */
    private boolean forEachRow(Consumer<DeskRow> told) {
        var shown = query.page("changed", true);
        Slice<DeskRow> part;
        var number = 1;
        do {
            part = articles.desk(filter(), new Page(number++, Page.MAX_SIZE, shown.sort(), shown.descending()));
            part.rows().forEach(told);
        } while (part.hasNext() && part.page().offset() + Page.MAX_SIZE < MAX_EXPORTED);
        return !part.hasNext();
    }

    // A filter that cannot be understood, in an address typed by hand, filters nothing.
    private ArticleFilter filter() {
        return new ArticleFilter(
                getList(), query.param("text"), number("category"), number("unit"), state(), day("from"), day("to"));
    }

    private ArticleState state() {
        return Arrays.stream(ArticleState.values())
                .filter(state -> state.name().equals(query.param("state")))
                .findFirst()
                .orElse(null);
    }

    private Long number(String name) {
        var value = query.param(name);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    private LocalDate day(String name) {
        try {
            return query.param(name) == null ? null : LocalDate.parse(query.param(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
