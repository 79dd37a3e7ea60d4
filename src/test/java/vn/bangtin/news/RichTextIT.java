package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

/** What the editor of texts asks the portal for, and what the portal does not do for others. */
class RichTextIT extends PortalIT {

    private static final String EDITOR = "X-Bangtin-Editor";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private HttpResponse<String> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void signIn(String role) throws IOException, InterruptedException {
        var account = PortalClient.Demo.account(role);
        var page = org.jsoup.Jsoup.parse(
                http.send(HttpRequest.newBuilder(URI.create(base() + "/login")).build(), BodyHandlers.ofString())
                        .body(),
                base() + "/login");
        var form = page.getElementById("submit").closest("form");
        var body = new StringBuilder();
        for (var field : form.select("input[name]")) {
            var value = field.id().equals("login")
                    ? account.login()
                    : field.id().equals("password") ? account.password() : field.val();
            body.append(URLEncoder.encode(field.attr("name"), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void a_paste_comes_back_clean_and_in_unicode() throws Exception {
        signIn("AUTHOR");
        var answer = json(post(
                "/admin/news/text/paste",
                text("<p onclick=x()>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam<img src='https://x.example/a.png'></p>"),
                EDITOR,
                "1"));
        assertThat(answer.getString("html")).isEqualTo("<p>Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam</p>");
        assertThat(answer.getString("encoding")).isEqualTo("VNI");
        assertThat(answer.getString("converted")).isEqualTo("<p>Cộng hòa xã hội chủ nghĩa Việt Nam</p>");
        assertThat(answer.getInt("leftOut")).isEqualTo(1);
    }

    @Test
    void too_much_of_a_paste_is_refused_in_words() throws Exception {
        signIn("AUTHOR");
        var huge = post("/admin/news/text/paste", text("<p>Một đoạn.</p>".repeat(400_000)), EDITOR, "1");
        assertThat(huge.statusCode()).isEqualTo(422);
        assertThat(json(huge).getString("error")).contains("dài quá 2 triệu ký tự");
        var deep = post("/admin/news/text/paste", text("<b>".repeat(10_000) + "x"), EDITOR, "1");
        assertThat(deep.statusCode()).isEqualTo(422);
        assertThat(json(deep).getString("error")).contains("nhiều lớp");
    }

    @Test
    void a_picture_is_kept_and_shown_and_what_is_none_is_refused_in_words() throws Exception {
        signIn("AUTHOR");
        var answer = json(post(
                "/admin/news/text/picture?name=" + URLEncoder.encode("Toàn cảnh.jpg", StandardCharsets.UTF_8),
                SampleFiles.jpeg(1200, 600),
                EDITOR,
                "1"));
        assertThat(answer.getInt("width")).isEqualTo(960);
        assertThat(answer.getInt("height")).isEqualTo(480);
        var context = URI.create(base()).getPath();
        var picture = anonymous().get(answer.getString("src").substring(context.length()));
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");

        var refused = post("/admin/news/text/picture?name=a.jpg", SampleFiles.exe(), EDITOR, "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).getString("error")).contains("không phải là ảnh");
    }

    @Test
    void nobody_else_is_answered() throws Exception {
        assertThat(post("/admin/news/text/paste", text("<p>a</p>"), EDITOR, "1").statusCode())
                .isEqualTo(302);
        signIn("READER");
        assertThat(post("/admin/news/text/paste", text("<p>a</p>"), EDITOR, "1").statusCode())
                .isEqualTo(403);
        signIn("AUTHOR");
        assertThat(post("/admin/news/text/paste", text("<p>a</p>")).statusCode())
                .isEqualTo(403);
        assertThat(post("/admin/news/text/paste", text("<p>a</p>"), EDITOR, "1", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/admin/news/text/paste", text("<p>a</p>"), EDITOR, "1", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/admin/news/text/nothing", text("<p>a</p>"), EDITOR, "1")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_with_five_megabytes_or_ten_thousand_tags_keeps_what_else_was_typed() {
        var author = signedIn("AUTHOR");
        var empty = author.get("/admin/news/edit");
        for (var body : new String[] {"<p>Một đoạn.</p>".repeat(330_000), "<i>".repeat(10_000) + "x"}) {
            var answer = author.submit(
                    empty,
                    "save",
                    Map.of(
                            "title",
                            "Tin quá dài",
                            "body",
                            body,
                            "category",
                            empty.page()
                                    .selectFirst("#category option[value~=\\d+]")
                                    .val()),
                    Map.of());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("#errors a[href=#body]")).hasSize(1);
            assertThat(answer.page().selectFirst("#title").val()).isEqualTo("Tin quá dài");
        }
    }

    @Test
    void the_same_new_picture_sent_twice_at_the_same_moment_is_one_picture() throws Exception {
        signIn("AUTHOR");
        for (var round = 0; round < 10; round++) {
            var picture = SampleFiles.jpeg(300 + round, 217);
            var sent = Stream.generate(
                            () -> HttpRequest.newBuilder(URI.create(base() + "/admin/news/text/picture?name=a.jpg"))
                                    .header(EDITOR, "1")
                                    .POST(BodyPublishers.ofByteArray(picture))
                                    .build())
                    .limit(4)
                    .map(request -> http.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            var addresses = new HashSet<String>();
            for (var one : sent) {
                var answer = one.get();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                addresses.add(json(answer).getString("src"));
            }
            assertThat(addresses).hasSize(1);
        }
    }
}
