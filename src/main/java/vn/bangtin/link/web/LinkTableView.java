package vn.bangtin.link.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.bangtin.link.LinkFilter;
import vn.bangtin.link.LinkGroupRow;
import vn.bangtin.link.LinkRow;
import vn.bangtin.link.LinkService;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /admin/links}: the table of the links, {@code ?text=}, {@code ?group=}, {@code ?state=shown|withdrawn}, and the
 * groups below it.
 */
@Named
@RequestScoped
public class LinkTableView {

    private LinkService links;
    private TableQuery query;
    private Slice<LinkRow> slice;
    private List<LinkGroupRow> groups;

    protected LinkTableView() {}

    @Inject
    LinkTableView(LinkService links, TableQuery query) {
        this.links = links;
        this.query = query;
    }

    public Slice<LinkRow> getSlice() {
        if (slice == null) {
            slice = links.links(new LinkFilter(getText(), getGroup(), hidden()), query.page("group", false));
        }
        return slice;
    }

    public List<LinkGroupRow> getGroups() {
        if (groups == null) {
            groups = links.groups();
        }
        return groups;
    }

    public String getText() {
        return query.param("text");
    }

    public Long getGroup() {
        var group = query.param("group");
        return group != null && group.matches("\\d{1,18}") ? Long.valueOf(group) : null;
    }

    public String getState() {
        return query.param("state");
    }

    private Boolean hidden() {
        return "withdrawn".equals(getState()) ? Boolean.TRUE : "shown".equals(getState()) ? Boolean.FALSE : null;
    }
}
