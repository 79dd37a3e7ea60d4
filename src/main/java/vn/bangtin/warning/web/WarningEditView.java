package vn.bangtin.warning.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.bangtin.place.PlaceService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;
import vn.bangtin.warning.Bulletin;
import vn.bangtin.warning.Hazard;
import vn.bangtin.warning.RiskLevel;
import vn.bangtin.warning.WarningDeskService;
import vn.bangtin.warning.WarningForm;
import vn.bangtin.warning.WarningForm.Kind;
import vn.bangtin.warning.WarningRow;
import vn.bangtin.warning.WarningScale;

/**
 * {@code /admin/warnings/edit}: a new warning; {@code ?id=} one that waits or was refused; {@code ?update=} or {@code ?cancel=} what
 * comes after one that is in force. Nothing is sent that was not looked at as readers will see it.
 */
@Named
@ViewScoped
public class WarningEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    /** A bulletin that names no level. */
    private static final int NO_LEVEL = 0;

    @Inject
    private WarningDeskService desk;

    @Inject
    private PlaceService placeService;

    @Inject
    private WarningScale scale;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private Kind kind;
    private Long about;
    private String number;
    private String issuer;
    private Instant sent;
    private String hazard;
    private Integer level;
    private String headline;
    private String description;
    private String instruction;
    private String area;
    private String polygon;
    private boolean wholeProvince;
    private Instant onset;
    private Instant expires;
    private WarningPlaces places;
    private List<String> issuers;

    private WarningForm seen;
    private WarningRow preview;
    private boolean needsTwo;
    private Conflict conflict;

    @PostConstruct
    void open() {
        show(asked());
        issuers = desk.issuers();
    }

    private WarningForm asked() {
        var waiting = number("id");
        var update = number("update");
        var cancel = number("cancel");
        if (waiting != null) {
            return desk.form(waiting);
        }
        return update != null
                ? desk.after(update, Kind.UPDATE)
                : cancel != null ? desk.after(cancel, Kind.CANCEL) : desk.blank();
    }

    private Long number(String parameter) {
        var text = request.getParameter(parameter);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        return Long.valueOf(text);
    }

    private void show(WarningForm form) {
        var bulletin = form.bulletin();
        id = form.id();
        version = form.version();
        kind = form.kind();
        about = form.about();
        number = bulletin.number();
        issuer = bulletin.issuer();
        sent = bulletin.sent();
        hazard = bulletin.hazard();
        // a form that is opened for the first time has no level; one that was stored without says so
        level = bulletin.level() != null ? bulletin.level() : bulletin.headline() == null ? null : NO_LEVEL;
        headline = bulletin.headline();
        description = bulletin.description();
        instruction = bulletin.instruction();
        area = bulletin.area();
        polygon = bulletin.polygon();
        onset = bulletin.onset();
        expires = bulletin.expires();
        var listed = placeService.listed();
        wholeProvince = WarningDeskService.isWholeProvince(listed, bulletin.placeIds());
        places = new WarningPlaces(listed, bulletin.placeIds());
    }

    private WarningForm typed() {
        return new WarningForm(
                id,
                version,
                kind,
                about,
                new Bulletin(
                        number,
                        issuer,
                        sent,
                        hazard,
                        level == null || level == NO_LEVEL ? null : level,
                        headline,
                        description,
                        instruction,
                        area,
                        places.chosen(wholeProvince),
                        polygon,
                        onset,
                        expires));
    }

    /** Shows it as readers will see it. */
    public void look() {
        preview = null;
        seen = null;
        var form = typed();
        var problems = desk.problems(form);
        problems.forEach(messages::error);
        if (problems.isEmpty()) {
            preview = desk.preview(form);
            needsTwo = desk.needsTwo(form);
            seen = form;
        }
    }

    /** Issues it, or hands it to a second person; what was changed since it was looked at is shown first. */
    public void send() {
        var form = typed();
        if (!form.equals(seen)) {
            look();
            if (seen != null) {
                messages.error("warning.desk.lookAgain");
            }
            return;
        }
        try {
            var stored = new long[1];
            if (messages.attempt(() -> stored[0] = desk.submit(form))) {
                messages.info(needsTwo ? "warning.desk.handed" : "warning.desk.issued", headline);
                navigation.redirect("/admin/warnings/view?id=" + stored[0]);
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
            seen = null;
            preview = null;
        }
    }

    public Long getId() {
        return id;
    }

    public Kind getKind() {
        return kind;
    }

    public boolean isCancellation() {
        return kind == Kind.CANCEL;
    }

    /** The message that this one takes the place of; {@code null} if it is not one or already stored. */
    public Long getAbout() {
        return about;
    }

    /** As readers will see it; {@code null} before it was looked at. */
    public WarningRow getPreview() {
        return preview;
    }

    /** The names of the places that it is for. */
    public List<String> getPreviewPlaces() {
        return places.names(preview.placeIds());
    }

    /** Whether what was looked at needs a second person. */
    public boolean isNeedsTwo() {
        return needsTwo;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public List<Hazard> getHazards() {
        return scale.hazards();
    }

    public List<RiskLevel> getLevels() {
        return scale.levels();
    }

    /** The authorities that were typed before. */
    public List<String> getIssuers() {
        return issuers;
    }

    public WarningPlaces getPlaces() {
        return places;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    public Instant getSent() {
        return sent;
    }

    public void setSent(Instant sent) {
        this.sent = sent;
    }

    public String getHazard() {
        return hazard;
    }

    public void setHazard(String hazard) {
        this.hazard = hazard;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getInstruction() {
        return instruction;
    }

    public void setInstruction(String instruction) {
        this.instruction = instruction;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getPolygon() {
        return polygon;
    }

    public void setPolygon(String polygon) {
        this.polygon = polygon;
    }

    public Instant getOnset() {
        return onset;
    }

    public void setOnset(Instant onset) {
        this.onset = onset;
    }

    public Instant getExpires() {
        return expires;
    }

    public void setExpires(Instant expires) {
        this.expires = expires;
    }

    public boolean isWholeProvince() {
        return wholeProvince;
    }

    public void setWholeProvince(boolean wholeProvince) {
        this.wholeProvince = wholeProvince;
    }
}
