package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Clock DECEMBER = Clock.fixed(Instant.parse("2026-12-05T05:00:00Z"), ZONE);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    private Newsroom newsroom;
    private Category above;
    private Category below;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(DATABASE);
        above = newsroom.category("Chuyển đổi số", null);
        below = newsroom.category("Dữ liệu", above);
    }

    private Report report(ReportGroup group) {
        return report(new ReportFilter(FIRST, LAST, null, null, null, null, group), DECEMBER);
    }

    private Report report(ReportFilter filter, Clock clock) {
        DATABASE.flushAndClear();
        return newsroom.report(Newsroom.editor(), clock).report(filter);
    }

    private Article article(Category category, ArticleState now) {
        var article = new Article(
                null, Newsroom.form("Tin", category), category, List.of(), Instant.parse("2026-10-01T00:00:00Z"));
        newsroom.articles.add(article);
        DATABASE.entityManager().flush();
        DATABASE.entityManager()
                .createQuery("update Article a set a.state = :state where a.id = :id")
                .setParameter("state", now)
                .setParameter("id", article.getId())
                .executeUpdate();
        return article;
    }

    /** @param local time in the portal's zone, as {@code 2026-11-03T08:00} */
    private void step(Article article, Step step, ArticleState from, ArticleState to, String local) {
        newsroom.articles.add(new ArticleStep(
                article.getId(),
                step,
                from,
                to,
                java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant(),
                null,
                null));
    }

    private void wayToPublication(Article article) {
        step(article, Step.CREATE, null, ArticleState.DRAFT, "2026-11-03T07:00");
        step(article, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-11-03T08:00");
        step(article, Step.RETURN, ArticleState.SUBMITTED, ArticleState.RETURNED, "2026-11-03T10:00");
        step(article, Step.SUBMIT, ArticleState.RETURNED, ArticleState.SUBMITTED, "2026-11-03T11:00");
        step(article, Step.TAKE, ArticleState.SUBMITTED, ArticleState.EDITING, "2026-11-03T15:00");
        step(article, Step.SAVE, ArticleState.EDITING, ArticleState.EDITING, "2026-11-03T15:30");
        step(article, Step.PUBLISH_ALONE, ArticleState.EDITING, ArticleState.PUBLISHED, "2026-11-03T16:00");
        step(article, Step.CORRECT, ArticleState.PUBLISHED, ArticleState.PUBLISHED, "2026-11-04T08:00");
        step(article, Step.WITHDRAW, ArticleState.PUBLISHED, ArticleState.WITHDRAWN, "2026-11-05T08:00");
    }

    @Test
    void counts_what_was_done_and_the_hours_it_took() {
        wayToPublication(article(above, ArticleState.WITHDRAWN));

        var row = report(ReportGroup.CATEGORY).rows().get(0);

        assertThat(row.name()).isEqualTo("Chuyển đổi số");
        assertThat(List.of(row.submitted(), row.returned(), row.published(), row.alone(), row.withdrawn()))
                .containsExactly(2, 1, 1, 1, 1);
        assertThat(row.stay(ArticleState.SUBMITTED)).isEqualTo(new ReportRow.Stay(2, 3.0, 3.0));
        assertThat(row.stay(ArticleState.EDITING)).isEqualTo(new ReportRow.Stay(1, 1.0, 1.0));
        assertThat(row.stay(ArticleState.PUBLISHED)).isNull();
    }

    @Test
    void the_last_day_is_whole_and_the_next_one_out() {
        var article = article(above, ArticleState.SUBMITTED);
        step(article, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-11-30T23:59");
        var late = article(above, ArticleState.SUBMITTED);
        step(late, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-12-01T00:00");
        var early = article(above, ArticleState.PUBLISHED);
        step(early, Step.PUBLISH, ArticleState.APPROVED, ArticleState.PUBLISHED, "2026-10-31T23:59");

        assertThat(report(ReportGroup.UNIT).total().submitted()).isEqualTo(1);
        assertThat(report(ReportGroup.UNIT).total().published()).isZero();
    }

    @Test
    void what_stands_open_is_open_until_the_end_or_until_now() {
        var article = article(above, ArticleState.SUBMITTED);
        step(article, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-11-30T20:00");

        assertThat(report(ReportGroup.UNIT).total().stay(ArticleState.SUBMITTED).average())
                .isEqualTo(4);
        var tenOClock = Clock.fixed(Instant.parse("2026-11-30T15:00:00Z"), ZONE);
        var filter = new ReportFilter(FIRST, LAST, null, null, null, null, ReportGroup.MONTH);
        assertThat(report(filter, tenOClock)
                        .total()
                        .stay(ArticleState.SUBMITTED)
                        .average())
                .isEqualTo(2);
        assertThat(report(filter, tenOClock).rows()).extracting(ReportRow::name).containsExactly("2026-11");
    }

    @Test
    void what_was_left_open_at_the_end_counts_although_it_went_on_later() {
        var article = article(above, ArticleState.PUBLISHED);
        step(article, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-10-01T00:00");
        step(article, Step.PUBLISH_ALONE, ArticleState.SUBMITTED, ArticleState.PUBLISHED, "2026-12-02T00:00");

        assertThat(report(ReportGroup.UNIT).total().stay(ArticleState.SUBMITTED).average())
                .isEqualTo(61 * 24);
    }

    @Test
    void a_clock_set_back_makes_no_negative_hours_and_nothing_stands_open_twice() {
        var article = article(above, ArticleState.EDITING);
        step(article, Step.TAKE, ArticleState.SUBMITTED, ArticleState.EDITING, "2026-11-30T22:00");
        step(article, Step.SUBMIT, ArticleState.DRAFT, ArticleState.SUBMITTED, "2026-11-30T22:02");

        var total = report(ReportGroup.UNIT).total();

        assertThat(total.stay(ArticleState.SUBMITTED)).isEqualTo(new ReportRow.Stay(1, 0, 0));
        assertThat(total.stay(ArticleState.EDITING)).isEqualTo(new ReportRow.Stay(1, 2, 2));
    }

    @Test
    void a_category_stands_for_all_below_it() {
        wayToPublication(article(below, ArticleState.WITHDRAWN));
        wayToPublication(article(newsroom.category("Báo chí", null), ArticleState.WITHDRAWN));

        var filter = new ReportFilter(FIRST, LAST, null, null, above.getId(), null, ReportGroup.CATEGORY);

        assertThat(report(filter, DECEMBER).rows()).extracting(ReportRow::name).containsExactly("Dữ liệu");
        assertThat(report(ReportGroup.CATEGORY).rows())
                .extracting(ReportRow::name)
                .containsExactly("Báo chí", "Dữ liệu");
    }

    @Test
    void the_state_is_where_articles_stand_now() {
        wayToPublication(article(above, ArticleState.WITHDRAWN));
        var filter = new ReportFilter(FIRST, LAST, null, null, null, ArticleState.PUBLISHED, ReportGroup.UNIT);

        assertThat(report(filter, DECEMBER).rows()).isEmpty();
    }

    // the last: what it stores stays, and every other test would count it
    @Order(Integer.MAX_VALUE)
    @Test
    void three_statements_also_for_a_hundred_thousand_steps() throws SQLException {
        DATABASE.committed(entityManager -> new Newsroom(entityManager).category("Nhiều", null));
        var newest = SampleArticles.add(DATABASE.dataSource(), 2_000, Newsroom.NOW);
        try (var connection = DATABASE.dataSource().getConnection();
                var steps = connection.prepareStatement("insert into article_step (id, article_id, step, from_state,"
                        + " to_state, at) values (?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < 100_000; i++) {
                steps.setLong(1, -1_000_000_000L - i);
                steps.setLong(2, newest + i / 50);
                steps.setString(3, i % 2 == 0 ? "SUBMIT" : "RETURN");
                steps.setString(4, i % 2 == 0 ? "RETURNED" : "SUBMITTED");
                steps.setString(5, i % 2 == 0 ? "SUBMITTED" : "RETURNED");
                steps.setTimestamp(
                        6, Timestamp.from(Instant.parse("2026-11-02T00:00:00Z").plusSeconds(i % 50 * 3600)));
                steps.addBatch();
            }
            steps.executeBatch();
        }
        try (var sql = new SqlCounter()) {
            var filter = new ReportFilter(FIRST, LAST, null, null, null, null, ReportGroup.CATEGORY);
            var total =
                    newsroom.report(Newsroom.editor(), DECEMBER).report(filter).total();

            assertThat(total.submitted()).isEqualTo(50_000);
            assertThat(total.stay(ArticleState.SUBMITTED)).isEqualTo(new ReportRow.Stay(50_000, 1, 1));
            assertThat(sql.statements()).hasSizeLessThanOrEqualTo(3);
        }
    }

    private void read(Article article, String day, long times) {
        DATABASE.entityManager()
                .persist(new ArticleReads(new ArticleReads.Key(article.getId(), LocalDate.parse(day)), times));
    }

    @Test
    void the_reads_of_the_days_stand_at_the_group_of_their_article() {
        var one = article(above, ArticleState.PUBLISHED);
        var other = article(below, ArticleState.PUBLISHED);
        read(one, "2026-10-31", 1);
        read(one, "2026-11-01", 10);
        read(one, "2026-11-30", 100);
        read(one, "2026-12-01", 1_000);
        read(other, "2026-11-15", 7);

        assertThat(report(ReportGroup.CATEGORY).rows())
                .extracting(ReportRow::name, ReportRow::reads)
                .containsExactly(tuple("Chuyển đổi số", 110L), tuple("Dữ liệu", 7L));
        assertThat(report(ReportGroup.CATEGORY).total().reads()).isEqualTo(117);
        assertThat(report(ReportGroup.UNIT).rows())
                .extracting(ReportRow::name, ReportRow::reads)
                .containsExactly(tuple(null, 117L));
        var year = new ReportFilter(FIRST.minusMonths(1), LAST, null, null, null, null, ReportGroup.MONTH);
        assertThat(report(year, DECEMBER).rows())
                .extracting(ReportRow::name, ReportRow::reads)
                .containsExactly(tuple("2026-10", 1L), tuple("2026-11", 117L));
        var belowAlone = new ReportFilter(FIRST, LAST, null, null, below.getId(), null, ReportGroup.AUTHOR);
        assertThat(report(belowAlone, DECEMBER).total().reads()).isEqualTo(7);
    }

    private Identity stored(long id, Identity like) {
        var now = "timestamp with time zone '2026-01-05 07:00:00+07:00'";
        DATABASE.entityManager()
                .createNativeQuery("insert into account (id, version, created_at, changed_at, login, display_name,"
                        + " search_key, password_hash, password_changed_at, must_change_password, active) values ("
                        + id + ", 0, " + now + ", " + now + ", 'nguoi" + id + "', 'Người " + id + "', 'nguoi', 'x', "
                        + now
                        + ", false, true)")
                .executeUpdate();
        return new Identity(id, "nguoi" + id, "Người " + id, null, null, false, like.capabilities());
    }

    @Test
    void a_preset_is_ones_own_until_who_publishes_shares_it() {
        var editor = newsroom.report(stored(901, Newsroom.editor()), DECEMBER);
        var publisher = newsroom.report(stored(902, Newsroom.publisher()), DECEMBER);
        editor.keep("Quý này", "period=QUARTER&group=UNIT", true);
        publisher.keep("Cả năm", "period=YEAR&group=MONTH", true);
        DATABASE.flushAndClear();

        assertThat(editor.presets()).extracting(ReportPresetRow::name).containsExactly("Cả năm", "Quý này");
        assertThat(publisher.presets()).extracting(ReportPresetRow::name).containsExactly("Cả năm");
        var shared = publisher.presets().get(0);
        assertThat(editor.mayChange(shared)).isFalse();
        assertThatThrownBy(() -> editor.remove(shared.id())).isInstanceOf(NotFoundException.class);
        publisher.rename(shared.id(), "Năm nay");
        DATABASE.flushAndClear();
        assertThat(editor.presets()).extracting(ReportPresetRow::name).contains("Năm nay");
        publisher.remove(shared.id());
        DATABASE.flushAndClear();
        assertThat(editor.presets()).extracting(ReportPresetRow::name).containsExactly("Quý này");
    }

    @Test
    void the_same_name_replaces_and_what_is_no_query_is_refused() {
        var editor = newsroom.report(stored(903, Newsroom.editor()), DECEMBER);
        editor.keep("Tháng", "period=MONTH", false);
        DATABASE.flushAndClear();
        editor.keep(" Tháng ", "period=LAST_MONTH", false);
        DATABASE.flushAndClear();

        assertThat(editor.presets()).extracting(ReportPresetRow::query).containsExactly("period=LAST_MONTH");
        assertThatThrownBy(() -> editor.keep("X", "\"><script>", false)).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> editor.keep("  ", "", false)).hasMessageContaining("report.preset.name.required");
    }
}
