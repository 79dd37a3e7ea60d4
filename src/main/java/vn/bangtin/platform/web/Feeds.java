package vn.bangtin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** How documents are answered that programs ask for again and again: who has it already gets nothing (RFC 9110, 13). */
public final class Feeds {

    private Feeds() {}

    /**
     * Answers with the document, or with 304 if the reader has it.
     *
     * @param updated when its content changed last; {@link Instant#EPOCH} if that is not known
     */
    public static void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String contentType,
            byte[] document,
            Instant updated)
            throws IOException {
        var etag = etag(document);
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "private, max-age=60");
        if (!updated.equals(Instant.EPOCH)) {
            response.setDateHeader("Last-Modified", updated.toEpochMilli());
        }
        if (isKnown(request, etag, updated)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(contentType);
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
