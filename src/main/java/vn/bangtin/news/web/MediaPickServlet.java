package vn.bangtin.news.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import vn.bangtin.news.MediaFilter;
import vn.bangtin.news.MediaItem;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.text.Vietnamese;

/**
 * {@code /admin/media/pick?kind=pictures&text=&page=}: the library for the dialog of the edit page, newest first, as JSON. It
 * is asked when somebody opens the dialog, so the page itself costs nothing more.
 */
@WebServlet("/admin/media/pick")
public class MediaPickServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 12;
    private static final int SMALL = 320;
    private static final int WIDTH = 960;
    private static final int MAX_TEXT = 200;

    @Inject
    private transient MediaLibraryService library;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pictures = "pictures".equals(request.getParameter("kind")) ? Boolean.TRUE : null;
        var text = Vietnamese.cleanLine(request.getParameter("text"));
        var number = Objects.requireNonNullElse(request.getParameter("page"), "1");
        try {
            var slice = library.find(
                    new MediaFilter(
                            text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT),
                            pictures,
                            false),
                    new Page(number.matches("\\d{1,4}") ? Integer.parseInt(number) : 1, SIZE, "added", true));
            var items = Json.createArrayBuilder();
            slice.rows().forEach(item -> items.add(json(request, item)));
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter()
                    .write(Json.createObjectBuilder()
                            .add("items", items)
                            .add("more", slice.page().number() < slice.pages())
                            .build()
                            .toString());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static JsonObjectBuilder json(HttpServletRequest request, MediaItem item) {
        var json = Json.createObjectBuilder()
                .add("id", item.id())
                .add("title", item.title())
                .add("alternative", Objects.toString(item.alternative(), ""))
                .add("caption", caption(item))
                .add(
                        "about",
                        item.type().label()
                                + (item.row().isPicture() ? ", " + item.width() + " × " + item.height() : ""));
        if (item.row().isPicture()) {
            var width = Math.min(WIDTH, item.width());
            json.add("small", address(request, item, SMALL) + "?r=" + item.revision())
                    .add("src", address(request, item, WIDTH))
                    .add("width", width)
                    .add("height", Math.max(1, Math.round((float) item.height() * width / item.width())));
        }
        return json;
    }

    /** "Ảnh: Phòng Báo chí. Nguồn: Sở", or "". */
    private static String caption(MediaItem item) {
        var author = item.author() == null ? "" : "Ảnh: " + item.author();
        var source = item.source() == null ? "" : "Nguồn: " + item.source();
        return author.isEmpty() || source.isEmpty() ? author + source : author + ". " + source;
    }

    private static String address(HttpServletRequest request, MediaItem item, int width) {
        return request.getContextPath() + "/media/" + item.hash() + "/" + width + "/" + Vietnamese.slug(item.title());
    }
}
