package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;

/** What is typed is kept on the server, and people see who else is at an article; over HTTP, as the page's script speaks. */
class AutosaveIT extends PortalIT {

    private static final String AUTOSAVE = "/admin/news/autosave";

    private static Answer tell(PortalClient who, String json) {
        return who.json(AUTOSAVE, json.replace('\'', '"'), "X-Bangtin", "draft");
    }

    private static String keep(String article, String key, int version, String title) {
        return "{'do':'keep','article':%s,'key':%s,'version':%d,'tab':'t1','fields':{'title':['%s'],'summary':['Gõ dở'],'body':['<p>Gõ dở</p>']}}"
                .formatted(article, key == null ? "null" : "'" + key + "'", version, title);
    }

    /** Saves a new article and tells its id. */
    private static String saved(PortalClient who, String title) {
        var empty = who.get("/admin/news/edit");
        var category = empty.page()
                .select("#category option[value]:not([value=''])")
                .first()
                .val();
        var answer =
                who.submit(empty, "save", Map.of("title", title, "body", "<p>Bài</p>", "category", category), Map.of());
        assertThat(answer.status()).as(answer.page().text()).isEqualTo(302);
        return answer.location().replaceAll(".*id=(\\d+).*", "$1");
    }

    @Test
    void what_was_typed_before_a_crash_is_offered_and_comes_back() {
        var author = signedIn("AUTHOR");
        var key = UUID.randomUUID().toString();
        assertThat(tell(author, keep("null", key, 0, "Tin gõ dở " + key)).body())
                .contains("\"at\"");

        // a new session, as after a crash of the browser
        var again = signedIn("AUTHOR");
        assertThat(again.get("/admin/news/edit")
                        .page()
                        .select("[data-begun=" + key + "]")
                        .text())
                .contains("Tin gõ dở " + key);
        var restored = again.get("/admin/news/edit?key=" + key + "&restore=yes").page();
        assertThat(restored.selectFirst("#title").val()).isEqualTo("Tin gõ dở " + key);
        assertThat(restored.selectFirst("#body").val()).isEqualTo("<p>Gõ dở</p>");

        assertThat(signedIn("EDITOR")
                        .get("/admin/news/edit?key=" + key + "&restore=yes")
                        .body())
                .doesNotContain("Tin gõ dở " + key);
        assertThat(tell(again, "{'do':'discard','article':null,'key':'%s','tab':'t1'}".formatted(key))
                        .status())
                .isEqualTo(200);
        assertThat(again.get("/admin/news/edit").page().select("[data-begun=" + key + "]"))
                .isEmpty();
    }

    @Test
    void an_old_draft_does_not_overwrite_what_was_saved_since() {
        var author = signedIn("AUTHOR");
        var id = saved(author, "Tin cho bản gõ dở");
        var version = Integer.parseInt(author.get("/admin/news/edit?id=" + id)
                .page()
                .selectFirst("#drafting")
                .attr("data-version"));
        assertThat(tell(author, keep(id, null, version, "Tiêu đề gõ dở")).status())
                .isEqualTo(200);
        var editor = signedIn("ADMINISTRATOR");
        assertThat(editor.submit(
                                editor.get("/admin/news/edit?id=" + id),
                                "save",
                                Map.of("title", "Tiêu đề của người khác"),
                                Map.of())
                        .status())
                .isEqualTo(302);

        var restored = author.get("/admin/news/edit?id=" + id + "&restore=yes");
        assertThat(restored.page().selectFirst("#title").val()).isEqualTo("Tiêu đề gõ dở");
        var conflict = author.submit(restored, "save", Map.of(), Map.of());
        assertThat(conflict.page().select(".conflict .side").text())
                .contains("Tiêu đề gõ dở", "Tiêu đề của người khác");
        // what is kept until the choice is made still says what it started from
        assertThat(conflict.page().selectFirst("#drafting").attr("data-version"))
                .isEqualTo(Integer.toString(version));
        var decided = author.submit(
                conflict, "save", Map.of("choice.news.title", "stored", "choice.news.summary", "mine"), Map.of());
        assertThat(decided.status()).as(decided.page().text()).isEqualTo(302);
        var page = author.get("/admin/news/edit?id=" + id).page();
        assertThat(page.selectFirst("#title").val()).isEqualTo("Tiêu đề của người khác");
        assertThat(page.selectFirst("#summary").val()).isEqualTo("Gõ dở");
        assertThat(page.select(".draft-bar")).as("the draft is used up").isEmpty();
    }

    @Test
    void people_see_each_other_and_are_told_of_a_take_over() {
        var author = signedIn("AUTHOR");
        var editor = signedIn("ADMINISTRATOR");
        var id = saved(author, "Tin có hai người mở");
        var here = "{'do':'here','article':%s,'key':null,'tab':'%s'}";

        assertThat(tell(author, here.formatted(id, "tab-a")).body()).contains("\"others\":[]");
        assertThat(tell(editor, here.formatted(id, "tab-b")).body()).contains("\"own\":false", "\"minutes\":0");
        // a second tab of the same person is named as such
        assertThat(tell(author, here.formatted(id, "tab-c")).body()).contains("\"own\":true");

        assertThat(tell(editor, here.formatted(id, "tab-b").replace("here", "take"))
                        .status())
                .isEqualTo(200);
        assertThat(tell(author, here.formatted(id, "tab-a")).body()).contains("\"takenBy\"");
        tell(editor, here.formatted(id, "tab-b").replace("here", "leave"));
        assertThat(tell(author, here.formatted(id, "tab-c")).body()).doesNotContain("\"own\":false");
    }

    @Test
    void without_a_session_it_is_401_and_the_words_count_again_after_signing_in() {
        var key = UUID.randomUUID().toString();
        var somebody = anonymous();
        assertThat(tell(somebody, keep("null", key, 0, "Tin")).status()).isEqualTo(401);
        somebody.signIn("AUTHOR");
        assertThat(tell(somebody, keep("null", key, 0, "Tin sau khi đăng nhập lại"))
                        .status())
                .isEqualTo(200);
        tell(somebody, "{'do':'discard','article':null,'key':'%s','tab':'t1'}".formatted(key));
    }

    @Test
    void what_is_not_from_our_page_or_no_sense_is_refused() {
        var author = signedIn("AUTHOR");
        assertThat(author.json(AUTOSAVE, "{}").status()).as("no header of ours").isEqualTo(403);
        assertThat(tell(author, "{").status()).isEqualTo(400);
        assertThat(tell(author, "{'do':'keep','article':null,'key':'../x','version':0,'tab':'t','fields':{}}")
                        .status())
                .isEqualTo(400);
        assertThat(tell(author, keep("999999999", null, 1, "Tin")).status()).isEqualTo(404);
        assertThat(tell(author, keep("null", "lon", 0, "x".repeat(1_100_000))).status())
                .isEqualTo(413);
        assertThat(tell(signedIn("READER"), keep("null", "doc", 0, "Tin")).status())
                .isIn(403, 404);
    }
}
