package vn.bangtin.warning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;
import vn.bangtin.warning.WarningDeskFilter;
import vn.bangtin.warning.WarningDeskRow;
import vn.bangtin.warning.WarningDeskService;
import vn.bangtin.warning.WarningShelf;

/** {@code /admin/warnings}: all messages, the newest first. */
@Named
@RequestScoped
public class WarningDeskTableView {

    private WarningDeskService desk;
    private TableQuery query;
    private Slice<WarningDeskRow> slice;

    protected WarningDeskTableView() {}

    @Inject
    WarningDeskTableView(WarningDeskService desk, TableQuery query) {
        this.desk = desk;
        this.query = query;
    }

    public Slice<WarningDeskRow> getSlice() {
        if (slice == null) {
            slice = desk.messages(filter(), query.page("sent", true));
        }
        return slice;
    }

    private WarningDeskFilter filter() {
        return new WarningDeskFilter(
                query.param("text"),
                Arrays.stream(WarningShelf.values())
                        // what nobody knows, in an old address, filters nothing
                        .filter(shelf -> shelf.name().equals(query.param("shelf")))
                        .findFirst()
                        .orElse(null));
    }

    /** Whether the table shows less than all there is. */
    public boolean isFiltered() {
        return !filter().equals(WarningDeskFilter.ALL);
    }

    public WarningShelf[] getShelves() {
        return WarningShelf.values();
    }
}
