package vn.bangtin.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** The address of a website with a title, in a group. */
@Entity
@Table(name = "link")
public class Link extends BaseEntity implements Audited {

    static final int MAX_TITLE = 120;
    static final int MAX_DESCRIPTION = 300;
    static final int MAX_ORDER = 100_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id", nullable = false)
    private LinkGroup group;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String address;

    @Column
    private String description;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private LinkIcon icon;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(name = "new_tab", nullable = false)
    private boolean newTab;

    @Column(nullable = false)
    private boolean hidden;

    @Column(name = "search_key", nullable = false)
    private String searchKey;

    protected Link() {}

    /** A link as {@link #edit} describes it. */
    public Link(
            LinkGroup group,
            String title,
            String address,
            String description,
            LinkIcon icon,
            int sortOrder,
            boolean newTab) {
        edit(group, title, address, description, icon, sortOrder, newTab);
    }

    /**
     * Changes everything that people may change.
     *
     * @param title 1 to 120 characters
     * @param address {@code http} or {@code https}, at most 1,000 characters
     * @param description at most 300 characters, or nothing
     * @param icon its picture; {@code null} means the globe
     * @param sortOrder its place in the group, small numbers first
     * @param newTab whether it opens beside the portal
     * @throws BusinessException at the field that breaks a rule
     */
    public final void edit(
            LinkGroup group,
            String title,
            String address,
            String description,
            LinkIcon icon,
            int sortOrder,
            boolean newTab) {
        if (group == null) {
            throw BusinessException.at("group", "link.group.required");
        }
        var cleanTitle = Vietnamese.cleanLine(title);
        if (cleanTitle == null) {
            throw BusinessException.at("title", "link.title.required");
        }
        if (cleanTitle.length() > MAX_TITLE) {
            throw BusinessException.at("title", "error.tooLong", MAX_TITLE);
        }
        var cleanAddress = WebAddress.clean(address);
        var cleanDescription = Vietnamese.cleanLine(description);
        if (cleanDescription != null && cleanDescription.length() > MAX_DESCRIPTION) {
            throw BusinessException.at("description", "error.tooLong", MAX_DESCRIPTION);
        }
        this.sortOrder = checkOrder(sortOrder);
        this.group = group;
        this.title = cleanTitle;
        this.address = cleanAddress;
        this.description = cleanDescription;
        this.icon = icon == null ? LinkIcon.GLOBE : icon;
        this.newTab = newTab;
        // begins with the title, so that it sorts lists by title as well
        searchKey = Vietnamese.searchKey(
                cleanTitle + " " + (cleanDescription == null ? "" : cleanDescription) + " " + cleanAddress);
    }

    static int checkOrder(int sortOrder) {
        if (sortOrder < 0 || sortOrder > MAX_ORDER) {
            throw BusinessException.at("sortOrder", "link.sortOrder.range", MAX_ORDER);
        }
        return sortOrder;
    }

    /** Takes it out of the readers' sight. */
    public void withdraw() {
        hidden = true;
    }

    /** Shows it again. */
    public void restore() {
        hidden = false;
    }

    public LinkGroup getGroup() {
        return group;
    }

    public String getTitle() {
        return title;
    }

    public String getAddress() {
        return address;
    }

    public String getDescription() {
        return description;
    }

    public LinkIcon getIcon() {
        return icon;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isNewTab() {
        return newTab;
    }

    public boolean isHidden() {
        return hidden;
    }

    @Override
    public String auditTitle() {
        return title;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("link.title", title);
        fields.put("link.address", address);
        fields.put("link.description", description == null ? "" : description);
        fields.put("link.group", group.getName());
        fields.put("link.icon", icon.name());
        fields.put("link.sortOrder", Integer.toString(sortOrder));
        fields.put("link.newTab", Boolean.toString(newTab));
        fields.put("link.hidden", Boolean.toString(hidden));
        return fields;
    }
}
