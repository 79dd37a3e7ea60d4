package vn.bangtin.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One finished page.
 *
 * @param startedAt when its rendering began
 */
record KeptPage(String html, byte[] bytes, byte[] zipped, String etag, Instant startedAt) {

    static KeptPage of(String html, Instant startedAt) {
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            var etag = '"' + HexFormat.of().formatHex(hash).substring(0, 16) + '"';
            return new KeptPage(html, bytes, Gzip.compress(bytes), etag, startedAt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    long size() {
        return html.length() * 2L + bytes.length + zipped.length;
    }
}
