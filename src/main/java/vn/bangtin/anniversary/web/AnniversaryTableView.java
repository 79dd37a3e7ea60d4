package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.anniversary.AnniversaryFilter;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.ImportKind;
import vn.bangtin.anniversary.ImportTable;
import vn.bangtin.anniversary.UpcomingRow;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.export.Csv;
import vn.bangtin.platform.export.Excel;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.text.Words;
import vn.bangtin.platform.web.Downloads;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/anniversaries}: the editors' table; its filters, order and page are in the address. */
@Named
@RequestScoped
public class AnniversaryTableView {

    private static final String PUBLISHED = "published";
    private static final String UNPUBLISHED = "unpublished";

    private AnniversaryService anniversaries;
    private UnitService units;
    private TableQuery query;
    private Messages messages;
    private Clock clock;

    private Slice<UpcomingRow> slice;

    protected AnniversaryTableView() {}

    @Inject
    public AnniversaryTableView(
            AnniversaryService anniversaries, UnitService units, TableQuery query, Messages messages, Clock clock) {
        this.anniversaries = anniversaries;
        this.units = units;
        this.query = query;
        this.messages = messages;
        this.clock = clock;
    }

    public Slice<UpcomingRow> getSlice() {
        if (slice == null) {
            slice = anniversaries.list(filter(), query.page("next", false));
        }
        return slice;
    }

    private AnniversaryFilter filter() {
        var state = query.param("state");
        return new AnniversaryFilter(
                query.param("text"),
                chosen("kind", AnniversaryKind.values()),
                chosen("calendar", CalendarSystem.values()),
                PUBLISHED.equals(state) ? Boolean.TRUE : UNPUBLISHED.equals(state) ? Boolean.FALSE : null);
    }

    /** Answers {@code ?format=xlsx} and {@code ?format=csv} with all that the filter lets through. */
    public void export() {
        var format = query.param("format");
        if (!"xlsx".equals(format) && !"csv".equals(format)) {
            return;
        }
        var asExcel = format.equals("xlsx");
        var names = units.units().stream().collect(Collectors.toMap(UnitRow::id, UnitRow::name));
        Downloads.answer(
                messages.format("import.file.ANNIVERSARIES", LocalDate.now(clock)) + "." + format,
                asExcel ? Excel.CONTENT_TYPE : Csv.CONTENT_TYPE,
                out -> {
                    try (var table = new ImportTable(
                            ImportKind.ANNIVERSARIES, asExcel, out, new Words(messages.language()), clock.getZone())) {
                        anniversaries.forms(filter()).forEach(form -> table.row(form, names.get(form.unitId())));
                    }
                });
    }

    public AnniversaryKind[] getKinds() {
        return AnniversaryKind.values();
    }

    public CalendarSystem[] getCalendars() {
        return CalendarSystem.values();
    }

    public List<String> getStates() {
        return List.of(PUBLISHED, UNPUBLISHED);
    }

    // A filter that nobody knows any more, in an old address, filters nothing.
    private <E extends Enum<E>> E chosen(String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(query.param(name)))
                .findFirst()
                .orElse(null);
    }
}
