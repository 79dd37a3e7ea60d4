package vn.bangtin.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.PublishedItem;

class OpinionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final long AUTHOR = 7;
    private static final long MODERATOR = 8;

    private static Opinion opinion(String text) {
        return new Opinion(
                new PublishedItem(1, "Tập huấn an toàn thông tin", "/news/1/-"),
                new OpinionAuthor(AUTHOR, "Độc giả", "Văn phòng Sở"),
                1,
                text,
                NOW,
                false);
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @Test
    void it_bears_the_name_and_the_unit_of_its_author_and_waits() {
        assertThat(opinion("Rất hữu ích."))
                .returns("Độc giả", Opinion::getAuthorName)
                .returns("Văn phòng Sở", Opinion::getAuthorUnit)
                .returns(OpinionState.PENDING, Opinion::getState)
                .returns(false, Opinion::isShown);
    }

    @Test
    void text_is_stored_composed_with_its_paragraphs_and_without_tricks() {
        assertThat(Opinion.cleanText("To\u0302i đo\u0302\u0300ng y\u0301\r\nvới bài viết"))
                .isEqualTo("Tôi đồng ý\nvới bài viết");
        assertThat(Opinion.cleanText("một" + "\n".repeat(500) + " \n \nhai")).isEqualTo("một\n\nhai");
        assertThat(Opinion.cleanText("Z" + "\u0334".repeat(300) + "algo")).hasSize(7);
        assertThat(Opinion.cleanText("abc\u202Edcba\u0000\u200B")).isEqualTo("abcdcba");
    }

    @Test
    void markup_stays_the_text_that_it_is() {
        assertThat(opinion("<script>alert(1)</script>").getText()).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n ", "\u200B\u200B\u200B"})
    void nothing_is_refused(String text) {
        refused("opinion.text.required", () -> opinion(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "!!!", "1234", "👍👍👍👍", ". . . . ."})
    void less_than_three_letters_are_no_opinion(String text) {
        refused("opinion.text.tooShort", () -> opinion(text));
    }

    @Test
    void two_thousand_characters_are_the_limit_after_composition() {
        assertThat(opinion("e\u0302\u0323".repeat(2_000)).getText()).hasSize(2_000);
        refused("error.tooLong", () -> opinion("ệ".repeat(2_001)));
    }

    @Test
    void a_waiting_one_is_approved_and_withdrawn_later_and_approved_again() {
        var opinion = opinion("Rất hữu ích.");
        opinion.approve(MODERATOR, NOW);
        assertThat(opinion).returns(OpinionState.APPROVED, Opinion::getState).returns(true, Opinion::isShown);
        refused("opinion.approvedAlready", () -> opinion.approve(MODERATOR, NOW));

        opinion.reject(MODERATOR, " Có thông tin cá nhân. ", NOW);
        assertThat(opinion)
                .returns(OpinionState.REJECTED, Opinion::getState)
                .returns(false, Opinion::isShown)
                .returns("Có thông tin cá nhân.", Opinion::getReason)
                .returns(MODERATOR, Opinion::getModeratorId)
                .returns(NOW, Opinion::getDecidedAt);
        refused("opinion.rejectedAlready", () -> opinion.reject(MODERATOR, "Lý do khác", NOW));

        opinion.approve(MODERATOR, NOW);
        assertThat(opinion)
                .returns(OpinionState.APPROVED, Opinion::getState)
                .returns(true, Opinion::isShown)
                .returns(null, Opinion::getReason);
    }

    @Test
    void a_refusal_needs_a_reason_of_at_most_500_characters() {
        var opinion = opinion("Rất hữu ích.");
        refused("opinion.reason.required", () -> opinion.reject(MODERATOR, "  ", NOW));
        refused("error.tooLong", () -> opinion.reject(MODERATOR, "x".repeat(501), NOW));
        assertThat(opinion.getState()).isEqualTo(OpinionState.PENDING);
    }

    @Test
    void nobody_decides_about_their_own() {
        var opinion = opinion("Rất hữu ích.");
        refused("opinion.own", () -> opinion.approve(AUTHOR, NOW));
        refused("opinion.own", () -> opinion.reject(AUTHOR, "Thôi", NOW));
        assertThat(opinion.getState()).isEqualTo(OpinionState.PENDING);
    }
}
