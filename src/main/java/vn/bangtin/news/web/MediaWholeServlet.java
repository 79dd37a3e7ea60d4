package vn.bangtin.news.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import vn.bangtin.news.MediaLibraryService;
import vn.bangtin.news.MediaService;
import vn.bangtin.platform.BusinessException;

/**
 * {@code /admin/media/whole?id=}: all of a picture for who frames it, also what readers do not see of it. What was cut away is
 * shown nowhere else.
 */
@WebServlet("/admin/media/whole")
public class MediaWholeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 960;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient MediaService media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = request.getParameter("id");
        if (id == null || !id.matches("\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var item = library.item(Long.parseLong(id));
            var file = item.row().isPicture() ? media.whole(item, WIDTH) : null;
            if (file == null || !Files.exists(file)) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setHeader("Cache-Control", "private, no-store");
            response.setCharacterEncoding(null);
            response.setContentType(item.row().servedType().mime());
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (EJBAccessException e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BusinessException e) {
            // no such picture, or its file cannot be read
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
