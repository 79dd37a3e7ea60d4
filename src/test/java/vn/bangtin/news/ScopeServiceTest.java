package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class ScopeServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Identity AUTHOR = Newsroom.author(1);
    private static final Identity OTHER = Newsroom.author(2);
    private static final Identity APPROVER = Newsroom.approver();

    private Newsroom newsroom;
    private ScopeService service;
    private Category top;
    private Category below;
    private Category elsewhere;

    @BeforeEach
    void accounts_categories_and_units() {
        newsroom = new Newsroom(DATABASE);
        service = newsroom.scopeDesk(Newsroom.editor());
        newsroom.account(AUTHOR, "AUTHOR");
        newsroom.account(OTHER, "AUTHOR");
        newsroom.account(APPROVER, "APPROVER");
        newsroom.account(Newsroom.editor(), "READER");
        newsroom.unit(101, "Văn phòng", null);
        newsroom.unit(102, "Phòng Văn thư", 101L);
        newsroom.unit(103, "Thanh tra", null);
        top = newsroom.category("Chuyển đổi số", null);
        below = newsroom.category("Dữ liệu", top);
        elsewhere = newsroom.category("Đào tạo", null);
    }

    private void limit(Identity who, ScopeLine... lines) {
        var form = service.forEditing(who.id());
        service.save(new ScopeForm(
                form.accountId(),
                form.account(),
                form.capabilities(),
                Arrays.stream(lines).map(ScopeLine::capability).collect(Collectors.toSet()),
                List.of(lines),
                form.seen()));
        DATABASE.flushAndClear();
        newsroom.scopes.forget(new ScopesChanged(who.id()));
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    private ArticleForm from(String title, Category category, Long unitId) {
        return new ArticleForm(
                null,
                0,
                title,
                null,
                "<p>Nội dung</p>",
                category.getId(),
                List.of(),
                unitId,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private void submitted(String title, Category category, Long unitId) {
        var desk = newsroom.desk(OTHER);
        var id = desk.save(from(title, category, unitId));
        DATABASE.flushAndClear();
        desk.step(id, desk.row(id).version(), Step.SUBMIT, null);
        DATABASE.flushAndClear();
        var editor = newsroom.desk(Newsroom.editor());
        editor.step(id, editor.row(id).version(), Step.TAKE, null);
        DATABASE.flushAndClear();
        editor.step(id, editor.row(id).version(), Step.HAND_ON, null);
        DATABASE.flushAndClear();
    }

    @Test
    void an_author_writes_where_a_category_or_one_below_it_was_given_and_nowhere_else() {
        limit(AUTHOR, new ScopeLine(Capability.NEWS_WRITE, top.getId(), null));
        var desk = newsroom.desk(AUTHOR);
        desk.save(from("Ở trên", top, null));
        desk.save(from("Ở dưới", below, 103L));
        refused(() -> desk.save(from("Nơi khác", elsewhere, null)), "category", "news.category.notYours");

        newsroom.desk(OTHER).save(from("Người không bị giới hạn", elsewhere, null));
    }

    @Test
    void an_article_does_not_move_out_of_the_place_of_its_author() {
        limit(AUTHOR, new ScopeLine(Capability.NEWS_WRITE, below.getId(), 101L));
        var desk = newsroom.desk(AUTHOR);
        var id = desk.save(from("Trong phòng", below, 102L));
        DATABASE.flushAndClear();
        var moved = from("Trong phòng", elsewhere, 102L);
        refused(
                () -> desk.save(new ArticleForm(
                        id,
                        desk.row(id).version(),
                        moved.title(),
                        null,
                        moved.body(),
                        elsewhere.getId(),
                        List.of(),
                        102L,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of())),
                "category",
                "news.category.notYours");
        refused(() -> desk.save(from("Đơn vị khác", below, 103L)), "category", "news.category.notYours");
        refused(() -> desk.save(from("Không đơn vị", below, null)), "category", "news.category.notYours");
    }

    @Test
    void an_approver_of_a_unit_finds_its_articles_and_those_of_its_units_waiting_and_no_others() {
        submitted("Của văn phòng", top, 101L);
        submitted("Của văn thư", elsewhere, 102L);
        submitted("Của thanh tra", top, 103L);
        submitted("Không của ai", top, null);
        limit(
                APPROVER,
                new ScopeLine(Capability.NEWS_EDIT, null, 101L),
                new ScopeLine(Capability.NEWS_APPROVE, null, 101L));
        var desk = newsroom.desk(APPROVER);
        var waiting = new ArticleFilter(DeskList.WAITING, null, null, null, null, null, null);
        assertThat(desk.desk(waiting, new Page(1, 20, "title", false)).rows())
                .extracting(DeskRow::title)
                .containsExactly("Của văn phòng", "Của văn thư");
        assertThat(desk.counts()).containsEntry(DeskList.WAITING, 2L);
        var all = newsroom.desk(Newsroom.person(12, "khac", Capability.NEWS_WRITE, Capability.NEWS_APPROVE));
        assertThat(all.counts()).containsEntry(DeskList.WAITING, 4L);
    }

    @Test
    void only_there_without_a_place_is_refused_and_nothing_opens() {
        limit(AUTHOR, new ScopeLine(Capability.NEWS_WRITE, top.getId(), null));
        var form = service.forEditing(AUTHOR.id());
        var limited = Set.of(Capability.NEWS_WRITE);
        var none =
                new ScopeForm(form.accountId(), form.account(), form.capabilities(), limited, List.of(), form.seen());
        refused(() -> service.save(none), "where-write", "scope.where.required");
        var anywhere = new ScopeForm(
                form.accountId(),
                form.account(),
                form.capabilities(),
                limited,
                List.of(new ScopeLine(Capability.NEWS_WRITE, null, null)),
                form.seen());
        refused(() -> service.save(anywhere), "where-write", "scope.where.nowhere");
        var gone = new ScopeForm(
                form.accountId(),
                form.account(),
                form.capabilities(),
                limited,
                List.of(new ScopeLine(Capability.NEWS_WRITE, null, 999L)),
                form.seen());
        refused(() -> service.save(gone), "where-write", "scope.where.gone");
        assertThat(service.forEditing(AUTHOR.id()).lines())
                .containsExactly(new ScopeLine(Capability.NEWS_WRITE, top.getId(), null));
    }

    @Test
    void of_two_who_change_the_same_account_the_second_sees_what_the_first_did() {
        var first = service.forEditing(AUTHOR.id());
        limit(AUTHOR, new ScopeLine(Capability.NEWS_WRITE, top.getId(), null));
        var second = new ScopeForm(
                first.accountId(),
                first.account(),
                first.capabilities(),
                Set.of(Capability.NEWS_WRITE),
                List.of(new ScopeLine(Capability.NEWS_WRITE, elsewhere.getId(), 101L)),
                first.seen());
        assertThatThrownBy(() -> service.save(second)).isInstanceOfSatisfying(ConflictException.class, e -> {
            assertThat(e.stored()).containsEntry("scope.news.write", "Chuyển đổi số");
            assertThat(e.mine()).containsEntry("scope.news.write", "Đào tạo – Văn phòng");
            assertThat(e.changedBy()).isEqualTo(Newsroom.editor().login());
        });
    }

    @Test
    void places_of_a_capability_that_the_account_lost_wait_for_it() {
        limit(
                APPROVER,
                new ScopeLine(Capability.NEWS_APPROVE, top.getId(), null),
                new ScopeLine(Capability.NEWS_EDIT, top.getId(), null));
        DATABASE.entityManager()
                .createNativeQuery("update account_role set role_name = 'AUTHOR' where account_id = ?1")
                .setParameter(1, APPROVER.id())
                .executeUpdate();
        limit(APPROVER, new ScopeLine(Capability.NEWS_WRITE, below.getId(), null));
        assertThat(newsroom.scopes.of(APPROVER.id()))
                .extracting(Scope::getCapability)
                .containsExactlyInAnyOrder(Capability.NEWS_APPROVE, Capability.NEWS_EDIT, Capability.NEWS_WRITE);
    }

    @Test
    void the_table_says_who_works_where_in_three_statements() {
        limit(AUTHOR, new ScopeLine(Capability.NEWS_WRITE, below.getId(), 102L));
        try (var sql = new SqlCounter()) {
            var slice = service.accounts(null, new Page(1, 20, "name", false));
            assertThat(sql.count()).isEqualTo(3);
            assertThat(slice.total()).isEqualTo(3);
            assertThat(slice.rows())
                    .filteredOn(row -> row.accountId() == AUTHOR.id())
                    .singleElement()
                    .satisfies(row -> assertThat(row.places())
                            .containsExactly(Map.entry(Capability.NEWS_WRITE, List.of("Dữ liệu – Phòng Văn thư"))));
            assertThat(slice.rows())
                    .filteredOn(row -> row.accountId() == APPROVER.id())
                    .singleElement()
                    .satisfies(row -> assertThat(row.places())
                            .containsEntry(Capability.NEWS_APPROVE, List.of())
                            .doesNotContainKey(Capability.NEWS_PUBLISH));
        }
        assertThat(service.accounts("duyet", new Page(1, 20, "unit", true)).total())
                .isEqualTo(1);
        assertThat(service.accounts("%", new Page(1, 20, null, true)).total()).isZero();
        assertThatThrownBy(() -> service.forEditing(Newsroom.editor().id())).isInstanceOf(NotFoundException.class);
    }
}
