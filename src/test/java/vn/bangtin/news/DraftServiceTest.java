package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.TestDatabase;

class DraftServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long ME = 1;

    private Newsroom newsroom;
    private Category category;

    @BeforeEach
    void accounts_and_a_category() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Chuyển đổi số", null);
        for (var id : List.of(ME, 2L, Newsroom.editor().id())) {
            DATABASE.entityManager()
                    .createNativeQuery("insert into account (id, version, created_at, changed_at, login, display_name,"
                            + " search_key, password_hash, password_changed_at, must_change_password, active) values (?1, 0,"
                            + " current_timestamp, current_timestamp, ?2, ?3, ?2, 'x', current_timestamp, false, true)")
                    .setParameter(1, id)
                    .setParameter(2, "login" + id)
                    .setParameter(3, "Phòng " + id)
                    .executeUpdate();
        }
    }

    private DraftService mine() {
        return newsroom.drafts(Newsroom.author(ME));
    }

    private static Map<String, List<String>> typed(String title) {
        return Map.of("title", List.of(title), "further", List.of("3", "4"), "lines:1:name", List.of("Phòng Báo chí"));
    }

    @Test
    void what_was_typed_last_comes_back_word_for_word() {
        var id = newsroom.desk(Newsroom.author(ME)).save(Newsroom.form("Tin", category));
        mine().keep(id, null, 1, typed("Tin \"một\" <b>"));
        DATABASE.flushAndClear();
        mine().keep(id, null, 1, typed("Tin \"hai\" <b>"));
        DATABASE.flushAndClear();
        var draft = mine().find(id, null).orElseThrow();
        assertThat(draft.value("title")).isEqualTo("Tin \"hai\" <b>");
        assertThat(draft.fields().get("further")).containsExactly("3", "4");
        assertThat(draft.rows("lines")).isEqualTo(2);
        assertThat(draft.rows("files")).isZero();
        assertThat(draft.value("body")).isNull();
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.savedAt()).isEqualTo(Newsroom.NOW);
        assertThat(newsroom.desk(Newsroom.author(ME)).forEditing(id).title()).isEqualTo("Tin");
    }

    @Test
    void it_is_nobody_elses() {
        var id = newsroom.desk(Newsroom.author(ME)).save(Newsroom.form("Tin", category));
        mine().keep(id, null, 1, typed("Của tôi"));
        DATABASE.flushAndClear();
        assertThat(newsroom.drafts(Newsroom.editor()).find(id, null)).isEmpty();
        var stranger = newsroom.drafts(Newsroom.author(2));
        assertThatThrownBy(() -> stranger.keep(id, null, 1, typed("Chen vào"))).isInstanceOf(NotFoundException.class);
        newsroom.drafts(Newsroom.editor()).discard(id, null);
        DATABASE.flushAndClear();
        assertThat(mine().find(id, null)).isPresent();
        mine().discard(id, null);
        DATABASE.flushAndClear();
        assertThat(mine().find(id, null)).isEmpty();
    }

    @Test
    void new_articles_are_known_by_the_key_of_their_page() {
        mine().keep(null, "k1", 0, typed("Tin thứ nhất"));
        mine().keep(null, "k2", 0, typed("Tin thứ hai"));
        newsroom.drafts(Newsroom.author(2)).keep(null, "k1", 0, typed("Người khác"));
        DATABASE.flushAndClear();
        assertThat(mine().begun()).extracting(DraftRow::title).containsExactlyInAnyOrder("Tin thứ nhất", "Tin thứ hai");
        assertThat(mine().find(null, "k1").orElseThrow().value("title")).isEqualTo("Tin thứ nhất");
        assertThat(mine().find(null, "k3")).isEmpty();
    }

    @Test
    void a_late_word_from_a_page_that_was_saved_makes_no_draft() {
        newsroom.desk(Newsroom.author(ME)).save(Newsroom.form("Tin", category), "k1");
        DATABASE.flushAndClear();
        mine().keep(null, "k1", 0, typed("Tin"));
        DATABASE.flushAndClear();
        assertThat(mine().begun()).isEmpty();
    }

    @Test
    void too_much_is_refused() {
        var much = Map.of("body", List.of("a".repeat(DraftService.MAX_LENGTH)));
        assertThatThrownBy(() -> mine().keep(null, "k1", 0, much))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.draft.tooLong"));
    }
}
