package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.account.Capability;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** Who may not read a category finds nothing of it anywhere; who may, finds all. */
class AudienceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Page PAGE = Page.of(1, 20);

    private static final Identity CLERK = reader(21, 102L, Role.READER);
    private static final Identity INSPECTOR = reader(22, 103L, Role.READER);
    private static final Identity LEADER = reader(23, 101L, Role.READER, Role.APPROVER);
    private static final Identity NOBODY = null;

    private Newsroom newsroom;
    private Category open;
    private Category inner;
    private Category below;
    private Article free;
    private Article secret;
    private Article deep;
    private Article both;

    private static Identity reader(long id, Long unit, Role... roles) {
        return new Identity(
                id, "docgia" + id, "Người " + id, unit, null, false, Set.of(Capability.OPINION_WRITE), Set.of(roles));
    }

    @BeforeEach
    void an_office_with_a_category_of_its_own() {
        newsroom = new Newsroom(DATABASE);
        newsroom.unit(101, "Văn phòng", null);
        newsroom.unit(102, "Phòng Văn thư", 101L);
        newsroom.unit(103, "Thanh tra", null);
        open = newsroom.category("Thông báo", null);
        inner = newsroom.category("Nội bộ Văn phòng", null);
        below = newsroom.category("Chỉ người duyệt", inner);
        free = newsroom.published("Cho mọi người", open, Newsroom.NOW);
        secret = newsroom.published("Của văn phòng", inner, Newsroom.NOW);
        deep = newsroom.published("Của người duyệt", below, Newsroom.NOW);
        both = newsroom.published("Ở cả hai", open, Newsroom.NOW, inner);
        audience(inner, new Audience(Audience.Kind.UNITS, Set.of(101L), Set.of()));
        audience(below, new Audience(Audience.Kind.ROLES, Set.of(), Set.of(Role.APPROVER)));
    }

    private void audience(Category category, Audience audience) {
        var desk = newsroom.categoryDesk(Newsroom.editor());
        var form = desk.forEditing(category.getId());
        desk.save(new CategoryForm(
                form.id(), form.version(), form.name(), form.slug(), form.parentId(), form.sortOrder(), audience));
        DATABASE.flushAndClear();
    }

    private List<String> titles(Identity who) {
        var rows = newsroom.reading(who).list(null, null, PAGE).articles().rows();
        assertThat(newsroom.front(who).list(20)).containsExactlyInAnyOrderElementsOf(rows);
        return rows.stream().map(ArticleRow::title).sorted().toList();
    }

    @Test
    void lists_show_only_what_is_for_the_reader() {
        assertThat(titles(NOBODY)).containsExactly("Cho mọi người");
        assertThat(titles(INSPECTOR)).containsExactly("Cho mọi người");
        assertThat(titles(CLERK)).containsExactly("Cho mọi người", "Của văn phòng", "Ở cả hai");
        assertThat(titles(LEADER)).containsExactly("Cho mọi người", "Của người duyệt", "Của văn phòng", "Ở cả hai");
        assertThat(newsroom.reading(NOBODY).list(null, null, PAGE).articles().total())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_for_the_reader_does_not_exist() {
        for (var who : new Identity[] {NOBODY, INSPECTOR}) {
            var reading = newsroom.reading(who);
            for (var hidden : List.of(secret, deep, both)) {
                assertThatThrownBy(() -> reading.article(hidden.getId())).isInstanceOf(NotFoundException.class);
            }
            assertThatThrownBy(() -> reading.list(inner.getSlug(), null, PAGE)).isInstanceOf(NotFoundException.class);
            assertThat(reading.tree().rows()).extracting(CategoryRow::name).containsExactly("Thông báo");
            assertThat(reading.article(free.getId()).related()).isEmpty();
        }
        assertThat(newsroom.reading(CLERK).article(secret.getId()).body()).isNotEmpty();
        assertThatThrownBy(() -> newsroom.reading(CLERK).article(deep.getId())).isInstanceOf(NotFoundException.class);
        assertThat(newsroom.reading(LEADER).article(deep.getId()).body()).isNotEmpty();
        assertThat(newsroom.reading(CLERK).article(free.getId()).related())
                .extracting(RelatedRow::title)
                .containsExactly("Ở cả hai");
    }

    @Test
    void a_withdrawn_one_says_nothing_to_outsiders_either() {
        newsroom.articles.find(secret.getId()).orElseThrow().withdraw(Newsroom.NOW, "Nội dung mật");
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> newsroom.reading(NOBODY).article(secret.getId()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> newsroom.reading(CLERK).article(secret.getId()))
                .isInstanceOf(WithdrawnException.class);
    }

    @Test
    void other_features_hear_of_it_only_for_who_may_read_it() {
        var outside = new PublishedArticles(newsroom.articles, newsroom.readership(NOBODY), Newsroom.CLOCK);
        assertThat(outside.find(secret.getId())).isEmpty();
        assertThat(outside.find(both.getId())).isEmpty();
        assertThat(outside.find(free.getId())).isPresent();
        assertThat(outside.newest(10)).hasSize(1);
        var inside = new PublishedArticles(newsroom.articles, newsroom.readership(LEADER), Newsroom.CLOCK);
        assertThat(inside.find(deep.getId())).isPresent();
        assertThat(inside.newest(10)).hasSize(4);
    }

    private MediaRow media(Path data, String name, byte[] content) throws IOException {
        var row = SampleMedia.intake(DATABASE, data).take(name, new ByteArrayInputStream(content), false);
        DATABASE.flushAndClear();
        return row;
    }

    private void uses(String sql, Article article, Object medium) {
        DATABASE.entityManager()
                .createNativeQuery(sql)
                .setParameter(1, article.getId())
                .setParameter(2, medium)
                .executeUpdate();
    }

    private void assertServed(
            Path data, MediaRow row, Boolean nobody, Boolean inspector, Boolean clerk, Boolean author) {
        var who = Arrays.asList(NOBODY, INSPECTOR, CLERK, Newsroom.author(24));
        var expected = Arrays.asList(nobody, inspector, clerk, author);
        for (var i = 0; i < who.size(); i++) {
            assertThat(SampleMedia.service(DATABASE, data, who.get(i))
                            .serve(row.hash())
                            .map(ServedMedia::restricted))
                    .as("%s for %s", row.title(), who.get(i))
                    .isEqualTo(Optional.ofNullable(expected.get(i)));
        }
    }

    @Test
    void a_file_is_for_who_may_read_an_article_with_it(@TempDir Path data) throws IOException {
        var lead = "update article set lead_media_id = ?2 where id = ?1";
        var text = "insert into article_picture (article_id, content_hash) values (?1, ?2)";
        var file = "insert into article_attachment (article_id, position, media_id, title) values (?1, 0, ?2, 'Tệp')";

        var inSecret = media(data, "kin.jpg", SampleFiles.jpeg(30, 20));
        uses(lead, secret, inSecret.id());
        assertServed(data, inSecret, null, null, true, true);

        var inFurther = media(data, "ca hai.pdf", SampleFiles.pdf());
        uses(file, both, inFurther.id());
        assertServed(data, inFurther, null, null, true, true);

        var inDeep = media(data, "duyet.jpg", SampleFiles.jpeg(31, 20));
        uses(text, deep, inDeep.hash());
        assertServed(data, inDeep, null, null, null, true);

        var unused = media(data, "chua dung.jpg", SampleFiles.jpeg(32, 20));
        assertServed(data, unused, false, false, false, false);

        uses(text, free, inSecret.hash());
        assertServed(data, inSecret, false, false, false, false);
        newsroom.articles.find(free.getId()).orElseThrow().withdraw(Newsroom.NOW, "Nhầm");
        DATABASE.flushAndClear();
        assertServed(data, inSecret, null, null, true, true);
    }

    @Test
    void a_file_costs_one_statement_more_only_where_something_is_restricted(@TempDir Path data) throws IOException {
        var row = media(data, "kin.jpg", SampleFiles.jpeg(30, 20));
        assertThat(served(data, row)).isEqualTo(2);
        audience(inner, Audience.EVERYONE);
        audience(below, Audience.EVERYONE);
        assertThat(served(data, row)).isEqualTo(1);
    }

    private int served(Path data, MediaRow row) {
        var media = SampleMedia.service(DATABASE, data);
        media.serve(row.hash());
        try (var sql = new SqlCounter()) {
            assertThat(media.serve(row.hash())).isPresent();
            return sql.count();
        }
    }

    @Test
    void the_most_read_is_named_only_to_who_may_read_it() {
        var counts = new ReadCounts(DATABASE.entityManager());
        var today = LocalDate.now(Newsroom.CLOCK);
        for (var article : List.of(free, secret, both)) {
            DATABASE.entityManager()
                    .createNativeQuery("insert into article_reads (article_id, read_on, read_count) values (?1, ?2, 3)")
                    .setParameter(1, article.getId())
                    .setParameter(2, today)
                    .executeUpdate();
        }
        assertThat(new ReadService(counts, newsroom.readership(NOBODY), Newsroom.CLOCK).mostRead())
                .extracting(MostReadRow::title)
                .containsExactly("Cho mọi người");
        assertThat(new ReadService(counts, newsroom.readership(CLERK), Newsroom.CLOCK).mostRead())
                .hasSize(3);
    }

    @Test
    void topics_tags_and_old_addresses_lead_outsiders_nowhere() {
        var labels = newsroom.labelDesk(Newsroom.editor());
        var topic = labels.save(new LabelForm(null, 0, LabelKind.TOPIC, "Đại hội", null, null, true, List.of()));
        newsroom.labels.apply(
                Newsroom.form("x", inner).with(new Labels(List.of(topic), List.of())),
                newsroom.articles.find(secret.getId()).orElseThrow());
        DATABASE.flushAndClear();
        var filter = new NewsFilter(null, "dai-hoi", null, null, false);
        assertThat(newsroom.reading(NOBODY).list(filter, PAGE).articles().total())
                .isZero();
        assertThat(newsroom.reading(CLERK).list(filter, PAGE).articles().total())
                .isEqualTo(1);

        var desk = newsroom.categoryDesk(Newsroom.editor());
        var form = desk.forEditing(inner.getId());
        desk.save(new CategoryForm(
                form.id(), form.version(), form.name(), "noi-bo", null, form.sortOrder(), form.audience()));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> newsroom.reading(NOBODY).list("noi-bo-van-phong", null, PAGE))
                .isExactlyInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> newsroom.reading(CLERK).list("noi-bo-van-phong", null, PAGE))
                .isInstanceOf(MovedException.class);
    }

    @Test
    void an_author_elsewhere_does_not_find_it_on_the_desk() {
        var author = new Identity(
                24, "tacgia24", "Người 24", 103L, null, false, Set.of(Capability.NEWS_WRITE), Set.of(Role.AUTHOR));
        newsroom.account(author, "AUTHOR");
        assertThat(newsroom.desk(author).desk(ArticleFilter.ALL, PAGE).rows())
                .extracting(DeskRow::title)
                .containsExactly("Cho mọi người");
        assertThat(newsroom.desk(Newsroom.editor())
                        .desk(ArticleFilter.ALL, PAGE)
                        .total())
                .isEqualTo(4);
    }

    @Test
    void pages_are_shared_by_those_who_may_read_the_same_and_by_nobody_else() {
        assertThat(newsroom.readership(LEADER).key()).isEmpty();
        assertThat(newsroom.readership(CLERK).key()).isEqualTo(below.getId().toString());
        assertThat(newsroom.readership(NOBODY).key()).isEqualTo(inner.getId() + "," + below.getId());
        assertThat(newsroom.readership(INSPECTOR).key())
                .isEqualTo(newsroom.readership(NOBODY).key());
        audience(inner, Audience.EVERYONE);
        audience(below, Audience.EVERYONE);
        assertThat(newsroom.readership(NOBODY).key()).isEmpty();
        assertThat(titles(NOBODY)).hasSize(4);
    }

    @Test
    void nobody_at_all_is_no_audience() {
        assertThatThrownBy(() -> audience(open, new Audience(Audience.Kind.UNITS, Set.of(), Set.of())))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("audienceUnits"));
        assertThatThrownBy(() -> audience(open, new Audience(Audience.Kind.ROLES, Set.of(), Set.of())))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("audienceRoles"));
    }

    @Test
    void a_merge_does_not_open_what_was_closed() {
        var desk = newsroom.categoryDesk(Newsroom.editor());
        assertThatThrownBy(() ->
                        desk.merge(below.getId(), desk.forEditing(below.getId()).version(), open.getId()))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("category.merge.audience"));
    }
}
