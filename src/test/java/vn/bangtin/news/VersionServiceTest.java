package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class VersionServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long ME = 1;

    private Newsroom newsroom;
    private Category category;

    @BeforeEach
    void accounts_and_a_category() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Chuyển đổi số", null);
        for (var id :
                List.of(ME, 2L, Newsroom.editor().id(), Newsroom.publisher().id())) {
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

    private ArticleService me() {
        return newsroom.desk(Newsroom.author(ME));
    }

    private VersionService versions() {
        return newsroom.versions(Newsroom.author(ME));
    }

    private void save(long id, String title, String body) {
        me().save(Newsroom.changed(me().forEditing(id), title, body));
        DATABASE.flushAndClear();
    }

    private long draft() {
        var id = me().save(Newsroom.form("Tin một", category));
        DATABASE.flushAndClear();
        return id;
    }

    @Test
    void every_save_that_changes_something_is_a_version() {
        var id = draft();
        save(id, "Tin hai", "<p>Nội dung hai</p>");
        save(id, "Tin hai", "<p>Nội dung hai</p>");
        save(id, "Tin ba", "<p>Nội dung ba</p>");

        var rows = versions().versions(id);
        assertThat(rows).extracting(VersionRow::number).containsExactly(3, 2, 1);
        assertThat(rows).extracting(VersionRow::savedBy).containsOnly("Phòng 1");
        assertThat(rows.get(0).savedAt()).isEqualTo(Newsroom.NOW);
        assertThat(rows.get(0).number()).isEqualTo(me().row(id).version());
    }

    @Test
    void steps_in_between_make_no_version_but_count() {
        var id = draft();
        me().step(id, 1, Step.SUBMIT, null);
        DATABASE.flushAndClear();
        me().step(id, 2, Step.RECALL, null);
        DATABASE.flushAndClear();
        save(id, "Tin hai", "<p>Hai</p>");
        assertThat(versions().versions(id)).extracting(VersionRow::number).containsExactly(4, 1);
        // what a person had in front of them at version 3 is the content of version 1
        assertThat(newsroom.versions.content(id, 3).orElseThrow().fields()).containsEntry("news.title", "Tin một");
    }

    @Test
    void the_content_of_an_article_from_before_versions_is_kept_with_its_first_change() {
        var old = newsroom.published("Tin cũ", category, Newsroom.NOW.minusSeconds(3600));
        DATABASE.flushAndClear();
        var publisher = newsroom.desk(Newsroom.publisher());
        publisher.save(Newsroom.changed(publisher.forEditing(old.getId()), "Tin cũ, đã sửa", "<p>Mới</p>")
                .with(new Change(true, "Sửa số liệu")));
        DATABASE.flushAndClear();
        var versions = newsroom.versions(Newsroom.publisher());
        var rows = versions.versions(old.getId());
        assertThat(rows).extracting(VersionRow::number).containsExactly(2, 1);
        assertThat(rows.get(0).major()).isTrue();
        assertThat(rows.get(0).note()).isEqualTo("Sửa số liệu");
        assertThat(rows.get(1).savedBy()).isNull();
        assertThat(versions.difference(old.getId(), 1, 2))
                .extracting(FieldDifference::label)
                .containsExactly("news.title", "news.body");
    }

    @Test
    void a_difference_names_fields_as_people_read_them() {
        var other = newsroom.category("Báo chí", null);
        var id = draft();
        var form = me().forEditing(id);
        me().save(new ArticleForm(
                id,
                form.version(),
                form.title(),
                null,
                form.body(),
                other.getId(),
                List.of(category.getId()),
                null,
                null,
                null,
                null,
                List.of(new Credit("Ảnh", "Văn phòng Sở")),
                List.of()));
        DATABASE.flushAndClear();
        assertThat(versions().difference(id, 1, 2))
                .contains(
                        new FieldDifference("news.summary", false, "Tóm tắt của Tin một", ""),
                        new FieldDifference("news.category", false, "Chuyển đổi số", "Báo chí"),
                        new FieldDifference("news.furtherCategories", false, "", "Chuyển đổi số"),
                        new FieldDifference("news.credits", false, "", "Ảnh: Văn phòng Sở"))
                .hasSize(4);
        assertThat(versions().difference(id, 2, 2)).isEmpty();
        assertThatThrownBy(() -> versions().difference(id, 0, 2)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_swapped_file_under_the_same_title_is_a_change() {
        var form = Newsroom.form("Tin có tệp", category);
        var id = me().save(attached(form, null, 0, newsroom.medium('a')));
        DATABASE.flushAndClear();
        me().save(attached(form, id, 1, newsroom.medium('b')));
        DATABASE.flushAndClear();
        assertThat(versions().versions(id)).hasSize(2);
    }

    private static ArticleForm attached(ArticleForm form, Long id, int version, long file) {
        return new ArticleForm(
                id,
                version,
                form.title(),
                null,
                form.body(),
                form.categoryId(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Attachment(file, "Kế hoạch")));
    }

    @Test
    void an_old_version_comes_back_as_a_new_one_with_all_its_fields() {
        var file = newsroom.medium('a');
        var picture = newsroom.medium('b');
        var id = me().save(new ArticleForm(
                null,
                0,
                "Tin \"một\"",
                "Tóm tắt",
                "<p>Một &amp; hai</p>",
                category.getId(),
                List.of(newsroom.category("Báo chí", null).getId()),
                null,
                picture,
                "Sơ đồ",
                null,
                List.of(new Credit("T/h", "Phòng Công nghệ")),
                List.of(new Attachment(file, "Kế hoạch")),
                new ArticleTimes(Newsroom.NOW.plusSeconds(60), null, null, null),
                Change.MINOR));
        DATABASE.flushAndClear();
        var first = me().forEditing(id);
        me().save(new ArticleForm(
                id,
                1,
                "Tin hai",
                null,
                "<p>Khác</p>",
                category.getId(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of()));
        DATABASE.flushAndClear();

        versions().restore(id, 1, 2, Change.MINOR);
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(first);
        assertThat(versions().versions(id)).extracting(VersionRow::number).containsExactly(3, 2, 1);
    }

    @Test
    void to_restore_is_to_save_with_all_its_rules() {
        var id = draft();
        save(id, "Tin hai", "<p>Hai</p>");
        me().step(id, 2, Step.SUBMIT, null);
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> versions().restore(id, 1, 3, Change.MINOR))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.step.notFromHere"));
        var stranger = newsroom.versions(Newsroom.author(2));
        assertThatThrownBy(() -> stranger.versions(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stranger.difference(id, 1, 2)).isInstanceOf(NotFoundException.class);
        me().step(id, 3, Step.RECALL, null);
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> versions().restore(id, 1, 3, Change.MINOR)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_content_from_before_a_field_existed_leaves_that_field_as_it_is() {
        var old = ArticleContent.read(
                "{\"form\":{\"title\":\"Cũ\",\"body\":\"<p>Cũ</p>\"},\"fields\":{\"news.title\":\"Cũ\",\"news.body\":\"\"}}");
        var now = Newsroom.form("Mới", category);
        var restored = old.over(now, 7);
        assertThat(restored.title()).isEqualTo("Cũ");
        assertThat(restored.summary()).isEqualTo(now.summary());
        assertThat(restored.categoryId()).isEqualTo(category.getId());
        assertThat(restored.version()).isEqualTo(7);
        assertThat(old.fields()).containsEntry("news.body", "<p>Cũ</p>");
    }

    @Test
    void one_form_makes_one_article() {
        var form = Newsroom.form("Tin một", category);
        var id = me().save(form, "k1");
        DATABASE.flushAndClear();
        assertThat(me().save(form, "k1")).isEqualTo(id);
        // the answer to the first was lost, and the person went on typing
        assertThat(me().save(Newsroom.changed(form, "Tin một, thêm", "<p>Thêm</p>"), "k1"))
                .isEqualTo(id);
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id).title()).isEqualTo("Tin một, thêm");
        assertThat(me().save(form, "k2")).isNotEqualTo(id);
        assertThat(newsroom.desk(Newsroom.author(2)).save(form, "k1")).isNotEqualTo(id);
        DATABASE.flushAndClear();
        // what was saved since is not overwritten by a late copy of the first
        assertThatThrownBy(() -> me().save(form, "k1")).isInstanceOf(ConflictException.class);
    }

    @Test
    void the_second_of_two_forms_at_the_same_moment_is_told_to_ask_again() {
        var form = Newsroom.form("Tin một", category);
        DATABASE.entityManager().flush();
        var first = me().save(form, "k3");
        DATABASE.entityManager()
                .createNativeQuery("update article set creation_key = 'k4' where id = ?1")
                .setParameter(1, first)
                .executeUpdate();
        // as if the first were not to be seen yet when the second looked
        var blind = new Articles(DATABASE.entityManager()) {
            @Override
            java.util.Optional<Long> madeFrom(long authorId, String key) {
                return java.util.Optional.empty();
            }
        };
        assertThatThrownBy(() -> newsroom.desk(Newsroom.author(ME), blind).save(form, "k4"))
                .isInstanceOf(MadeMeanwhileException.class);
    }

    @Test
    void saving_fifty_kilobytes_takes_eight_statements_at_most() {
        var other = newsroom.category("Báo chí", null);
        var id = me().save(long50("Tin dài", null, 0, other, newsroom.medium('a'), "một"));
        DATABASE.flushAndClear();
        var form = me().forEditing(id);
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            me().save(Newsroom.changed(form, "Tin dài, sửa", form.body() + "<p>Thêm</p>"));
            DATABASE.flushAndClear();
            assertThat(sql.count()).as(String.join("\n", sql.statements())).isLessThanOrEqualTo(8);
        }
        // it remembers the settings
        var publisher = newsroom.desk(Newsroom.publisher());
        publisher.step(id, me().row(id).version(), Step.PUBLISH_ALONE, "Gấp");
        DATABASE.flushAndClear();
        var published = publisher.forEditing(id);
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            publisher.save(Newsroom.changed(published, "Tin dài, đính chính", published.body() + "<p>Nữa</p>")
                    .with(new Change(true, "Đính chính")));
            DATABASE.flushAndClear();
            assertThat(sql.count()).as(String.join("\n", sql.statements())).isLessThanOrEqualTo(8);
        }
    }

    private ArticleForm long50(String title, Long id, int version, Category further, long file, String word) {
        var body = IntStream.range(0, 500)
                .mapToObj(i -> "<p>" + (word + " ").repeat(20) + i + "</p>")
                .collect(Collectors.joining());
        assertThat(body.length()).isGreaterThan(40_000);
        return new ArticleForm(
                id,
                version,
                title,
                "Tóm tắt",
                body,
                category.getId(),
                List.of(further.getId()),
                null,
                null,
                null,
                null,
                List.of(new Credit("T/h", "Phòng Công nghệ")),
                List.of(new Attachment(file, "Kế hoạch")));
    }
}
