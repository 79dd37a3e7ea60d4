package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.news.ReadCounter;

/**
 * Counts who opens an article. It stands before the kept pages, so it sees every reader, with or without scripts; robots
 * and the people who write the news are left out.
 */
public class ReadingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern ARTICLE = Pattern.compile("/news/(\\d{1,18})/.*");

    @Inject
    private transient ReadCounter counter;

    @Inject
    private transient CurrentUser currentUser;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var article = ARTICLE.matcher(path);
        if (article.matches()
                && request.getMethod().equals("GET")
                && (response.getStatus() == HttpServletResponse.SC_OK
                        || response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED)
                && !Robots.isRobot(request)
                && !currentUser.can(Capability.NEWS_WRITE)) {
            counter.count(Long.parseLong(article.group(1)), reader(request));
        }
    }

    /** What tells readers apart, behind a proxy too; made up, it only makes one reader into two. */
    private String reader(HttpServletRequest request) {
        return currentUser.isSignedIn()
                ? "account " + currentUser.getId()
                : request.getRemoteAddr() + "\n" + request.getHeader("X-Forwarded-For") + "\n"
                        + request.getHeader("User-Agent") + "\n" + request.getHeader("Accept-Language");
    }
}
