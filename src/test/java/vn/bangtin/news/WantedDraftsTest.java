package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Account;
import vn.bangtin.account.Role;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.DraftMade;
import vn.bangtin.platform.DraftTaken;
import vn.bangtin.platform.DraftWanted;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.persistence.TestDatabase;

class WantedDraftsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Newsroom newsroom;
    private Category category;
    private final RecordedEvents<DraftMade> made = new RecordedEvents<>();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Hoạt động của Sở", null);
        DATABASE.flushAndClear();
    }

    private WantedDrafts drafts() {
        return newsroom.wantedDrafts(made);
    }

    private DraftWanted wanted(Long authorId, Long categoryId, List<Long> ids, List<LocalDate> days) {
        return new DraftWanted(
                "anniversary",
                9,
                authorId,
                categoryId,
                null,
                "Kỷ niệm 25 năm <Sở>",
                "x".repeat(700),
                "Đoạn một <b>\nxuống dòng\n\nĐoạn hai",
                ids,
                days,
                "Cổng soạn sẵn");
    }

    private long begin(DraftWanted wanted) {
        drafts().begin(wanted);
        DATABASE.flushAndClear();
        return made.fired().get(made.fired().size() - 1).articleId();
    }

    private long published(String title, Category in, Duration ago) {
        var article = new Article(null, Newsroom.form(title, in), in, List.of(), Newsroom.NOW);
        article.publish(Newsroom.NOW.minus(ago));
        DATABASE.entityManager().persist(article);
        DATABASE.flushAndClear();
        return article.getId();
    }

    @Test
    void the_portal_begins_a_draft_with_links_to_what_everybody_may_read_of_earlier_years() {
        var last = published("Kỷ niệm 24 năm", category, Duration.ofDays(300));
        var onTheDay = published("Gặp mặt truyền thống", category, Duration.ofDays(365));
        var day = Newsroom.NOW
                .minus(Duration.ofDays(365))
                .atZone(Newsroom.CLOCK.getZone())
                .toLocalDate();
        var id = begin(wanted(null, category.getId(), List.of(last, -1L), List.of(day)));

        assertThat(made.fired()).containsExactly(new DraftMade("anniversary", 9, id));
        var draft = newsroom.articles.find(id).orElseThrow().form();
        assertThat(draft.title()).isEqualTo("Kỷ niệm 25 năm <Sở>");
        assertThat(draft.summary()).hasSize(Article.MAX_SUMMARY).endsWith("…");
        assertThat(draft.body())
                .containsSubsequence(
                        "<p>Đoạn một &lt;b&gt;<br>xuống dòng</p>",
                        "<p>Đoạn hai</p>",
                        "<h3>",
                        "/news/" + last + "/ky-niem-24-nam\">Kỷ niệm 24 năm</a>",
                        "/news/" + onTheDay + "/");
        var story = newsroom.articles.story(id);
        assertThat(story).singleElement().satisfies(step -> {
            assertThat(step.reason()).isEqualTo("Cổng soạn sẵn");
            assertThat(step.step()).isEqualTo(Step.CREATE);
        });
    }

    @Test
    void it_is_nobodys_until_one_person_takes_it() {
        var id = begin(wanted(null, category.getId(), List.of(), List.of()));
        var account = new Account("nguoiviet", "Người viết", null, Set.of(Role.AUTHOR));
        account.choosePassword("hash", Instant.EPOCH);
        DATABASE.entityManager().persist(account);
        DATABASE.flushAndClear();
        var writer = account.getId();
        drafts().take(new DraftTaken(id, writer));
        DATABASE.flushAndClear();
        assertThat(newsroom.articles.find(id).orElseThrow().relation(writer)).isEqualTo(Workflow.Relation.OWN);
        assertThatThrownBy(() -> drafts().take(new DraftTaken(id, 13))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> drafts().take(new DraftTaken(-1, 13))).isInstanceOf(BusinessException.class);
    }

    @Test
    void without_its_category_there_is_no_draft_and_a_person_is_told() {
        drafts().begin(wanted(null, null, List.of(), List.of()));
        drafts().begin(wanted(null, -7L, List.of(), List.of()));
        assertThat(made.fired()).isEmpty();
        assertThatThrownBy(() -> drafts().begin(wanted(12L, null, List.of(), List.of())))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void who_may_not_write_there_begins_nothing() {
        // nobody is signed in, so nobody may
        assertThatThrownBy(() -> drafts().begin(wanted(12L, category.getId(), List.of(), List.of())))
                .isInstanceOf(BusinessException.class);
        assertThat(made.fired()).isEmpty();
    }

    @Test
    void other_features_choose_among_the_categories() {
        newsroom.category("Tin nội bộ", category);
        DATABASE.flushAndClear();
        assertThat(newsroom.wantedDrafts(made).places())
                .extracting(place -> place.name().strip())
                .containsExactly("Hoạt động của Sở", "Tin nội bộ");
    }
}
