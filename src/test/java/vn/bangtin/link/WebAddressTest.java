package vn.bangtin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.BusinessException;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://chinhphu.vn, https://chinhphu.vn",
        "HTTPS://ChinhPhu.VN/Tin?a=1&b=2#x, https://chinhphu.vn/Tin?a=1&b=2#x",
        "'  http://qlvb/dang-nhap  ', http://qlvb/dang-nhap",
        "http://10.0.0.5:8080/, http://10.0.0.5:8080/",
        "http://[2001:db8::1]/, http://[2001:db8::1]/",
        "https://đànẵng.vn/tin, https://xn--nng-8ka8v493n.vn/tin",
        "https://vi.wikipedia.org/wiki/Việt_Nam, https://vi.wikipedia.org/wiki/Việt_Nam",
        "https://a.example/%E1%BA%A1, https://a.example/%E1%BA%A1",
    })
    void web_addresses_are_stored_in_one_form(String typed, String stored) {
        assertThat(WebAddress.clean(typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://a.example/",
                "mailto:a@b.example",
                "//evil.example/",
                "/news",
                "news",
                "chinhphu.vn",
                "http:",
                "http://",
                "http:///x",
                "http:evil.example",
                "http://:80/",
                "http://user@a.example/",
                "http://user:secret@a.example/",
                "https://chinhphu.vn@evil.example/",
                "http://a.example:0/",
                "http://a.example:70000/",
                "http://a.example:8x/",
                "http://a_b.example/",
                "http://a b.example/",
                "http://a.example/a b",
                "http://a.example\\@evil.example/",
                "http://a.example/\"onmouseover=alert(1)",
                "http://a.example/<script>",
                "http://-a.example/",
                "http://[::1",
            })
    void everything_else_is_refused_next_to_the_field(String typed) {
        assertThatThrownBy(() -> WebAddress.clean(typed))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("address"));
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThatThrownBy(() -> WebAddress.clean("  ")).hasMessage("link.address.required");
        assertThat(WebAddress.clean("https://a.example/" + "x".repeat(982))).hasSize(1_000);
        assertThatThrownBy(() -> WebAddress.clean("https://a.example/" + "x".repeat(983)))
                .hasMessage("error.tooLong");
    }
}
