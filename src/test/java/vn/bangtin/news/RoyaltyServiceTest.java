package vn.bangtin.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.account.Capability;
import vn.bangtin.account.Identity;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

class RoyaltyServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Clock IN_DECEMBER =
            Clock.fixed(Instant.parse("2026-12-10T01:00:00Z"), Newsroom.CLOCK.getZone());
    private static final Page FIRST = Page.of(1, 20);

    private static final Identity EDITOR = Newsroom.editor();
    private static final Identity APPROVER = Newsroom.approver();
    private static final Identity CHIEF = Newsroom.person(
            12,
            "thuky",
            Capability.NEWS_WRITE,
            Capability.NEWS_EDIT,
            Capability.NEWS_APPROVE,
            Capability.SETTINGS_MANAGE);

    private Newsroom newsroom;
    private Category category;
    private long article;

    @BeforeEach
    void a_published_article() {
        newsroom = new Newsroom(DATABASE);
        newsroom.config.put("bangtin.news.royalties", "on");
        newsroom.account(EDITOR, "EDITOR");
        newsroom.account(APPROVER, "APPROVER");
        newsroom.account(CHIEF, "ADMINISTRATOR");
        category = newsroom.category("Chuyển đổi số", null);
        article = newsroom.published("Hội nghị", category, Newsroom.NOW).getId();
        DATABASE.flushAndClear();
    }

    private static RoyaltyLine line(String person, String genre, String coefficient, String share) {
        return new RoyaltyLine(person, "T/h", genre, coefficient, share);
    }

    private RoyaltyService as(Identity who) {
        return newsroom.royalties(who, IN_DECEMBER);
    }

    private void propose(Identity who, RoyaltyLine... lines) {
        as(who).propose(article, UUID.randomUUID().toString(), List.of(lines));
        DATABASE.flushAndClear();
    }

    /** The id of the newest entry, one of a hundred percent that an editor proposed. */
    private long proposed(String person, String coefficient) {
        propose(EDITOR, line(person, "Tin", coefficient, "100"));
        return newest();
    }

    private long newest() {
        var entries = as(CHIEF).sheet(article).entries();
        return entries.get(entries.size() - 1).row().id();
    }

    private long confirmed(String person, String coefficient) {
        var id = proposed(person, coefficient);
        as(CHIEF).confirm(id);
        DATABASE.flushAndClear();
        return id;
    }

    private RoyaltySheet.Entry entry(Identity who, long id) {
        DATABASE.flushAndClear();
        return as(who).sheet(article).entries().stream()
                .filter(entry -> entry.row().id() == id)
                .findFirst()
                .orElseThrow();
    }

    private RoyaltyMonth month(Identity who, LocalDate month) {
        DATABASE.flushAndClear();
        return as(who).month(new RoyaltyFilter(month, null, null), FIRST);
    }

    private static void refused(ThrowingCallable call, String key) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.key())
                .isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 234000, 234000",
        "0.55, 33, 234000, 42471",
        "1.25, 50, 1, 1",
        "0.49, 100, 1, 0",
        "0.5, 100, 1, 1",
        "99.99, 100, 100000000, 9999000000"
    })
    void an_amount_is_rounded_once_to_whole_dong_half_a_dong_up(
            BigDecimal coefficient, int share, long unitValue, long amount) {
        assertThat(RoyaltyEntry.amount(coefficient, share, unitValue)).isEqualTo(amount);
    }

    @Test
    void a_figure_holds_from_its_day_on_and_what_was_proposed_keeps_its_own() {
        var id = proposed("Lê Minh", "2");
        as(CHIEF).addRate(null, "253.000", LocalDate.of(2026, 11, 23), "Nghị định thử");
        as(CHIEF).addRate("ảnh", "0", LocalDate.of(2026, 11, 24), "Quyết định thử");
        DATABASE.flushAndClear();

        assertThat(as(CHIEF).rates()).extracting(RoyaltyRateRow::figure).startsWith(new BigDecimal("253000.00"));
        var byDay = new Royalties(DATABASE.entityManager()).rates();
        assertThat(RoyaltyRates.on(LocalDate.of(2024, 6, 30), byDay).unitValue())
                .isNull();
        assertThat(RoyaltyRates.on(LocalDate.of(2024, 7, 1), byDay).unitValue()).isEqualTo(234_000);
        assertThat(RoyaltyRates.on(LocalDate.of(2026, 11, 22), byDay).unitValue())
                .isEqualTo(234_000);
        assertThat(RoyaltyRates.on(LocalDate.of(2026, 11, 23), byDay).unitValue())
                .isEqualTo(253_000);
        assertThat(RoyaltyRates.on(LocalDate.of(2026, 11, 23), byDay).genres()).containsKey("Ảnh");
        assertThat(RoyaltyRates.on(LocalDate.of(2026, 11, 24), byDay).genres()).doesNotContainKey("Ảnh");
        assertThat(entry(CHIEF, id).row().amount()).isEqualTo(468_000);

        propose(EDITOR, line("Trần An", "Ảnh", "1,5", "100"));
        assertThat(entry(CHIEF, newest()).row().amount())
                .as("that of the day of the publication, not of today")
                .isEqualTo(379_500);
    }

    @Test
    void a_figure_says_what_is_wrong_with_it() {
        var day = LocalDate.of(2027, 1, 1);
        refused(() -> as(CHIEF).addRate(null, "0", day, "x"), "royalty.rate.figure.unitValue");
        refused(() -> as(CHIEF).addRate(" ", "1,5", day, "x"), "royalty.rate.figure.unitValue");
        refused(() -> as(CHIEF).addRate("Tin", "100", day, "x"), "royalty.rate.figure.coefficient");
        refused(() -> as(CHIEF).addRate("Tin", "-1", day, "x"), "royalty.rate.figure.coefficient");
        refused(() -> as(CHIEF).addRate("Tin", "10", null, "x"), "royalty.rate.validFrom.required");
        refused(() -> as(CHIEF).addRate("Tin", "10", day, "  "), "royalty.rate.source.required");
    }

    @Test
    void impossible_lines_are_refused_and_nothing_of_the_form_is_stored() {
        var good = line("Lê Minh", "Tin", "1", "50");
        refused(() -> propose(EDITOR), "royalty.lines.count");
        refused(() -> propose(EDITOR, line("Lê Minh", "", " ", "100")), "royalty.lines.count");
        refused(() -> propose(EDITOR, good, line(" ", "Tin", "1", "50")), "royalty.person.required");
        refused(() -> propose(EDITOR, good, line("A", "Thơ", "1", "50")), "royalty.genre.required");
        refused(() -> propose(EDITOR, good, line("A", "", "1", "50")), "royalty.genre.required");
        for (var coefficient : List.of("0", "0,00", "10,01", "1,001", "-1", "một", "")) {
            refused(() -> propose(EDITOR, good, line("A", "Tin", coefficient, "50")), "royalty.coefficient.range");
        }
        for (var share : List.of("0", "101", "12,5", "", "-5")) {
            refused(() -> propose(EDITOR, good, line("A", "Tin", "1", share)), "royalty.share.range");
        }
        assertThat(as(CHIEF).sheet(article).entries()).isEmpty();
    }

    @Test
    void the_shares_of_a_genre_of_an_article_are_never_more_than_a_hundred() {
        refused(() -> propose(EDITOR, line("A", "Tin", "1", "60"), line("B", "Tin", "1", "41")), "royalty.share.sum");
        propose(EDITOR, line("A", "Tin", "10", "60"), line("B", "Ảnh", "1", "100"));
        refused(() -> propose(EDITOR, line("C", "Tin", "1", "41")), "royalty.share.sum");
        propose(EDITOR, line("C", "Tin", "1", "40"));
        var last = newest();
        as(CHIEF).giveBack(last, "Nhầm người");
        DATABASE.flushAndClear();
        propose(EDITOR, line("D", "Tin", "1", "40"));
        assertThat(as(CHIEF).sheet(article).entries()).hasSize(4);
    }

    @Test
    void a_form_that_is_sent_twice_is_there_once() {
        for (var i = 0; i < 2; i++) {
            as(EDITOR).propose(article, "form-1", List.of(line("A", "Tin", "1", "50")));
            DATABASE.flushAndClear();
        }
        assertThat(as(CHIEF).sheet(article).entries()).hasSize(1);
    }

    @Test
    void nobody_confirms_what_they_proposed_or_are_paid() {
        propose(APPROVER, line("Lê Minh", "Tin", "1", "100"));
        var own = newest();
        assertThat(entry(APPROVER, own).confirmable()).isFalse();
        refused(() -> as(APPROVER).confirm(own), "royalty.confirm.refused");
        refused(() -> as(EDITOR).confirm(own), "royalty.confirm.refused");

        propose(EDITOR, line(CHIEF.displayName(), "Ảnh", "1", "50"), line("nguoi 12", "Ảnh", "1", "50"));
        var paid = as(CHIEF).sheet(article).entries();
        assertThat(paid.get(1).row().accountId()).isEqualTo(CHIEF.id());
        assertThat(paid.get(2).row().accountId())
                .as("a name that no account has")
                .isNull();
        refused(() -> as(CHIEF).confirm(paid.get(1).row().id()), "royalty.confirm.refused");
        refused(() -> as(CHIEF).confirm(paid.get(2).row().id()), "royalty.confirm.refused");

        as(CHIEF).confirm(own);
        as(CHIEF).confirm(own);
        assertThat(entry(CHIEF, own).row()).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RoyaltyState.CONFIRMED);
            assertThat(row.decider()).isEqualTo(CHIEF.displayName());
            assertThat(row.proposer()).isEqualTo(APPROVER.displayName());
        });
        refused(() -> as(CHIEF).giveBack(own, "Muộn rồi"), "royalty.decided");
        refused(() -> as(APPROVER).confirm(own), "royalty.decided");
    }

    @Test
    void an_approver_or_who_proposed_gives_back_with_a_reason_for_good() {
        var id = proposed("Lê Minh", "9");
        refused(() -> as(CHIEF).giveBack(id, "  "), "royalty.reason.required");
        var other = Newsroom.person(13, "khac", Capability.NEWS_WRITE, Capability.NEWS_EDIT);
        refused(() -> as(other).giveBack(id, "Không phải việc của tôi"), "royalty.return.refused");
        as(EDITOR).giveBack(id, "Gõ nhầm hệ số");
        assertThat(entry(CHIEF, id).row().returnReason()).isEqualTo("Gõ nhầm hệ số");
        refused(() -> as(CHIEF).confirm(id), "royalty.decided");
        assertThat(month(CHIEF, NOVEMBER).confirmed()).isZero();
    }

    private Identity limited(long id, Category editsIn, Category approvesIn) {
        var who =
                Newsroom.person(id, "nguoi" + id, Capability.NEWS_WRITE, Capability.NEWS_EDIT, Capability.NEWS_APPROVE);
        newsroom.account(who, "APPROVER");
        DATABASE.entityManager().persist(new Scope(id, Capability.NEWS_EDIT, editsIn.getId(), null));
        DATABASE.entityManager().persist(new Scope(id, Capability.NEWS_APPROVE, approvesIn.getId(), null));
        DATABASE.flushAndClear();
        return who;
    }

    @Test
    void rights_end_where_the_scopes_end() {
        var id = proposed("Lê Minh", "1");
        var elsewhere = newsroom.category("Y tế", null);
        var stranger = limited(13, elsewhere, elsewhere);
        var editsHere = limited(14, category, elsewhere);
        var approvesHere = limited(15, elsewhere, category);

        assertThat(month(stranger, NOVEMBER).slice().rows()).isEmpty();
        assertThat(month(stranger, NOVEMBER).limited()).isTrue();
        assertThat(month(CHIEF, NOVEMBER).limited()).isFalse();
        List.<ThrowingCallable>of(
                        () -> as(stranger).sheet(article),
                        () -> as(stranger).propose(article, "f", List.of(line("A", "Ảnh", "1", "1"))),
                        () -> as(stranger).confirm(id),
                        () -> as(stranger).giveBack(id, "x"),
                        () -> as(stranger).counter(id, "x"))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(NotFoundException.class));
        assertThat(as(stranger).isOffered(newsroom.desk(EDITOR).row(article))).isFalse();

        assertThat(month(editsHere, NOVEMBER).slice().rows()).hasSize(1);
        refused(() -> as(editsHere).confirm(id), "royalty.confirm.refused");
        refused(() -> as(editsHere).giveBack(id, "x"), "royalty.return.refused");

        assertThat(as(approvesHere).sheet(article).proposable()).isFalse();
        refused(() -> propose(approvesHere, line("A", "Ảnh", "1", "1")), "royalty.propose.refused");
        as(approvesHere).confirm(id);
        assertThat(entry(CHIEF, id).row().decider()).isEqualTo(approvesHere.displayName());
        refused(() -> as(approvesHere).counter(id, "x"), "royalty.counter.state");
    }

    @Test
    void what_readers_never_saw_and_what_is_switched_off_has_none() {
        var draft = newsroom.desk(EDITOR).save(Newsroom.form("Bản nháp", category));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> as(EDITOR).sheet(draft)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(EDITOR).propose(draft, "f", List.of(line("A", "Tin", "1", "1"))))
                .isInstanceOf(NotFoundException.class);

        var id = proposed("Lê Minh", "1");
        newsroom.config.remove("bangtin.news.royalties");
        List.<ThrowingCallable>of(
                        () -> as(CHIEF).sheet(article),
                        () -> as(CHIEF).month(new RoyaltyFilter(NOVEMBER, null, null), FIRST),
                        () -> as(CHIEF).all(new RoyaltyFilter(NOVEMBER, null, null), row -> {}),
                        () -> as(CHIEF).rates(),
                        () -> as(CHIEF).addRate("Tin", "1", NOVEMBER, "x"),
                        () -> as(EDITOR).propose(article, "f", List.of(line("A", "Tin", "1", "1"))),
                        () -> as(CHIEF).confirm(id),
                        () -> as(CHIEF).giveBack(id, "x"),
                        () -> as(CHIEF).counter(id, "x"),
                        () -> as(CHIEF).close(NOVEMBER))
                .forEach(call -> assertThatThrownBy(call).isInstanceOf(NotFoundException.class));
        assertThat(as(CHIEF).isOffered(newsroom.desk(CHIEF).row(article))).isFalse();
    }

    @Test
    void a_withdrawn_article_is_paid_for_too() {
        newsroom.account(Newsroom.publisher(), "PUBLISHER");
        var row = newsroom.desk(Newsroom.publisher()).row(article);
        newsroom.desk(Newsroom.publisher()).step(article, row.version(), Step.WITHDRAW, null);
        DATABASE.flushAndClear();
        assertThat(entry(CHIEF, proposed("Lê Minh", "1")).row().amount()).isEqualTo(234_000);
    }

    @Test
    void a_month_is_closed_when_it_is_over_and_nothing_is_left() {
        var id = proposed("Lê Minh", "2");
        assertThat(month(CHIEF, NOVEMBER).closable()).isTrue();
        assertThat(month(APPROVER, NOVEMBER).closable()).isFalse();
        assertThat(month(CHIEF, DECEMBER).closable()).isFalse();
        refused(() -> as(CHIEF).close(NOVEMBER), "royalty.close.proposed");
        refused(() -> as(CHIEF).close(DECEMBER), "royalty.close.notOver");
        as(CHIEF).confirm(id);
        as(CHIEF).close(NOVEMBER);
        refused(() -> as(CHIEF).close(NOVEMBER), "royalty.close.closed");
        refused(() -> as(CHIEF).close(NOVEMBER.minusMonths(3)), "royalty.close.closed");
        assertThat(month(CHIEF, NOVEMBER).closed()).isTrue();

        propose(EDITOR, line("Trần An", "Ảnh", "1", "100"));
        assertThat(entry(CHIEF, newest()).row().month())
                .as("a closed month takes nothing")
                .isEqualTo(DECEMBER);
        assertThat(month(CHIEF, NOVEMBER).slice().total()).isEqualTo(1);
    }

    @Test
    void what_is_confirmed_is_corrected_by_a_counter_entry_that_is_confirmed_itself() {
        var id = confirmed("Lê Minh", "2");
        as(CHIEF).close(NOVEMBER);
        DATABASE.flushAndClear();
        refused(() -> as(EDITOR).counter(id, ""), "royalty.reason.required");
        as(EDITOR).counter(id, "Nhầm người");
        as(EDITOR).counter(id, "Nhầm người");
        DATABASE.flushAndClear();
        var counter = newest();
        assertThat(counter).isNotEqualTo(id);
        assertThat(entry(CHIEF, counter).row()).satisfies(row -> {
            assertThat(row.amount()).isEqualTo(-468_000);
            assertThat(row.month()).isEqualTo(DECEMBER);
            assertThat(row.countersId()).isEqualTo(id);
            assertThat(row.reason()).isEqualTo("Nhầm người");
        });
        refused(() -> as(CHIEF).counter(id, "Lần nữa"), "royalty.counter.state");
        refused(() -> propose(EDITOR, line("Trần An", "Tin", "1", "100")), "royalty.share.sum");
        refused(() -> as(EDITOR).confirm(counter), "royalty.confirm.refused");

        as(APPROVER).giveBack(counter, "Không nhầm");
        DATABASE.flushAndClear();
        as(EDITOR).counter(id, "Nhầm thật");
        DATABASE.flushAndClear();
        as(APPROVER).confirm(newest());
        assertThat(month(CHIEF, NOVEMBER).confirmed())
                .as("the closed month stays")
                .isEqualTo(468_000);
        assertThat(month(CHIEF, DECEMBER).confirmed()).isEqualTo(-468_000);
        refused(() -> as(EDITOR).counter(newest(), "Ngược lại"), "royalty.counter.state");
        propose(EDITOR, line("Trần An", "Tin", "1", "100"));
        assertThat(as(CHIEF).sheet(article).confirmed()).isZero();
    }

    @Test
    void an_open_month_takes_the_counter_entry_itself() {
        var id = confirmed("Lê Minh", "2");
        as(EDITOR).counter(id, "Nhầm người");
        DATABASE.flushAndClear();
        as(CHIEF).confirm(newest());
        assertThat(month(CHIEF, NOVEMBER).confirmed()).isZero();
        assertThat(month(CHIEF, NOVEMBER).slice().total()).isEqualTo(2);
    }

    @Test
    void every_change_is_in_the_audit() {
        var id = confirmed("Lê Minh", "2");
        as(EDITOR).counter(id, "Nhầm người");
        DATABASE.flushAndClear();
        as(CHIEF).giveBack(newest(), "Không nhầm");
        as(CHIEF).close(NOVEMBER);
        as(CHIEF).addRate("Tin", "9", DECEMBER, "Quyết định thử");
        DATABASE.flushAndClear();
        assertThat(DATABASE.entityManager()
                        .createQuery(
                                "select e.subject, e.action, e.actor from AuditEntry e where e.subject like 'Royalty%'"
                                        + " order by e.id",
                                Object[].class)
                        .getResultStream()
                        .map(row -> row[0] + " " + row[1] + " " + row[2]))
                .containsExactly(
                        "RoyaltyEntry created bientap",
                        "RoyaltyEntry confirmed thuky",
                        "RoyaltyEntry created bientap",
                        "RoyaltyEntry returned thuky",
                        "RoyaltyLedger closed thuky",
                        "RoyaltyRate created thuky");
    }

    @ParameterizedTest
    @ValueSource(strings = {"le minh", "Minh", "minh lê"})
    void a_month_is_searched_by_person_without_marks(String words) {
        propose(EDITOR, line("Lê Minh", "Tin", "1", "50"), line("Trần An", "Tin", "2", "50"));
        assertThat(as(CHIEF)
                        .month(new RoyaltyFilter(NOVEMBER, words, null), FIRST)
                        .slice()
                        .rows())
                .extracting(RoyaltyRow::person)
                .containsExactly("Lê Minh");
        assertThat(as(CHIEF)
                        .month(new RoyaltyFilter(NOVEMBER, null, RoyaltyState.CONFIRMED), FIRST)
                        .slice()
                        .rows())
                .isEmpty();
    }

    @Test
    void a_month_costs_three_statements_however_many_entries() {
        propose(EDITOR, line("Lê Minh", "Tin", "1", "50"), line("Trần An", "Tin", "2", "50"));
        month(CHIEF, NOVEMBER);
        try (var sql = new SqlCounter()) {
            var month = as(CHIEF).month(new RoyaltyFilter(NOVEMBER, null, null), Page.of(2, 1));
            assertThat(sql.count()).isEqualTo(3);
            assertThat(month.slice().total()).isEqualTo(2);
            assertThat(month.slice().rows()).extracting(RoyaltyRow::person).containsExactly("Trần An");
            assertThat(month.sums()).extracting(RoyaltySum::proposed).containsExactly(117_000L, 234_000L);
            assertThat(month.proposed()).isEqualTo(351_000);
        }
    }

    @Test
    void the_credits_that_have_no_entry_yet_are_suggested() {
        var stored = DATABASE.entityManager().find(Article.class, article);
        stored.edit(
                new ArticleForm(
                        article,
                        0,
                        "Hội nghị",
                        null,
                        "<p>Nội dung</p>",
                        category.getId(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(new Credit("T/h", "Lê Minh"), new Credit("Ảnh", "Trần An")),
                        List.of()),
                DATABASE.entityManager().find(Category.class, category.getId()),
                List.of());
        proposed("Lê Minh", "1");
        assertThat(as(EDITOR).sheet(article).suggested())
                .containsExactly(new RoyaltyLine("Trần An", "Ảnh", null, null, "100"));
    }

    @Test
    void what_an_approver_is_paid_under_several_letters_is_still_theirs() {
        propose(EDITOR, line(CHIEF.displayName().toUpperCase(Locale.ROOT), "Tin", "1", "100"));
        assertThat(entry(CHIEF, newest()).confirmable()).isFalse();
        assertThat(entry(APPROVER, newest()).confirmable()).isTrue();
    }
}
