package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class CreditRolesIT extends PortalIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private static String address(PortalClient editor, String name) {
        var href = editor.get("/admin/credit-roles")
                .page()
                .select("td.wide a:contains(" + name + ")")
                .attr("href");
        return href.substring(href.indexOf("/admin"));
    }

    private static List<String> proposed(PortalClient author) {
        return author.get("/admin/news/edit")
                .page()
                .select("#credit-roles option")
                .eachAttr("value");
    }

    @Test
    void a_role_is_proposed_to_authors_under_the_name_an_editor_gives_it() {
        var editor = signedIn("EDITOR");
        var author = signedIn("AUTHOR");
        var name = "Quay phim " + RUN;
        var added = editor.submit(editor.get("/admin/credit-roles/edit"), "save", Map.of("name", name));
        assertThat(added.location()).endsWith("/admin/credit-roles");
        assertThat(proposed(author)).contains("T/h", "Tin", "Ảnh", "Nguồn").endsWith(name);

        var form = editor.get(address(editor, name));
        var renamed = "Ghi hình " + RUN;
        assertThat(editor.submit(form, "save", Map.of("name", renamed)).location())
                .endsWith("/admin/credit-roles");
        assertThat(proposed(author)).contains(renamed).doesNotContain(name);
    }

    @Test
    void a_name_that_exists_is_refused_at_its_field_and_stays_as_it_was_typed() {
        var editor = signedIn("EDITOR");
        var answer = editor.submit(editor.get("/admin/credit-roles/edit"), "save", Map.of("name", "nguồn"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("#errors a[href=#name]").text()).contains("Đã có vai trò");
        assertThat(answer.page().getElementById("name").val()).isEqualTo("nguồn");
    }

    @Test
    void two_editors_of_one_role_hear_of_each_other() {
        var editor = signedIn("EDITOR");
        var name = "Dàn trang " + RUN;
        editor.submit(editor.get("/admin/credit-roles/edit"), "save", Map.of("name", name));
        var first = editor.get(address(editor, name));
        var second = editor.get(address(editor, name));
        editor.submit(first, "save", Map.of("sortOrder", "900"));
        var answer = editor.submit(second, "save", Map.of("sortOrder", "800"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains("900");
    }

    @Test
    void a_role_that_does_not_exist_is_not_found_and_authors_have_no_page_of_them() {
        var editor = signedIn("EDITOR");
        assertThat(editor.get("/admin/credit-roles/edit?id=999999999").status()).isEqualTo(404);
        assertThat(editor.get("/admin/credit-roles/edit?id=abc").status()).isEqualTo(404);
        assertThat(signedIn("AUTHOR").get("/admin/credit-roles").status()).isEqualTo(403);
    }
}
