package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryFilter;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.UpcomingRow;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/anniversaries}: the editors' table; its filters, order and page are in the address. */
@Named
@RequestScoped
public class AnniversaryTableView {

    private static final String PUBLISHED = "published";
    private static final String UNPUBLISHED = "unpublished";

    private AnniversaryService anniversaries;
    private TableQuery query;

    private Slice<UpcomingRow> slice;

    protected AnniversaryTableView() {}

    @Inject
    public AnniversaryTableView(AnniversaryService anniversaries, TableQuery query) {
        this.anniversaries = anniversaries;
        this.query = query;
    }

    public Slice<UpcomingRow> getSlice() {
        if (slice == null) {
            var state = query.param("state");
            slice = anniversaries.list(
                    new AnniversaryFilter(
                            query.param("text"),
                            chosen("kind", AnniversaryKind.values()),
                            chosen("calendar", CalendarSystem.values()),
                            PUBLISHED.equals(state) ? Boolean.TRUE : UNPUBLISHED.equals(state) ? Boolean.FALSE : null),
                    query.page("next", false));
        }
        return slice;
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
