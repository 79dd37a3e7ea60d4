package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vn.bangtin.news.MovedException;
import vn.bangtin.news.NewsFilter;
import vn.bangtin.news.NewsList;
import vn.bangtin.news.NewsService;
import vn.bangtin.organisation.Agency;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;

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
        var document = feed.document();
        var etag = etag(document);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "private, max-age=60");
        if (!feed.updated().equals(Instant.EPOCH)) {
            response.setDateHeader("Last-Modified", feed.updated().toEpochMilli());
        }
        if (isKnown(request, etag, feed.updated())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** Whether the reader has this document already; the tag says it better than the time (RFC 9110, 13.2.2). */
    private static boolean isKnown(HttpServletRequest request, String etag, Instant updated) {
        var tags = request.getHeader("If-None-Match");
        if (tags != null) {
            for (var tag : tags.split(",")) {
                var stripped = tag.strip();
                if (stripped.equals("*") || stripped.equals(etag) || stripped.equals("W/" + etag)) {
                    return true;
                }
            }
            return false;
        }
        try {
            var since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && updated.getEpochSecond() <= since / 1000 && !updated.equals(Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            return false; // a date that is none
        }
    }

    private static String etag(byte[] document) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(document);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
