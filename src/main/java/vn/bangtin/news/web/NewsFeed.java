package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.bangtin.news.MovedException;
import vn.bangtin.news.NewsFilter;
import vn.bangtin.news.NewsList;
import vn.bangtin.news.NewsService;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.web.Addresses;
import vn.bangtin.platform.web.Feeds;

/** {@code /feeds/news.atom}: the last 30 articles, of a category ({@code ?category=}), a topic, a tag or of all. */
@WebServlet("/feeds/news.atom")
public class NewsFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ARTICLES = 30;

    @Inject
    private transient NewsService news;

    @Inject
    private transient Agency agency;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NewsList articles;
        try {
            articles = news.list(
                    new NewsFilter(
                            request.getParameter("category"),
                            request.getParameter("topic"),
                            request.getParameter("tag"),
                            null,
                            false),
                    Page.of(1, ARTICLES));
        } catch (MovedException e) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    "Location", request.getContextPath() + "/feeds/news.atom?" + e.parameter() + "=" + e.slug());
            response.setHeader("Cache-Control", "no-cache");
            return;
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var feed = new AtomFeed(articles, agency.getName(), Addresses.base(request));
        Feeds.answer(request, response, "application/atom+xml;charset=UTF-8", feed.document(), feed.updated());
    }
}
