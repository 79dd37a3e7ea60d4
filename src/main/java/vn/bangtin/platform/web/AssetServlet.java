package vn.bangtin.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves {@code /assets/{version}/{file}}: style, script, fonts, icons. The version is part of the address, so browsers
 * keep them for a year and still see a new version at once.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var file = path.indexOf('/', 1);
        var asset = file < 0 ? null : assets.find(path.substring(file + 1));
        if (asset == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // An old page may ask for an old version; it gets today's, but must not keep it.
        var current = path.substring(1, file).equals(assets.version());
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentType(asset.type());
        if (asset.zipped() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (Gzip.isAccepted(request)) {
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLength(asset.zipped().length);
                response.getOutputStream().write(asset.zipped());
                return;
            }
        }
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }
}
