package vn.bangtin.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.bangtin.account.SetupService;

/**
 * As long as the portal is not set up, every page leads to {@code /setup}, which says where its address is to be found;
 * afterwards {@code /setup} does not exist any more.
 */
public class SetupGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // what the page of the set-up itself is made of
    private static final List<String> OPEN = List.of("/assets/", "/jakarta.faces.resource/", "/error/");
    // read by machines: these want a status, not a page
    private static final List<String> MACHINES = List.of("/api/", "/feeds/", "/embed/");

    @Inject
    private transient SetupService setup;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var setupPage = isSetup(path);
        if (setup.isDone()) {
            if (setupPage) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        if (setupPage || OPEN.stream().anyMatch(path::startsWith)) {
            chain.doFilter(request, response);
        } else if (MACHINES.stream().anyMatch(path::startsWith)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.setHeader("Cache-Control", "no-store");
            response.sendRedirect(request.getContextPath() + "/setup");
        }
    }

    // whatever the case: a file system may not care about it
    private static boolean isSetup(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.equals("/setup") || lower.equals("/setup.xhtml") || lower.startsWith("/setup/");
    }
}
