package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.news.ArticleFilter;
import vn.bangtin.news.ArticleService;
import vn.bangtin.news.ArticleState;
import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryService;
import vn.bangtin.news.DeskRow;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.Csv;
import vn.bangtin.platform.web.Dates;
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

    private Slice<DeskRow> slice;
    private List<CategoryRow> categoryRows;
    private List<UnitRow> unitRows;

    protected NewsDeskView() {}

    @Inject
    public NewsDeskView(
            ArticleService articles,
            CategoryService categories,
            UnitService units,
            TableQuery query,
            Messages messages,
            Dates dates) {
        this.articles = articles;
        this.categories = categories;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.dates = dates;
    }

    public Slice<DeskRow> getSlice() {
        if (slice == null) {
            slice = articles.desk(filter(), query.page("changed", true));
        }
        return slice;
    }

    public List<CategoryRow> getCategories() {
        if (categoryRows == null) {
            categoryRows = categories.tree().rows();
        }
        return categoryRows;
    }

    public List<UnitRow> getUnits() {
        if (unitRows == null) {
            unitRows = units.units();
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
        return !filter().equals(ArticleFilter.ALL);
    }

    /** Whether the title leads to the desk's page of it and not to the page that readers see. */
    public boolean maySee(DeskRow row) {
        return articles.maySee(row);
    }

    /** Answers {@code ?format=csv} with the filtered list as a file. */
    public void export() {
        if (!"csv".equals(query.param("format"))) {
            return;
        }
        var csv = new Csv()
                .line(
                        messages.format("news.title"),
                        messages.format("news.category"),
                        messages.format("news.unit"),
                        messages.format("news.state"),
                        messages.format("news.desk.author"),
                        messages.format("news.desk.changed"),
                        messages.format("news.publishedAt"));
        var shown = query.page("changed", true);
        Slice<DeskRow> part;
        var number = 1;
        do {
            part = articles.desk(filter(), new Page(number++, Page.MAX_SIZE, shown.sort(), shown.descending()));
            part.rows()
                    .forEach(row -> csv.line(
                            row.title(),
                            row.category(),
                            row.unit(),
                            messages.format(row.state().getLabel()),
                            row.author(),
                            dates.dateTime(row.changedAt()),
                            dates.dateTime(row.publishedAt())));
        } while (part.hasNext() && part.page().offset() + Page.MAX_SIZE < MAX_EXPORTED);
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"tin-" + dates.getToday() + ".csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        try {
            external.getResponseOutputWriter().write(csv.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    // A filter that cannot be understood, in an address typed by hand, filters nothing.
    private ArticleFilter filter() {
        return new ArticleFilter(
                query.param("text"), number("category"), number("unit"), state(), day("from"), day("to"));
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
