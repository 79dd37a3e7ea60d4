package vn.bangtin.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.SignedOut;
import vn.bangtin.platform.web.Navigation;

/**
 * {@code /logout}. A click inside the portal signs out at once; an address that came from elsewhere is asked to confirm,
 * so that no other page can sign people out.
 */
@Named
@RequestScoped
public class LogoutView {

    private Navigation navigation;
    private CurrentUser currentUser;
    private Event<SignedOut> events;

    protected LogoutView() {}

    @Inject
    LogoutView(Navigation navigation, CurrentUser currentUser, Event<SignedOut> events) {
        this.navigation = navigation;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** When the page is opened. */
    public void open() throws ServletException {
        var request = request();
        if (request.getUserPrincipal() == null) {
            navigation.redirect("/");
        } else if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                // a page and not, say, a picture in an article
                && "document".equals(request.getHeader("Sec-Fetch-Dest"))) {
            signOut();
        }
    }

    /** Ends the session. */
    public void signOut() throws ServletException {
        if (currentUser.isSignedIn()) {
            events.fire(new SignedOut(currentUser.getId()));
        }
        request().logout();
        navigation.redirect("/");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
