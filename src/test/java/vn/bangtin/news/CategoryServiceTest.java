package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class CategoryServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Newsroom newsroom;
    private CategoryService service;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        service = newsroom.categoryDesk(Newsroom.editor());
    }

    private long save(String name, Long parentId, int order) {
        var id = service.save(new CategoryForm(null, 0, name, null, parentId, order));
        DATABASE.flushAndClear();
        return id;
    }

    @Test
    void a_category_moves_among_its_neighbours_and_takes_what_is_below_along() {
        var first = save("Báo chí", null, 5);
        var second = save("Chuyển đổi số", null, 5);
        save("Dữ liệu", second, 1);
        save("Thông báo", null, 7);

        service.move(second, -1);
        DATABASE.flushAndClear();
        assertThat(service.tree().rows())
                .extracting(CategoryRow::name)
                .containsExactly("Chuyển đổi số", "Dữ liệu", "Báo chí", "Thông báo");

        service.move(first, 100);
        service.move(second, -100);
        DATABASE.flushAndClear();
        assertThat(service.tree().rows())
                .extracting(CategoryRow::name)
                .containsExactly("Chuyển đổi số", "Dữ liệu", "Thông báo", "Báo chí");
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @Test
    void the_tree_comes_in_its_order_in_one_statement() {
        var it = save("Chuyển đổi số", null, 2);
        save("Dữ liệu", it, 2);
        save("An toàn thông tin", it, 1);
        save("Đào tạo", null, 3);
        save("Ảnh", null, 3);
        save("Báo chí", null, 1);

        try (var sql = new SqlCounter()) {
            var tree = service.tree();
            assertThat(sql.count()).isEqualTo(1);
            assertThat(tree.rows())
                    .extracting(row -> row.depth() + " " + row.name())
                    .containsExactly(
                            "0 Báo chí", "0 Chuyển đổi số", "1 An toàn thông tin", "1 Dữ liệu", "0 Ảnh", "0 Đào tạo");
            assertThat(tree.pathTo(tree.find("du-lieu").orElseThrow().id()))
                    .extracting(CategoryRow::name)
                    .containsExactly("Chuyển đổi số", "Dữ liệu");
            assertThat(tree.withBelow(it)).hasSize(3);
            assertThat(tree.childrenOf(it)).hasSize(2);
            assertThat(tree.pathTo(4)).isEmpty();
            assertThat(tree.withBelow(4)).isEmpty();
        }
    }

    @Test
    void no_category_stands_below_itself() {
        var top = save("Trên", null, 1);
        var middle = save("Giữa", top, 1);
        var below = save("Dưới", middle, 1);
        refused(() -> service.save(new CategoryForm(top, 1, "Trên", null, below, 1)), "category.parent.cycle");
        refused(() -> service.save(new CategoryForm(top, 1, "Trên", null, top, 1)), "category.parent.cycle");
    }

    @Test
    void its_slug_is_its_own_and_stays_when_it_is_renamed() {
        var id = save("Bưu chính – Viễn thông", null, 1);
        assertThat(service.forEditing(id).slug()).isEqualTo("buu-chinh-vien-thong");
        service.save(new CategoryForm(id, 1, "Bưu chính", null, null, 1));
        DATABASE.flushAndClear();
        assertThat(service.forEditing(id).slug()).isEqualTo("buu-chinh-vien-thong");
        refused(() -> save("Bưu chính viễn thông", null, 1), "category.slug.taken");
        refused(() -> service.save(new CategoryForm(null, 0, "Khác", "Có dấu", null, 1)), "category.slug.invalid");
    }

    @Test
    void it_is_not_deleted_while_it_is_used() {
        var main = newsroom.category("Chính", null);
        var further = newsroom.category("Phụ", null);
        var parent = newsroom.category("Trên", null);
        newsroom.category("Dưới", parent);
        var free = newsroom.category("Trống", null);
        newsroom.published("Tin", main, Newsroom.NOW, further);
        DATABASE.flushAndClear();

        refused(() -> service.delete(main.getId(), 1), "category.delete.inUse");
        refused(() -> service.delete(further.getId(), 1), "category.delete.inUse");
        refused(() -> service.delete(parent.getId(), 1), "category.delete.hasChildren");
        service.delete(free.getId(), 1);
        DATABASE.flushAndClear();
        assertThat(service.tree().find(free.getId())).isEmpty();
    }

    @Test
    void who_saves_over_a_newer_version_sees_both() {
        var id = save("Đào tạo", null, 1);
        service.save(new CategoryForm(id, 1, "Bồi dưỡng", null, null, 1));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> service.save(new CategoryForm(id, 1, "Tập huấn", null, null, 1)))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("category.name", "Bồi dưỡng");
                    assertThat(e.mine()).containsEntry("category.name", "Tập huấn");
                });
        assertThatThrownBy(() -> service.delete(id, 1)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_renamed_category_is_found_under_every_name_it_had() {
        var id = save("Bưu chính", null, 1);
        service.save(new CategoryForm(id, 1, "Bưu chính", "buu-chinh-cong-ich", null, 1));
        DATABASE.flushAndClear();
        service.save(new CategoryForm(id, 2, "Bưu chính", "thu-tin", null, 1));
        DATABASE.flushAndClear();
        for (var old : new String[] {"buu-chinh", "buu-chinh-cong-ich"}) {
            assertThatThrownBy(() -> newsroom.reading().list(old, null, Page.of(1, 20)))
                    .isInstanceOfSatisfying(
                            MovedException.class, e -> assertThat(e.address()).isEqualTo("/news?category=thu-tin"));
        }
        service.save(new CategoryForm(id, 3, "Bưu chính", "buu-chinh", null, 1));
        DATABASE.flushAndClear();
        assertThat(newsroom.reading()
                        .list("buu-chinh", null, Page.of(1, 20))
                        .category()
                        .id())
                .isEqualTo(id);
        var next = save("Thư tín", null, 2);
        assertThat(newsroom.reading()
                        .list("thu-tin", null, Page.of(1, 20))
                        .category()
                        .id())
                .isEqualTo(next);
    }

    @Test
    void of_two_categories_one_remains_with_all_that_both_had() {
        var into = newsroom.category("Chuyển đổi số", null);
        var from = newsroom.category("Số hóa", null);
        var child = newsroom.category("Dữ liệu", from);
        var other = newsroom.category("Báo chí", null);
        newsroom.account(Newsroom.author(1), "AUTHOR");
        newsroom.scopes.replace(1, List.of(new Scope(1, Capability.NEWS_WRITE, from.getId(), null)));
        newsroom.published("Chính", from, Newsroom.NOW);
        newsroom.published("Phụ", other, Newsroom.NOW, from);
        newsroom.published("Cả hai", into, Newsroom.NOW, from);
        newsroom.published("Phụ của hai", other, Newsroom.NOW, from, into);
        DATABASE.flushAndClear();
        assertThat(service.articles(from.getId())).isEqualTo(4);

        service.merge(from.getId(), 1, into.getId());
        DATABASE.flushAndClear();

        assertThat(service.tree().find(from.getId())).isEmpty();
        assertThat(service.tree().find(child.getId()).orElseThrow().parentId()).isEqualTo(into.getId());
        assertThat(newsroom.reading()
                        .list("chuyen-doi-so", null, Page.of(1, 20))
                        .articles()
                        .total())
                .isEqualTo(4);
        assertThatThrownBy(() -> newsroom.reading().list("so-hoa", null, Page.of(1, 20)))
                .isInstanceOf(MovedException.class);
        assertThat(newsroom.scopes.of(1)).extracting(Scope::getCategoryId).containsExactly(into.getId());
        refused(() -> service.merge(into.getId(), 1, child.getId()), "category.merge.below");
        refused(() -> service.merge(into.getId(), 1, into.getId()), "category.merge.into");
        assertThatThrownBy(() -> service.merge(into.getId(), 7, other.getId())).isInstanceOf(ConflictException.class);
    }

    @Test
    void every_change_needs_its_capability_and_reading_none() throws NoSuchMethodException {
        for (var change : new String[] {"save", "delete", "forEditing", "merge", "articles"}) {
            for (var method : CategoryService.class.getDeclaredMethods()) {
                if (method.getName().equals(change)) {
                    assertThat(method.getAnnotation(RolesAllowed.class).value())
                            .containsExactly(Capability.NEWS_CATEGORIES);
                }
            }
        }
        assertThat(CategoryService.class.getMethod("tree").getAnnotation(RolesAllowed.class))
                .isNull();
    }
}
