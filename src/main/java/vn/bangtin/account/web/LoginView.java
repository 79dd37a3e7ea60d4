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

/**
 * {@code /login}: a name, a password, and on to where the person wanted to go. The page keeps no state, so that it never
 * expires; instead of the view state the browser's {@code Origin} says that the form was ours, so that no other page can
 * sign people in to an account of its choice.
 */
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
        if (!isOurs(request)) {
            messages.error("login.failed");
            return;
        }
        var credential = new UsernamePasswordCredential(login == null ? "" : login, password == null ? "" : password);
        if (security.authenticate(request, response, withParams().credential(credential)) == SUCCESS) {
            navigation.redirect(Navigation.isOwn(next) ? next : "/");
        } else {
            messages.error("login.failed");
        }
    }

    private static boolean isOurs(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var host = request.getHeader("Host");
        // every browser of the last years sends it with a form; what sends none is no browser
        return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
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
