package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class ArticleServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final long ME = 1;
    private static final long OTHER = 2;

    private Newsroom newsroom;
    private Category category;

    @BeforeEach
    void accounts_and_a_category() {
        newsroom = new Newsroom(DATABASE);
        category = newsroom.category("Chuyển đổi số", null);
        for (var id : List.of(
                ME,
                OTHER,
                Newsroom.editor().id(),
                Newsroom.approver().id(),
                Newsroom.publisher().id())) {
            account(id);
        }
    }

    private static void account(long id) {
        DATABASE.entityManager()
                .createNativeQuery("insert into account (id, version, created_at, changed_at, login, display_name,"
                        + " search_key, password_hash, password_changed_at, must_change_password, active) values (?1, 0,"
                        + " current_timestamp, current_timestamp, ?2, ?3, ?2, 'x', current_timestamp, false, true)")
                .setParameter(1, id)
                .setParameter(2, "login" + id)
                .setParameter(3, "Phòng " + id)
                .executeUpdate();
    }

    private ArticleService me() {
        return newsroom.desk(Newsroom.author(ME));
    }

    private ArticleService publisher() {
        return newsroom.desk(Newsroom.publisher());
    }

    private ArticleService editor() {
        return newsroom.desk(Newsroom.editor());
    }

    @Test
    void what_is_stored_comes_back_as_it_was() {
        var further = newsroom.category("Báo chí", null);
        var picture = newsroom.medium('a');
        var letter = newsroom.medium('b');
        var annex = newsroom.medium('c');
        var id = me().save(new ArticleForm(
                null,
                0,
                "Kết nối trục liên thông văn bản",
                "Tám mươi xã, phường đã nối.",
                "<p>Nội dung</p>",
                category.getId(),
                List.of(further.getId()),
                null,
                picture,
                "Sơ đồ kết nối",
                "Sơ đồ",
                List.of(new Credit("T/h", "Phòng Công nghệ"), new Credit("Ảnh", "Văn phòng Sở")),
                List.of(new Attachment(letter, "Công văn"), new Attachment(annex, "Phụ lục"))));
        DATABASE.flushAndClear();

        var form = me().forEditing(id);
        assertThat(form.title()).isEqualTo("Kết nối trục liên thông văn bản");
        assertThat(form.furtherCategoryIds()).containsExactly(further.getId());
        assertThat(form.credits())
                .extracting(Credit::toString)
                .containsExactly("T/h: Phòng Công nghệ", "Ảnh: Văn phòng Sở");
        assertThat(form.attachments()).extracting(Attachment::getMediaId).containsExactly(letter, annex);
        assertThat(form.leadMediaId()).isEqualTo(picture);
    }

    @Test
    void a_change_of_credits_alone_is_a_change() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var form = me().forEditing(id);
        me().save(new ArticleForm(
                id,
                form.version(),
                form.title(),
                form.summary(),
                form.body(),
                form.categoryId(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(new Credit("Tin", "Văn phòng Sở")),
                List.of()));
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id).version()).isGreaterThan(form.version());
        assertThat(me().forEditing(id).credits()).hasSize(1);
    }

    @Test
    void credits_in_another_order_stay_in_it() {
        var first = new Credit("Tin", "Văn phòng Sở");
        var second = new Credit("Ảnh", "Phòng Báo chí");
        var id = me().save(withCredits(Newsroom.form("Tin", category), first, second));
        DATABASE.flushAndClear();
        me().save(withCredits(me().forEditing(id), second, first));
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id).credits()).containsExactly(second, first);
    }

    @Test
    void the_first_of_several_credits_is_taken_out() {
        var first = new Credit("Tin", "Văn phòng Sở");
        var second = new Credit("Ảnh", "Phòng Báo chí");
        var third = new Credit("Nguồn", "Báo tỉnh");
        var id = me().save(withCredits(Newsroom.form("Tin", category), first, second, third));
        DATABASE.flushAndClear();
        me().save(withCredits(me().forEditing(id), second, third));
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id).credits()).containsExactly(second, third);
    }

    private static ArticleForm withCredits(ArticleForm form, Credit... credits) {
        return new ArticleForm(
                form.id(),
                form.version(),
                form.title(),
                form.summary(),
                form.body(),
                form.categoryId(),
                form.furtherCategoryIds(),
                form.unitId(),
                form.leadMediaId(),
                form.leadAlternative(),
                form.leadCaption(),
                List.of(credits),
                form.attachments());
    }

    @Test
    void a_draft_is_previewed_by_who_may_change_it_only() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var preview = me().preview(id);
        assertThat(preview.row().title()).isEqualTo("Tin");
        assertThat(preview.updated()).isFalse();
        assertThat(editor().preview(id).body()).contains("Nội dung");
        assertThatThrownBy(() -> newsroom.desk(Newsroom.author(OTHER)).preview(id))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void saving_without_any_change_changes_nothing() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var form = me().forEditing(id);
        me().save(form);
        DATABASE.flushAndClear();
        assertThat(me().forEditing(id).version()).isEqualTo(form.version());
    }

    @Test
    void an_author_changes_their_own_drafts_only() {
        var others = newsroom.desk(Newsroom.author(OTHER)).save(Newsroom.form("Của người khác", category));
        var mine = me().save(Newsroom.form("Của tôi", category));
        DATABASE.flushAndClear();

        assertThatThrownBy(() -> me().forEditing(others)).isInstanceOf(NotFoundException.class);
        var form = editor().forEditing(others);
        assertThatThrownBy(() -> me().save(form)).isInstanceOf(NotFoundException.class);

        publisher().step(mine, 1, Step.PUBLISH_ALONE, "Tin gấp");
        DATABASE.flushAndClear();
        var published = editor().forEditing(mine);
        assertThat(me().row(mine).published()).isTrue();
        assertThat(me().steps(me().row(mine))).isEmpty();
        assertThatThrownBy(() -> me().save(Newsroom.changed(published, "Tin khác", "<p>Khác</p>")))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.step.refused"));
    }

    @Test
    void readers_hear_of_published_articles_only() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        editor().save(Newsroom.changed(editor().forEditing(id), "Tin đã sửa", "<p>Mới</p>"));
        assertThat(newsroom.changes.fired()).isEmpty();
        DATABASE.flushAndClear();
        publisher().step(id, version(id), Step.PUBLISH_ALONE, "Tin gấp");
        DATABASE.flushAndClear();
        publisher()
                .save(Newsroom.changed(publisher().forEditing(id), "Tin sửa lần nữa", "<p>Mới</p>")
                        .with(new Change(false, "Sửa lỗi chính tả")));
        DATABASE.flushAndClear();
        publisher().step(id, version(id), Step.WITHDRAW, null);
        assertThat(newsroom.changes.fired()).hasSize(3);
        assertThat(DATABASE.entityManager()
                        .createQuery("select e.action from AuditEntry e order by e.id", String.class)
                        .getResultList())
                .containsExactly("created", "changed", "publishedAlone", "changed", "withdrawn");
    }

    private int version(long id) {
        return publisher().forEditing(id).version();
    }

    @Test
    void who_saves_over_a_newer_version_sees_both() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var mine = me().forEditing(id);
        editor().save(Newsroom.changed(mine, "Tin của biên tập", "<p>Mới</p>"));
        DATABASE.flushAndClear();

        assertThatThrownBy(() -> me().save(Newsroom.changed(mine, "Tin của tôi", mine.body())))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.stored()).containsEntry("news.title", "Tin của biên tập");
                    assertThat(e.mine()).containsEntry("news.title", "Tin của tôi");
                    assertThat(e.storedVersion()).isEqualTo(mine.version() + 1);
                    assertThat(e.changedBy()).isEqualTo("bientap");
                });
    }

    @Test
    void nobody_publishes_what_they_have_not_seen() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var seen = editor().forEditing(id).version();
        me().save(Newsroom.changed(me().forEditing(id), "Tin khác hẳn", "<p>Mới</p>"));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> publisher().step(id, seen, Step.PUBLISH_ALONE, "Gấp"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void an_unknown_category_is_refused_at_its_field() {
        var form = Newsroom.form("Tin", category);
        var unknown = new ArticleForm(
                null, 0, form.title(), null, form.body(), 4L, List.of(), null, null, null, null, List.of(), List.of());
        assertThatThrownBy(() -> me().save(unknown))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("category"));
    }

    @Test
    void the_desk_shows_an_author_their_own_and_published_articles() {
        me().save(Newsroom.form("Nháp của tôi", category));
        newsroom.desk(Newsroom.author(OTHER)).save(Newsroom.form("Nháp của người khác", category));
        newsroom.published("Đã đăng", category, Newsroom.NOW);
        DATABASE.flushAndClear();

        assertThat(me().desk(ArticleFilter.ALL, Page.of(1, 20)).rows())
                .extracting(DeskRow::title)
                .containsExactlyInAnyOrder("Nháp của tôi", "Đã đăng");
        assertThat(editor().desk(ArticleFilter.ALL, Page.of(1, 20)).total()).isEqualTo(3);
    }

    @Test
    void the_desk_filters_by_words_category_with_all_below_state_and_days() {
        var below = newsroom.category("Dữ liệu", category);
        var elsewhere = newsroom.category("Báo chí", null);
        newsroom.published("Trục liên thông", below, Newsroom.NOW);
        newsroom.published("Hội nghị 100%", elsewhere, Newsroom.NOW);
        me().save(Newsroom.form("Đường truyền", category));
        DATABASE.flushAndClear();

        assertThat(titles(new ArticleFilter("duong TRUYEN", null, null, null, null, null)))
                .containsExactly("Đường truyền");
        assertThat(titles(new ArticleFilter("0%", null, null, null, null, null)))
                .containsExactly("Hội nghị 100%");
        assertThat(titles(new ArticleFilter("_", null, null, null, null, null))).isEmpty();
        assertThat(titles(new ArticleFilter(null, category.getId(), null, null, null, null)))
                .containsExactlyInAnyOrder("Trục liên thông", "Đường truyền");
        assertThat(titles(new ArticleFilter(null, null, null, ArticleState.DRAFT, null, null)))
                .containsExactly("Đường truyền");
        assertThat(titles(new ArticleFilter(null, 4L, null, null, null, null))).isEmpty();
        // the clock of the rows is the machine's
        var today = LocalDate.now(java.time.Clock.system(Newsroom.CLOCK.getZone()));
        assertThat(titles(new ArticleFilter(null, null, null, null, today.minusDays(1), today.plusDays(1))))
                .hasSize(3);
        assertThat(titles(new ArticleFilter(null, null, null, null, today.plusDays(2), null)))
                .isEmpty();
        assertThat(titles(new ArticleFilter(null, null, null, null, null, today.minusDays(2))))
                .isEmpty();
    }

    private List<String> titles(ArticleFilter filter) {
        return editor().desk(filter, Page.of(1, 20)).rows().stream()
                .map(DeskRow::title)
                .toList();
    }

    @Test
    void the_desk_sorts_by_every_column_in_three_statements_at_most() {
        newsroom.published("Ăn cơm", category, Newsroom.NOW);
        newsroom.published("Đi làm", newsroom.category("A đầu", null), Newsroom.NOW.plus(Duration.ofHours(1)));
        me().save(Newsroom.form("Bản nháp", category));
        DATABASE.flushAndClear();

        // where the person's capabilities hold is remembered from the first page on
        editor().counts();
        for (var sort : List.of("title", "category", "unit", "state", "author", "changed", "published", "nonsense")) {
            for (var descending : List.of(true, false)) {
                try (var sql = new SqlCounter()) {
                    var slice = editor().desk(
                                    new ArticleFilter(null, null, null, null, null, null),
                                    new Page(1, 2, sort, descending));
                    assertThat(slice.rows()).as(sort).hasSize(2);
                    assertThat(slice.total()).isEqualTo(3);
                    assertThat(sql.count()).isLessThanOrEqualTo(3);
                }
            }
        }
        assertThat(editor().desk(ArticleFilter.ALL, new Page(1, 20, "title", false))
                        .rows())
                .extracting(DeskRow::title)
                .containsExactly("Ăn cơm", "Bản nháp", "Đi làm");
        assertThat(editor().desk(ArticleFilter.ALL, new Page(1, 20, "published", true))
                        .rows())
                .extracting(DeskRow::title)
                .containsExactly("Đi làm", "Ăn cơm", "Bản nháp");
    }

    private ArticleService approver() {
        return newsroom.desk(Newsroom.approver());
    }

    private long atStep(String title, Step... steps) {
        var id = me().save(Newsroom.form(title, category));
        for (var step : steps) {
            DATABASE.flushAndClear();
            var who =
                    switch (step) {
                        case SUBMIT -> me();
                        case TAKE, HAND_ON -> editor();
                        case APPROVE, RETURN -> approver();
                        default -> publisher();
                    };
            who.step(id, version(id), step, "Lý do");
        }
        DATABASE.flushAndClear();
        return id;
    }

    @Test
    void an_article_goes_from_hand_to_hand_and_its_story_is_told() {
        var id = atStep("Tin", Step.SUBMIT, Step.TAKE, Step.HAND_ON, Step.APPROVE, Step.PUBLISH);
        assertThat(publisher().row(id).state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(me().story(id))
                .extracting(StepRow::step)
                .containsExactly(Step.PUBLISH, Step.APPROVE, Step.HAND_ON, Step.TAKE, Step.SUBMIT, Step.CREATE);
        assertThat(newsroom.reading().article(id).row().title()).isEqualTo("Tin");
    }

    @Test
    void each_sees_on_their_lists_what_is_theirs_to_do_and_the_counts_say_the_same() {
        atStep("Nháp");
        atStep("Trình", Step.SUBMIT);
        atStep("Đang sửa", Step.SUBMIT, Step.TAKE);
        atStep("Chờ duyệt", Step.SUBMIT, Step.TAKE, Step.HAND_ON);
        atStep("Trả lại", Step.SUBMIT, Step.RETURN);
        atStep("Đã duyệt", Step.SUBMIT, Step.TAKE, Step.HAND_ON, Step.APPROVE);
        atStep("Khẩn", Step.SUBMIT, Step.PUBLISH_ALONE);

        agree(me(), DeskList.MINE, "Nháp", "Trình", "Đang sửa", "Chờ duyệt", "Trả lại", "Đã duyệt");
        agree(me(), DeskList.RETURNED, "Trả lại");
        agree(me(), DeskList.WAITING);
        agree(editor(), DeskList.WAITING, "Trình", "Đang sửa");
        agree(editor(), DeskList.MINE);
        agree(approver(), DeskList.WAITING, "Trình", "Chờ duyệt");
        agree(publisher(), DeskList.WAITING, "Trình", "Đã duyệt");
        agree(approver(), DeskList.ALONE, "Khẩn");
        agree(newsroom.desk(Newsroom.author(OTHER)), DeskList.MINE);
    }

    private static void agree(ArticleService desk, DeskList list, String... titles) {
        var filter = new ArticleFilter(list, null, null, null, null, null, null);
        assertThat(desk.desk(filter, Page.of(1, 20)).rows())
                .extracting(DeskRow::title)
                .as(list.name())
                .containsExactlyInAnyOrder(titles);
        assertThat(desk.counts().get(list)).as(list.name()).isEqualTo(titles.length);
    }

    @Test
    void nobody_approves_what_they_wrote_or_handed_on() {
        var both = Newsroom.person(12, "haivai", Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_APPROVE);
        account(12);
        var id = atStep("Tin", Step.SUBMIT);
        var desk = newsroom.desk(both);
        desk.step(id, version(id), Step.TAKE, null);
        DATABASE.flushAndClear();
        desk.step(id, version(id), Step.HAND_ON, null);
        DATABASE.flushAndClear();
        assertThat(desk.steps(desk.row(id))).doesNotContain(Step.APPROVE);
        assertThatThrownBy(() -> desk.step(id, version(id), Step.APPROVE, null))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.step.fourEyes"));
        assertThatThrownBy(() -> me().step(id, version(id), Step.APPROVE, null))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.key()).isEqualTo("news.step.refused"));
    }

    @Test
    void in_a_small_office_what_was_submitted_is_approved_without_an_editor() {
        newsroom.config.put("bangtin.news.steps", "two");
        var id = atStep("Tin", Step.SUBMIT);
        agree(approver(), DeskList.WAITING, "Tin");
        approver().step(id, version(id), Step.APPROVE, null);
        DATABASE.flushAndClear();
        assertThat(publisher().row(id).state()).isEqualTo(ArticleState.APPROVED);
    }

    @Test
    void a_double_click_takes_a_step_once() {
        var id = me().save(Newsroom.form("Tin", category));
        DATABASE.flushAndClear();
        var version = version(id);
        me().step(id, version, Step.SUBMIT, null);
        DATABASE.flushAndClear();
        me().step(id, version, Step.SUBMIT, null);
        DATABASE.flushAndClear();
        assertThat(me().story(id)).extracting(StepRow::step).containsExactly(Step.SUBMIT, Step.CREATE);
        assertThatThrownBy(() -> editor().step(id, version, Step.TAKE, null)).isInstanceOf(ConflictException.class);
    }

    @Test
    void a_correction_by_its_own_author_is_to_be_confirmed_and_only_a_major_one_is_told_to_readers() {
        var own = Newsroom.person(ME, "tacgia1", Capability.NEWS_WRITE, Capability.NEWS_PUBLISH);
        var id = atStep("Tin", Step.SUBMIT, Step.TAKE, Step.HAND_ON, Step.APPROVE, Step.PUBLISH);
        var later = java.time.Clock.offset(Newsroom.CLOCK, Duration.ofHours(1));
        var minor = newsroom.desk(Newsroom.publisher(), later);
        minor.save(Newsroom.changed(minor.forEditing(id), "Tin", "<p>Nội dung đúng chính tả</p>"));
        DATABASE.flushAndClear();
        assertThat(newsroom.reading().article(id).updated()).isFalse();
        assertThat(publisher().row(id).unconfirmed()).isFalse();

        var alone = newsroom.desk(own, later);
        var form = Newsroom.changed(alone.forEditing(id), "Tin", "<p>Số liệu mới</p>");
        assertThatThrownBy(() -> alone.save(form))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("changeNote"));
        DATABASE.entityManager().clear();
        alone.save(form.with(new Change(true, "Cập nhật số liệu")));
        DATABASE.flushAndClear();
        assertThat(newsroom.reading().article(id).updated()).isTrue();
        assertThat(publisher().row(id).unconfirmed()).isTrue();

        approver().step(id, version(id), Step.CONFIRM, null);
        DATABASE.flushAndClear();
        assertThat(publisher().row(id).unconfirmed()).isFalse();
    }

    @Test
    void after_a_withdrawal_it_goes_all_the_way_anew() {
        var id = atStep("Tin", Step.SUBMIT, Step.TAKE, Step.HAND_ON, Step.APPROVE, Step.PUBLISH, Step.WITHDRAW);
        assertThatThrownBy(() -> newsroom.reading().article(id)).isInstanceOf(WithdrawnException.class);
        assertThat(me().steps(me().row(id))).containsExactly(Step.REOPEN);
        me().step(id, version(id), Step.REOPEN, null);
        DATABASE.flushAndClear();
        assertThat(me().row(id).state()).isEqualTo(ArticleState.DRAFT);
        assertThatThrownBy(() -> newsroom.reading().article(id)).isInstanceOf(WithdrawnException.class);
    }

    @Test
    void a_time_is_chosen_before_it_is_scheduled_and_lies_ahead() {
        var id = atStep("Tin", Step.SUBMIT, Step.TAKE, Step.HAND_ON, Step.APPROVE);
        refused(() -> publisher().step(id, version(id), Step.SCHEDULE, null), "publishAt", "news.publishAt.required");
        DATABASE.entityManager().clear();
        publisher().plan(id, version(id), new ArticleTimes(Newsroom.NOW.minusSeconds(60), null, null, null));
        DATABASE.flushAndClear();
        refused(() -> publisher().step(id, version(id), Step.SCHEDULE, null), "publishAt", "news.publishAt.past");
        DATABASE.entityManager().clear();
        var seven = Newsroom.NOW.plus(Duration.ofHours(23));
        publisher().plan(id, version(id), new ArticleTimes(seven, null, null, null));
        DATABASE.flushAndClear();
        publisher().step(id, version(id), Step.SCHEDULE, null);
        DATABASE.flushAndClear();
        assertThat(publisher().row(id).state()).isEqualTo(ArticleState.SCHEDULED);
        assertThat(publisher().row(id).publishAt()).isEqualTo(seven);
        refused(
                () -> publisher().plan(id, version(id), new ArticleTimes(seven, seven.minusSeconds(1), null, null)),
                "unpublishAt",
                "news.times.order");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String field, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.key()).isEqualTo(key);
        });
    }
}
