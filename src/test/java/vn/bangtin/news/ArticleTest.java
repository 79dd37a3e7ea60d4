package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.bangtin.platform.BusinessException;

class ArticleTest {

    private static final Instant NOW = Newsroom.NOW;

    private final Category category = new Category("Chuyển đổi số", null);

    private ArticleForm form(String title, String body) {
        return new ArticleForm(null, 0, title, null, body, 1L, List.of(), null, null, null, null, List.of(), List.of());
    }

    private ArticleForm picture(Long mediaId, String alternative) {
        return new ArticleForm(
                null,
                0,
                "Tin",
                null,
                "<p>a</p>",
                1L,
                List.of(),
                null,
                mediaId,
                alternative,
                "Chú thích",
                List.of(),
                List.of());
    }

    private Article article(ArticleForm form) {
        return new Article(7L, form, category, List.of(), NOW);
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.key()).isEqualTo(key);
        });
    }

    @Test
    void it_begins_as_a_draft_with_clean_text() {
        var article = article(form("  Hội  nghị\nbáo chí ", "<p onclick='x()'>Sáng nay</p><script>x()</script>"));
        assertThat(article.getTitle()).isEqualTo("Hội nghị báo chí");
        assertThat(article.getBody()).isEqualTo("<p>Sáng nay</p>");
        assertThat(article.getState()).isEqualTo(ArticleState.DRAFT);
        assertThat(article.getPublishedAt()).isNull();
    }

    @Test
    void it_has_a_title_of_at_most_160_characters() {
        refused(() -> article(form("  ", "<p>a</p>")), "title", "news.title.required");
        refused(() -> article(form("x".repeat(161), "<p>a</p>")), "title", "error.tooLong");
        assertThat(article(form("x".repeat(160), "<p>a</p>")).getTitle()).hasSize(160);
    }

    @Test
    void it_has_a_body_of_at_most_500_000_characters_of_clean_html() {
        var body = "<p>" + "x".repeat(499_993) + "</p>";
        assertThat(article(form("Tin", body)).getBody()).hasSize(500_000);
        refused(() -> article(form("Tin", "<p>" + "x".repeat(499_994) + "</p>")), "body", "error.tooLong");
    }

    @Test
    void it_stands_in_a_category() {
        refused(
                () -> new Article(7L, form("Tin", "<p>a</p>"), null, List.of(), NOW),
                "category",
                "news.category.required");
    }

    @Test
    void its_main_category_is_not_one_of_the_further_ones() {
        var other = new Category("Báo chí", null);
        var article = new Article(7L, form("Tin", "<p>a</p>"), category, List.of(category, other), NOW);
        assertThat(article.getFurtherCategories()).containsExactly(other);
    }

    @Test
    void a_picture_is_told_in_words() {
        refused(() -> article(picture(5L, " ")), "leadAlternative", "news.leadAlternative.required");
        assertThat(article(picture(5L, "Hội trường")).getLeadAlternative()).isEqualTo("Hội trường");
    }

    @Test
    void without_a_picture_there_are_no_words_about_one() {
        var article = article(picture(null, "Hội trường"));
        assertThat(article.getLeadAlternative()).isNull();
        assertThat(article.getLeadCaption()).isNull();
    }

    @Test
    void credits_are_complete() {
        refused(() -> new Credit("T/h", " "), "credits", "news.credits.incomplete");
        refused(() -> new Credit(null, "Phòng Báo chí"), "credits", "news.credits.incomplete");
        assertThat(new Credit("T/h", "Phòng Báo chí")).hasToString("T/h: Phòng Báo chí");
    }

    @Test
    void a_draft_may_lack_a_body_but_a_published_article_never() {
        var article = article(form("Tin", "<p> </p>"));
        refused(() -> article.publish(NOW), "body", "news.body.required");
        article.edit(form("Tin", "<p>a</p>"), category, List.of());
        article.publish(NOW);
        refused(() -> article.edit(form("Tin", null), category, List.of()), "body", "news.body.required");
    }

    @Test
    void it_is_published_once() {
        var article = article(form("Tin", "<p>a</p>"));
        article.publish(NOW);
        assertThat(article.getState()).isEqualTo(ArticleState.PUBLISHED);
        refused(() -> article.publish(NOW), null, "news.publish.already");
    }

    @Test
    void its_return_after_a_withdrawal_keeps_its_first_time() {
        var article = article(form("Tin", "<p>a</p>"));
        refused(() -> article.withdraw(NOW, null), null, "news.withdraw.notPublished");
        article.publish(NOW);
        article.withdraw(NOW.plusSeconds(60), " Đang kiểm tra số liệu. ");
        assertThat(article.getState()).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(article.getWithdrawalNotice()).isEqualTo("Đang kiểm tra số liệu.");

        article.publish(NOW.plus(Duration.ofDays(1)));
        assertThat(article.getPublishedAt()).isEqualTo(NOW);
        assertThat(article.getWithdrawalNotice()).isNull();
    }
}
