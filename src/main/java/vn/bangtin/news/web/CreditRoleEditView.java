package vn.bangtin.news.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import vn.bangtin.news.CreditRoleForm;
import vn.bangtin.news.CreditRoleService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/credit-roles/edit}: a new role of credits, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class CreditRoleEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CreditRoleService roles;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedName;
    private String name;
    private Integer sortOrder;
    private boolean active = true;
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
        id = Long.valueOf(wanted);
        var form = roles.forEditing(id);
        version = form.version();
        storedName = form.name();
        name = form.name();
        sortOrder = form.sortOrder();
        active = form.active();
    }

    /** Stores the role and goes back to the list. */
    public void save() {
        try {
            if (messages.attempt(() -> roles.save(new CreditRoleForm(id, version, name, sortOrder, active)))) {
                messages.info("creditRole.saved", name);
                navigation.redirect("/admin/credit-roles");
            }
        } catch (ConflictException e) {
            conflict = Conflict.of(e);
            version = e.storedVersion();
        }
    }

    public Long getId() {
        return id;
    }

    public String getStoredName() {
        return storedName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getSortOrder() {
        return sortOrder;
    }

    public void setSortOrder(Integer sortOrder) {
        this.sortOrder = sortOrder;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public Conflict getConflict() {
        return conflict;
    }
}
