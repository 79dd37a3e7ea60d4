package vn.bangtin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

/** Work in the background, asked for and fetched by people. */
class JobsIT extends PortalIT {

    private static final String RUN = Long.toString(System.nanoTime(), 36);

    /** The newest job of a person once it ended, at most after a minute. */
    private static Element ended(PortalClient client) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            var row = client.get("/admin/jobs").page().selectFirst("#live tbody tr");
            if (!row.select(".state").text().startsWith("Đang")) {
                return row;
            }
            assertThat(System.nanoTime()).as(row::text).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void a_list_too_long_to_wait_for_is_written_in_the_background_and_fetched_by_the_one_who_asked() {
        var editor = signedIn("EDITOR");
        var empty = editor.get("/admin/news/edit");
        var category = empty.page().selectFirst("#category option[value~=\\d+]").val();
        var title = "Xuất cả danh sách " + RUN;
        var saved = editor.submit(
                empty,
                "save",
                Map.of("title", title, "summary", "Tóm tắt", "body", "<p>Nội dung.</p>", "category", category),
                Map.of());
        var id = saved.location().replaceAll("\\D*(\\d+)$", "$1");
        var desk = "/admin/news?text=" + RUN;
        assertThat(editor.get(desk).page().getElementById("exportAll"))
                .as("a short list is a link")
                .isNull();
        try {
            assertThat(anonymous().get("/test/copies?many=1100&id=" + id).body())
                    .isEqualTo("ok");
            var list = editor.get(desk);
            assertThat(list.page().select("a[href*=format]")).isEmpty();
            var ordered = editor.submit(list, "exportAllCsv", Map.of());
            assertThat(ordered.status()).as(() -> ordered.page().text()).isEqualTo(302);
            assertThat(URI.create(ordered.location()).getPath()).endsWith("/admin/jobs");
            var row = ended(editor);
            assertThat(row.text()).contains("Xuất danh sách tin", "Đã xong", "1.101 mục");
            var file = "/admin/jobs?"
                    + URI.create(row.selectFirst("a").attr("href")).getQuery();
            var answer = editor.get(file);
            assertThat(answer.header("Content-Disposition"))
                    .contains("attachment")
                    .contains(".csv");
            assertThat(answer.body().lines().filter(line -> line.contains(title)))
                    .hasSize(1_101);
            assertThat(signedIn("AUTHOR").get(file).status()).isEqualTo(404);
            var administrator = signedIn("ADMINISTRATOR");
            assertThat(administrator.get(file).status())
                    .as("sees the job, not what it made")
                    .isEqualTo(404);
            assertThat(administrator
                            .get("/admin/jobs")
                            .page()
                            .select("#live tbody")
                            .text())
                    .contains("Xuất danh sách tin");
            assertThat(signedIn("AUTHOR")
                            .get("/admin/jobs")
                            .page()
                            .select("#live tbody")
                            .text())
                    .doesNotContain("Xuất danh sách tin");
        } finally {
            anonymous().get("/test/copies?many=0&id=" + id);
        }
    }

    @Test
    void all_pictures_are_scaled_anew_by_who_looks_after_the_portal() {
        assertThat(signedIn("EDITOR").get("/admin/jobs").page().getElementById("rescale"))
                .isNull();
        var administrator = signedIn("ADMINISTRATOR");
        var started = administrator.submit(administrator.get("/admin/jobs"), "rescale", Map.of());
        assertThat(started.status()).as(() -> started.page().text()).isEqualTo(302);
        assertThat(ended(administrator).text()).contains("Dựng lại các cỡ ảnh", "Đã xong");
        administrator.get("/admin/jobs");
        administrator.statements();
        administrator.get("/admin/jobs");
        assertThat(administrator.statements()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void nobody_without_work_to_do_sees_it() {
        assertThat(signedIn("READER").get("/admin/jobs").status()).isEqualTo(403);
        assertThat(target(anonymous().get("/admin/jobs"))).startsWith("/login");
    }
}
