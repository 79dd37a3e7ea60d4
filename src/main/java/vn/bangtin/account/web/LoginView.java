package vn.bangtin.account.web;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /login}: a name, a password, and on to where the person wanted to go. */
@Named
@RequestScoped
public class LoginView {

    private SecurityContext security;
    private Messages messages;
    private Navigation navigation;

    private String login;
    private String password;
    private String next;

    protected LoginView() {}

    @Inject
    LoginView(SecurityContext security, Messages messages, Navigation navigation) {
        this.security = security;
        this.messages = messages;
        this.navigation = navigation;
    }

    /** Signs in and goes on to {@link #getNext}, or says that it did not work, but not why. */
    public void signIn() {
        var faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        var credential = new UsernamePasswordCredential(login == null ? "" : login, password == null ? "" : password);
        if (security.authenticate(request, response, withParams().credential(credential)) == SUCCESS) {
            navigation.redirect(Navigation.isOwn(next) ? next : "/");
        } else {
            messages.error("login.failed");
        }
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
