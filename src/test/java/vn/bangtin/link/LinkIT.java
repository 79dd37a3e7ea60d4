package vn.bangtin.link;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalIT;

class LinkIT extends PortalIT {

    @Test
    void readers_see_the_groups_without_a_session() {
        var answer = anonymous().get("/links");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.page().select(".link-section h2").eachText()).contains("Hệ thống dùng chung", "Tra cứu");
        assertThat(answer.page().select(".link-cards a[href='https://chinhphu.vn/']"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.attr("target")).isEqualTo("_blank");
                    assertThat(link.attr("rel")).contains("noopener");
                });
        assertThat(answer.page().select(".link-cards a[target=_blank]:not([rel~=noopener])"))
                .isEmpty();
    }

    @Test
    void other_systems_read_them_as_json() {
        var answer = anonymous().get("/api/v1/links");
        try (var parser = Json.createReader(new StringReader(answer.body()))) {
            var first = parser.readArray().getJsonObject(0);
            assertThat(first.getString("name")).isEqualTo("Hệ thống dùng chung");
            assertThat(first.getJsonArray("links").getJsonObject(0).getString("icon"))
                    .isEqualTo("document");
        }
    }

    @Test
    void an_editor_adds_and_withdraws_a_link_and_readers_see_both_at_once() {
        var editor = signedIn("EDITOR");
        var form = editor.get("/admin/links/edit");
        var group = form.page().select("#group option").get(1).val();
        var values =
                Map.of("title", "Thử <b>liên kết</b>", "address", "https://thu.example/?a=1&b=\u0111", "group", group);
        assertThat(editor.submit(form, "save", values).location()).endsWith("/admin/links");
        assertThat(anonymous().get("/links").page().select(".link-cards b").eachText())
                .contains("Thử <b>liên kết</b>");

        var table = editor.get("/admin/links?text=thu%20%3Cb%3Eli%C3%AAn").page();
        var address = table.select("td.wide a").attr("href");
        assertThat(address).contains("/admin/links/edit?id=");
        var edit = editor.get(address.substring(address.indexOf("/admin")));
        assertThat(editor.submit(edit, "withdraw", Map.of()).location()).endsWith("/admin/links");
        assertThat(anonymous().get("/links").body()).doesNotContain("thu.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://user:secret@thu.example/",
                "//thu.example/",
                "https://thu .example"
            })
    void a_bad_address_is_refused_next_to_its_field_and_nothing_typed_is_lost(String address) {
        var editor = signedIn("EDITOR");
        var form = editor.get("/admin/links/edit");
        var group = form.page().select("#group option").get(1).val();
        var answer = editor.submit(form, "save", Map.of("title", "Liên kết xấu", "address", address, "group", group));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".errors a").attr("href")).isEqualTo("#address");
        assertThat(answer.page().getElementById("address").val()).isEqualTo(address);
        assertThat(answer.page().getElementById("title").val()).isEqualTo("Liên kết xấu");
        assertThat(anonymous().get("/links").body()).doesNotContain("Liên kết xấu");
    }

    @Test
    void a_link_or_group_that_does_not_exist_is_not_found() {
        var editor = signedIn("EDITOR");
        for (var address : new String[] {"edit?id=999999999", "edit?id=abc", "group?id=999999999", "group?id="}) {
            assertThat(editor.get("/admin/links/" + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
    }
}
