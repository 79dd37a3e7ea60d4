package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckListTest {

    private static final Instant NOW = Newsroom.NOW;

    private static ArticleForm form(String title, String summary, String body, ArticleTimes times) {
        return new ArticleForm(
                null,
                0,
                title,
                summary,
                body,
                1L,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                times,
                Change.MINOR);
    }

    private static List<String> findings(ArticleForm form) {
        return CheckList.of(form, NOW, ids -> Set.of(7L)).stream()
                .map(finding -> (finding.must() ? "must " : "should ") + finding.field() + " " + finding.key() + " "
                        + finding.argument())
                .toList();
    }

    private static ArticleForm body(String body) {
        return form("Tin", "Tóm tắt", body, ArticleTimes.NONE);
    }

    @Test
    void an_article_in_order_has_nothing_on_the_list() {
        assertThat(findings(body("<h2>Mục</h2><h3>Nhỏ</h3><p>Xem <a href=\"/news/7/tin-cu\">tin cũ</a>.</p>"
                        + "<img src=\"/media/a/960/b.jpg\" alt=\"Hội trường\">")))
                .isEmpty();
    }

    @Test
    void a_text_is_required() {
        assertThat(findings(body("<p> </p>"))).containsExactly("must body news.check.body 0");
    }

    @Test
    void words_in_the_fonts_from_before_unicode_are_pointed_out() {
        assertThat(findings(form(
                        "Héi nghÞ chuyÓn ®æi sè n¨m 2026",
                        "Coäng hoøa xaõ hoäi chuû nghóa",
                        "<p>Hội nghị.</p>",
                        ArticleTimes.NONE)))
                .containsExactly("should title news.check.TCVN3 0", "should summary news.check.VNI 0");
    }

    @Test
    void pictures_in_the_text_are_told_in_words() {
        assertThat(findings(body("<p>a</p><img src=\"/media/a\"><img src=\"/media/b\" alt=\" \">")))
                .containsExactly("must body news.check.alternative 2");
    }

    @Test
    void a_link_to_an_article_that_readers_do_not_see_is_found_in_one_question() {
        var asked = new ArrayList<Object>();
        var found = CheckList.of(
                body("<p><a href=\"/bangtin/news/7/a\">có</a> <a href=\"/news/8/b\">không</a>"
                        + " <a href=\"../news/9\">không</a> <a href=\"https://example.vn/news/9\">nơi khác</a></p>"),
                NOW,
                ids -> {
                    asked.addAll(ids);
                    return Set.of(7L);
                });
        assertThat(asked).containsExactly(7L, 8L, 9L);
        assertThat(found)
                .singleElement()
                .returns("news.check.links", Finding::key)
                .returns(2L, Finding::argument);
    }

    @Test
    void a_time_that_has_passed_is_found() {
        assertThat(findings(form("Tin", "a", "<p>a</p>", new ArticleTimes(NOW, null, null, null))))
                .containsExactly("must publishAt news.publishAt.past 0");
    }

    @Test
    void advice_comes_after_what_must_be_done() {
        assertThat(findings(form("x".repeat(101), " ", "<h4>Mục</h4>", new ArticleTimes(NOW, null, null, null))))
                .containsExactly(
                        "must publishAt news.publishAt.past 0",
                        "should title news.check.title 100",
                        "should summary news.check.summary 0",
                        "should body news.check.headings 0");
    }

    @Test
    void pictures_need_words_and_articles_a_category() {
        var form = new ArticleForm(
                null, 0, "Tin", "a", "<p>a</p>", null, List.of(), null, 5L, " ", null, List.of(), List.of());
        assertThat(findings(form))
                .containsExactly(
                        "must category news.category.required 0",
                        "must leadAlternative news.leadAlternative.required 0");
    }
}
