package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class ErrorServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Page FIRST = new Page(1, 20, null, false);
    private static final Identity AUTHOR = Newsroom.author(1);
    private static final Identity OTHER_AUTHOR = Newsroom.author(2);

    private Newsroom newsroom;
    private Article article;

    @BeforeEach
    void a_published_article() {
        newsroom = new Newsroom(DATABASE);
        newsroom.account(AUTHOR, "AUTHOR");
        newsroom.account(OTHER_AUTHOR, "AUTHOR");
        newsroom.account(Newsroom.editor(), "EDITOR");
        var category = newsroom.category("Chuyển đổi số", null);
        article = new Article(AUTHOR.id(), Newsroom.form("Hội nghị", category), category, List.of(), Newsroom.NOW);
        article.publish(Newsroom.NOW);
        newsroom.articles.add(article);
        DATABASE.entityManager().flush();
    }

    private ErrorService reader() {
        return errors(null, Duration.ZERO);
    }

    private ErrorService desk(Identity who) {
        return errors(who, Duration.ZERO);
    }

    private ErrorService errors(Identity who, Duration later) {
        return newsroom.errors(who, Clock.offset(Newsroom.CLOCK, later));
    }

    private ErrorForm form(String problem, String email) {
        return new ErrorForm(
                article.getId(), "  Nam   Di\u0323nh ", "phố ", " hôm nay", problem, "Nam Định", email, "vi");
    }

    private List<ErrorRow> open() {
        DATABASE.flushAndClear();
        return desk(Newsroom.editor()).rows(ErrorReport.State.OPEN, FIRST).rows();
    }

    @Test
    void a_report_arrives_at_the_desk_in_clean_words() {
        reader().send(form("Sai tên", "ban.doc@example.vn"), "10.0.0.7");

        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.quote()).isEqualTo("Nam Dịnh");
            assertThat(row.prefix()).isEqualTo("phố");
            assertThat(row.problem()).isEqualTo("Sai tên");
            assertThat(row.articleTitle()).isEqualTo("Hội nghị");
            assertThat(row.reporter()).isNull();
            assertThat(row.answerable()).isTrue();
        });
        assertThat(DATABASE.entityManager()
                        .createQuery("select r.sender from ErrorReport r", String.class)
                        .getSingleResult())
                .doesNotContain("10.0.0.7");
    }

    @Test
    void the_same_report_sent_twice_is_one() {
        reader().send(form("Sai tên", null), "10.0.0.7");
        reader().send(form("Sai tên", null), "10.0.0.7");
        assertThat(open()).hasSize(1);
        reader().send(form("Sai tên", null), "10.0.0.8");
        assertThat(open()).hasSize(2);
    }

    @Test
    void what_is_wrong_with_the_form_is_said_at_its_field() {
        assertThatThrownBy(() -> reader().send(form("  ", null), "a"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("problem"));
        assertThatThrownBy(() -> reader().send(form("x".repeat(1001), null), "a"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("errors.tooLong"));
        assertThatThrownBy(() -> reader().send(form("Sai", "không phải địa chỉ"), "a"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("email"));
        var huge = new ErrorForm(
                article.getId(), "x".repeat(5_000_000), "y".repeat(99), "z".repeat(99), "Sai", null, null, "vi");
        reader().send(huge, "a");
        assertThat(open()).singleElement().satisfies(row -> {
            assertThat(row.quote()).hasSize(500);
            assertThat(row.prefix()).hasSize(60);
            assertThat(row.suffix()).hasSize(60);
        });
    }

    @Test
    void nobody_floods_the_desk() {
        for (var i = 0; i < 5; i++) {
            reader().send(form("Lỗi " + i, null), "10.0.0.7");
        }
        assertThatThrownBy(() -> reader().send(form("Lỗi nữa", null), "10.0.0.7"))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("errors.limit"));
        reader().send(form("Lỗi khác", null), "10.0.0.8");
        errors(null, Duration.ofMinutes(61)).send(form("Lỗi nữa", null), "10.0.0.7");
        assertThat(open()).hasSize(7);
    }

    @Test
    void what_is_not_published_cannot_be_reported() {
        article.withdraw(Newsroom.NOW, "Hết hạn");
        DATABASE.entityManager().flush();
        assertThatThrownBy(() -> reader().send(form("Sai", null), "a")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> reader().article(999_999)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void its_author_and_the_editors_look_after_it_and_nobody_else() {
        reader().send(form("Sai tên", null), "a");
        var id = open().get(0).id();
        assertThat(desk(AUTHOR).rows(null, FIRST).rows()).hasSize(1);
        assertThat(desk(AUTHOR).row(id).problem()).isEqualTo("Sai tên");
        assertThat(desk(OTHER_AUTHOR).rows(null, FIRST).rows()).isEmpty();
        assertThatThrownBy(() -> desk(OTHER_AUTHOR).row(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk(OTHER_AUTHOR).close(id, ErrorReport.State.MENDED, null, true))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_left_an_address_gets_one_mail_and_the_address_is_forgotten() {
        reader().send(form("Sai tên", "ban.doc@example.vn"), "a");
        var id = open().get(0).id();
        assertThat(desk(Newsroom.editor()).close(id, ErrorReport.State.MENDED, "Đã sửa tên.", true))
                .isTrue();
        DATABASE.flushAndClear();

        var row = desk(Newsroom.editor()).row(id);
        assertThat(row.state()).isEqualTo(ErrorReport.State.MENDED);
        assertThat(row.answerable()).isFalse();
        assertThat(row.closedBy()).isEqualTo("Văn phòng Sở");
        Object mail = DATABASE.entityManager()
                .createNativeQuery("select recipient || ' ' || subject || ' ' || body from outgoing_mail")
                .getSingleResult();
        assertThat(mail.toString()).contains("ban.doc@example.vn", "Hội nghị", "Đã sửa tên.");
        assertThatThrownBy(() -> desk(AUTHOR).close(id, ErrorReport.State.MENDED, null, true))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("errors.closed.already"));
    }

    @Test
    void no_error_needs_a_word_to_the_reader() {
        reader().send(form("Sai tên", null), "a");
        var id = open().get(0).id();
        assertThatThrownBy(() -> desk(Newsroom.editor()).close(id, ErrorReport.State.DISMISSED, " ", true))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("answer"));
        assertThat(desk(Newsroom.editor()).close(id, ErrorReport.State.DISMISSED, "Tên đúng như vậy.", true))
                .as("a mail")
                .isFalse();
    }

    @Test
    void an_address_is_forgotten_after_some_time_whatever_happened() {
        reader().send(form("Sai tên", "ban.doc@example.vn"), "a");
        errors(null, Duration.ofDays(91)).send(form("Lỗi khác", null), "b");
        assertThat(open()).noneMatch(ErrorRow::answerable);
    }

    @Test
    void the_newsroom_gets_one_mail_for_an_article_in_four_hours_and_no_word_of_the_reader() {
        newsroom.config.put("bangtin.news.errors-mail", "toasoan@example.vn");
        for (var i = 0; i < 4; i++) {
            reader().send(form("<b>Lỗi</b> " + i, null), "10.0.0." + i);
        }
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("toasoan@example.vn", "Hội nghị")
                .doesNotContain("Lỗi</b>", "Nam Định"));

        errors(null, Duration.ofHours(4)).send(form("Lỗi sau đó", null), "10.0.0.7");
        assertThat(mails()).hasSize(2);
    }

    @Test
    void nobody_is_told_by_mail_unless_there_is_a_mailbox() {
        reader().send(form("Sai tên", null), "a");
        assertThat(mails()).isEmpty();
    }

    private List<String> mails() {
        DATABASE.flushAndClear();
        return DATABASE.entityManager()
                .createQuery(
                        "select concat(m.recipient, ' ', m.subject, ' ', m.body) from OutgoingMail m", String.class)
                .getResultList();
    }

    @Test
    void the_menu_counts_the_open_ones_of_those_who_look_after_them_once_a_minute() {
        reader().send(form("Sai tên", null), "a");
        reader().send(form("Sai ngày", null), "b");
        assertThat(desk(AUTHOR).open()).isEqualTo(2);
        assertThat(desk(OTHER_AUTHOR).open()).isZero();
        var editor = desk(Newsroom.editor());
        assertThat(editor.open()).isEqualTo(2);
        editor.close(open().get(0).id(), ErrorReport.State.MENDED, null, false);
        try (var sql = new SqlCounter()) {
            assertThat(editor.open()).as("remembered").isEqualTo(2);
            assertThat(sql.count()).isZero();
        }
        assertThat(desk(Newsroom.editor()).open()).isEqualTo(1);
    }

    @Test
    void what_the_menu_remembers_is_forgotten_with_every_change_and_after_a_minute() {
        var open = new OpenErrors(Newsroom.CLOCK);
        assertThat(open.of(1, () -> 5)).isEqualTo(5);
        assertThat(open.of(2, () -> 6)).isEqualTo(6);
        assertThat(open.of(1, () -> 7)).isEqualTo(5);
        open.forget(new ScopesChanged(1));
        assertThat(open.of(1, () -> 8)).isEqualTo(8);
        assertThat(open.of(2, () -> 9)).isEqualTo(6);
        open.forget(new ErrorsChanged());
        assertThat(open.of(2, () -> 9)).isEqualTo(9);
    }

    @Test
    void the_list_costs_two_statements_however_long_it_is() {
        for (var i = 0; i < 30; i++) {
            reader().send(form("Lỗi", null), "10.0.0." + i);
        }
        // where the editor may work is remembered for some seconds
        open();
        try (var sql = new SqlCounter()) {
            var slice = desk(Newsroom.editor()).rows(ErrorReport.State.OPEN, FIRST);
            assertThat(slice.total()).isEqualTo(30);
            assertThat(slice.rows()).hasSize(20);
            assertThat(sql.count()).isEqualTo(2);
        }
    }
}
