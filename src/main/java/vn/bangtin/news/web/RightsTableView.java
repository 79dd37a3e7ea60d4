package vn.bangtin.news.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.news.ScopeRow;
import vn.bangtin.news.ScopeService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/** {@code /admin/rights}: who works with the news, and where. */
@Named
@RequestScoped
public class RightsTableView {

    private ScopeService scopes;
    private TableQuery table;
    private Slice<ScopeRow> slice;

    protected RightsTableView() {}

    @Inject
    public RightsTableView(ScopeService scopes, TableQuery table) {
        this.scopes = scopes;
        this.table = table;
    }

    public Slice<ScopeRow> getSlice() {
        if (slice == null) {
            slice = scopes.accounts(getText(), table.page("name", false));
        }
        return slice;
    }

    public String getText() {
        return table.param("text");
    }

    /** The columns. */
    public List<String> getCapabilities() {
        return scopes.capabilities();
    }
}
