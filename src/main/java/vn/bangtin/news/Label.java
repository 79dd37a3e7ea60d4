package vn.bangtin.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** A topic or a tag. Its slug is its name in addresses. */
@Entity
@Table(name = "label")
public class Label extends BaseEntity implements Audited {

    static final int MAX_NAME = 100;
    static final int MAX_SUMMARY = 500;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private LabelKind kind;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String slug;

    private String summary;

    @Column(nullable = false)
    private boolean active = true;

    protected Label() {}

    /**
     * @param name 1 to 100 characters
     * @throws BusinessException at the field that breaks a rule
     */
    public Label(LabelKind kind, String name) {
        this.kind = kind;
        rename(name, null);
    }

    /**
     * Gives it another name.
     *
     * @param slug its name in addresses; {@code null}: made of the name
     */
    public final void rename(String name, String slug) {
        this.name = line("name", name, MAX_NAME);
        if (this.name == null) {
            throw BusinessException.at("name", "label.name.required");
        }
        if (this.name.indexOf(',') >= 0 && kind == LabelKind.TAG) {
            throw BusinessException.at("name", "label.name.comma");
        }
        var address = Vietnamese.cleanLine(slug);
        if (address != null && !address.equals(Vietnamese.slug(address))) {
            throw BusinessException.at("slug", "category.slug.invalid");
        }
        this.slug = address == null ? Vietnamese.slug(this.name) : address;
        if (this.slug.equals("-")) {
            throw BusinessException.at("name", "label.name.letters");
        }
    }

    /** Gives it another name in addresses than the one made of its name. */
    void address(String slug) {
        this.slug = slug;
    }

    /** What it is about, one line or {@code null}, and whether new articles may be given to it. */
    public void describe(String summary, boolean active) {
        this.summary = line("summary", summary, MAX_SUMMARY);
        this.active = active;
    }

    private static String line(String field, String text, int max) {
        var clean = Vietnamese.cleanLine(text);
        if (clean != null && clean.length() > max) {
            throw BusinessException.at(field, "error.tooLong", max);
        }
        return clean;
    }

    public LabelKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public String getSlug() {
        return slug;
    }

    public String getSummary() {
        return summary;
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
        fields.put("label.kind", kind.name());
        fields.put("label.name", name);
        fields.put("label.slug", slug);
        fields.put("label.summary", summary == null ? "" : summary);
        fields.put("label.active", Boolean.toString(active));
        return fields;
    }
}
