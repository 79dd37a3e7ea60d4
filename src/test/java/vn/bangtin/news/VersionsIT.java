package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalClient.Answer;
import vn.bangtin.PortalIT;

class VersionsIT extends PortalIT {

    private Answer followed(PortalClient client, Answer redirect) {
        assertThat(redirect.status()).as(() -> redirect.page().text()).isEqualTo(302);
        return client.get(target(redirect));
    }

    private static String id(Answer answer) {
        return URI.create(answer.response().uri().toString()).getQuery().replaceAll("\\D", "");
    }

    private static Answer written(PortalClient client, VersionsIT test, String title) {
        var empty = client.get("/admin/news/edit");
        var category = empty.page().selectFirst("#category option[value~=\\d+]").val();
        return test.followed(
                client,
                client.submit(
                        empty,
                        "save",
                        Map.of("title", title, "summary", "Tóm tắt đầu", "category", category),
                        Map.of()));
    }

    @Test
    void versions_are_listed_compared_and_taken_back() {
        var author = signedIn("AUTHOR");
        var saved = written(author, this, "Tin nhiều phiên bản");
        var id = id(saved);
        followed(author, author.submit(saved, "save", Map.of("summary", "Tóm tắt sau"), Map.of()));

        var edit = author.get("/admin/news/edit?id=" + id);
        assertThat(edit.page().selectFirst("#versions").attr("href")).endsWith("/admin/news/versions?id=" + id);
        var versions = author.get("/admin/news/versions?id=" + id);
        assertThat(versions.page().select("table.versions tbody tr")).hasSize(2);
        var changed = versions.page().selectFirst(".difference .changed");
        assertThat(changed.select("del").text()).contains("đầu").doesNotContain("Tóm");
        assertThat(changed.select("ins").text()).contains("sau");

        followed(author, author.submit(versions, "restore", Map.of()));
        assertThat(author.get("/admin/news/edit?id=" + id)
                        .page()
                        .getElementById("summary")
                        .text())
                .isEqualTo("Tóm tắt đầu");
        assertThat(author.get("/admin/news/versions?id=" + id).page().select("table.versions tbody tr"))
                .hasSize(3);
        // a second click on the same button takes nothing back twice
        followed(author, author.submit(versions, "restore", Map.of()));
        assertThat(author.get("/admin/news/versions?id=" + id).page().select("table.versions tbody tr"))
                .hasSize(3);
    }

    @Test
    void versions_are_for_who_may_see_the_article() {
        var id = id(written(signedIn("EDITOR"), this, "Tin của người khác"));
        var author = signedIn("AUTHOR");
        assertThat(author.get("/admin/news/versions?id=" + id).status()).isEqualTo(404);
        assertThat(author.get("/admin/news/versions").status()).isEqualTo(404);
        assertThat(author.get("/admin/news/versions?id=x").status()).isEqualTo(404);
        assertThat(signedIn("EDITOR")
                        .get("/admin/news/versions?id=" + id + "&from=998&to=999")
                        .status())
                .isIn(200, 404);
        assertThat(anonymous().get("/admin/news/versions?id=" + id).status()).isEqualTo(302);
        assertThat(signedIn("READER").get("/admin/news/versions?id=" + id).status())
                .isEqualTo(403);
    }

    @Test
    void readers_are_told_of_major_changes_only() {
        var publisher = signedIn("PUBLISHER");
        var saved = written(publisher, this, "Tin sẽ được cập nhật");
        var id = id(saved);
        var form = publisher.get("/admin/news/edit?id=" + id);
        var published = followed(
                publisher,
                publisher.submit(
                        form, "publish-alone", Map.of("body", "<p>Nội dung</p>", "words", "Tin gấp"), Map.of()));
        var minor = followed(
                publisher,
                publisher.submit(
                        published, "save", Map.of("summary", "Sửa dấu", "changeNote", "Sửa chính tả"), Map.of()));
        var address = target(anonymous().get("/news/" + id));
        assertThat(anonymous().get(address).page().select(".change-note")).isEmpty();
        followed(
                publisher,
                publisher.submit(
                        minor,
                        "save",
                        Map.of("summary", "Số liệu mới", "changeNote", "Cập nhật số liệu quý IV", "major", "true"),
                        Map.of()));
        assertThat(anonymous().get(address).page().selectFirst(".change-note").text())
                .contains("Cập nhật số liệu quý IV");
        assertThat(anonymous().get("/api/v1/articles/" + id).body())
                .contains("\"changeNote\":\"Cập nhật số liệu quý IV\"");
    }
}
