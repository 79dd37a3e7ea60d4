package vn.bangtin.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import vn.bangtin.platform.BusinessException;

/**
 * Passwords: their rule, their hash, and random ones for one sign-in.
 *
 * <p>PBKDF2-HMAC-SHA-256 at 600,000 iterations (OWASP Password Storage Cheat Sheet, 2023). The stored string names its
 * own parameters, so a hash of fewer iterations is still understood and renewed at the next sign-in.
 */
@ApplicationScoped
public class Passwords {

    static final int ITERATIONS = 600_000;
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int MIN_LENGTH = 10;
    private static final int MAX_LENGTH = 200;
    // without letters and digits that look alike on paper: l 1 I, O 0
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final SecureRandom random = new SecureRandom();
    private Pbkdf2PasswordHash hash;
    // The password of those who do not exist: a hash of nothing, of the same cost as a real one.
    private final String nobodys = ALGORITHM + ":" + ITERATIONS + ":" + randomBytes(16) + ":" + randomBytes(32);

    protected Passwords() {}

    @Inject
    public Passwords(Pbkdf2PasswordHash hash) {
        this.hash = hash;
    }

    @PostConstruct
    void initialize() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "16",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "32"));
    }

    /** The hash to store. */
    public String hash(String password) {
        return hash.generate(characters(password));
    }

    boolean matches(String password, String stored) {
        return hash.verify(characters(password), stored);
    }

    /** Takes as long as a real comparison, so that the answer's time does not tell which logins exist. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** Whether a stored hash is weaker than what is made today. */
    boolean isOutdated(String stored) {
        var parts = stored.split(":");
        return parts.length < 2 || !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < ITERATIONS;
    }

    /** A random password of 16 letters and digits, about 92 bits. */
    public String random() {
        var password = new StringBuilder(16);
        random.ints(16, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }

    /**
     * Checks a password that a person chose: 10 to 200 characters, without the login in it. Length counts, mixtures of signs do not
     * (NIST SP 800-63B section 5.1.1.2).
     *
     * @throws BusinessException at the field {@code newPassword}
     */
    public void check(String password, String login) {
        if (password == null || password.length() < MIN_LENGTH) {
            throw BusinessException.at("newPassword", "account.password.short", MIN_LENGTH);
        }
        if (password.length() > MAX_LENGTH) {
            throw BusinessException.at("newPassword", "error.tooLong", MAX_LENGTH);
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)
                || password.chars().distinct().count() < 4) {
            throw BusinessException.at("newPassword", "account.password.simple");
        }
    }

    // One keyboard writes "ế" as one character, another as three; the password is the same.
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    }

    private String randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
