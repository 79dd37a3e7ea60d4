package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalClient.Upload;
import vn.bangtin.PortalIT;

class NewsDeskIT extends PortalIT {

    /** Tells the things of this run from those of an earlier one on the same data. */
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private static Map<String, String> article(Answer form, String title) {
        var category = form.page().selectFirst("#category option[value~=\\d+]").val();
        return Map.of("title", title, "summary", "Tóm tắt", "body", "<p>Nội dung của tin.</p>", "category", category);
    }

    private Answer followed(PortalClient client, Answer redirect) {
        assertThat(redirect.status()).as(() -> redirect.page().text()).isEqualTo(302);
        return client.get(below(redirect.location()));
    }

    /** An address of a page as the client wants it: without the context root. */
    private String below(String address) {
        return address.substring(URI.create(base()).getPath().length());
    }

    @Test
    void an_article_with_picture_and_file_goes_from_the_desk_to_its_readers() {
        var editor = signedIn("PUBLISHER");
        var empty = editor.get("/admin/news/edit");
        var withFiles = editor.submit(
                empty,
                "uploadPicture",
                article(empty, "Tin của bàn biên tập"),
                Map.of(
                        "picture", new Upload("Toàn cảnh.jpg", SampleFiles.jpegFromCamera(1200, 600, 1)),
                        "attachment", new Upload("Kế hoạch.pdf", SampleFiles.pdf())));
        assertThat(withFiles.status()).isEqualTo(200);
        assertThat(withFiles.page().selectFirst("img.thumb").attr("src")).contains("/media/");

        var saved = followed(
                editor,
                editor.submit(
                        withFiles,
                        "publish-alone",
                        Map.of(
                                "leadAlternative",
                                "Nửa đỏ, nửa xanh",
                                "leadCaption",
                                "Ảnh: Phòng Báo chí",
                                "words",
                                "Tin gấp"),
                        Map.of()));
        var address = below(saved.page().selectFirst(".bar-actions a").attr("href"));
        var page = anonymous().get(address).page();
        assertThat(page.selectFirst("h1").text()).isEqualTo("Tin của bàn biên tập");
        var picture = page.selectFirst("figure img");
        assertThat(picture.attr("alt")).isEqualTo("Nửa đỏ, nửa xanh");
        var served = anonymous().get(below(picture.attr("src")));
        assertThat(served.status()).isEqualTo(200);
        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.header("Cache-Control")).contains("immutable");
        assertThat(served.body()).doesNotContain("GPS-20.4339");
        var file = anonymous().get(below(page.selectFirst(".attachments a").attr("href")));
        assertThat(file.header("Content-Disposition")).contains("filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch.pdf");

