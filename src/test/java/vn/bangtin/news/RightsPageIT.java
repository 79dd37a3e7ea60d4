package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;

/** What an administrator says about where somebody works holds for that person at once. */
class RightsPageIT extends PortalIT {

    private Answer page(PortalClient administrator, String account) {
        var row = administrator.get("/admin/rights?size=100").page().select("table.grid tbody tr").stream()
                .filter(line -> line.text().contains(account))
                .findFirst()
                .orElseThrow();
        var link = row.selectFirst("a").attr("href");
        return administrator.get(link.substring(link.indexOf("/admin/")));
    }

    private static String option(Answer page, String select, String label) {
        return page.page().select(select + " option").stream()
                .filter(option -> option.text().endsWith(label))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private Answer write(PortalClient author, String title, String category) {
        var form = author.get("/admin/news/edit");
        return author.submit(
                form,
                "save",
                new HashMap<>(Map.of(
                        "title", title, "body", "<p>Nội dung.</p>", "category", option(form, "#category", category))),
                Map.of());
    }

    @Test
    void an_author_who_is_limited_to_a_category_writes_below_it_and_nowhere_else() {
        var administrator = signedIn("ADMINISTRATOR");
        var author = signedIn("AUTHOR");
        var name =
                author.get("/me").page().selectFirst("details.person summary b").text();
        var form = page(administrator, name);
        try {
            var nowhere = administrator.submit(form, "save", Map.of("where-write", "true"));
            assertThat(nowhere.status()).isEqualTo(200);
            assertThat(nowhere.page().select(".err").text()).contains("Dòng này chưa chọn");

            var saved = administrator.submit(
                    nowhere,
                    "save",
                    Map.of(
                            "where-write",
                            "true",
                            nowhere.page().selectFirst("select[name$=category]").attr("name"),
                            option(nowhere, "select[name$=category]", "Chuyển đổi số")));
            assertThat(saved.status()).isEqualTo(302);
            assertThat(administrator.get("/admin/rights?size=100").page().text())
                    .contains("Chuyển đổi số");

            assertThat(write(author, "Ở chuyên mục con", "An toàn thông tin").status())
                    .isEqualTo(302);
            var refused = write(author, "Ở nơi khác", "Đào tạo");
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.page().select(".err").text()).isNotEmpty();
        } finally {
            var again = page(administrator, name);
            administrator.submit(again, "save", Map.of("where-write", "false"));
        }
        assertThat(write(author, "Lại ở mọi nơi", "Đào tạo").status()).isEqualTo(302);
    }

    @Test
    void only_an_administrator_opens_it() {
        assertThat(signedIn("EDITOR").get("/admin/rights").status()).isEqualTo(403);
        assertThat(signedIn("ADMINISTRATOR").get("/admin/rights/edit?id=1x").status())
                .isEqualTo(404);
    }
}
