package vn.bangtin.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Role;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class OpinionServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Duration A_WHILE = Duration.ofHours(2);

    private Conversation stage;
    private CurrentUser reader;
    private CurrentUser moderator;
    private CurrentUser otherModerator;
    private long training;
    private long storm;

    @BeforeEach
    void people_and_articles() {
        stage = new Conversation(DATABASE.entityManager());
        training = stage.article("Tập huấn an toàn thông tin");
        storm = stage.article("Diễn tập ứng phó bão");
        reader = stage.person("docgia", "Độc giả", Role.READER);
        moderator = stage.person("kiemduyet", "Tổ kiểm duyệt", Role.MODERATOR);
        otherModerator = stage.person("kiemduyet2", "Tổ kiểm duyệt 2", Role.MODERATOR);
    }

    private long send(CurrentUser author, long article, String text) {
        stage.as(author).send(article, text);
        DATABASE.flushAndClear();
        stage.pass(A_WHILE);
        return stage.as(author).own(Page.of(1, 1)).rows().get(0).id();
    }

    private void approve(long id) {
        var version = stage.as(moderator).queued(id).version();
        stage.as(moderator).approve(id, version);
        DATABASE.flushAndClear();
    }

    private void reject(long id, String reason) {
        var version = stage.as(moderator).queued(id).version();
        stage.as(moderator).reject(id, version, reason);
        DATABASE.flushAndClear();
    }

    private List<String> shown(long article) {
        return stage.as(reader).thread(article).latest().stream()
                .map(ShownOpinion::text)
                .toList();
    }

    private static void refused(String key, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @Test
    void what_a_moderator_approved_is_shown_and_what_waits_is_not() {
        var approved = send(reader, training, "Lớp học rất thiết thực.");
        send(reader, training, "Đề nghị mở thêm lớp.");
        assertThat(shown(training)).isEmpty();
        approve(approved);
        assertThat(shown(training)).containsExactly("Lớp học rất thiết thực.");
        assertThat(shown(storm)).isEmpty();
        assertThat(stage.changes.fired()).containsExactly(new ContentChanged("opinion"));
    }

    @Test
    void the_author_reads_the_reason_of_a_refusal() {
        var id = send(reader, training, "Số điện thoại của tôi là…");
        reject(id, "Ý kiến có thông tin cá nhân, đề nghị bỏ trước khi gửi lại.");
        assertThat(stage.as(reader).own(training)).singleElement().satisfies(own -> {
            assertThat(own.state()).isEqualTo(OpinionState.REJECTED);
            assertThat(own.reason()).startsWith("Ý kiến có thông tin cá nhân");
            assertThat(own.decidedAt()).isEqualTo(stage.now);
            assertThat(own.articleTitle()).isEqualTo("Tập huấn an toàn thông tin");
        });
        assertThat(stage.as(moderator).own(training)).isEmpty();
    }

    @Test
    void an_approved_one_is_withdrawn_later_with_a_reason() {
        var id = send(reader, training, "Lớp học rất thiết thực.");
        approve(id);
        reject(id, "Tác giả đề nghị gỡ.");
        assertThat(shown(training)).isEmpty();
        assertThat(stage.as(moderator).queued(id))
                .returns("Tổ kiểm duyệt", QueuedOpinion::moderator)
                .returns("Tác giả đề nghị gỡ.", QueuedOpinion::reason);
    }

    @Test
    void moderated_afterwards_it_is_shown_at_once_and_waits_in_the_queue_all_the_same() {
        stage.settings.put("bangtin.opinion.moderation", "after");
        assertThat(stage.as(reader).send(training, "Lớp học rất thiết thực.")).isTrue();
        DATABASE.flushAndClear();
        assertThat(shown(training)).hasSize(1);
        assertThat(stage.changes.fired()).containsExactly(new ContentChanged("opinion"));
        var waiting = stage.as(moderator).nextWaiting().orElseThrow();

        // going back to moderation before showing does not hide what was promised to be shown
        stage.settings.put("bangtin.opinion.moderation", "before");
        assertThat(shown(training)).hasSize(1);
        reject(waiting, "Không đúng nội dung bài.");
        assertThat(shown(training)).isEmpty();
    }

    @Test
    void switched_off_none_are_taken_and_the_shown_ones_stay() {
        approve(send(reader, training, "Lớp học rất thiết thực."));
        stage.settings.put("bangtin.opinion.moderation", "off");
        refused("opinion.off", () -> stage.as(reader).send(training, "Còn điều nữa."));
        assertThat(stage.as(reader).thread(training))
                .returns(false, OpinionThread::open)
                .returns(1L, OpinionThread::total);
    }

    @Test
    void only_published_articles_take_opinions() {
        stage.withdraw(storm);
        assertThatThrownBy(() -> stage.as(reader).send(storm, "Rất hay.")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> stage.as(reader).send(-1, "Rất hay.")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void between_two_opinions_lie_thirty_seconds() {
        stage.as(reader).send(training, "Ý kiến thứ nhất.");
        stage.pass(Duration.ofSeconds(29));
        refused("opinion.limit.seconds", () -> stage.as(reader).send(storm, "Ý kiến thứ hai."));
        stage.as(moderator).send(storm, "Người khác thì gửi được.");
        stage.pass(Duration.ofSeconds(1));
        stage.as(reader).send(storm, "Ý kiến thứ hai.");
    }

    @Test
    void five_an_hour_and_twenty_a_day_are_the_limits() {
        var sent = 0;
        for (var hour = 0; hour < 4; hour++) {
            for (var i = 0; i < 5; i++) {
                stage.as(reader).send(training, "Ý kiến số " + ++sent);
                stage.pass(Duration.ofMinutes(1));
            }
            refused("opinion.limit.hour", () -> stage.as(reader).send(training, "Thêm một ý kiến."));
            stage.pass(Duration.ofHours(1));
        }
        refused("opinion.limit.day", () -> stage.as(reader).send(training, "Thêm một ý kiến."));
        // the first five are a day old now
        stage.now = Conversation.START.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(4));
        stage.as(reader).send(training, "Thêm một ý kiến.");
    }

    @Test
    void an_administrator_sets_other_limits_and_zero_lifts_them() {
        stage.settings.put("bangtin.opinion.secondsBetween", "0");
        stage.settings.put("bangtin.opinion.perHour", "2");
        stage.as(reader).send(training, "Ý kiến thứ nhất.");
        stage.as(reader).send(training, "Ý kiến thứ hai.");
        refused("opinion.limit.hour", () -> stage.as(reader).send(training, "Ý kiến thứ ba."));
        stage.settings.put("bangtin.opinion.perHour", "0");
        stage.as(reader).send(training, "Ý kiến thứ ba.");
    }

    @Test
    void a_refused_opinion_counts_as_well() {
        stage.settings.put("bangtin.opinion.perDay", "1");
        reject(send(reader, training, "Ý kiến thứ nhất."), "Không phù hợp.");
        refused("opinion.limit.day", () -> stage.as(reader).send(training, "Ý kiến thứ hai."));
    }

    @Test
    void the_same_text_is_taken_once_an_article() {
        send(reader, training, "Rất hữu ích.");
        refused("opinion.text.same", () -> stage.as(reader).send(training, "  Rất hữu ích.\u200B "));
        send(reader, storm, "Rất hữu ích.");
        send(moderator, training, "Rất hữu ích.");
    }

    @Test
    void nobody_decides_about_their_own_and_the_queue_says_so() {
        var id = send(moderator, training, "Tôi là kiểm duyệt viên.");
        refused("opinion.own", () -> approve(id));
        assertThat(stage.as(moderator).queued(id).own()).isTrue();
        assertThat(stage.as(moderator).nextWaiting()).isEmpty();
        assertThat(stage.as(otherModerator).queued(id).own()).isFalse();
        assertThat(stage.as(otherModerator).nextWaiting()).contains(id);
    }

    @Test
    void the_second_of_two_moderators_is_told_that_the_first_decided() {
        var id = send(reader, training, "Rất hữu ích.");
        var seen = stage.as(otherModerator).queued(id).version();
        approve(id);
        assertThatThrownBy(() -> stage.as(otherModerator).reject(id, seen, "Trùng ý kiến khác."))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> assertThat(conflict.changedBy())
                        .isEqualTo("kiemduyet"));
        assertThat(shown(training)).hasSize(1);
    }

    @Test
    void an_article_page_costs_one_statement_and_shows_the_latest_fifty_newest_last() {
        stage.settings.put("bangtin.opinion.moderation", "after");
        for (var i = 1; i <= 53; i++) {
            send(reader, training, "Ý kiến số " + i);
        }
        var service = stage.as(reader);
        try (var sql = new SqlCounter()) {
            var thread = service.thread(training);
            assertThat(thread.total()).isEqualTo(53);
            assertThat(thread.hasMore()).isTrue();
            assertThat(thread.latest()).hasSize(50).element(0).returns("Ý kiến số 4", ShownOpinion::text);
            assertThat(thread.latest()).last().returns("Ý kiến số 53", ShownOpinion::text);
            assertThat(sql.count()).isEqualTo(1);
        }
        try (var sql = new SqlCounter()) {
            var all = service.shown(training, Page.of(2, 50));
            assertThat(all.total()).isEqualTo(53);
            assertThat(all.rows()).hasSize(3);
            assertThat(sql.count()).isEqualTo(2);
        }
        assertThat(service.thread(storm)).returns(0L, OpinionThread::total).returns(false, OpinionThread::hasMore);
    }

    @Test
    void the_queue_has_the_waiting_ones_first_and_filters_in_two_statements() {
        var first = send(reader, training, "Rất hữu ích.");
        var second = send(reader, storm, "Cần thêm đợt diễn tập.");
        var third = send(otherModerator, training, "Cảm ơn ban biên tập 100%.");
        approve(third);
        reject(first, "Quá ngắn.");
        try (var sql = new SqlCounter()) {
            var all = stage.as(moderator).queue(OpinionFilter.ALL, Page.of(1, 20));
            assertThat(all.rows()).extracting(QueuedOpinion::id).containsExactly(second, third, first);
            assertThat(all.total()).isEqualTo(3);
            assertThat(sql.count()).isEqualTo(2);
        }
        assertThat(ids(new OpinionFilter(OpinionState.REJECTED, null, null))).containsExactly(first);
        assertThat(ids(new OpinionFilter(null, "DIEN TAP", null))).containsExactly(second);
        assertThat(ids(new OpinionFilter(null, "100%", null))).containsExactly(third);
        assertThat(ids(new OpinionFilter(null, "%", null))).containsExactly(third);
        assertThat(ids(new OpinionFilter(null, "tap huan", training))).containsExactly(third, first);
        assertThat(ids(new OpinionFilter(OpinionState.PENDING, null, training))).isEmpty();
        for (var sort : List.of("sent", "author", "article", "state", "nonsense")) {
            assertThat(stage.as(moderator)
                            .queue(OpinionFilter.ALL, new Page(1, 2, sort, true))
                            .rows())
                    .hasSize(2);
        }
    }

    private List<Long> ids(OpinionFilter filter) {
        return stage.as(moderator).queue(filter, Page.of(1, 20)).rows().stream()
                .map(QueuedOpinion::id)
                .toList();
    }

    @Test
    void who_waits_longest_is_decided_next() {
        var first = send(reader, training, "Rất hữu ích.");
        var second = send(reader, storm, "Cần thêm đợt diễn tập.");
        assertThat(stage.as(moderator).nextWaiting()).contains(first);
        assertThat(ids(new OpinionFilter(OpinionState.PENDING, null, null))).containsExactly(first, second);
        approve(first);
        assertThat(stage.as(moderator).nextWaiting()).contains(second);
    }

    @Test
    void every_decision_is_audited_without_a_copy_of_the_text() {
        var id = send(reader, training, "Rất hữu ích.");
        approve(id);
        reject(id, "Tác giả đề nghị gỡ.");
        var audit = DATABASE.entityManager()
                .createQuery(
                        "select e.action, e.actor, e.changes from AuditEntry e where e.subject = 'Opinion' order by e.id",
                        Object[].class)
                .getResultList();
        assertThat(audit).extracting(row -> row[0]).containsExactly("created", "approved", "rejected");
        assertThat(audit).extracting(row -> row[1]).containsExactly("docgia", "kiemduyet", "kiemduyet");
        assertThat(audit).extracting(row -> (String) row[2]).noneMatch(changes -> changes.contains("Rất hữu ích."));
    }

    @Test
    void the_longest_text_fits_its_columns() {
        var id = send(reader, training, "Ữ".repeat(2_000));
        reject(id, "ộ".repeat(500));
        assertThat(stage.as(moderator).queued(id).text()).hasSize(2_000);
    }

    @Test
    void the_sample_opinions_keep_the_rules_they_show() {
        stage.article("Lịch trực dịp Tết Dương lịch");
        stage.person("tacgia", "Người viết tin", Role.AUTHOR);
        stage.person("bientap", "Biên tập viên", Role.EDITOR);
        stage.loadSamples();
        DATABASE.flushAndClear();
        assertThat(ids(new OpinionFilter(OpinionState.PENDING, null, null))).hasSize(2);
        assertThat(ids(new OpinionFilter(OpinionState.APPROVED, null, null))).hasSize(3);
        assertThat(stage.as(reader).own(Page.of(1, 20)).rows())
                .anySatisfy(own -> assertThat(own.reason()).isNotEmpty());
    }
}
