package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class SignInIT extends PortalIT {

    private static String session(PortalClient.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("BANGTINID="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElse(null);
    }

    private static PortalClient.Answer signIn(PortalClient person, String address, String role) {
        var account = PortalClient.Demo.account(role);
        return person.submit(
                person.get(address), "submit", Map.of("login", account.login(), "password", account.password()));
    }

    private int statusOfProfile(String cookie) {
        return anonymous().get("/me", "Cookie", cookie).status();
    }

    @Test
    void the_session_changes_its_id_with_every_sign_in() {
        var person = anonymous();
        var first = session(signIn(person, "/login", "READER"));
        assertThat(statusOfProfile(first)).isEqualTo(200);
        var second = session(signIn(person, "/login", "EDITOR"));
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(statusOfProfile(first)).isNotEqualTo(200);
        assertThat(statusOfProfile(second)).isEqualTo(200);
    }

    @Test
    void a_session_id_of_somebodys_choice_is_not_taken() {
        var chosen = "BANGTINID=0123456789abcdef0123456789ab";
        var answer = anonymous().get("/login", "Cookie", chosen);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(statusOfProfile(chosen)).isNotEqualTo(200);
    }

    @Test
    void the_session_cookie_is_for_this_server_alone() {
        var cookie = signIn(anonymous(), "/login", "READER").header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void signing_out_ends_the_session() {
        var person = anonymous();
        var cookie = session(signIn(person, "/login", "READER"));
        // another page's picture or link cannot do it
        assertThat(person.get("/logout", "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(200);
        assertThat(person.get("/logout", "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Dest", "image")
                        .status())
                .isEqualTo(200);
        assertThat(statusOfProfile(cookie)).isEqualTo(200);
        var answer = person.submit(person.get("/logout"), "signOut", Map.of());
        assertThat(target(answer)).isEqualTo("/");
        assertThat(statusOfProfile(cookie)).isNotEqualTo(200);
    }

    @Test
    void a_failure_keeps_the_name_and_tells_nothing() {
        var person = anonymous();
        var wrong = person.submit(
                person.get("/login?next=/news"), "submit", Map.of("login", "docgia", "password", "sai-mat-khau"));
        var unknown = person.submit(
                person.get("/login?next=/news"), "submit", Map.of("login", "khong-co-ai", "password", "sai-mat-khau"));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.page().getElementById("login").val()).isEqualTo("docgia");
        assertThat(wrong.page().getElementById("password").val()).isEmpty();
        assertThat(wrong.page().getElementById("next").val()).isEqualTo("/news");
        assertThat(wrong.page().select(".errors").text())
                .isNotBlank()
                .isEqualTo(unknown.page().select(".errors").text());
        // and the right password afterwards
        assertThat(signIn(person, "/login", "READER").status()).isEqualTo(302);
    }

    @Test
    void one_goes_on_to_where_one_wanted_to_go() {
        var person = anonymous();
        var asked = person.get("/admin/news?page=2");
        assertThat(target(signIn(person, target(asked), "EDITOR"))).isEqualTo("/admin/news?page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "evil",
                "/\r\nx"
            })
    void but_never_out_of_the_portal(String next) {
        var address = "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        var answer = signIn(anonymous(), address, "READER");
        assertThat(target(answer)).isEqualTo("/");
    }

    @Test
    void another_page_cannot_sign_people_in() throws Exception {
        var account = PortalClient.Demo.account("READER");
        var page = anonymous().get("/login").page();
        var body = new StringBuilder("login=" + account.login() + "&password=" + account.password() + "&submit=x");
        page.select("#form input[type=hidden]")
                .forEach(field ->
                        body.append('&').append(field.attr("name")).append('=').append(field.val()));
        var request = HttpRequest.newBuilder(URI.create(base() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var foreign = http.send(
                request.copy()
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(200);
        assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
        var own = http.send(
                request.copy()
                        .header("Origin", base().replaceFirst("^(https?://[^/]+).*", "$1"))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(own.statusCode()).isEqualTo(302);
    }
}
