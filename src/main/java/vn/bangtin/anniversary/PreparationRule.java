package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/** What is to be done before an anniversary each time that it falls: by whom, how long before, and what a draft begins with. */
@Entity
@Table(name = "preparation_rule")
public class PreparationRule extends BaseEntity implements Audited {

    /** A year of working days, about. */
    static final int LONGEST_LEAD = 250;

    @Column(name = "anniversary_id", nullable = false, updatable = false)
    private long anniversaryId;

    @Column(name = "unit_id", nullable = false)
    private long unitId;

    @Column(name = "lead_days", nullable = false)
    private int lead;

    @Enumerated(EnumType.STRING)
    @Column(name = "in_years", nullable = false)
    private PreparationYears years;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private boolean drafting;

    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "title_template", nullable = false)
    private String titleTemplate;

    @Column(name = "summary_template")
    private String summaryTemplate;

    @Column(name = "text_template", nullable = false)
    private String textTemplate;

    protected PreparationRule() {}

    /** A rule as {@link #write} has it. */
    public PreparationRule(PreparationRuleForm form) {
        this.anniversaryId = form.anniversaryId();
        write(form);
    }

    /**
     * Takes over what the form says.
     *
     * @throws BusinessException at the field that is missing or out of range
     */
    public final void write(PreparationRuleForm form) {
        active = form.active();
        unitId = required("unit", form.unitId());
        lead = required("lead", form.lead());
        if (lead < 1 || lead > LONGEST_LEAD) {
            throw BusinessException.at("lead", "preparation.lead.invalid", LONGEST_LEAD);
        }
        years = required("years", form.years());
        drafting = form.drafting();
        categoryId = drafting ? required("category", form.categoryId()) : form.categoryId();
        var template = form.template().checked();
        titleTemplate = template.title();
        summaryTemplate = template.summary();
        textTemplate = template.text();
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw BusinessException.at(field, "preparation." + field + ".required");
        }
        return value;
    }

    long getAnniversaryId() {
        return anniversaryId;
    }

    long getUnitId() {
        return unitId;
    }

    int getLead() {
        return lead;
    }

    PreparationYears getYears() {
        return years;
    }

    boolean isActive() {
        return active;
    }

    boolean isDrafting() {
        return drafting;
    }

    Long getCategoryId() {
        return categoryId;
    }

    DraftTemplate getTemplate() {
        return new DraftTemplate(titleTemplate, summaryTemplate, textTemplate);
    }

    PreparationRuleForm form() {
        return new PreparationRuleForm(
                anniversaryId, getVersion(), active, unitId, lead, years, drafting, categoryId, getTemplate());
    }

    @Override
    public String auditTitle() {
        return titleTemplate;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("preparation.anniversary", Long.toString(anniversaryId));
        fields.put("preparation.active", Boolean.toString(active));
        fields.put("preparation.unit", Long.toString(unitId));
        fields.put("preparation.lead", Integer.toString(lead));
        fields.put("preparation.years", years.name());
        fields.put("preparation.drafting", Boolean.toString(drafting));
        fields.put("preparation.category", Objects.toString(categoryId, ""));
        fields.put("preparation.draftTitle", titleTemplate);
        fields.put("preparation.draftSummary", Objects.toString(summaryTemplate, ""));
        fields.put("preparation.draftText", textTemplate);
        return fields;
    }
}
