package vn.bangtin.account.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.bangtin.account.AccountDetails;
import vn.bangtin.account.AccountService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /me}: one's own account, and the change of one's own password. */
@Named
@RequestScoped
public class ProfileView {

    private AccountService accounts;
    private SecurityContext security;
    private Messages messages;
    private Navigation navigation;

    private AccountDetails account;
    private String oldPassword;
    private String newPassword;
    private String again;

    protected ProfileView() {}

    @Inject
    ProfileView(AccountService accounts, SecurityContext security, Messages messages, Navigation navigation) {
        this.accounts = accounts;
        this.security = security;
        this.messages = messages;
        this.navigation = navigation;
    }

    /** Changes the password; this session goes on under a new id, all others of the account end. */
    public void changePassword() {
        if (newPassword == null || !newPassword.equals(again)) {
            messages.error(BusinessException.at("again", "account.password.differ"));
            return;
        }
        var login = getAccount().login();
        if (messages.attempt(() -> accounts.changeOwnPassword(oldPassword, newPassword))) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            security.authenticate(
                    (HttpServletRequest) external.getRequest(),
                    (HttpServletResponse) external.getResponse(),
                    withParams().credential(new UsernamePasswordCredential(login, newPassword)));
            messages.info("me.changed");
            navigation.redirect("/me");
        }
    }

    public AccountDetails getAccount() {
        if (account == null) {
            account = accounts.own();
        }
        return account;
    }

    public String getOldPassword() {
        return null;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return null;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
