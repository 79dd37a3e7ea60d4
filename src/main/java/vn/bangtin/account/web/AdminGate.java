package vn.bangtin.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.web.Viewer;

/**
 * Lets nobody to a page under {@code /admin} without the capability that {@link AdminPage} names, and nobody who still
 * has somebody else's password anywhere but to their own profile. The services check again.
 */
public class AdminGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient PasswordDuty passwordDuty;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (currentUser.isSignedIn()) {
            request.setAttribute(Viewer.KIND, currentUser.isStaff() ? Viewer.STAFF : Viewer.READER);
            request.setAttribute(Viewer.NAME, currentUser.getDisplayName());
        }
        // The path as the container decoded and normalised it: every spelling of an address ends here as one.
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (passwordDuty.holds(path)) {
            response.sendRedirect(request.getContextPath() + "/me");
            return;
        }
        // "/ADMIN" too: there are file systems that serve it as "/admin"
        var lower = path.toLowerCase(Locale.ROOT);
        var admin = lower.equals("/admin") || lower.startsWith("/admin.") || lower.startsWith("/admin/");
        if (admin && !isAllowed(path)) {
            response.sendError(
                    currentUser.isSignedIn() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isAllowed(String path) {
        if (path.equals("/admin") || path.equals("/admin.xhtml") || path.equals("/admin/")) {
            return currentUser.isStaff();
        }
        return AdminPage.of(path)
                .map(page -> currentUser.can(page.getCapability()))
                .orElse(false);
    }
}
