package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.Ceremony;
import vn.bangtin.anniversary.CeremonyRuleForm;
import vn.bangtin.anniversary.CeremonyRuleService;
import vn.bangtin.anniversary.YearClass;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/ceremony-rules/edit}: a new rule, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class CeremonyRuleEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CeremonyRuleService rules;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private AnniversaryKind kind;
    private YearClass yearClass;
    private Ceremony ceremony;
    private String provision;
    private String citation;
    private String link;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var form = rules.form(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        kind = form.kind();
        yearClass = form.yearClass();
        ceremony = form.ceremony();
        provision = form.provision();
        citation = form.citation();
        link = form.link();
        validFrom = form.validFrom();
        validTo = form.validTo();
    }

    /** Stores the rule and goes back to the list. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> rules.save(new CeremonyRuleForm(
                    id, version, kind, yearClass, ceremony, provision, citation, link, validFrom, validTo)))) {
                messages.info("ceremony.saved", citation);
                navigation.redirect("/admin/ceremony-rules");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    public Long getId() {
        return id;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public AnniversaryKind[] getKinds() {
        return AnniversaryKind.values();
    }

    public YearClass[] getYearClasses() {
        return YearClass.values();
    }

    public Ceremony[] getCeremonies() {
        return Ceremony.values();
    }

    public AnniversaryKind getKind() {
        return kind;
    }

    public void setKind(AnniversaryKind kind) {
        this.kind = kind;
    }

    public YearClass getYearClass() {
        return yearClass;
    }

    public void setYearClass(YearClass yearClass) {
        this.yearClass = yearClass;
    }

    public Ceremony getCeremony() {
        return ceremony;
    }

    public void setCeremony(Ceremony ceremony) {
        this.ceremony = ceremony;
    }

    public String getProvision() {
        return provision;
    }

    public void setProvision(String provision) {
        this.provision = provision;
    }

    public String getCitation() {
        return citation;
    }

    public void setCitation(String citation) {
        this.citation = citation;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }
}
