package vn.bangtin.platform.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.bangtin.platform.text.Vietnamese;

/** Files that a page answers with instead of itself. */
public final class Downloads {

    private Downloads() {}

    /** What writes a file. */
    @FunctionalInterface
    public interface Writer {
        void to(OutputStream out) throws IOException;
    }

    /** Answers the request with a file, written as it is sent; the page is not rendered. */
    public static void answer(String name, String contentType, Writer writer) {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        external.setResponseContentType(contentType);
        external.setResponseHeader("Content-Disposition", disposition(name));
        external.setResponseHeader("Cache-Control", "no-store");
        try {
            writer.to(external.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The name twice (RFC 6266): without marks for what cannot read them, and as it is. */
    public static String disposition(String name) {
        var dot = name.lastIndexOf('.');
        var plain = Vietnamese.slug(name.substring(0, dot)) + name.substring(dot);
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
