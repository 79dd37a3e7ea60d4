package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class CreditRoleServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Newsroom newsroom;
    private CreditRoleService service;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        service = newsroom.creditRoles(Newsroom.editor());
    }

    private long save(Long id, int version, String name, Integer order, boolean active) {
        var saved = service.save(new CreditRoleForm(id, version, name, order, active));
        DATABASE.flushAndClear();
        return saved;
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    @Test
    void a_new_portal_proposes_the_usual_roles_in_one_statement() {
        try (var sql = new SqlCounter()) {
            assertThat(service.proposed()).containsExactly("T/h", "Tin", "Ảnh", "Nguồn");
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void a_new_role_without_a_place_comes_last_and_one_with_a_place_stands_there() {
        save(null, 0, "Biên tập", null, true);
        save(null, 0, "  Quay  phim ", 15, true);
        assertThat(service.proposed()).containsExactly("T/h", "Quay phim", "Tin", "Ảnh", "Nguồn", "Biên tập");
    }

    @Test
    void a_role_that_is_renamed_or_no_longer_proposed_changes_no_article() {
        var id = save(null, 0, "Quay phim", null, true);
        var category = newsroom.category("Tin", null);
        var form = Newsroom.form("Hội nghị", category);
        newsroom.account(Newsroom.author(1), "AUTHOR");
        var article = newsroom.desk(Newsroom.author(1))
                .save(new ArticleForm(
                        null,
                        0,
                        form.title(),
                        form.summary(),
                        form.body(),
                        form.categoryId(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(new Credit("Quay phim", "Lê Minh")),
                        List.of()));
        DATABASE.flushAndClear();
        save(id, 1, "Ghi hình", 50, true);
        save(id, 2, "Ghi hình", 50, false);
        assertThat(service.proposed()).doesNotContain("Ghi hình", "Quay phim");
        assertThat(service.all()).extracting(CreditRoleForm::name).contains("Ghi hình");
        assertThat(newsroom.desk(Newsroom.author(1)).forEditing(article).credits())
                .containsExactly(new Credit("Quay phim", "Lê Minh"));
    }

    @Test
    void senseless_names_and_places_are_refused_at_their_field() {
        refused(() -> save(null, 0, " ", null, true), "name", "creditRole.name.required");
        refused(() -> save(null, 0, "x".repeat(41), null, true), "name", "error.tooLong");
        refused(() -> save(null, 0, "ảnh", null, true), "name", "creditRole.name.taken");
        refused(() -> save(null, 0, "Quay phim", -1, true), "sortOrder", "creditRole.sortOrder.range");
    }

    @Test
    void who_saves_an_older_version_is_told() {
        var id = save(null, 0, "Quay phim", null, true);
        save(id, 1, "Ghi hình", 50, true);
        assertThatThrownBy(() -> save(id, 1, "Thu hình", 50, true)).isInstanceOf(ConflictException.class);
    }
}
