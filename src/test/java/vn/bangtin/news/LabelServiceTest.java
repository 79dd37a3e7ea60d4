package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class LabelServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Page PAGE = Page.of(1, 20);

    private Newsroom newsroom;
    private LabelService service;
    private Category category;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        service = newsroom.labelDesk(Newsroom.editor());
        category = newsroom.category("Chuyển đổi số", null);
        newsroom.account(Newsroom.author(1), "AUTHOR");
    }

    private long save(LabelKind kind, String name, String... synonyms) {
        var id = service.save(new LabelForm(null, 0, kind, name, null, null, true, List.of(synonyms)));
        DATABASE.flushAndClear();
        return id;
    }

    private void rename(LabelKind kind, long id, String name, String slug) {
        var form = service.forEditing(kind, id);
        service.save(
                new LabelForm(id, form.version(), kind, name, slug, form.summary(), form.active(), form.synonyms()));
        DATABASE.flushAndClear();
    }

    private long article(String title, Labels labels) {
        var id = newsroom.desk(Newsroom.author(1))
                .save(Newsroom.form(title, category).with(labels));
        DATABASE.flushAndClear();
        newsroom.articles.find(id).orElseThrow().publish(Newsroom.NOW);
        DATABASE.flushAndClear();
        return id;
    }

    private Labels labels(long id) {
        var labels = newsroom.desk(Newsroom.author(1)).forEditing(id).labels();
        DATABASE.flushAndClear();
        return labels;
    }

    private static NewsFilter topic(String slug) {
        return new NewsFilter(null, slug, null, null, false);
    }

    private static NewsFilter tag(String slug) {
        return new NewsFilter(null, null, slug, null, false);
    }

    private List<String> titles(NewsFilter filter) {
        return newsroom.reading().list(filter, PAGE).articles().rows().stream()
                .map(ArticleRow::title)
                .toList();
    }

    private void moved(NewsFilter filter, String address) {
        assertThatThrownBy(() -> newsroom.reading().list(filter, PAGE))
                .isInstanceOfSatisfying(
                        MovedException.class, e -> assertThat(e.address()).isEqualTo(address));
    }

    private static void refused(ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }

    @Test
    void a_topic_gathers_articles_along_time() {
        var storm = save(LabelKind.TOPIC, "Bão số 3");
        article("Bão vào bờ", new Labels(List.of(storm), List.of()));
        article("Chuyện khác", new Labels(List.of(), List.of()));
        assertThat(titles(topic("bao-so-3"))).containsExactly("Bão vào bờ");
        assertThatThrownBy(() -> titles(topic("bao-so-4"))).isInstanceOf(NotFoundException.class);
        // a tag of the same name is another thing
        assertThatThrownBy(() -> titles(tag("bao-so-3"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_list_of_a_topic_costs_three_statements_and_its_article_three() {
        var storm = save(LabelKind.TOPIC, "Bão số 3");
        var id = article("Bão vào bờ", new Labels(List.of(storm), List.of("thiên tai")));
        newsroom.front(null).list(1);
        try (var sql = new SqlCounter()) {
            titles(topic("bao-so-3"));
            assertThat(sql.count()).isEqualTo(3);
        }
        try (var sql = new SqlCounter()) {
            var page = newsroom.reading().article(id);
            assertThat(sql.count()).isEqualTo(3);
            assertThat(page.topics()).extracting(LabelRow::address).containsExactly("/news/topics/bao-so-3");
            assertThat(page.tags()).extracting(LabelRow::address).containsExactly("/news?tag=thien-tai");
        }
    }

    @Test
    void a_synonym_stores_its_tag_whatever_its_marks() {
        save(LabelKind.TAG, "Chuyển đổi số", "CĐS", "số hóa");
        var id = article("Tin", new Labels(List.of(), List.of("so hoá", "cđs", " chuyển  ĐỔI số ", "Mới", "")));
        assertThat(labels(id).tags()).containsExactly("Chuyển đổi số", "Mới");
        assertThat(titles(tag("chuyen-doi-so"))).containsExactly("Tin");
        assertThat(titles(tag("moi"))).containsExactly("Tin");
    }

    @Test
    void a_form_without_labels_leaves_them_as_they_are_and_an_empty_one_takes_them_away() {
        var storm = save(LabelKind.TOPIC, "Bão số 3");
        var id = article("Tin", new Labels(List.of(storm), List.of("thiên tai")));
        var article = newsroom.articles.find(id).orElseThrow();
        newsroom.labels.apply(Newsroom.form("Tin", category), article);
        DATABASE.flushAndClear();
        assertThat(labels(id)).isEqualTo(new Labels(List.of(storm), List.of("thiên tai")));
        article = newsroom.articles.find(id).orElseThrow();
        newsroom.labels.apply(Newsroom.form("Tin", category).with(new Labels(List.of(), List.of())), article);
        DATABASE.flushAndClear();
        assertThat(labels(id)).isEqualTo(new Labels(List.of(), List.of()));
    }

    @Test
    void too_many_or_senseless_labels_are_refused() {
        var many = IntStream.range(0, 11).mapToObj(i -> "thẻ " + i).toList();
        refused(() -> article("Tin", new Labels(List.of(), many)), "tags", "news.tags.tooMany");
        refused(
                () -> article("Tin", new Labels(Collections.nCopies(6, 1L), List.of())),
                "topics",
                "news.topics.tooMany");
        refused(() -> article("Tin", new Labels(List.of(), List.of("x".repeat(61)))), "tags", "news.tags.tooLong");
        refused(() -> article("Tin", new Labels(List.of(), List.of("***"))), "tags", "news.tags.letters");
        refused(() -> save(LabelKind.TAG, "một, hai"), "name", "label.name.comma");
        refused(() -> save(LabelKind.TOPIC, " "), "name", "label.name.required");
    }

    @Test
    void two_tags_that_differ_only_in_signs_have_addresses_of_their_own() {
        var id = article("Tin", new Labels(List.of(), List.of("C", "C++")));
        assertThat(labels(id).tags()).containsExactlyInAnyOrder("C", "C++");
        assertThat(titles(tag("c"))).hasSize(1);
        assertThat(titles(tag("c-2"))).hasSize(1);
    }

    @Test
    void a_renamed_one_is_found_under_every_name_it_had() {
        var id = save(LabelKind.TOPIC, "Bão số 3");
        rename(LabelKind.TOPIC, id, "Bão Yagi", null);
        rename(LabelKind.TOPIC, id, "Siêu bão Yagi", null);
        moved(topic("bao-so-3"), "/news/topics/sieu-bao-yagi");
        moved(topic("bao-yagi"), "/news/topics/sieu-bao-yagi");
        // and back again, without going in circles
        rename(LabelKind.TOPIC, id, "Bão số 3", null);
        assertThat(titles(topic("bao-so-3"))).isEmpty();
        moved(topic("sieu-bao-yagi"), "/news/topics/bao-so-3");
    }

    @Test
    void another_may_take_an_address_that_was_given_up() {
        var id = save(LabelKind.TOPIC, "Bão số 3");
        rename(LabelKind.TOPIC, id, "Bão số 3 năm 2024", null);
        var next = save(LabelKind.TOPIC, "Bão số 3");
        assertThat(newsroom.reading().list(topic("bao-so-3"), PAGE).label().id())
                .isEqualTo(next);
    }

    @Test
    void of_two_tags_that_mean_the_same_one_remains_and_all_ways_lead_to_it() {
        var kept = save(LabelKind.TAG, "Chuyển đổi số", "CĐS");
        var gone = save(LabelKind.TAG, "Số hóa", "digital");
        var both = article("Cả hai", new Labels(List.of(), List.of("CĐS", "Số hóa")));
        var one = article("Một", new Labels(List.of(), List.of("digital")));
        var version = newsroom.desk(Newsroom.author(1)).forEditing(one).version();
        DATABASE.flushAndClear();

        service.merge(
                LabelKind.TAG, gone, service.forEditing(LabelKind.TAG, gone).version(), kept);
        DATABASE.flushAndClear();

        assertThat(labels(both).tags()).containsExactly("Chuyển đổi số");
        assertThat(labels(one).tags()).containsExactly("Chuyển đổi số");
        assertThat(titles(tag("chuyen-doi-so"))).containsExactlyInAnyOrder("Cả hai", "Một");
        moved(tag("so-hoa"), "/news?tag=chuyen-doi-so");
        assertThat(labels(article("Mới", new Labels(List.of(), List.of("Digital"))))
                        .tags())
                .containsExactly("Chuyển đổi số");
        assertThatThrownBy(() -> service.forEditing(LabelKind.TAG, gone)).isInstanceOf(NotFoundException.class);
        // who had the article open before is told
        assertThat(newsroom.desk(Newsroom.author(1)).forEditing(one).version()).isGreaterThan(version);
    }

    @Test
    void a_spelling_belongs_to_one_tag() {
        save(LabelKind.TAG, "Chuyển đổi số", "CĐS");
        var other = save(LabelKind.TAG, "Công nghệ");
        var form = service.forEditing(LabelKind.TAG, other);
        refused(
                () -> service.save(new LabelForm(
                        other, form.version(), LabelKind.TAG, "Công nghệ", null, null, true, List.of("cds"))),
                "synonyms",
                "label.synonym.taken");
        refused(() -> save(LabelKind.TAG, "CDS"), "name", "label.synonym.taken");
    }

    @Test
    void only_what_nobody_uses_is_removed() {
        var used = save(LabelKind.TAG, "Dùng");
        var free = save(LabelKind.TAG, "Không dùng", "Khong xai");
        article("Tin", new Labels(List.of(), List.of("dung")));
        refused(() -> service.remove(LabelKind.TAG, used, 1), null, "label.remove.used");
        service.remove(LabelKind.TAG, free, 1);
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> titles(tag("khong-dung"))).isInstanceOf(NotFoundException.class);
        save(LabelKind.TAG, "Không xài");
    }

    @Test
    void who_saves_over_a_newer_version_sees_both() {
        var id = save(LabelKind.TOPIC, "Bão số 3");
        var old = service.forEditing(LabelKind.TOPIC, id);
        rename(LabelKind.TOPIC, id, "Bão Yagi", null);
        assertThatThrownBy(() -> service.save(
                        new LabelForm(id, old.version(), LabelKind.TOPIC, "Bão 3", null, null, true, List.of())))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("label.name", "Bão Yagi");
                    assertThat(e.mine()).containsEntry("label.name", "Bão 3");
                });
        assertThatThrownBy(() -> service.merge(LabelKind.TOPIC, id, old.version(), save(LabelKind.TOPIC, "Khác")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void the_desk_finds_by_any_spelling_in_three_statements() {
        save(LabelKind.TAG, "Chuyển đổi số", "CĐS");
        save(LabelKind.TAG, "Thiên tai");
        save(LabelKind.TOPIC, "Chuyển đổi số");
        article("Tin", new Labels(List.of(), List.of("CĐS")));
        try (var sql = new SqlCounter()) {
            var slice = service.desk(LabelKind.TAG, "cds", new Page(1, 20, "articles", true));
            assertThat(sql.count()).isEqualTo(3);
            assertThat(slice.rows()).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("Chuyển đổi số");
                assertThat(row.synonyms()).isEqualTo("CĐS");
                assertThat(row.articles()).isEqualTo(1);
            });
        }
        assertThat(service.desk(LabelKind.TAG, null, PAGE).total()).isEqualTo(2);
        assertThat(service.desk(LabelKind.TAG, "%", PAGE).total()).isZero();
        assertThat(service.desk(LabelKind.TOPIC, "doi so", PAGE).rows()).hasSize(1);
        assertThat(newsroom.labels.commonTags()).containsExactly("Chuyển đổi số");
    }

    @Test
    void a_closed_topic_is_offered_only_to_articles_that_have_it() {
        var open = save(LabelKind.TOPIC, "Đang mở");
        var closed = service.save(new LabelForm(null, 0, LabelKind.TOPIC, "Đã xong", null, "Hết", false, List.of()));
        DATABASE.flushAndClear();
        assertThat(service.topics(List.of())).extracting(LabelRow::id).containsExactly(open);
        assertThat(service.topics(List.of(closed))).extracting(LabelRow::id).containsExactly(open, closed);
    }
}
