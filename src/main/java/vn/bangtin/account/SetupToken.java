package vn.bangtin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key to the first set-up: whoever started the server reads it in the log and nobody else has it. A new one at every
 * start; only its hash is kept, and only in memory.
 */
@ApplicationScoped
class SetupToken {

    private static final int BYTES = 32;

    private volatile byte[] hash;

    /** Makes a new token of 256 random bits; earlier ones are worth nothing from now on. */
    String issue() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        hash = sha256(token);
        return token;
    }

    /** Compares in a time that does not depend on how much of it is right. */
    boolean accepts(String token) {
        var expected = hash;
        return expected != null && token != null && MessageDigest.isEqual(expected, sha256(token));
    }

    /** From now on no token is right. */
    void spend() {
        hash = null;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
