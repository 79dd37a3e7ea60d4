package vn.bangtin.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(strings = {"bandoc@example.vn", "ban.doc+tin@thu.soe.example.vn", "a@localhost"})
    void an_address_is_one(String text) {
        assertThat(Mail.isAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bandoc",
                "bandoc@",
                "@example.vn",
                "a@b.vn,c@d.vn",
                "a@b.vn c@d.vn",
                "a@b.vn\r\nBcc: c@d.vn",
                "Bạn đọc <a@b.vn>",
                "a@b..vn",
                "bạn@example.vn"
            })
    void what_is_not_exactly_one_address_is_none(String text) {
        assertThat(Mail.isAddress(text)).isFalse();
        assertThatThrownBy(() -> new Mail(text, "x", "y")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_has_a_longest_length() {
        assertThat(Mail.isAddress("a@" + "b".repeat(260))).isFalse();
    }

    @Test
    void a_subject_is_one_line_so_nobody_adds_a_header() {
        assertThat(new Mail("a@b.vn", "Báo lỗi\r\nBcc: c@d.vn\r\n\r\nxin chào", "y").subject())
                .isEqualTo("Báo lỗi Bcc: c@d.vn xin chào");
    }

    @Test
    void long_texts_are_cut() {
        var mail = new Mail("a@b.vn", "x".repeat(1000), "y".repeat(20_000));
        assertThat(mail.subject()).hasSize(Mail.MAX_SUBJECT);
        assertThat(mail.body()).hasSize(Mail.MAX_BODY);
    }
}
