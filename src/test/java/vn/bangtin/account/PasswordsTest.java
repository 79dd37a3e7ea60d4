package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.BusinessException;

class PasswordsTest {

    private static final String PASSWORD = "mật khẩu ở nhà";

    private final Passwords passwords = passwords();

    static Passwords passwords() {
        var passwords = new Passwords(new Pbkdf2PasswordHashImpl());
        passwords.initialize();
        return passwords;
    }

    /** As an earlier version of the portal might have stored it. */
    static String weakHash(String password) {
        var weak = new Pbkdf2PasswordHashImpl();
        weak.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256", "Pbkdf2PasswordHash.Iterations", "2048"));
        return weak.generate(password.toCharArray());
    }

    @Test
    void a_hash_says_its_parameters_and_takes_its_own_password_only() {
        var stored = passwords.hash(PASSWORD);
        assertThat(stored).startsWith("PBKDF2WithHmacSHA256:600000:").doesNotContain(PASSWORD);
        assertThat(passwords.matches(PASSWORD, stored)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", stored)).isFalse();
        assertThat(passwords.isOutdated(stored)).isFalse();
    }

    @Test
    void the_keyboard_that_wrote_it_does_not_matter() {
        var stored = passwords.hash(Normalizer.normalize(PASSWORD, Normalizer.Form.NFD));
        assertThat(passwords.matches(Normalizer.normalize(PASSWORD, Normalizer.Form.NFC), stored))
                .isTrue();
    }

    @Test
    void a_hash_of_fewer_iterations_is_understood_and_known_as_outdated() {
        var stored = weakHash(PASSWORD);
        assertThat(passwords.matches(PASSWORD, stored)).isTrue();
        assertThat(passwords.isOutdated(stored)).isTrue();
    }

    @Test
    void nobody_has_a_password_that_can_be_compared() {
        assertThatCode(() -> passwords.matchNobody("x")).doesNotThrowAnyException();
    }

    @Test
    void random_passwords_differ_and_are_long() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 200; i++) {
            seen.add(passwords.random());
        }
        assertThat(seen).hasSize(200).allMatch(password -> password.matches("[a-zA-Z2-9]{16}"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', account.password.short",
        "123456789, account.password.short",
        "1111111111, account.password.simple",
        "Quantri-2026, account.password.simple"
    })
    void weak_ones_are_refused_in_words(String password, String key) {
        assertThatThrownBy(() -> passwords.check(password, "quantri"))
                .isInstanceOfSatisfying(BusinessException.class, e -> {
                    assertThat(e.key()).isEqualTo(key);
                    assertThat(e.field()).isEqualTo("newPassword");
                });
    }

    @Test
    void a_long_sentence_is_welcome_and_a_very_long_text_is_not() {
        assertThatCode(() -> passwords.check(PASSWORD, "quantri")).doesNotThrowAnyException();
        assertThatThrownBy(() -> passwords.check("abcd".repeat(51), "quantri")).isInstanceOf(BusinessException.class);
    }
}
