package vn.bangtin.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class LinkServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private LinkService service;
    private long systems;
    private long lookup;

    @BeforeEach
    void two_groups() {
        var entityManager = DATABASE.entityManager();
        service = new LinkService(
                new Links(entityManager), new AuditTrail(entityManager, Clock.systemUTC(), () -> "bientap"), changes);
        lookup = service.save(new LinkGroupForm(null, 0, "Tra cứu", 20, false));
        systems = service.save(new LinkGroupForm(null, 0, "Hệ thống dùng chung", 10, false));
        DATABASE.flushAndClear();
    }

    private static LinkForm form(Long id, int version, long group, String title, Integer order) {
        return new LinkForm(
                id, version, group, title, "https://a.example/", "Mô tả", LinkIcon.MAIL, order, true, false);
    }

    private long link(long group, String title, Integer order) {
        var id = service.save(form(null, 0, group, title, order));
        DATABASE.flushAndClear();
        return id;
    }

    @Test
    void readers_see_groups_and_links_in_their_order_in_one_statement() {
        link(lookup, "Văn bản pháp luật", 1);
        link(systems, "Thư công vụ", 20);
        link(systems, "Quản lý văn bản", 10);
        service.save(new LinkGroupForm(null, 0, "Nhóm chưa có liên kết", 5, false));
        DATABASE.flushAndClear();

        try (var sql = new SqlCounter()) {
            assertThat(service.sections())
                    .extracting(LinkSection::name)
                    .containsExactly("Hệ thống dùng chung", "Tra cứu");
            assertThat(sql.count()).isEqualTo(1);
        }
        assertThat(service.sections().get(0).links())
                .extracting(LinkItem::title)
                .containsExactly("Quản lý văn bản", "Thư công vụ");
        assertThat(service.sections().get(0).links().get(0))
                .returns(LinkIcon.MAIL, LinkItem::icon)
                .returns(true, LinkItem::newTab)
                .returns("https://a.example/", LinkItem::address)
                .returns("Mô tả", LinkItem::description);
    }

    @Test
    void a_new_link_without_a_place_comes_last() {
        link(systems, "Một", 40);
        var two = link(systems, "Hai", null);
        assertThat(service.link(two).sortOrder()).isEqualTo(50);
    }

    @Test
    void a_withdrawn_link_disappears_for_readers_and_stays_in_the_table() {
        link(systems, "Thư công vụ", 10);
        var withdrawn = link(systems, "Hệ thống cũ", 20);
        service.withdraw(withdrawn);
        DATABASE.flushAndClear();

        assertThat(service.sections().get(0).links())
                .extracting(LinkItem::title)
                .containsExactly("Thư công vụ");
        assertThat(service.links(new LinkFilter(null, null, true), Page.of(1, 20))
                        .rows())
                .extracting(LinkRow::title)
                .containsExactly("Hệ thống cũ");
        service.restore(withdrawn);
        DATABASE.flushAndClear();
        assertThat(service.sections().get(0).links()).hasSize(2);
    }

    @Test
    void a_withdrawn_group_hides_its_links_until_it_is_restored() {
        link(systems, "Thư công vụ", 10);
        service.withdrawGroup(systems);
        DATABASE.flushAndClear();
        assertThat(service.sections()).isEmpty();
        assertThat(service.links(LinkFilter.ALL, Page.of(1, 20)).rows()).allMatch(LinkRow::hidden);
        service.restoreGroup(systems);
        DATABASE.flushAndClear();
        assertThat(service.sections()).hasSize(1);
    }

    @Test
    void the_table_finds_without_marks_and_takes_wildcards_literally() {
        link(systems, "Một cửa điện tử", 10);
        link(lookup, "Giảm 50% thời gian", 10);
        DATABASE.flushAndClear();
        assertThat(titles(new LinkFilter("mot cua dien", null, null))).containsExactly("Một cửa điện tử");
        assertThat(titles(new LinkFilter("A.EXAMPLE", null, null))).hasSize(2);
        assertThat(titles(new LinkFilter("50%", null, null))).containsExactly("Giảm 50% thời gian");
        assertThat(titles(new LinkFilter("5_%", null, null))).isEmpty();
        assertThat(titles(new LinkFilter("!", null, null))).isEmpty();
        assertThat(titles(new LinkFilter(null, lookup, false))).containsExactly("Giảm 50% thời gian");
    }

    private List<String> titles(LinkFilter filter) {
        return service.links(filter, Page.of(1, 20)).rows().stream()
                .map(LinkRow::title)
                .toList();
    }

    @Test
    void the_table_is_sorted_and_paged_in_two_statements() {
        for (var title : List.of("Đất đai", "Ảnh", "Bản đồ", "Âm nhạc", "Cửa")) {
            link(systems, title, null);
        }
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            var slice = service.links(LinkFilter.ALL, new Page(1, 3, "title", true));
            assertThat(slice.rows()).extracting(LinkRow::title).containsExactly("Đất đai", "Cửa", "Bản đồ");
            assertThat(slice.total()).isEqualTo(5);
            assertThat(sql.count()).isEqualTo(2);
        }
        for (var sort : List.of("group", "order", "changed", "nonsense; drop table link")) {
            assertThat(service.links(LinkFilter.ALL, new Page(1, 3, sort, true)).rows())
                    .hasSize(3);
        }
    }

    @Test
    void groups_are_listed_with_the_number_of_their_links_in_one_statement() {
        link(systems, "Thư công vụ", 10);
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            assertThat(service.groups())
                    .containsExactly(
                            new LinkGroupRow(systems, "Hệ thống dùng chung", 10, false, 1),
                            new LinkGroupRow(lookup, "Tra cứu", 20, false, 0));
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void who_saves_an_outdated_form_is_told_what_the_other_person_changed() {
        var id = link(systems, "Thư công vụ", 10);
        DATABASE.flushAndClear();
        var seen = service.link(id);
        service.save(form(id, seen.version(), systems, "Thư điện tử công vụ", 10));
        DATABASE.flushAndClear();

        assertThatThrownBy(() -> service.save(form(id, seen.version(), systems, "Thư", 10)))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.stored()).containsEntry("link.title", "Thư điện tử công vụ");
                    assertThat(conflict.mine()).containsEntry("link.title", "Thư");
                    assertThat(conflict.storedVersion()).isEqualTo(seen.version() + 1);
                    assertThat(conflict.changedBy()).isEqualTo("bientap");
                });
    }

    @Test
    void two_people_who_change_one_group_are_told_as_well() {
        var seen = service.group(systems);
        DATABASE.flushAndClear();
        service.save(new LinkGroupForm(systems, seen.version(), "Hệ thống", 10, false));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> service.save(new LinkGroupForm(systems, seen.version(), "Chung", 10, false)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void every_change_is_audited_and_announced() {
        var id = link(systems, "Thư công vụ", 10);
        DATABASE.flushAndClear();
        service.save(form(id, 1, systems, "Thư", 10));
        service.withdraw(id);
        DATABASE.flushAndClear();
        assertThat(DATABASE.entityManager()
                        .createQuery(
                                "select e.action from AuditEntry e where e.subject = 'Link' order by e.id",
                                String.class)
                        .getResultList())
                .containsExactly("created", "changed", "changed");
        assertThat(changes.fired()).hasSize(5).containsOnly(new ContentChanged("link"));
    }

    @Test
    void broken_rules_name_their_field() {
        assertField(
                "group",
                () -> service.save(
                        new LinkForm(null, 0, null, "T", "https://a.example", null, LinkIcon.MAP, 1, true, false)));
        assertField("group", () -> service.save(form(null, 0, -5, "T", 1)));
        assertField("title", () -> link(systems, " ", 1));
        assertField("title", () -> link(systems, "x".repeat(121), 1));
        assertField("sortOrder", () -> link(systems, "T", -1));
        assertField(
                "description",
                () -> service.save(new LinkForm(
                        null, 0, systems, "T", "https://a.example", "x".repeat(301), LinkIcon.MAP, 1, true, false)));
        assertField(
                "address",
                () -> service.save(new LinkForm(
                        null, 0, systems, "T", "javascript:alert(1)", null, LinkIcon.MAP, 1, true, false)));
        assertField("name", () -> service.save(new LinkGroupForm(null, 0, null, 1, false)));
        assertThatThrownBy(() -> service.link(4711)).isInstanceOf(NotFoundException.class);
    }

    private static void assertField(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    @Test
    void the_longest_texts_fit_the_columns() {
        var id = service.save(new LinkForm(
                null,
                0,
                systems,
                "Đ".repeat(120),
                "https://a.example/" + "ữ".repeat(982),
                "ộ".repeat(300),
                null,
                null,
                false,
                false));
        DATABASE.flushAndClear();
        assertThat(service.link(id))
                .returns(LinkIcon.GLOBE, LinkForm::icon)
                .satisfies(link -> assertThat(link.address()).hasSize(1_000));
    }

    @Test
    void the_sample_links_keep_the_rules_they_show() {
        new LinkDemo(new Links(DATABASE.entityManager())).load(new DemoContentRequested(line -> {}));
        DATABASE.flushAndClear();
        assertThat(service.sections()).hasSize(4).allSatisfy(section -> assertThat(section.links())
                .isNotEmpty());
    }
}
