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
import vn.bangtin.account.SignedOut;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.TestDatabase;

class PresenceServiceTest {

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

    private long article() {
        var id = newsroom.desk(Newsroom.author(ME)).save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        return id;
    }

    private PresenceService at(Identity who, int seconds) {
        return newsroom.presence(who, Clock.offset(Newsroom.CLOCK, Duration.ofSeconds(seconds)));
    }

    @Test
    void each_sees_who_else_is_there_and_since_when() {
        var id = article();
        at(Newsroom.author(ME), 0).here(id, "a");
        var rows = at(Newsroom.editor(), 30).here(id, "b");
        assertThat(rows).extracting(PresenceRow::name).containsExactly("Phòng 1", "Phòng 9");
        assertThat(rows.get(0).since()).isEqualTo(Newsroom.NOW);
        assertThat(rows).extracting(PresenceRow::takenOverBy).containsOnlyNulls();
        // a second tab of the same person
        assertThat(at(Newsroom.editor(), 31).here(id, "c")).hasSize(3);
    }

    @Test
    void who_is_not_heard_of_for_a_minute_has_gone() {
        var id = article();
        at(Newsroom.author(ME), 0).here(id, "a");
        assertThat(at(Newsroom.editor(), 59).here(id, "b")).hasSize(2);
        assertThat(at(Newsroom.editor(), 61).here(id, "b"))
                .extracting(PresenceRow::tab)
                .containsExactly("b");
        // and comes back as who they were
        assertThat(at(Newsroom.author(ME), 70).here(id, "a").get(0).since()).isEqualTo(Newsroom.NOW);
    }

    @Test
    void who_leaves_or_signs_out_is_gone_at_once() {
        var id = article();
        var me = at(Newsroom.author(ME), 0);
        me.here(id, "a");
        me.here(id, "b");
        me.leave(id, "a");
        assertThat(at(Newsroom.editor(), 1).here(id, "c"))
                .extracting(PresenceRow::tab)
                .containsExactly("b", "c");
        me.signedOut(new SignedOut(ME));
        assertThat(at(Newsroom.editor(), 2).here(id, "c")).hasSize(1);
    }

    @Test
    void who_takes_over_is_named_to_the_others_and_may_lose_it_again() {
        var id = article();
        at(Newsroom.author(ME), 0).here(id, "a");
        at(Newsroom.editor(), 1).takeOver(id, "b");
        assertThat(at(Newsroom.author(ME), 2).here(id, "a"))
                .extracting(PresenceRow::takenOverBy)
                .containsExactly("Phòng 9", null);
        assertThat(at(Newsroom.author(ME), 3).takeOver(id, "a"))
                .extracting(PresenceRow::takenOverBy)
                .containsExactly(null, "Phòng 1");
    }

    @Test
    void nobody_hears_names_of_an_article_that_is_not_theirs_to_see() {
        var id = article();
        var stranger = at(Newsroom.author(2), 0);
        assertThatThrownBy(() -> stranger.here(id, "a")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.takeOver(id, "a")).isInstanceOf(NotFoundException.class);
    }
}
