package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A role that the edit page proposes for credits, as "Ảnh". A {@link Credit} keeps the words it was given: a role that is
 * renamed or no longer used changes no article.
 */
@Entity
@Table(name = "credit_role")
public class CreditRole extends BaseEntity implements Audited {

    static final int MAX_ORDER = 9_999;

    @Column(nullable = false)
    private String name;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    private boolean active;

    protected CreditRole() {}

    /** A role as {@link #edit} makes it. */
    public CreditRole(String name, int sortOrder, boolean active) {
        edit(name, sortOrder, active);
    }

    /**
     * Changes it.
     *
     * @param name 1 to 40 characters, as long as a credit's role may be
     * @param sortOrder its place among the roles, 0 to 9999, small numbers first
     * @param active whether it is proposed
     * @throws BusinessException at the field that breaks a rule
     */
    public final void edit(String name, int sortOrder, boolean active) {
        var clean = Vietnamese.cleanLine(name);
        if (clean == null) {
            throw BusinessException.at("name", "creditRole.name.required");
        }
        if (clean.length() > Credit.MAX_ROLE) {
            throw BusinessException.at("name", "error.tooLong", Credit.MAX_ROLE);
        }
        if (sortOrder < 0 || sortOrder > MAX_ORDER) {
            throw BusinessException.at("sortOrder", "creditRole.sortOrder.range", MAX_ORDER);
        }
        this.name = clean;
        this.sortOrder = sortOrder;
        this.active = active;
    }

    public String getName() {
        return name;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public boolean isActive() {
        return active;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("creditRole.name", name);
        fields.put("creditRole.sortOrder", Integer.toString(sortOrder));
        fields.put("creditRole.active", Boolean.toString(active));
        return fields;
    }
}