        var withdrawn =
                followed(editor, editor.submit(saved, "withdraw", Map.of("words", "Tin thử nghiệm."), Map.of()));
        assertThat(withdrawn.page().selectFirst(".props .state").text()).isEqualTo("Đã gỡ");
        assertThat(anonymous().get(address).status()).isEqualTo(410);
    }

    @Test
    void a_bad_file_is_told_beside_its_field_and_nothing_typed_is_lost() {
        var author = signedIn("AUTHOR");
        var empty = author.get("/admin/news/edit");
        var answer = author.submit(
                empty,
                "save",
                article(empty, "Tin có ảnh hỏng"),
                Map.of(
                        "picture", new Upload("virus.jpg", SampleFiles.exe()),
                        "attachment", new Upload("Kế hoạch.pdf", SampleFiles.pdf())));
        assertThat(answer.status()).isEqualTo(200);
        var page = answer.page();
        assertThat(page.select("#errors a[href=#picture]")).hasSize(1);
        assertThat(page.selectFirst("#title").val()).isEqualTo("Tin có ảnh hỏng");
        assertThat(page.selectFirst("#body").val()).contains("Nội dung của tin.");
        assertThat(page.select("#category option[selected]").val())
                .isEqualTo(article(empty, "").get("category"));
        assertThat(page.select("#attachments tbody tr")).hasSize(1);
    }

    @Test
    void two_editors_at_one_article_see_each_others_changes() {
        var first = signedIn("EDITOR");
        var second = signedIn("ADMINISTRATOR");
        var empty = first.get("/admin/news/edit");
        var saved = followed(first, first.submit(empty, "save", article(empty, "Tin chung"), Map.of()));
        var path = "/admin/news/edit?id=" + saved.response().uri().getQuery().replaceAll("\\D", "");

        var before = second.get(path);
        var change = Map.of("title", "Tin chung, bản một", "summary", "Tóm tắt của người thứ nhất");
        followed(first, first.submit(first.get(path), "save", change, Map.of()));
        var conflict = second.submit(before, "save", Map.of("title", "Tin chung, bản hai"), Map.of());
        assertThat(conflict.page().selectFirst(".conflict").text())
                .contains("Những mục chỉ người kia sửa đã được ghép vào trang này: Tóm tắt");
        assertThat(conflict.page().select(".conflict .side").eachText())
                .hasSize(2)
                .anyMatch(side -> side.contains("Tin chung, bản một"))
                .anyMatch(side -> side.contains("Tin chung, bản hai"));
        assertThat(conflict.page().selectFirst(".conflict").text())
                .as("the name of the person, not the login")
                .contains(first.get("/me")
                        .page()
                        .selectFirst("details.person summary b")
                        .text());
        assertThat(conflict.page().selectFirst("#summary").val()).isEqualTo("Tóm tắt của người thứ nhất");

        var undecided = second.submit(conflict, "save", Map.of(), Map.of());
        assertThat(undecided.status()).isEqualTo(200);
        assertThat(undecided.page().select("#errors a[href=#conflict]").text()).contains("Tiêu đề");
        assertThat(undecided.page().selectFirst("#title").val()).isEqualTo("Tin chung, bản hai");

        var theirs = second.submit(undecided, "decide", Map.of("choice.news.title", "stored"), Map.of());
        assertThat(theirs.page().select(".conflict")).isEmpty();
        assertThat(theirs.page().selectFirst("#title").val()).isEqualTo("Tin chung, bản một");

        followed(second, second.submit(undecided, "save", Map.of("choice.news.title", "mine"), Map.of()));
        assertThat(first.get(path).page().selectFirst("#title").val()).isEqualTo("Tin chung, bản hai");
    }

    @Test
    void an_author_does_not_publish_and_does_not_open_what_others_wrote() {
        var editor = signedIn("EDITOR");
        var empty = editor.get("/admin/news/edit");
        var saved = followed(editor, editor.submit(empty, "save", article(empty, "Tin của biên tập viên"), Map.of()));
        var id = saved.response().uri().getQuery().replaceAll("\\D", "");
        var author = signedIn("AUTHOR");
        assertThat(author.get("/admin/news/edit?id=" + id).status()).isEqualTo(404);
        assertThat(author.get("/admin/news/preview?id=" + id).status()).isEqualTo(404);
        assertThat(author.get("/admin/news/edit").page().select("#publish, #publish-alone"))
                .isEmpty();
        assertThat(editor.get("/admin/news/preview?id=" + id)
                        .page()
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Tin của biên tập viên");
    }

    @Test
    void the_list_is_filtered_by_its_address_and_exported_as_it_is_shown() {
        var editor = signedIn("EDITOR");
        var empty = editor.get("/admin/news/edit");
        followed(editor, editor.submit(empty, "save", article(empty, "=HYPERLINK(\"x\") lọc " + RUN), Map.of()));
        editor.statements();
        var list = editor.get("/admin/news?text=loc+" + RUN + "&state=DRAFT&sort=title&dir=asc");
        assertThat(list.page().select("table.grid tbody tr")).hasSize(1);
        // ids, rows, the counts of the menu; what the filters offer is remembered
        editor.statements();
        editor.get("/admin/news?text=loc+" + RUN + "&sort=title");
        assertThat(editor.statements()).hasSizeLessThanOrEqualTo(3);
        var excel = editor.get("/admin/news?text=loc+" + RUN + "&format=xlsx");
        assertThat(excel.header("Content-Type")).startsWith("application/vnd.openxmlformats");
        assertThat(excel.header("Content-Disposition")).contains(".xlsx");
        assertThat(excel.body()).as("a workbook").startsWith("PK");
        var csv = editor.get("/admin/news?text=loc+" + RUN + "&format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\uFEFF\"Tiêu đề\"").contains("\"'=HYPERLINK(\"\"x\"\") lọc " + RUN + "\"");
    }

    @Test
    void a_category_is_added_moved_and_deleted() {
        var editor = signedIn("EDITOR");
        var saved = followed(
                editor,
                editor.submit(editor.get("/admin/categories/edit"), "save", Map.of("name", "Chuyên mục " + RUN)));
        var row = saved.page().selectFirst("table.grid tr:contains(Chuyên mục " + RUN + ")");
        assertThat(row).isNotNull();
        var up = row.select("[id$=:up]").attr("id");
        assertThat(editor.submit(saved, up, Map.of()).status()).isEqualTo(302);
        var edit = editor.get(below(row.selectFirst("a").attr("href")));
        var gone = followed(editor, editor.submit(edit, "delete", Map.of()));
        assertThat(gone.page().select("table.grid td:contains(Chuyên mục " + RUN + ")"))
                .isEmpty();
        assertThat(signedIn("AUTHOR").get("/admin/categories").status()).isEqualTo(403);
    }
}
