package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.web.Downloads;

/**
 * Serves the media: {@code /media/{hash}/{width}/{name}} a picture scaled to one of the widths of the pages, {@code
 * /media/{hash}/file/{name}} a file to be downloaded. The name is for people; hash and width say everything. Such an address
 * holds for ever and shows what the medium is today. With its revision, {@code ?r=}, it is kept by browsers for a year; without,
 * or with an older one, they ask again after some minutes. What is not for everybody is kept by none.
 *
 * <p>Pictures leave as they were encoded here, never as they came in; documents are always downloads, and should a browser
 * show one all the same, it does so without scripts.
 */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FILE = "file";
    private static final Logger LOG = System.getLogger(MediaServlet.class.getName());

    @Inject
    private transient MediaService media;

    @Inject
    private transient CurrentUser currentUser;

    @Inject
    @ConfigProperty(name = "bangtin.reading")
    private String reading;

    public MediaServlet() {}

    /** For tests without a server. */
    MediaServlet(MediaService media, CurrentUser currentUser, String reading) {
        this.media = media;
        this.currentUser = currentUser;
        this.reading = reading;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var onlySignedIn = "login".equals(reading);
        if (onlySignedIn && !currentUser.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        // "", hash, width or "file", name
        var parts = request.getPathInfo() == null
                ? new String[0]
                : request.getPathInfo().split("/", -1);
        var download = parts.length == 4 && parts[2].equals(FILE);
        var width = parts.length == 4 && !download ? width(parts[2]) : 0;
        var served = download || width > 0 ? media.serve(parts[1]).orElse(null) : null;
        var found = served == null ? null : served.row();
        if (found == null || !download && !found.isPicture()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = "\"" + found.content() + (found.crop() == null ? "-" : "-" + found.crop() + "-") + parts[2] + "\"";
        var lasting = Integer.toString(found.revision()).equals(request.getParameter("r"));
        if (!served.restricted() && knows(request.getHeader("If-None-Match"), tag)) {
            promise(response, tag, onlySignedIn, lasting);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var file = file(found, width);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (served.restricted()) {
            // whoever comes next to this machine or through this proxy may be somebody else
            response.setHeader("Cache-Control", "private, no-store");
        } else {
            promise(response, tag, onlySignedIn, lasting);
        }
        // pictures have no charset, whatever the filters said before
        response.setCharacterEncoding(null);
        response.setContentType(found.servedType().mime());
        response.setContentLengthLong(Files.size(file));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        if (download) {
            response.setHeader("Content-Disposition", Downloads.disposition(found.servedName()));
        }
        Files.copy(file, response.getOutputStream());
    }

    /** The file to send, or {@code null} if the disk has lost it: a database may be restored before its files are. */
    private Path file(MediaRow found, int width) {
        try {
            var file = width > 0 ? media.rendition(found, width) : media.file(found);
            return Files.exists(file) ? file : null;
        } catch (BusinessException e) {
            LOG.log(Level.WARNING, "The picture {0} cannot be read: {1}", found.hash(), e.getCause());
            return null;
        }
    }

    private static void promise(HttpServletResponse response, String tag, boolean onlySignedIn, boolean lasting) {
        response.setHeader("ETag", tag);
        response.setHeader(
                "Cache-Control",
                (onlySignedIn ? "private" : "public") + (lasting ? ", max-age=31536000, immutable" : ", max-age=300"));
    }

    private static int width(String text) {
        return MediaService.WIDTHS.stream()
                .filter(width -> text.equals(Integer.toString(width)))
                .findFirst()
                .orElse(0);
    }

    private static boolean knows(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (var known : header.split(",")) {
            // proxies that compress mark the tag as weak
            if (known.strip().replaceFirst("^W/", "").equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
