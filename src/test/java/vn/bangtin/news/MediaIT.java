package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Upload;
import vn.bangtin.PortalIT;

/** The library of pictures and files, over HTTP. */
class MediaIT extends PortalIT {

    private static PortalClient.Answer upload(PortalClient who, String name, byte[] content) {
        return who.submit(who.get("/admin/media"), "upload", Map.of(), Map.of("files", new Upload(name, content)));
    }

    private static String edit(PortalClient who, String title) {
        return who.get("/admin/media?text=" + title)
                .page()
                .select("td.text a")
                .attr("href")
                .replaceFirst(".*/admin", "/admin");
    }

    @Test
    void a_picture_is_put_in_described_found_and_taken_out() throws IOException {
        var author = signedIn("AUTHOR");
        var picture = SampleFiles.jpeg(641, 377);
        assertThat(upload(author, "anh-kho-moi.jpg", picture).status()).isEqualTo(302);
        assertThat(author.get("/admin/media").page().select(".done").text()).contains("Đã thêm");
        assertThat(upload(author, "ten-khac.jpg", picture).status()).isEqualTo(302);
        assertThat(author.get("/admin/media").page().select(".done").text()).contains("đã có trong kho");

        var path = edit(author, "anh-kho-moi");
        var form = author.get(path);
        var wrong = author.submit(form, "save", Map.of("title", " "));
        assertThat(wrong.page().select("#errors a").eachAttr("href")).containsExactly("#title");
        assertThat(author.submit(form, "save", Map.of("title", "Ảnh kho mới", "author", "Phòng Báo chí"))
                        .status())
                .isEqualTo(302);
        assertThat(author.get("/admin/media/pick?kind=pictures&text=phong%20bao%20chi")
                        .body())
                .contains("Ảnh kho mới", "Ảnh: Phòng Báo chí");

        var opened = author.get(path);
        assertThat(opened.page().text()).contains("641 × 377", "Chưa dùng");
        assertThat(author.submit(opened, "remove", Map.of()).status()).isEqualTo(302);
        assertThat(author.get(path).status()).isEqualTo(404);
        assertThat(author.get("/admin/media/pick?text=phong%20bao%20chi").body())
                .doesNotContain("Ảnh kho mới");
    }

    @Test
    void what_an_article_uses_is_listed_with_it_and_not_taken_out() {
        var editor = signedIn("EDITOR");
        var used = editor.get("/admin/media?sort=title")
                .page()
                .select("tbody tr:contains(bài) td.text a")
                .first();
        var page =
                editor.get(used.attr("href").replaceFirst(".*/admin", "/admin")).page();
        assertThat(page.select("aside a[href*=/admin/news/edit]")).isNotEmpty();
        assertThat(page.getElementById("remove")).isNull();
    }

    @Test
    void a_file_that_is_refused_is_named_with_the_reason() {
        var answer = upload(signedIn("AUTHOR"), "so-do.svg", SampleFiles.svg());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#errors").text()).contains("so-do.svg", "Không nhận được loại tệp này");
    }

    @Test
    void the_library_is_for_who_writes() {
        for (var path : new String[] {"/admin/media", "/admin/media/pick", "/admin/media/edit?id=1"}) {
            assertThat(anonymous().get(path).status()).as(path).isIn(302, 401);
            assertThat(signedIn("READER").get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(signedIn("AUTHOR").get("/admin/media/edit?id=999999999").status())
                .isEqualTo(404);
        assertThat(signedIn("AUTHOR").get("/admin/media/edit?id=abc").status()).isEqualTo(404);
    }
}
