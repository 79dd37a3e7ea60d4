package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

/** What is for some readers only does not exist for others, on whatever surface they look. */
class AudienceIT extends PortalIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final String TITLE = "Tin kín " + RUN;

    /** A category for moderators, with a published article; tells the article's id. */
    private String secret(PortalClient admin) {
        var category = admin.get("/admin/categories/edit");
        assertThat(admin.submit(
                                category,
                                "save",
                                Map.of("name", "Kín " + RUN, "audience", "ROLES", "audienceRoles", "MODERATOR"))
                        .status())
                .isEqualTo(302);
        var empty = admin.get("/admin/news/edit");
        var values = new HashMap<String, String>();
        values.put("title", TITLE);
        values.put("summary", "Tóm tắt " + TITLE);
        values.put("body", "<p>Nội dung " + TITLE + "</p>");
        values.put("tags", "thẻ kín " + RUN);
        values.put("words", "Tin thử");
        values.put(
                "category",
                empty.page()
                        .select("#category option:contains(Kín " + RUN + ")")
                        .first()
                        .val());
        var published = admin.submit(empty, "publish-alone", values, Map.of());
        assertThat(published.status()).as(published.page().text()).isEqualTo(302);
        return published.location().replaceAll(".*id=(\\d+).*", "$1");
    }

    @Test
    void it_is_nowhere_for_those_outside_and_everywhere_for_those_inside() {
        var admin = signedIn("ADMINISTRATOR");
        var id = secret(admin);
        var other = anonymous()
                .get("/news")
                .page()
                .selectFirst("main h2 a[href*=/news/]")
                .attr("href")
                .replaceFirst(".*?(/news/\\d)", "$1");

        var lists = List.of(
                "/",
                "/news",
                "/news?q=" + RUN,
                "/news?category=kin-" + RUN,
                "/news?tag=the-kin-" + RUN,
                "/feeds/news.atom",
                "/feeds/news.atom?category=kin-" + RUN,
                "/api/v1/articles",
                "/api/v1/categories",
                other);
        var insider = signedIn("MODERATOR");
        var seenInside = new LinkedHashMap<String, Boolean>();
        // in turns: a page that is kept for one reader must not come to another
        for (var path : lists) {
            for (var outsider : List.of(anonymous(), signedIn("READER"))) {
                assertThat(outsider.get(path).body()).as("%s before", path).doesNotContain(TITLE);
                seenInside.put(path, insider.get(path).body().contains(TITLE));
                var again = outsider.get(path);
                assertThat(again.body()).as(path).doesNotContain(TITLE);
                if (!path.contains(RUN)) {
                    assertThat(again.body()).as(path).doesNotContain("Kín " + RUN);
                }
            }
        }
        assertThat(seenInside)
                .containsEntry("/", true)
                .containsEntry("/news", true)
                .containsEntry("/news?q=" + RUN, true)
                .containsEntry("/news?category=kin-" + RUN, true)
                .containsEntry("/news?tag=the-kin-" + RUN, true)
                .containsEntry("/feeds/news.atom", true)
                .containsEntry("/api/v1/articles", true);

        for (var single : List.of("/news/" + id, "/api/v1/articles/" + id, "/report?article=" + id)) {
            assertThat(anonymous().get(single).status()).as(single).isEqualTo(404);
            assertThat(signedIn("READER").get(single).status()).as(single).isEqualTo(404);
            assertThat(insider.open(single).status()).as(single).isEqualTo(200);
        }
        assertThat(signedIn("READER").get("/opinions/write?article=" + id).status())
                .isEqualTo(404);

        // others read what comes after this test
        var edit = admin.get("/admin/news/edit?id=" + id);
        assertThat(admin.submit(edit, "withdraw", Map.of("words", "Tin thử"), Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(anonymous().get("/news/" + id).status()).as("withdrawn").isEqualTo(404);
        assertThat(insider.open("/news/" + id).status()).isEqualTo(410);
    }
}
