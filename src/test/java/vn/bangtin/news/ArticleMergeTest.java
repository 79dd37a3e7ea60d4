package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.persistence.TestDatabase;

/** What becomes of an article that two people changed from the same version on. */
class ArticleMergeTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long ME = 1;

    private Newsroom newsroom;
    private Category category;
    private ArticleForm base;

    @BeforeEach
    void an_article_that_both_have_open() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Chuyển đổi số", null);
        newsroom.account(Newsroom.author(ME), "AUTHOR");
        newsroom.account(Newsroom.editor(), "EDITOR");
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        base = me().forEditing(id);
    }

    private ArticleService me() {
        return newsroom.desk(Newsroom.author(ME));
    }

    private void editorSaves(ArticleForm form) {
        newsroom.desk(Newsroom.editor()).save(form);
        DATABASE.flushAndClear();
    }

    private ArticleMerge met(ArticleForm mine) {
        sql("savepoint before_saving");
        var met = catchThrowableOfType(ArticleConflictException.class, () -> me().save(mine));
        assertThat(met).as("a conflict").isNotNull();
        // as the container does for this exception
        DATABASE.entityManager().clear();
        sql("rollback to savepoint before_saving");
        return met.merge();
    }

    private static void sql(String statement) {
        DATABASE.entityManager().createNativeQuery(statement).executeUpdate();
    }

    private ArticleForm with(String title, String summary, String body, List<Credit> credits) {
        return new ArticleForm(
                base.id(),
                base.version(),
                title,
                summary,
                body,
                base.categoryId(),
                List.of(),
                null,
                null,
                null,
                null,
                credits,
                List.of());
    }

    @Test
    void what_only_one_of_them_changed_stands() {
        editorSaves(with("Tin", "Tóm tắt của biên tập", base.body(), List.of(new Credit("Biên tập", "Văn phòng"))));

        var merge = met(with("Tin", base.summary(), "<p>Thân bài của tôi</p>", List.of()));

        assertThat(merge.contested()).isEmpty();
        assertThat(merge.taken()).containsExactlyInAnyOrder("news.summary", "news.credits");
        assertThat(merge.merged().summary()).isEqualTo("Tóm tắt của biên tập");
        assertThat(merge.merged().credits()).containsExactly(new Credit("Biên tập", "Văn phòng"));
        assertThat(merge.merged().body()).isEqualTo("<p>Thân bài của tôi</p>");
    }

    @Test
    void what_both_changed_is_asked_for_each_part_and_stored_as_decided() {
        editorSaves(with("Tin của biên tập", "Tóm tắt của biên tập", base.body(), List.of()));

        var merge = met(with("Tin của tôi", "Tóm tắt của tôi", "<p>Thân bài của tôi</p>", List.of()));

        assertThat(merge.contested())
                .extracting(ArticleMerge.Contested::label)
                .containsExactly("news.title", "news.summary");
        assertThat(merge.contested())
                .flatExtracting(ArticleMerge.Contested::fields)
                .contains(new FieldDifference("news.title", false, "Tin của biên tập", "Tin của tôi"));
        assertThat(merge.merged().title()).isEqualTo("Tin của tôi");

        var decided = merge.decided(merge.merged(), Set.of("news.summary"));
        assertThat(decided.version()).isEqualTo(merge.storedVersion());
        me().save(decided);
        DATABASE.flushAndClear();

        var stored = me().forEditing(base.id());
        assertThat(stored.title()).isEqualTo("Tin của tôi");
        assertThat(stored.summary()).isEqualTo("Tóm tắt của biên tập");
        assertThat(stored.body()).isEqualTo("<p>Thân bài của tôi</p>");
    }

    @Test
    void the_same_change_by_both_is_no_question() {
        editorSaves(with("Tin mới", base.summary(), "<p>Của biên tập</p>", List.of()));

        var merge = met(with("Tin mới", base.summary(), "<p>Của tôi</p>", List.of()));

        assertThat(merge.contested()).extracting(ArticleMerge.Contested::label).containsExactly("news.body");
        assertThat(merge.contested().get(0).fields()).allMatch(FieldDifference::html);
    }

    @Test
    void somebody_who_saves_once_more_before_the_decision_is_not_overwritten() {
        editorSaves(with("Tin của biên tập", base.summary(), base.body(), List.of()));
        var merge = met(with("Tin của tôi", base.summary(), base.body(), List.of()));
        var seen = newsroom.desk(Newsroom.editor()).forEditing(base.id());
        editorSaves(Newsroom.changed(seen, "Tin của biên tập, lần hai", seen.body()));

        var again = met(merge.decided(merge.merged(), Set.of()));

        assertThat(again.contested()).extracting(ArticleMerge.Contested::label).containsExactly("news.title");
        assertThat(again.storedVersion()).isGreaterThan(merge.storedVersion());
    }

    @Test
    void when_nobody_knows_any_more_what_both_started_from_every_difference_is_asked() {
        var mine = with("Tin của tôi", base.summary(), base.body(), List.of());
        editorSaves(with("Tin", "Tóm tắt của biên tập", base.body(), List.of()));
        DATABASE.entityManager()
                .createQuery("delete from ArticleVersion v where v.number <= :base")
                .setParameter("base", base.version())
                .executeUpdate();

        var merge = met(mine);

        assertThat(merge.taken()).isEmpty();
        assertThat(merge.contested())
                .extracting(ArticleMerge.Contested::label)
                .containsExactlyInAnyOrder("news.title", "news.summary");
    }
}
