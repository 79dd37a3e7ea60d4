package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.bangtin.anniversary.HistoryFilter;
import vn.bangtin.anniversary.HistoryKind;
import vn.bangtin.anniversary.HistoryRow;
import vn.bangtin.anniversary.HistoryService;
import vn.bangtin.anniversary.ImportKind;
import vn.bangtin.anniversary.ImportTable;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/history}: the editors' table of what happened; its filters, order and page are in the address. */
@Named
@RequestScoped
public class HistoryTableView {

    private static final String PUBLISHED = "published";
    private static final String UNPUBLISHED = "unpublished";

    private HistoryService history;
    private TableQuery query;
    private Messages messages;
    private Clock clock;
    private Slice<HistoryRow> slice;

    protected HistoryTableView() {}

    @Inject
    public HistoryTableView(HistoryService history, TableQuery query, Messages messages, Clock clock) {
        this.history = history;
        this.query = query;
        this.messages = messages;
        this.clock = clock;
    }

    /** The page in the address. */
    public Slice<HistoryRow> getSlice() {
        if (slice == null) {
            slice = history.list(getFilter(), query.page("day", false));
        }
        return slice;
    }

    /** Answers {@code ?format=xlsx} and {@code ?format=csv} with all that the filter lets through. */
    public void export() {
        var format = query.param("format");
        if (!"xlsx".equals(format) && !"csv".equals(format)) {
            return;
        }
        var asExcel = format.equals("xlsx");
        Downloads.answer(
                messages.format("import.file.HISTORY", LocalDate.now(clock)) + "." + format,
                asExcel ? Excel.CONTENT_TYPE : Csv.CONTENT_TYPE,
                out -> {
                    try (var table = new ImportTable(
                            ImportKind.HISTORY, asExcel, out, new Words(messages.language()), clock.getZone())) {
                        history.forEach(getFilter(), table::row);
                    }
                });
    }

    /** The filter in the address; what it does not know shows all. */
    public HistoryFilter getFilter() {
        var state = query.param("state");
        return new HistoryFilter(
                query.param("text"),
                Arrays.stream(HistoryKind.values())
                        .filter(kind -> kind.name().equals(query.param("kind")))
                        .findFirst()
                        .orElse(null),
                getMonths().stream()
                        .filter(month -> month.toString().equals(query.param("month")))
                        .findFirst()
                        .orElse(null),
                PUBLISHED.equals(state) ? Boolean.TRUE : UNPUBLISHED.equals(state) ? Boolean.FALSE : null);
    }

    public HistoryKind[] getKinds() {
        return HistoryKind.values();
    }

    public List<Integer> getMonths() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    /** The states to choose from. */
    public List<String> getStates() {
        return List.of(PUBLISHED, UNPUBLISHED);
    }
}
