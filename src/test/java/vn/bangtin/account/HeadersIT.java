package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalIT;

/** What every answer carries, and what no answer gives away. */
class HeadersIT extends PortalIT {

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/news, 200",
        "/login, 200",
        "/admin, 302",
        "/khong-co-trang-nay, 404",
        "/setup, 404",
        "/setup.xhtml, 404",
        "/SETUP, 404",
        "/test/rights?fail=1, 500",
        "/api/v1/links, 200",
        "/api/v1/khong-co, 404",
        "/WEB-INF/web.xml, 404"
    })
    void the_security_headers_are_on_every_kind_of_answer(String address, int status) {
        var answer = anonymous().get(address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'", "script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
    }

    @Test
    void they_are_on_static_files_too() {
        var style =
                anonymous().get("/").page().selectFirst("link[rel=stylesheet]").attr("href");
        var answer = anonymous().get(style.substring(style.indexOf("/assets/")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void they_are_on_working_pages_with_the_nonce_of_the_page() {
        var answer = signedIn("ADMINISTRATOR").get("/admin/accounts/edit");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        assertThat(answer.page().select("[onclick], [onsubmit], [onchange]")).isEmpty();
    }

    @Test
    void a_failure_shows_no_inner_words() {
        var answer = anonymous().get("/test/rights?fail=1");
        assertThat(answer.body()).doesNotContain("secret inner words").doesNotContain("IllegalStateException");
        assertThat(answer.page().select("main code").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/news", "/anniversaries", "/weather", "/links", "/login", "/khong-co", "/api/v1/links"})
    void whoever_only_reads_gets_no_session(String address) {
        assertThat(anonymous().get(address).header("Set-Cookie")).isNull();
    }
}
