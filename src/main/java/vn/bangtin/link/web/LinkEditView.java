package vn.bangtin.link.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.link.LinkForm;
import vn.bangtin.link.LinkGroupRow;
import vn.bangtin.link.LinkIcon;
import vn.bangtin.link.LinkService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/links/edit}: a new link ({@code ?group=} suggests its group), or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class LinkEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "/admin/links";

    @Inject
    private LinkService links;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedTitle;
    private Long groupId;
    private String title;
    private String address;
    private String description;
    private LinkIcon icon = LinkIcon.GLOBE;
    private Integer sortOrder;
    private boolean newTab = true;
    private boolean hidden;
    private Conflict conflict;
    private transient List<LinkGroupRow> groups;

    @PostConstruct
    void open() {
        groupId = number("group");
        if (request.getParameter("id") == null) {
            return;
        }
        id = number("id");
        if (id == null) {
            throw new NotFoundException();
        }
        var form = links.link(id);
        version = form.version();
        storedTitle = form.title();
        groupId = form.groupId();
        title = form.title();
        address = form.address();
        description = form.description();
        icon = form.icon();
        sortOrder = form.sortOrder();
        newTab = form.newTab();
        hidden = form.hidden();
    }

    private Long number(String parameter) {
        var value = request.getParameter(parameter);
        return value != null && value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }

    /** Stores the link and goes back to the table. */
    public void save() {
        try {
            if (messages.attempt(() -> links.save(new LinkForm(
                    id, version, groupId, title, address, description, icon, sortOrder, newTab, hidden)))) {
                messages.info("link.edit.saved", title);
                navigation.redirect(TABLE);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    /** Takes the link out of the readers' sight. */
    public void withdraw() {
        if (messages.attempt(() -> links.withdraw(id))) {
            messages.info("link.edit.withdrawn", storedTitle);
            navigation.redirect(TABLE);
        }
    }

    /** Shows the link again. */
    public void restore() {
        if (messages.attempt(() -> links.restore(id))) {
            messages.info("link.edit.restored", storedTitle);
            navigation.redirect(TABLE);
        }
    }

    /** The groups to choose from. */
    public List<LinkGroupRow> getGroups() {
        if (groups == null) {
            groups = links.groups();
        }
        return groups;
    }

    /** The icons to choose from. */
    public LinkIcon[] getIcons() {
        return LinkIcon.values();
    }

    public Long getId() {
        return id;
    }

    public String getStoredTitle() {
        return storedTitle;
    }

    public Long getGroupId() {
        return groupId;
    }

    public void setGroupId(Long groupId) {
        this.groupId = groupId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public LinkIcon getIcon() {
        return icon;
    }

    public void setIcon(LinkIcon icon) {
        this.icon = icon;
    }

    public Integer getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(Integer sortOrder) {
        this.sortOrder = sortOrder;
    }

    public boolean isNewTab() {
        return newTab;
    }

    public void setNewTab(boolean newTab) {
        this.newTab = newTab;
    }

    public boolean isHidden() {
        return hidden;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
