package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import vn.bangtin.anniversary.DraftTemplate;
import vn.bangtin.anniversary.DuePreparationService;
import vn.bangtin.anniversary.PreparationPreview;
import vn.bangtin.anniversary.PreparationRuleForm;
import vn.bangtin.anniversary.PreparationService;
import vn.bangtin.anniversary.PreparationYears;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.DraftPlaces;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/anniversaries/preparation?id=}: what is to be prepared before an anniversary. */
@Named
@ViewScoped
public class PreparationRuleView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PreparationService preparations;

    @Inject
    private DuePreparationService duePreparations;

    @Inject
    private UnitService units;

    @Inject
    private DraftPlaces places;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private long id;
    private String anniversary;
    private Integer version;
    private boolean active;
    private Long unitId;
    private Integer lead;
    private PreparationYears years;
    private boolean drafting;
    private Long categoryId;
    private String draftTitle;
    private String draftSummary;
    private String draftText;
    private Conflict conflict;
    private PreparationPreview preview;
    private boolean previewed;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        id = Long.parseLong(wanted);
        anniversary = preparations.title(id);
        var form = preparations.rule(id);
        version = form.version();
        active = form.active();
        unitId = form.unitId();
        lead = form.lead();
        years = form.years();
        drafting = form.drafting();
        categoryId = form.categoryId();
        draftTitle = form.template().title();
        draftSummary = form.template().summary();
        draftText = form.template().text();
        try {
            preview = preparations.preview(form).orElse(null);
            previewed = true;
        } catch (BusinessException incomplete) {
            // a proposal lacks what only the person knows
        }
    }

    private PreparationRuleForm form() {
        return new PreparationRuleForm(
                id,
                version,
                active,
                unitId,
                lead,
                years,
                drafting,
                categoryId,
                new DraftTemplate(draftTitle, draftSummary, draftText));
    }

    /** Shows what would be done next, and stores nothing. */
    public void show() {
        previewed =
                messages.attempt(() -> preview = preparations.preview(form()).orElse(null));
    }

    /** Stores it, begins what is due by it already, and goes back to the list. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> preparations.save(form()))) {
                var begun = duePreparations.due().stream()
                        .filter(due -> due.anniversaryId() == id)
                        .filter(duePreparations::begin)
                        .count();
                messages.info(begun == 0 ? "preparation.saved" : "preparation.saved.begun", anniversary);
                navigation.redirect(begun == 0 ? "/admin/anniversaries" : "/admin/preparations");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    public long getId() {
        return id;
    }

    public String getAnniversary() {
        return anniversary;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** What would be done next, or {@code null} if nothing. */
    public PreparationPreview getPreview() {
        return preview;
    }

    /** Whether that is known as the form stands. */
    public boolean isPreviewed() {
        return previewed;
    }

    public PreparationYears[] getAllYears() {
        return PreparationYears.values();
    }

    public List<UnitRow> getUnits() {
        return units.remembered();
    }

    public List<DraftPlaces.Place> getPlaces() {
        return places.places();
    }

    /** What may stand in braces. */
    public List<String> getPlaceholders() {
        return DraftTemplate.PLACEHOLDERS;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public Integer getLead() {
        return lead;
    }

    public void setLead(Integer lead) {
        this.lead = lead;
    }

    public PreparationYears getYears() {
        return years;
    }

    public void setYears(PreparationYears years) {
        this.years = years;
    }

    public boolean isDrafting() {
        return drafting;
    }

    public void setDrafting(boolean drafting) {
        this.drafting = drafting;
    }

    public Long getCategoryId() {
        return categoryId;
    }

    public void setCategoryId(Long categoryId) {
        this.categoryId = categoryId;
    }

    public String getDraftTitle() {
        return draftTitle;
    }

    public void setDraftTitle(String draftTitle) {
        this.draftTitle = draftTitle;
    }

    public String getDraftSummary() {
        return draftSummary;
    }

    public void setDraftSummary(String draftSummary) {
        this.draftSummary = draftSummary;
    }

    public String getDraftText() {
        return draftText;
    }

    public void setDraftText(String draftText) {
        this.draftText = draftText;
    }
}
