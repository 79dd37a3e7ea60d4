package vn.bangtin.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.bangtin.account.AccountDetails;
import vn.bangtin.account.AccountForm;
import vn.bangtin.account.AccountService;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.IssuedPassword;
import vn.bangtin.account.Role;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Dates;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/accounts/edit}: a new account, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class AccountEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    @Inject
    private UnitService units;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Dates dates;

    private AccountDetails account;
    private int version;
    private String login;
    private String displayName;
    private Long unitId;
    private Role[] roles = {Role.READER};
    private Conflict conflict;

    // shown on the page that answers the click, and never again
    private transient IssuedPassword issued;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        read(Long.parseLong(wanted));
        fill();
    }

    /** Stores a new account, whose password is shown once, or the changes of one that exists. */
    public void save() {
        issued = null;
        conflict = null;
        if (account == null) {
            messages.attempt(() -> {
                issued = accounts.create(form(null));
                read(issued.accountId());
                fill();
            });
            return;
        }
        try {
            if (messages.attempt(() -> accounts.save(form(account.id())))) {
                messages.info("account.edit.saved", displayName);
                navigation.redirect("/admin/accounts");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    /** Takes it out of use. */
    public void deactivate() {
        change(() -> accounts.deactivate(account.id()), "account.edit.deactivated");
    }

    /** Puts it back into use. */
    public void activate() {
        change(() -> accounts.activate(account.id()), "account.edit.activated");
    }

    /** Forgets the wrong passwords. */
    public void unlock() {
        change(() -> accounts.unlock(account.id()), "account.edit.unlocked");
    }

    /** Replaces a forgotten password. */
    public void resetPassword() {
        issued = null;
        messages.attempt(() -> {
            issued = accounts.resetPassword(account.id());
            read(account.id());
            version = account.version();
        });
    }

    private void change(Runnable action, String done) {
        issued = null;
        if (messages.attempt(action)) {
            read(account.id());
            version = account.version();
            messages.info(done, account.displayName());
        }
    }

    private void read(long id) {
        account = accounts.account(id);
    }

    private void fill() {
        version = account.version();
        login = account.login();
        displayName = account.displayName();
        unitId = account.unitId();
        roles = account.roles().toArray(Role[]::new);
    }

    private AccountForm form(Long id) {
        return new AccountForm(id, version, login, displayName, unitId, Set.of(roles));
    }

    /** The account as it is stored, {@code null} for a new one. */
    public AccountDetails getAccount() {
        return account;
    }

    /** Whether it is the signed-in person's own. */
    public boolean isOwn() {
        return account != null && account.id() == currentUser.getId();
    }

    public IssuedPassword getIssued() {
        return issued;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The units to choose from: those that exist today, and the one that is chosen. */
    public List<UnitRow> getUnits() {
        return units.units().stream()
                .filter(unit -> unit.existsOn(dates.getToday())
                        || Long.valueOf(unit.id()).equals(unitId))
                .toList();
    }

    public Role[] getAllRoles() {
        return Role.values();
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles == null ? new Role[0] : roles.clone();
    }
}
