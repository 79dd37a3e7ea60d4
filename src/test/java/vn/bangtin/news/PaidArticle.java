package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;

/** A published article with its credit, and the ledger of royalties switched on and off, for tests against the server. */
final class PaidArticle {

    private PaidArticle() {}

    /** Switches the ledger {@code on} or {@code off}. */
    static void ledger(PortalClient administrator, String as) {
        var saved = administrator.submit(administrator.get("/admin/settings"), "save", Map.of("news-royalties", as));
        assertThat(saved.status()).isEqualTo(302);
    }

    /** Publishes an article that a person is named for, and returns its id. */
    static String publish(PortalClient publisher, String title, String person) {
        var form = publisher.get("/admin/news/edit");
        var page = form.page();
        var values = new HashMap<String, String>();
        values.put("title", title);
        values.put("body", "<p>Nội dung của tin.</p>");
        values.put(
                "category",
                page.selectFirst("#category option:contains(Chuyển đổi số)").val());
        values.put("words", "Tin gấp");
        values.put(page.selectFirst("#credits input[name$=:role]").attr("name"), "T/h");
        values.put(page.selectFirst("#credits input[name$=:name]").attr("name"), person);
        var published = publisher.submit(form, "publish-alone", values, Map.of());
        assertThat(published.status()).as(() -> published.page().text()).isEqualTo(302);
        return published.location().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** The values of the first line of the form. */
    static Map<String, String> line(String genre, String coefficient, String share) {
        return Map.of("rows:0:genre", genre, "rows:0:coefficient", coefficient, "rows:0:share", share);
    }

    /** Proposes the first line: what the credit of the article brings. */
    static Answer propose(PortalClient editor, String id, String genre, String coefficient) {
        var form = editor.get("/admin/royalties/edit?article=" + id);
        return editor.submit(form, "propose", line(genre, coefficient, "100"));
    }
}
