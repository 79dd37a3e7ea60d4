package vn.bangtin.organisation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.organisation.UnitForm;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/units/edit}: a new unit, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class UnitEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnitService units;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String name;
    private String shortName;
    private String mail;
    private String phone;
    private Long parentId;
    private int sortOrder = 1;
    private LocalDate validFrom;
    private LocalDate validTo;
    private Long successorId;
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
        var form = units.form(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        name = form.name();
        shortName = form.shortName();
        mail = form.mail();
        phone = form.phone();
        parentId = form.parentId();
        sortOrder = form.sortOrder();
        validFrom = form.validFrom();
        validTo = form.validTo();
        successorId = form.successorId();
    }

    /** Stores it. */
    public void save() {
        conflict = null;
        try {
            var form = new UnitForm(
                    id, version, name, shortName, mail, phone, parentId, sortOrder, validFrom, validTo, successorId);
            if (messages.attempt(() -> units.save(form))) {
                messages.info("unit.edit.saved", name);
                navigation.redirect("/admin/units");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    /** Whether it is one that exists already. */
    public boolean isStored() {
        return id != null;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The other units, for parent and successor. */
    public List<UnitRow> getOthers() {
        return units.units().stream()
                .filter(unit -> !Long.valueOf(unit.id()).equals(id))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public int getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(int sortOrder) {
        this.sortOrder = sortOrder;
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

    public Long getSuccessorId() {
        return successorId;
    }

    public void setSuccessorId(Long successorId) {
        this.successorId = successorId;
    }
}
