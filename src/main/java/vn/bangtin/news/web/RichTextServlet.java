package vn.bangtin.news.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.news.MediaRow;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.OldEncoding;
import vn.bangtin.platform.text.PastedHtml;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.platform.web.Messages;

/**
 * What the editor of {@code b:richtext} asks the portal for while somebody writes. {@code POST …/paste}: a piece of HTML
 * comes back clean, and converted too if it seems to be in an old encoding. {@code POST …/picture?name=}: a file is kept
 * and its address comes back. Both answer JSON; what is refused, as {@code error} in words.
 *
 * <p>Only pages of the portal may ask: another site's page cannot set the header {@code X-Bangtin-Editor} without being
 * asked for permission, which nobody gives it.
 */
@WebServlet("/admin/news/text/*")
public class RichTextServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String MARK = "X-Bangtin-Editor";
    // beyond it PastedHtml refuses, whatever the letters
    private static final int MAX_PASTE = 8_000_000;
    private static final int WIDTH = 960;

    @Inject
    private transient MediaService media;

    @Inject
    private transient CurrentUser currentUser;

    public RichTextServlet() {}

    /** For tests without a server. */
    RichTextServlet(MediaService media, CurrentUser currentUser) {
        this.media = media;
        this.currentUser = currentUser;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!currentUser.can(Capability.NEWS_WRITE) || !isFromHere(request)) {
            answer(response, HttpServletResponse.SC_FORBIDDEN, error(request, "richtext.foreign"));
            return;
        }
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case "/paste" -> answer(response, HttpServletResponse.SC_OK, pasted(request));
                case "/picture" -> answer(response, HttpServletResponse.SC_OK, picture(request));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (BusinessException refused) {
            answer(response, 422, error(request, refused.key(), refused.arguments()));
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(MARK) != null
                && (site == null || site.equals("same-origin"))
                // behind a proxy scheme and port may differ, the host does not
                && (origin == null || request.getServerName().equalsIgnoreCase(host(origin)));
    }

    private static String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static JsonObjectBuilder pasted(HttpServletRequest request) throws IOException {
        var html = new String(request.getInputStream().readNBytes(MAX_PASTE), StandardCharsets.UTF_8);
        var pasted = PastedHtml.of(html);
        var json = Json.createObjectBuilder().add("html", pasted.html()).add("leftOut", pasted.picturesLeftOut());
        if (pasted.encoding() != null) {
            json.add("encoding", pasted.encoding() == OldEncoding.TCVN3 ? "TCVN3 (ABC)" : "VNI")
                    .add("converted", pasted.converted());
        }
        return json;
    }

    private JsonObjectBuilder picture(HttpServletRequest request) throws IOException {
        var name = Vietnamese.cleanLine(request.getParameter("name"));
        // what is pasted from a screen has no name, or the browser's
        var named = name == null || name.matches("image\\.\\w{3,4}") ? word(request, "richtext.picture.name") : name;
        var row = media.storePicture(named, request.getInputStream());
        var width = Math.min(WIDTH, row.width());
        return Json.createObjectBuilder()
                .add("src", address(request, row))
                .add("width", width)
                .add("height", Math.max(1, Math.round((float) row.height() * width / row.width())));
    }

    private static String address(HttpServletRequest request, MediaRow row) {
        return request.getContextPath() + "/media/" + row.hash() + "/" + WIDTH + "/" + Vietnamese.slug(row.title());
    }

    private static JsonObjectBuilder error(HttpServletRequest request, String key, Object... arguments) {
        var words = new MessageFormat(word(request, key), request.getLocale()).format(arguments);
        return Json.createObjectBuilder().add("error", words);
    }

    private static String word(HttpServletRequest request, String key) {
        return bundle(request.getLocale()).getString(key);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Messages.BUNDLE, locale, RichTextServlet.class.getClassLoader());
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }
}
