package vn.bangtin.news;

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

/** A place in the tree under which readers look for articles. Its slug is its name in addresses. */
@Entity
@Table(name = "category")
public class Category extends BaseEntity implements Audited {

    static final int MAX_NAME = 100;
    static final int MAX_ORDER = 9_999;
    static final int MAX_AUDIENCE = 1_000;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String slug;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Category parent;

    @Column(name = "sort_order", nullable = false)
    private int sortOrder;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Audience.Kind audience = Audience.Kind.EVERYONE;

    @Column(name = "audience_units")
    private String audienceUnits;

    @Column(name = "audience_roles")
    private String audienceRoles;

    protected Category() {}

    /**
     * @param name 1 to 100 characters
     * @param slug its name in addresses; {@code null}: made of the name
     * @throws BusinessException at the field that breaks a rule
     */
    public Category(String name, String slug) {
        rename(name, slug);
    }

    /**
     * Gives it another name.
     *
     * @param slug its name in addresses; {@code null}: as it was, so that links to it stay good
     */
    public final void rename(String name, String slug) {
        var clean = Vietnamese.cleanLine(name);
        if (clean == null) {
            throw BusinessException.at("name", "category.name.required");
        }
        if (clean.length() > MAX_NAME) {
            throw BusinessException.at("name", "error.tooLong", MAX_NAME);
        }
        this.name = clean;
        var address = Vietnamese.cleanLine(slug);
        if (address != null) {
            if (!address.equals(Vietnamese.slug(address))) {
                throw BusinessException.at("slug", "category.slug.invalid");
            }
            this.slug = address;
        } else if (this.slug == null) {
            this.slug = Vietnamese.slug(clean);
        }
    }

    /**
     * Puts it elsewhere in the tree.
     *
     * @param parent the category above, or {@code null} for the top
     * @param sortOrder its place among its neighbours, 0 to 9999
     * @throws BusinessException if that would put it below itself
     */
    public void moveBelow(Category parent, int sortOrder) {
        for (var above = parent; above != null; above = above.parent) {
            if (above.equals(this)) {
                throw BusinessException.at("parent", "category.parent.cycle");
            }
        }
        if (sortOrder < 0 || sortOrder > MAX_ORDER) {
            throw BusinessException.at("sortOrder", "category.sortOrder.range", MAX_ORDER);
        }
        this.parent = parent;
        this.sortOrder = sortOrder;
    }

    /**
     * Says who may read its articles and those of all below it.
     *
     * @throws BusinessException at {@code audienceUnits} or {@code audienceRoles} if that would be nobody
     */
    public void readBy(Audience audience) {
        if (audience.kind() == Audience.Kind.UNITS && audience.unitIds().isEmpty()) {
            throw BusinessException.at("audienceUnits", "category.audience.units.required");
        }
        if (audience.kind() == Audience.Kind.ROLES && audience.roles().isEmpty()) {
            throw BusinessException.at("audienceRoles", "category.audience.roles.required");
        }
        var units = audience.units();
        if (units != null && units.length() > MAX_AUDIENCE) {
            throw BusinessException.at("audienceUnits", "category.audience.units.tooMany");
        }
        this.audience = audience.kind();
        audienceUnits = units;
        audienceRoles = audience.roleNames();
    }

    public Audience getAudience() {
        return Audience.of(audience, audienceUnits, audienceRoles);
    }

    public String getName() {
        return name;
    }

    public String getSlug() {
        return slug;
    }

    public Category getParent() {
        return parent;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("category.name", name);
        fields.put("category.slug", slug);
        fields.put("category.parent", parent == null ? "" : parent.name);
        fields.put("category.sortOrder", Integer.toString(sortOrder));
        fields.put("category.audience", audience.name());
        fields.put("category.audience.units", audienceUnits == null ? "" : audienceUnits);
        fields.put("category.audience.roles", audienceRoles == null ? "" : audienceRoles);
        return fields;
    }
}
