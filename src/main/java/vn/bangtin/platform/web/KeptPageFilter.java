package vn.bangtin.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Answers reading pages from {@link KeptPages}. The page is rendered once for each kind of {@link Viewer}, {@link PageVariant}
 * and language; the name of the person is put into the copy that is sent.
 */
public class KeptPageFilter extends HttpFilter {

    /** Request attribute: something on the page failed, the next reader may be luckier. */
    static final String NOT_KEPT = "bangtin.notKept";

    /** Request attribute: the only parameters that a kept page may speak of, as a set of names. */
    static final String READS = "bangtin.reads";

    private static final long serialVersionUID = 1L;
    private static final int MAX_QUERY = 200;
    // Unguessable, so that no article can contain it and be shown with somebody's name in its text.
    private static final String NAME_GOES_HERE = "name-" + UUID.randomUUID();

    @Inject
    private transient KeptPages pages;

    @Inject
    private transient PageVariant variant;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var reads = ReadingPages.reads(path).orElse(null);
        if (reads == null || !isKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        var query = ReadingPages.query(reads, request.getParameterMap());
        if (query.length() > MAX_QUERY) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(READS, reads);
        // not the address as it was sent: the same path can be spelled in many ways
        var key = String.join(
                "\n",
                path,
                query,
                String.valueOf(request.getAttribute(Languages.ATTRIBUTE)),
                String.valueOf(request.getAttribute(Viewer.KIND)),
                variant.key());
        var kept = pages.find(key);
        if (kept.isPresent()) {
            send(kept.get(), request, response);
            return;
        }
        var name = request.getAttribute(Viewer.NAME);
        request.setAttribute(Viewer.NAME, NAME_GOES_HERE);
        var generation = pages.generation();
        var startedAt = pages.now();
        var captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        request.setAttribute(Viewer.NAME, name);
        if (captured.isElsewhere()) {
            return;
        }
        var page = KeptPage.of(captured.text(), startedAt);
        if (captured.getStatus() == HttpServletResponse.SC_OK && request.getAttribute(NOT_KEPT) == null) {
            pages.keep(key, page, generation);
        }
        send(page, request, response);
    }

    private static boolean isKept(HttpServletRequest request) {
        return (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
                // on paper stand the time of printing and the address of this very request
                && !"print".equals(request.getParameter("view"));
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        if (request.getAttribute(Viewer.NAME) instanceof String name) {
            var bytes = page.html().replace(NAME_GOES_HERE, escaped(name)).getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            response.setHeader("ETag", page.etag());
            if (page.etag().equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        var zipped = Gzip.isAccepted(request);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = zipped ? page.zipped() : page.bytes();
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Takes the body in memory; errors and redirects go straight through. */
    private static final class CapturedResponse extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream(32 * 1024);
        private PrintWriter writer;
        private boolean elsewhere;

        private final ServletOutputStream stream = new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };

        CapturedResponse(HttpServletResponse response) {
            super(response);
        }

        String text() {
            if (writer != null) {
                writer.flush();
            }
            return body.toString(StandardCharsets.UTF_8);
        }

        boolean isElsewhere() {
            return elsewhere;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return stream;
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void sendError(int status) throws IOException {
            elsewhere = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            elsewhere = true;
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            elsewhere = true;
            super.sendRedirect(location);
        }

        @Override
        public void setStatus(int status) {
            // 301 and 304 carry no body of ours
            elsewhere = status >= 300 && status < 400;
            super.setStatus(status);
        }

        @Override
        public void addHeader(String name, String value) {
            // PrimeFaces sends the nonce of this rendering; the kept page has no inline script and outlives it
            if (!name.equalsIgnoreCase("Content-Security-Policy")) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setContentLength(int length) {
            // the length of what is sent is known later
        }

        @Override
        public void setContentLengthLong(long length) {
            // likewise
        }

        @Override
        public void flushBuffer() {
            // nothing leaves before the page is whole
        }

        @Override
        public void resetBuffer() {
            body.reset();
        }
    }
}
