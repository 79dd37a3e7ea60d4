package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalIT;

/** From a reader who finds an error to the desk that answers. */
class ErrorReportIT extends PortalIT {

    private String article() {
        var link = anonymous().get("/news").page().selectFirst("main h2 a[href*=/news/]");
        return link.attr("href").replaceFirst(".*/news/(\\d+)/.*", "$1");
    }

    @Test
    void a_reader_reports_and_the_desk_answers() {
        var id = article();
        var problem = "Sai số liệu " + System.nanoTime();
        var reader = anonymous();
        var form = reader.get(
                "/report?article=" + id + "&quote=M%E1%BB%99t%20%C4%91o%E1%BA%A1n&before=tr%C6%B0%E1%BB%9Bc&after=sau");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Set-Cookie")).as("a session").isNull();
        assertThat(form.page().getElementById("quote").val()).isEqualTo("Một đoạn");

        var wrong = reader.submit(form, "send", Map.of("email", "không phải địa chỉ", "problem", problem));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.page().select("#errors a").eachAttr("href")).containsExactly("#email");
        assertThat(wrong.page().getElementById("problem").val()).isEqualTo(problem);

        var values =
                Map.of("email", "ban.doc@example.vn", "problem", problem, "suggestion", "<script>alert(1)</script>");
        assertThat(reader.submit(wrong, "send", values).status()).isEqualTo(302);
        assertThat(reader.submit(wrong, "send", values).status())
                .as("a second click")
                .isEqualTo(302);
        assertThat(reader.get("/report?article=" + id + "&sent=yes")
                        .page()
                        .select(".done")
                        .text())
                .contains("Cảm ơn bạn");

        var editor = signedIn("EDITOR");
        var rows = editor.get("/admin/errors").page().select("tbody tr:contains(" + problem + ")");
        assertThat(rows).as("rows of one report sent twice").hasSize(1);
        var path = rows.select("td.text a").attr("href").replaceFirst(".*/admin", "/admin");
        var report = editor.get(path);
        assertThat(report.body()).contains("&lt;script").doesNotContain("<script>alert");
        var edit = editor.get(
                report.page().selectFirst("a[href*=report=]").attr("href").replaceFirst(".*/admin", "/admin"));
        var place = edit.page().selectFirst("[data-place]");
        assertThat(place.attr("data-place")).isEqualTo("Một đoạn");
        assertThat(place.attr("data-before")).isEqualTo("trước");
        assertThat(place.text()).contains(problem);

        var unexplained = editor.submit(report, "dismiss", Map.of());
        assertThat(unexplained.page().select("#errors a").eachAttr("href")).containsExactly("#answer");
        assertThat(editor.submit(unexplained, "mended", Map.of("answer", "Đã sửa."))
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(path).page().text()).contains("Đã sửa").doesNotContain("ban.doc@example.vn");
        assertThat(editor.get("/admin/errors").page().select("tbody tr:contains(" + problem + ")"))
                .isEmpty();
        assertThat(signedIn("ADMINISTRATOR").get("/admin/mail").page().text()).contains("Cảm ơn bạn đã báo lỗi");
    }

    @Test
    void who_does_not_look_after_the_article_does_not_see_the_report() {
        var id = article();
        var problem = "Lỗi riêng " + System.nanoTime();
        var reader = signedIn("READER");
        assertThat(reader.submit(reader.get("/report?article=" + id), "send", Map.of("problem", problem))
                        .status())
                .isEqualTo(302);
        var path = signedIn("EDITOR")
                .get("/admin/errors")
                .page()
                .select("tbody tr:contains(" + problem + ") td.text a")
                .attr("href")
                .replaceFirst(".*/admin", "/admin");
        assertThat(reader.get("/admin/errors").status()).isEqualTo(403);
        assertThat(anonymous().get(path).status()).isEqualTo(302);
        assertThat(signedIn("MODERATOR").get(path).status()).isEqualTo(403);
    }

    @Test
    void what_cannot_be_read_cannot_be_reported() {
        for (var wrong : new String[] {"", "?article=", "?article=abc", "?article=999999999", "?article=-1"}) {
            assertThat(anonymous().get("/report" + wrong).status()).as(wrong).isEqualTo(404);
        }
    }
}
