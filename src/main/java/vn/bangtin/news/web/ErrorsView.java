package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.bangtin.news.ErrorReport;
import vn.bangtin.news.ErrorRow;
import vn.bangtin.news.ErrorService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/errors}: what readers found wrong, the open ones unless {@code ?state=} says otherwise. */
@Named
@RequestScoped
public class ErrorsView {

    private ErrorService errors;
    private TableQuery table;
    private Slice<ErrorRow> slice;

    protected ErrorsView() {}

    @Inject
    ErrorsView(ErrorService errors, TableQuery table) {
        this.errors = errors;
        this.table = table;
    }

    public Slice<ErrorRow> getSlice() {
        if (slice == null) {
            var wanted = getStates().stream()
                    .filter(state -> state.name().equals(getState()))
                    .findFirst();
            slice = errors.rows(wanted.orElse(null), table.page("sent", true));
        }
        return slice;
    }

    /** The state that is listed, {@code ALL} for all. */
    public String getState() {
        return table.param("state") == null ? ErrorReport.State.OPEN.name() : table.param("state");
    }

    public List<ErrorReport.State> getStates() {
        return Arrays.asList(ErrorReport.State.values());
    }
}
