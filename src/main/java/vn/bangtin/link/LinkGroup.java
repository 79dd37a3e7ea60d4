package vn.bangtin.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** Links that belong together, as "Hệ thống dùng chung". A withdrawn group hides all its links. */
@Entity
@Table(name = "link_group")
public class LinkGroup extends BaseEntity implements Audited {

    static final int MAX_NAME = 100;

    @Column(nullable = false)
    private String name;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    private boolean hidden;

    protected LinkGroup() {}

    /** A group with a name, at a place among the groups (small numbers first). */
    public LinkGroup(String name, int sortOrder) {
        edit(name, sortOrder);
    }

    /**
     * Gives it another name or place.
     *
     * @throws BusinessException if the name is missing or too long, or the place below 0
     */
    public final void edit(String name, int sortOrder) {
        var clean = Vietnamese.cleanLine(name);
        if (clean == null) {
            throw BusinessException.at("name", "link.group.name.required");
        }
        if (clean.length() > MAX_NAME) {
            throw BusinessException.at("name", "error.tooLong", MAX_NAME);
        }
        this.name = clean;
        this.sortOrder = Link.checkOrder(sortOrder);
    }

    /** Takes it and its links out of the readers' sight. */
    public void withdraw() {
        hidden = true;
    }

    /** Shows it again. */
    public void restore() {
        hidden = false;
    }

    public String getName() {
        return name;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isHidden() {
        return hidden;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("link.group.name", name);
        fields.put("link.sortOrder", Integer.toString(sortOrder));
        fields.put("link.hidden", Boolean.toString(hidden));
        return fields;
    }
}
