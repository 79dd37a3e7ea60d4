package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bangtin.news.ArticleFilter;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.ArticleState;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.DeskExportService;
import vn.bangtin.news.DeskList;
import vn.bangtin.news.DeskRow;
import vn.bangtin.news.DeskTable;
import vn.bangtin.news.Step;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/news}: the desk's list of articles; its whole state is in the address. */
@Named
@RequestScoped
public class NewsDeskView {

    /** More than anybody reads in a spreadsheet; whoever needs all filters by year. */
    private static final int MAX_EXPORTED = 10_000;

    private ArticleService articles;
    private DeskExportService exports;
    private CategoryService categories;
    private UnitService units;
    private TableQuery query;
    private Messages messages;
    private Navigation navigation;
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
            DeskExportService exports,
            CategoryService categories,
            UnitService units,
            TableQuery query,
            Messages messages,
            Navigation navigation,
            Dates dates,
            HttpServletRequest request,
            Clock clock) {
        this.articles = articles;
        this.exports = exports;
        this.categories = categories;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.navigation = navigation;
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

    /** What of the address the form takes along, so that a step or an export is of the list that is shown. */
    public List<String> getKept() {
        return List.of("list", "text", "category", "unit", "state", "from", "to", "page", "size", "sort", "dir");
    }

    public Slice<DeskRow> getSlice() {
        if (slice == null) {
            slice = articles.desk(filter(), query.page("changed", true));
        }
        return slice;
    }

    /** Which of the desk's lists is shown. */
    public DeskList getList() {
        return filter().list();
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
        format().ifPresent(format -> Downloads.answer(
                "tin-" + dates.getToday() + "." + format.name().toLowerCase(Locale.ROOT), format.contentType(), out -> {
                    try (var table = new DeskTable(format, out, new Words(messages.language()), clock.getZone())) {
                        if (!forEachRow(table::row)) {
                            table.cut(MAX_EXPORTED);
                        }
                    }
                }));
    }

    private Optional<DeskTable.Format> format() {
        return Arrays.stream(DeskTable.Format.values())
                .filter(format -> format.name().equalsIgnoreCase(query.param("format")))
                .findFirst();
    }

    /** Has the whole list written into an Excel file in the background. */
    public void exportAll() {
        order(DeskTable.Format.XLSX);
    }

    /** The same as CSV. */
    public void exportAllAsCsv() {
        order(DeskTable.Format.CSV);
    }

    private void order(DeskTable.Format format) {
        if (messages.attempt(() -> exports.order(query::param, format, messages.language()))) {
            messages.info("job.ordered");
            navigation.redirect("/admin/jobs");
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

    private ArticleFilter filter() {
        return ArticleFilter.of(query::param);
    }
}
