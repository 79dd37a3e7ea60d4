package vn.bangtin.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.web.Viewer;

/**
 * Lets nobody to a page under {@code /admin} without the capability that {@link AdminPage} names, nobody to a page of
 * their own without signing in, and nobody who still has somebody else's password anywhere but to their own profile. The
 * services check again.
 *
 * <p>It does so here and not by a security constraint of the container: a constraint answers before any filter, so its
 * redirect would lack the security headers.
 */
public class AdminGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Pages of one's own, for whoever is signed in. */
    private static final List<String> OWN = List.of(
            "/me",
            "/me/birthday",
            "/me/milestones",
            "/me/weather",
            "/people/birthdays",
            "/opinions/write",
            "/opinions/mine",
            "/warnings/board",
            "/warnings/confirm");
    // What must be reachable without signing in, even where reading needs it.
    private static final List<String> OPEN_PAGES = List.of("/login", "/setup");
    private static final List<String> OPEN_FOLDERS = List.of("/assets/", "/jakarta.faces.resource/", "/error/");
    // read by machines: these want a status, not a page
    private static final List<String> MACHINES = List.of("/api/", "/feeds/");

    /** The header by which scripts of our own pages are known. */
    private static final String SCRIPT = "X-Bangtin";

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    private transient Settings settings;

    @Inject
    private transient PasswordDuty passwordDuty;

    @Inject
    @ConfigProperty(name = "bangtin.reading", defaultValue = "public")
    private String reading;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().indexOf(';') >= 0) {
            // no address of ours has path parameters, and containers disagree on what is left of one that has
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (currentUser.isSignedIn()) {
            request.setAttribute(Viewer.KIND, currentUser.isStaff() ? Viewer.STAFF : Viewer.READER);
            request.setAttribute(Viewer.NAME, currentUser.getDisplayName());
        }
        // The path as the container decoded and normalised it: every spelling of an address ends here as one.
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        // "/ADMIN" too: there are file systems that serve it as "/admin"
        var lower = path.toLowerCase(Locale.ROOT);
        var admin = lower.equals("/admin") || lower.startsWith("/admin.") || lower.startsWith("/admin/");
        if (!currentUser.isSignedIn() && (admin || isPage(OWN, lower) || !isReadable(path))) {
            if (request.getHeader(SCRIPT) != null) {
                // a script of a page that is open: it knows what to say
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else if (MACHINES.stream().anyMatch(path::startsWith)) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(request.getContextPath() + "/login?next=" + next(request));
            }
        } else if (passwordDuty.holds(path)) {
            response.sendRedirect(request.getContextPath() + "/me");
        } else if (admin && !isAllowed(path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (AdminPage.of(path).filter(page -> !page.isOn(settings)).isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            if (isNeverKept(path)) {
                response.setHeader("Cache-Control", "no-store");
            }
            chain.doFilter(request, response);
        }
    }

    /** After somebody signed out, "back" must not show such a page to the next person at the desk. */
    private static boolean isNeverKept(String path) {
        return isPage(List.of("/me/milestones"), path)
                || AdminPage.of(path)
                        .filter(page -> page.getCapability().equals(Capability.PERSONNEL_MANAGE))
                        .isPresent();
    }

    private boolean isReadable(String path) {
        return !reading.equals("login")
                || isPage(OPEN_PAGES, path)
                || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
    }

    private static boolean isPage(List<String> pages, String path) {
        return pages.stream().anyMatch(page -> path.equals(page) || path.equals(page + ".xhtml"));
    }

    private static String next(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
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
