package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

class NewsServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Newsroom.NOW;

    private Newsroom newsroom;
    private NewsService service;
    private Category it;
    private Category data;
    private Category press;

    @BeforeEach
    void categories() {
        newsroom = new Newsroom(DATABASE);
        service = newsroom.reading();
        it = newsroom.category("Chuyển đổi số", null);
        data = newsroom.category("Dữ liệu", it);
        press = newsroom.category("Báo chí", null);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    private List<String> titles(String category, String text) {
        return service.list(category, text, Page.of(1, 20)).articles().rows().stream()
                .map(ArticleRow::title)
                .toList();
    }

    @Test
    void a_category_lists_its_articles_and_those_below_and_those_that_name_it_too_newest_first() {
        newsroom.published("Một", it, hoursAgo(3));
        newsroom.published("Hai", data, hoursAgo(1));
        newsroom.published("Ba", press, hoursAgo(2), data);
        newsroom.published("Bốn", press, hoursAgo(0));
        DATABASE.flushAndClear();

        assertThat(titles(null, null)).containsExactly("Bốn", "Hai", "Ba", "Một");
        assertThat(titles("chuyen-doi-so", null)).containsExactly("Hai", "Ba", "Một");
        assertThat(titles("du-lieu", null)).containsExactly("Hai", "Ba");
        assertThat(titles("bao-chi", null)).containsExactly("Bốn", "Ba");
        assertThatThrownBy(() -> titles("khong-co", null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void readers_never_see_drafts_nor_what_was_withdrawn() {
        var draft = new Article(null, Newsroom.form("Nháp", it), it, List.of(), NOW);
        newsroom.articles.add(draft);
        var withdrawn = newsroom.published("Đã gỡ", it, hoursAgo(1));
        withdrawn.withdraw(NOW, "Đang kiểm tra số liệu.");
        DATABASE.flushAndClear();

        assertThat(titles(null, null)).isEmpty();
        assertThat(newsroom.front(Newsroom.publisher()).list(6)).isEmpty();
        assertThatThrownBy(() -> service.article(draft.getId())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.article(4)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.article(withdrawn.getId()))
                .isInstanceOfSatisfying(WithdrawnException.class, e -> {
                    assertThat(e.notice()).isEqualTo("Đang kiểm tra số liệu.");
                    assertThat(e.withdrawnAt()).isEqualTo(NOW);
                });
    }

    @Test
    void words_are_found_without_their_marks_and_in_any_order() {
        newsroom.published("Đường truyền số liệu chuyên dùng", it, NOW);
        newsroom.published("Hội nghị báo chí", press, NOW);
        DATABASE.flushAndClear();

        assertThat(titles(null, "so lieu duong truyen")).containsExactly("Đường truyền số liệu chuyên dùng");
        assertThat(titles(null, "ĐƯỜNG")).hasSize(1);
        assertThat(titles(null, "đường báo")).isEmpty();
        assertThat(titles(null, "%")).isEmpty();
        assertThat(titles(null, "'; drop table article; --")).isEmpty();
        assertThat(titles(null, "  ")).hasSize(2);
        assertThat(titles("bao-chi", "hoi nghi")).hasSize(1);
    }

    @Test
    void a_list_is_cut_into_pages() {
        for (int i = 0; i < 25; i++) {
            newsroom.published("Tin " + i, it, hoursAgo(i));
        }
        DATABASE.flushAndClear();
        var second = service.list(null, null, Page.of(2, 10)).articles();
        assertThat(second.rows()).extracting(ArticleRow::title).first().isEqualTo("Tin 10");
        assertThat(second.total()).isEqualTo(25);
        assertThat(second.pages()).isEqualTo(3);
        assertThat(service.list(null, null, Page.of(3, 10)).articles().rows()).hasSize(5);
        assertThat(service.list(null, null, Page.of(4, 10)).articles().rows()).isEmpty();
    }

    @Test
    void articles_of_the_same_second_keep_one_order_over_the_pages() {
        for (int i = 0; i < 6; i++) {
            newsroom.published("Tin " + i, it, NOW);
        }
        DATABASE.flushAndClear();
        var first = service.list(null, null, Page.of(1, 3)).articles().rows();
        var second = service.list(null, null, Page.of(2, 3)).articles().rows();
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(first).extracting(ArticleRow::title).containsExactly("Tin 5", "Tin 4", "Tin 3");
    }

    @Test
    void an_article_comes_with_all_that_its_page_shows() {
        var picture = newsroom.medium('a');
        var first = newsroom.medium('b');
        var second = newsroom.medium('c');
        var article = new Article(
                null,
                new ArticleForm(
                        null,
                        0,
                        "Kết nối trục liên thông",
                        "Tóm tắt",
                        "<p>Nội dung</p>",
                        data.getId(),
                        List.of(),
                        null,
                        picture,
                        "Sơ đồ",
                        "Chú thích",
                        List.of(new Credit("T/h", "Phòng Báo chí"), new Credit("Ảnh", "Văn phòng Sở")),
                        List.of(new Attachment(first, "Phụ lục 1"), new Attachment(second, "Phụ lục 2"))),
                data,
                List.of(press),
                NOW);
        article.publish(NOW);
        newsroom.articles.add(article);
        DATABASE.flushAndClear();

        var page = service.article(article.getId());
        assertThat(page.row().address()).isEqualTo("/news/" + article.getId() + "/ket-noi-truc-lien-thong");
        assertThat(page.body()).isEqualTo("<p>Nội dung</p>");
        assertThat(page.path()).extracting(CategoryRow::name).containsExactly("Chuyển đổi số", "Dữ liệu");
        assertThat(page.furtherCategories()).extracting(CategoryRow::name).containsExactly("Báo chí");
        assertThat(page.credits())
                .extracting(Credit::toString)
                .containsExactly("T/h: Phòng Báo chí", "Ảnh: Văn phòng Sở");
        assertThat(page.attachments()).extracting(AttachedFile::title).containsExactly("Phụ lục 1", "Phụ lục 2");
        assertThat(page.attachments()).extracting(AttachedFile::hash).containsExactly("b".repeat(64), "c".repeat(64));
        assertThat(page.row().leadHash()).isEqualTo("a".repeat(64));
        assertThat(page.leadCaption()).isEqualTo("Chú thích");
        assertThat(page.updated()).isFalse();
        assertThat(page.related()).isEmpty();
    }

    @Test
    void related_are_the_nearest_in_time_of_the_same_category_newest_first() {
        var article = newsroom.published("Này", it, hoursAgo(50));
        newsroom.published("Trước 1", it, hoursAgo(51));
        newsroom.published("Trước 2", it, hoursAgo(52));
        newsroom.published("Trước 9", it, hoursAgo(59));
        newsroom.published("Sau 1", it, hoursAgo(49));
        newsroom.published("Sau 3", it, hoursAgo(47));
        newsroom.published("Sau 20", it, hoursAgo(30));
        newsroom.published("Khác chuyên mục", press, hoursAgo(50));
        newsroom.published("Cùng lúc, đã gỡ", it, hoursAgo(50)).withdraw(NOW, null);
        DATABASE.flushAndClear();

        assertThat(service.article(article.getId()).related())
                .extracting(RelatedRow::title)
                .containsExactly("Sau 3", "Sau 1", "Trước 1", "Trước 2");
    }

    @Test
    void the_newest_article_has_related_ones_before_it_only() {
        var newest = newsroom.published("Này", it, NOW);
        for (int i = 1; i < 8; i++) {
            newsroom.published("Trước " + i, it, hoursAgo(i));
        }
        DATABASE.flushAndClear();
        assertThat(service.article(newest.getId()).related())
                .extracting(RelatedRow::title)
                .containsExactly("Trước 1", "Trước 2", "Trước 3", "Trước 4");
    }

    @Test
    void a_change_after_publication_shows() {
        var article = newsroom.published("Tin", it, hoursAgo(5));
        article.editedAt(hoursAgo(2));
        DATABASE.flushAndClear();
        assertThat(service.article(article.getId()).updated()).isTrue();
    }
}
