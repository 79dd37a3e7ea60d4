package vn.bangtin.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.PortalClient;
import vn.bangtin.PortalIT;

class OpinionIT extends PortalIT {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> ";

    /** The address of the article on top of the portal page. */
    private String article() {
        var address = anonymous().get("/").page().select(".lead h3 a").attr("href");
        return address.substring(address.indexOf("/news/"));
    }

    private static String id(String article) {
        return article.split("/")[2];
    }

    private PortalClient.Answer send(PortalClient person, String text) {
        var form = person.get("/opinions/write?article=" + id(article()));
        return person.submit(form, "send", Map.of("text", text));
    }

    /** Opens the moderators' page of the opinion with these words. */
    private static PortalClient.Answer decide(PortalClient moderator, String words) {
        var table = moderator.get("/admin/opinions?text=" + words).page();
        var address = table.select("td.text a").attr("href");
        assertThat(address).contains("/admin/opinions/edit?id=");
        return moderator.get(address.substring(address.indexOf("/admin")));
    }

    @Test
    void a_reader_sends_and_a_moderator_refuses_with_a_reason_that_the_reader_reads() {
        var reader = signedIn("READER");
        var mark = UUID.randomUUID().toString();
        var sent = send(reader, HOSTILE + mark);
        assertThat(sent.location()).contains("/opinions/write?article=");
        assertThat(anonymous().get(article()).body()).doesNotContain(mark);

        // the next one within thirty seconds is refused, and what was typed stays
        var tooSoon = send(reader, "Thêm một ý kiến " + mark);
        assertThat(tooSoon.status()).isEqualTo(200);
        assertThat(tooSoon.page().select(".errors").text()).contains("30 giây");
        assertThat(tooSoon.page().getElementById("text").val()).isEqualTo("Thêm một ý kiến " + mark);

        var moderator = signedIn("MODERATOR");
        var page = decide(moderator, mark);
        assertThat(page.page().select(".decided-on .said").text()).contains("<script>alert(1)</script>");
        assertThat(page.page().select(".decided-on script, .decided-on img")).isEmpty();
        var withoutReason = moderator.submit(page, "reject", Map.of("reason", " "));
        assertThat(withoutReason.page().select(".errors a").attr("href")).isEqualTo("#reason");
        var refused = moderator.submit(page, "reject", Map.of("reason", "Không có nội dung góp ý " + mark));
        assertThat(refused.status()).isEqualTo(302);

        assertThat(reader.get("/opinions/mine").page().select(".reason").text())
                .contains("Không có nội dung góp ý " + mark);
        assertThat(anonymous().get(article()).body()).doesNotContain(mark);
    }

    @Test
    void an_approved_opinion_stands_under_the_article_at_once_as_plain_text() {
        var mark = UUID.randomUUID().toString();
        send(signedIn("AUTHOR"), HOSTILE + mark);
        anonymous().get(article());
        var moderator = signedIn("MODERATOR");
        assertThat(moderator
                        .submit(decide(moderator, mark), "approve", Map.of())
                        .status())
                .isEqualTo(302);

        var opinions = anonymous().get(article()).page().select("#opinions");
        assertThat(opinions.text()).contains(HOSTILE.strip(), mark);
        assertThat(opinions.select("script, img")).isEmpty();
        var all = anonymous().get("/opinions?article=" + id(article()));
        assertThat(all.header("Set-Cookie")).isNull();
        assertThat(all.page().select(".opinion-list").text()).contains(mark);

        // and it is withdrawn as quickly
        var again = decide(moderator, mark);
        assertThat(again.page().getElementById("approve")).isNull();
        moderator.submit(again, "reject", Map.of("reason", "Thử gỡ"));
        assertThat(anonymous().get(article()).body()).doesNotContain(mark);
    }

    @Test
    void the_second_of_two_moderators_sees_what_the_first_decided() {
        var mark = UUID.randomUUID().toString();
        send(signedIn("EDITOR"), "Ý kiến cho hai người kiểm duyệt " + mark);
        var moderator = signedIn("MODERATOR");
        var administrator = signedIn("ADMINISTRATOR");
        var page = decide(moderator, mark);
        var sameTime = decide(administrator, mark);
        moderator.submit(page, "approve", Map.of());

        var late = administrator.submit(sameTime, "reject", Map.of("reason", "Lý do đã gõ " + mark));
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.page().select(".errors").text()).contains("kiemduyet");
        assertThat(late.page().getElementById("reason").val()).contains("Lý do đã gõ " + mark);
        assertThat(anonymous().get(article()).body()).contains(mark);

        // knowing that, the administrator withdraws it
        assertThat(administrator.submit(late, "reject", Map.of()).status()).isEqualTo(302);
        assertThat(anonymous().get(article()).body()).doesNotContain(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opinions/write",
                "/opinions/write.xhtml",
                "/opinions/%77rite",
                "/opinions/mine",
                "/opinions/mine.xhtml"
            })
    void who_writes_signs_in_first_and_comes_back(String path) {
        var answer = anonymous().get(path + "?article=" + id(article()));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).contains("/login?next=").contains("article");
    }

    @ParameterizedTest
    @CsvSource({
        "/opinions/write?article=999999999",
        "/opinions/write?article=abc",
        "/opinions/write",
        "/opinions",
        "/opinions?article=-1"
    })
    void opinions_on_what_is_not_published_are_not_found(String address) {
        assertThat(signedIn("READER").get(address).status()).isEqualTo(404);
    }

    @Test
    void the_queue_is_for_moderators_only() {
        assertThat(anonymous().get("/admin/opinions").status()).isEqualTo(302);
        assertThat(signedIn("EDITOR").get("/admin/opinions").status()).isEqualTo(403);
        assertThat(signedIn("MODERATOR").get("/admin/opinions").status()).isEqualTo(200);
    }

    @Test
    void the_pages_cost_few_statements() {
        var reader = anonymous();
        reader.get("/opinions?article=" + id(article()));
        reader.statements();
        reader.get("/opinions?article=" + id(article()));
        assertThat(reader.statements()).hasSizeLessThanOrEqualTo(3);
    }
}
