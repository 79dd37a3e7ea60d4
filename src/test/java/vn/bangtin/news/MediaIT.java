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

    private static String hash(PortalClient.Answer edit) {
        return edit.page()
                .select("aside a[href*=/media/]")
                .attr("href")
                .replaceFirst(".*/media/([0-9a-f]{64})/.*", "$1");
    }

    private static PortalClient.Answer replace(PortalClient who, PortalClient.Answer from, byte[] content) {
        return who.submit(from, "replace", Map.of(), Map.of("better", new Upload("moi.jpg", content)));
    }

    @Test
    void a_picture_is_cut_and_its_address_shows_the_part() {
        var author = signedIn("AUTHOR");
        upload(author, "anh-se-cat.jpg", SampleFiles.jpeg(643, 377));
        var path = edit(author, "anh-se-cat");
        var form = author.get(path);
        var wrong = author.submit(form, "save", Map.of("cropLeft", "50", "cropWidth", "80,5"));
        assertThat(wrong.page().select("#errors a").eachAttr("href")).containsExactly("#cropWidth");
        assertThat(wrong.page().getElementById("cropWidth").val()).isEqualTo("80,5");
        assertThat(author.submit(form, "save", Map.of("cropTop", "năm"))
                        .page()
                        .select("#errors a")
                        .eachAttr("href"))
                .containsExactly("#cropTop");

        var values = Map.of("cropLeft", "50", "cropWidth", "50", "focusX", "62.5", "focusY", "20");
        assertThat(author.submit(form, "save", values).status()).isEqualTo(302);
        var cut = author.get(path);
        assertThat(cut.page().text()).contains("322 × 377");
        assertThat(cut.page().getElementById("focusX").val()).isEqualTo("62.5");
        var shown = anonymous().get("/media/" + hash(cut) + "/960/x?r=1");
        assertThat(shown.header("ETag")).contains("-500.0.500.1000-960");
        assertThat(shown.header("Cache-Control")).contains("immutable");

        var id = path.replaceFirst(".*id=", "");
        assertThat(author.get("/admin/media/whole?id=" + id).header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertThat(author.get("/admin/media/whole?id=999999999").status()).isEqualTo(404);
        assertThat(author.get("/admin/media/whole?id=x").status()).isEqualTo(404);

        var taken = author.submit(cut, "whole", Map.of());
        assertThat(taken.page().getElementById("cropWidth").val()).isEqualTo("100");
        assertThat(author.submit(taken, "save", Map.of()).status()).isEqualTo(302);
        assertThat(author.get(path).page().text()).contains("643 × 377");
    }

    @Test
    void a_picture_is_replaced_and_every_page_shows_the_new_one_under_the_old_address() {
        var editor = signedIn("ADMINISTRATOR");
        upload(editor, "anh-se-thay.jpg", SampleFiles.jpeg(645, 377));
        var path = edit(editor, "anh-se-thay");
        var before = editor.get(path);
        var hash = hash(before);
        var empty = editor.get("/admin/news/edit");
        var published = editor.submit(
                empty,
                "publish-alone",
                Map.of(
                        "title",
                        "Tin có ảnh sẽ thay",
                        "body",
                        "<p>Bài</p><figure><img src=\"/media/" + hash
                                + "/960/x\" alt=\"Ảnh\" width=\"645\" height=\"377\"></figure>",
                        "category",
                        empty.page()
                                .select("#category option[value~=\\d]")
                                .first()
                                .val(),
                        "words",
                        "Tin thử"),
                Map.of());
        assertThat(published.status()).as(published.page().text()).isEqualTo(302);
        var article = "/news/" + published.location().replaceAll(".*id=(\\d+).*", "$1") + "/tin-co-anh-se-thay";
        assertThat(anonymous().get(article).page().select(".prose img").attr("src"))
                .isEqualTo("/media/" + hash + "/960/x?r=0");
        var written = "/media/" + hash + "/320/x";
        var old = anonymous().get(written);
        assertThat(old.header("Cache-Control")).isEqualTo("public, max-age=300");

        var refused = editor.submit(
                before, "replace", Map.of(), Map.of("better", new Upload("ke-hoach.pdf", SampleFiles.pdf())));
        assertThat(refused.page().select("#errors a").eachAttr("href")).containsExactly("#better");
        assertThat(editor.submit(before, "replace", Map.of(), Map.of("better", new Upload("", new byte[0])))
                        .page()
                        .select("#errors")
                        .text())
                .contains("Hãy chọn tệp mới");
        assertThat(replace(editor, before, SampleFiles.jpeg(645, 377))
                        .page()
                        .select("#errors")
                        .text())
                .contains("giống hệt");

        assertThat(replace(editor, before, SampleFiles.jpeg(647, 300)).status()).isEqualTo(302);
        var after = editor.get(path);
        assertThat(after.page().text()).contains("647 × 300", "Tin có ảnh sẽ thay");
        assertThat(hash(after)).isEqualTo(hash);
        var image = anonymous().get(article).page().selectFirst(".prose img");
        assertThat(image.attr("src")).isEqualTo("/media/" + hash + "/960/x?r=1");
        assertThat(image.attr("width") + "×" + image.attr("height")).isEqualTo("647×300");
        assertThat(anonymous().get(written).header("ETag")).isNotEqualTo(old.header("ETag"));
        assertThat(anonymous().get(written + "?r=0").header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(anonymous().get(written + "?r=1").header("Cache-Control")).contains("immutable");

        var conflict = replace(editor, before, SampleFiles.jpeg(649, 377));
        assertThat(conflict.status()).isEqualTo(200);
        assertThat(conflict.page().text()).contains("Mã nội dung");
        assertThat(editor.get(path).page().text()).as("the first one stands").contains("647 × 300");

        assertThat(editor.submit(
                                editor.get(published.location().replaceFirst(".*/admin", "/admin")),
                                "withdraw",
                                Map.of("words", "Tin thử"),
                                Map.of())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_picture_of_what_is_for_some_is_not_had_by_others() {
        var admin = signedIn("ADMINISTRATOR");
        var name = "Kín có ảnh " + Long.toString(System.nanoTime(), 36);
        assertThat(admin.submit(
                                admin.get("/admin/categories/edit"),
                                "save",
                                Map.of("name", name, "audience", "ROLES", "audienceRoles", "MODERATOR"))
                        .status())
                .isEqualTo(302);
        upload(admin, "anh-kin.jpg", SampleFiles.jpeg(651, 377));
        var path = edit(admin, "anh-kin");
        var address = "/media/" + hash(admin.get(path)) + "/320/x?r=0";
        assertThat(anonymous().get(address).header("Cache-Control"))
                .as("not used yet")
                .contains("immutable");
        var empty = admin.get("/admin/news/edit");
        var published = admin.submit(
                empty,
                "publish-alone",
                Map.of(
                        "title",
                        "Tin kín có ảnh",
                        "body",
                        "<p>Bài</p><figure><img src=\"" + address + "\" alt=\"Ảnh\"></figure>",
                        "category",
                        empty.page()
                                .select("#category option:contains(" + name + ")")
                                .first()
                                .val(),
                        "words",
                        "Tin thử"),
                Map.of());
        assertThat(published.status()).as(published.page().text()).isEqualTo(302);

        for (var outsider : new PortalClient[] {anonymous(), signedIn("READER")}) {
            assertThat(outsider.get(address).status()).isEqualTo(404);
            assertThat(outsider.get(address.replaceFirst("/320/.*", "/file/x.jpg"))
                            .status())
                    .isEqualTo(404);
        }
        var insider = signedIn("MODERATOR").get(address);
        assertThat(insider.status()).isEqualTo(200);
        assertThat(insider.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(insider.header("ETag")).isNull();
        assertThat(signedIn("AUTHOR").get(address).status()).as("the library").isEqualTo(200);
        admin.submit(
                admin.get(published.location().replaceFirst(".*/admin", "/admin")),
                "withdraw",
                Map.of("words", "Tin thử"),
                Map.of());
        assertThat(anonymous().get(address).status()).isEqualTo(404);
    }

    @Test
    void a_file_that_is_refused_is_named_with_the_reason() {
        var answer = upload(signedIn("AUTHOR"), "so-do.svg", SampleFiles.svg());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#errors").text()).contains("so-do.svg", "Không nhận được loại tệp này");
    }

    @Test
    void the_library_is_for_who_writes() {
        for (var path :
                new String[] {"/admin/media", "/admin/media/pick", "/admin/media/edit?id=1", "/admin/media/whole?id=1"
                }) {
            assertThat(anonymous().get(path).status()).as(path).isIn(302, 401);
            assertThat(signedIn("READER").get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(signedIn("AUTHOR").get("/admin/media/edit?id=999999999").status())
                .isEqualTo(404);
        assertThat(signedIn("AUTHOR").get("/admin/media/edit?id=abc").status()).isEqualTo(404);
    }
}
