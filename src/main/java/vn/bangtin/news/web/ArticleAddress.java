package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import vn.bangtin.news.MovedException;
import vn.bangtin.platform.NotFoundException;

/**
 * The readable addresses of articles. {@code /news/1040/tap-huan} shows the article 1040; with other words behind the
 * number it leads to the right address, so old links stay good when a title changes. A withdrawn article answers 410,
 * everything else below {@code /news/} answers 404. {@code /news/topics/bao-so-3} is the page of a topic.
 */
public class ArticleAddress extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern ARTICLE = Pattern.compile("/news/(\\d{1,18})(/.*)?");

    private static final Pattern TOPIC = Pattern.compile("/news/topics/([a-z0-9-]{1,80})");

    @Inject
    private transient NewsArticleView view;

    @Inject
    private transient TopicView topic;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/news")) {
            chain.doFilter(request, response);
            return;
        }
        // the server takes a folder for its welcome file
        if (path.equals("/news/") || path.equals("/news/index.xhtml")) {
            moved("/news", request, response);
            return;
        }
        var ofTopic = TOPIC.matcher(path);
        if (ofTopic.matches()) {
            try {
                topic.open(ofTopic.group(1));
                request.getRequestDispatcher("/WEB-INF/news/topic.xhtml").forward(request, response);
            } catch (MovedException e) {
                moved(e.address(), request, response);
            } catch (NotFoundException e) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        var match = ARTICLE.matcher(path);
        if (!match.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            view.open(Long.parseLong(match.group(1)));
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (view.getWithdrawal() != null) {
            response.setStatus(HttpServletResponse.SC_GONE);
            request.getRequestDispatcher("/WEB-INF/news/withdrawn.xhtml").forward(request, response);
        } else if (!path.equals(view.getArticle().row().address())) {
            moved(view.getArticle().row().address(), request, response);
        } else {
            var page = "print".equals(request.getParameter("view"))
                    ? "/WEB-INF/news/print.xhtml"
                    : "/WEB-INF/news/article.xhtml";
            request.getRequestDispatcher(page).forward(request, response);
        }
    }

    private static void moved(String address, HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + address + (query == null ? "" : "?" + query));
        // a title may change back: a browser that remembered both ways for ever would go in circles
        response.setHeader("Cache-Control", "no-cache");
    }
}
