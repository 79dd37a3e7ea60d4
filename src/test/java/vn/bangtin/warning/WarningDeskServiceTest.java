package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.account.Account;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.account.Role;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;
import vn.bangtin.platform.time.TestClock;
import vn.bangtin.warning.WarningForm.Kind;

/** What duty officers type: who may issue it, what it replaces, and what is refused. */
class WarningDeskServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final String COAST = "20.30,106.10 20.30,106.40 20.05,106.40 20.05,106.10";

    private Instant now = NOW;
    private final Clock clock = TestClock.reading(() -> now);
    private TestWarnings room;
    private WarningDeskService typist;
    private WarningDeskService colleague;
    private long haiHau;
    private long inland;
    private long sea;

    @BeforeEach
    void open() {
        room = new TestWarnings(DATABASE.entityManager(), clock);
        typist = deskOf("trucban1");
        colleague = deskOf("trucban2");
        haiHau = place("Hải Hậu", 20.20, 106.25, PlaceKind.COMMUNE);
        inland = place("Vụ Bản", 20.37, 106.00, PlaceKind.COMMUNE);
        sea = place("Vùng biển ven bờ", 20.00, 106.60, PlaceKind.SEA_AREA);
        DATABASE.flushAndClear();
    }

    private WarningDeskService deskOf(String login) {
        var entityManager = DATABASE.entityManager();
        var account = new Account(login, "Người " + login, null, Set.of(Role.DUTY));
        account.choosePassword("hash", Instant.EPOCH);
        entityManager.persist(account);
        entityManager.flush();
        var user = CurrentUser.of(new Identity(account.getId(), login, "Người " + login, null, null, false, Set.of()));
        var audit = new AuditTrail(entityManager, clock, () -> login);
        var config = new FixedConfig(Map.of("bangtin.warning.desk-mail", "trucban@example.vn"));
        return new WarningDeskService(
                room.warnings,
                room.chains,
                room.scale,
                room.places,
                new WaitingWarnings(clock),
                user,
                new Settings(entityManager, config, audit, new RecordedEvents<>()),
                new Mailer(new Outbox(entityManager, clock)),
                audit,
                new RecordedEvents<>(),
                clock,
                Optional.empty(),
                Optional.of("https://portal.example.vn/"));
    }

    private long place(String name, double latitude, double longitude, PlaceKind kind) {
        return room.places.save(new PlaceForm(
                null, 0, name, latitude, longitude, null, true, null, null, kind, List.of(), null, List.of()));
    }

    private WarningForm typed(String headline, Integer level) {
        return form(null, 0, Kind.ALERT, null, headline, level, List.of(haiHau));
    }

    private static WarningForm form(
            Long id, int version, Kind kind, Long about, String headline, Integer level, List<Long> places) {
        return new WarningForm(
                id,
                version,
                kind,
                about,
                new Bulletin(
                        "12/TEST",
                        "Đài thử nghiệm",
                        NOW.minusSeconds(60),
                        "STORM",
                        level,
                        headline,
                        "Nội dung",
                        "Ở trong nhà",
                        null,
                        places,
                        null,
                        null,
                        NOW.plus(Duration.ofHours(12))));
    }

    private long submit(WarningDeskService desk, WarningForm form) {
        var id = desk.submit(form);
        DATABASE.flushAndClear();
        return id;
    }

    private void decide(Runnable decision) {
        decision.run();
        DATABASE.flushAndClear();
        later();
    }

    private void later() {
        now = now.plusSeconds(60);
    }

    private int version(long id) {
        return typist.message(id).version();
    }

    private List<String> inForce() {
        return room.service.now().inForce().stream().map(WarningRow::headline).toList();
    }

    private List<String> audited() {
        return DATABASE.entityManager()
                .createQuery(
                        "select concat(e.actor, ' ', e.action) from AuditEntry e where e.subject = 'Warning' order by e.id",
                        String.class)
                .getResultList();
    }

    private List<String> mails() {
        return DATABASE.entityManager()
                .createQuery("select m.subject from OutgoingMail m order by m.id", String.class)
                .getResultList();
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void below_level_three_one_person_issues(int level) {
        var id = submit(typist, typed("Mưa lớn", level));

        assertThat(inForce()).containsExactly("Mưa lớn");
        assertThat(room.issued.fired()).containsExactly(new WarningIssued(id));
        assertThat(mails()).isEmpty();
        assertThat(audited()).containsExactly("trucban1 created", "trucban1 issued");
        assertThat(DATABASE.entityManager()
                        .createQuery(
                                "select e.changes from AuditEntry e where e.subject = 'Warning' and e.action = 'created'",
                                String.class)
                        .getSingleResult())
                .contains("\"warning.desk.placeCount\":[\"\",\"1\"]");
        var row = typist.message(id);
        assertThat(row.message().sender()).isEqualTo("portal.example.vn");
        assertThat(row.message().area()).isEqualTo("Hải Hậu");
        assertThat(row.message().placeIds()).containsExactly(haiHau);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void from_level_three_on_a_second_person_issues(int level) {
        var id = submit(typist, typed("Bão số 5", level));

        assertThat(inForce()).isEmpty();
        assertThat(room.issued.fired()).isEmpty();
        assertThat(mails()).containsExactly("Cảnh báo chờ xác nhận: Bão số 5");
        assertRefused("warning.needsTwo", () -> typist.issue(id, version(id)));
        assertThat(inForce()).isEmpty();

        later();
        decide(() -> colleague.issue(id, version(id)));
        assertThat(inForce()).containsExactly("Bão số 5");
        var row = typist.message(id);
        assertThat(row)
                .extracting(WarningDeskRow::typedBy, WarningDeskRow::confirmedBy, WarningDeskRow::unconfirmed)
                .containsExactly("Người trucban1", "Người trucban2", false);
        assertThat(row.message().sent()).isEqualTo(NOW.plusSeconds(60));
        assertRefused("warning.notWaiting", () -> colleague.issue(id, version(id)));
    }

    @Test
    void in_an_emergency_one_person_issues_with_a_reason_and_another_confirms_afterwards() {
        var id = submit(typist, typed("Bão số 5", 4));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> typist.issueAlone(id, version(id), "  "))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));

        decide(() -> typist.issueAlone(id, version(id), "Mất liên lạc"));
        assertThat(inForce()).containsExactly("Bão số 5");
        assertThat(mails()).contains("Đã ban hành khẩn, chờ xác nhận sau: Bão số 5");
        assertThat(typist.message(id).unconfirmed()).isTrue();
        assertThat(waiting(colleague)).containsExactly("Bão số 5");
        assertThat(colleague.open()).isEqualTo(1);
        assertThat(typist.open()).isZero();
        assertRefused("warning.needsTwo", () -> typist.confirm(id, version(id)));

        decide(() -> colleague.confirm(id, version(id)));
        assertThat(waiting(colleague)).isEmpty();
        assertThat(typist.message(id))
                .extracting(WarningDeskRow::unconfirmed, WarningDeskRow::confirmedBy, WarningDeskRow::emergencyReason)
                .containsExactly(false, "Người trucban2", "Mất liên lạc");
        assertThat(audited()).endsWith("trucban1 issuedAlone", "trucban2 confirmed");
        assertRefused("warning.nothingToConfirm", () -> colleague.confirm(id, version(id)));
    }

    private List<String> waiting(WarningDeskService desk) {
        return desk.messages(new WarningDeskFilter(null, WarningShelf.WAITING), Page.of(1, 20)).rows().stream()
                .map(row -> row.message().headline())
                .toList();
    }

    @Test
    void an_update_that_plays_down_and_a_cancellation_weigh_as_much_as_what_they_replace() {
        var id = submit(typist, typed("Bão số 5", 4));
        decide(() -> colleague.issue(id, version(id)));

        var down = form(null, 0, Kind.UPDATE, id, "Bão suy yếu", 1, List.of(haiHau));
        assertThat(typist.needsTwo(down)).isTrue();
        var update = submit(typist, down);
        assertThat(inForce()).containsExactly("Bão số 5");
        decide(() -> colleague.issue(update, version(update)));
        assertThat(inForce()).containsExactly("Bão suy yếu");

        // what replaces a low one is low again
        var over = typist.after(update, Kind.CANCEL);
        assertThat(over.bulletin().headline()).isEqualTo("Hủy cảnh báo: Bão suy yếu");
        var said = over.bulletin();
        var cancel = new WarningForm(
                null,
                0,
                Kind.CANCEL,
                update,
                new Bulletin(
                        "14/TEST",
                        said.issuer(),
                        said.sent(),
                        said.hazard(),
                        said.level(),
                        said.headline(),
                        null,
                        null,
                        said.area(),
                        said.placeIds(),
                        said.polygon(),
                        null,
                        said.expires()));
        later();
        submit(colleague, cancel);
        assertThat(inForce()).isEmpty();
        assertThat(typist.history(id))
                .extracting(row -> row.message().type())
                .containsExactly("Cancel", "Update", "Alert");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> typist.after(id, Kind.UPDATE));
        assertRefused("warning.overMeanwhile", () -> typist.submit(down));
    }

    @Test
    void what_waits_is_corrected_and_then_the_other_one_is_the_second_person() {
        var id = submit(typist, typed("Bão số 5", 3));
        var opened = typist.form(id);
        var other = colleague.form(id);
        later();
        var corrected = form(id, other.version(), Kind.ALERT, null, "Bão số 6", 3, List.of(inland));
        submit(colleague, corrected);

        // nobody overwrites without knowing, and both sides are shown
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() ->
                        typist.submit(form(id, opened.version(), Kind.ALERT, null, "Bão số 7", 3, List.of(haiHau))))
                .satisfies(conflict -> {
                    assertThat(conflict.changedBy()).isEqualTo("Người trucban2");
                    assertThat(conflict.stored()).containsEntry("warning.desk.headline", "Bão số 6");
                    assertThat(conflict.mine()).containsEntry("warning.desk.headline", "Bão số 7");
                });
        DATABASE.entityManager().clear();
        // a decision about what was not seen is none
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> typist.issue(id, opened.version()));
        assertRefused("warning.needsTwo", () -> colleague.issue(id, version(id)));
        decide(() -> typist.issue(id, version(id)));
        assertThat(inForce()).containsExactly("Bão số 6");
        assertThat(typist.message(id).message().area()).isEqualTo("Vụ Bản");
        assertRefused(
                "warning.issuedMeanwhile",
                () -> colleague.submit(form(id, opened.version(), Kind.ALERT, null, "Bão số 8", 3, List.of(haiHau))));
    }

    private long update(long about, String headline, int level) {
        return submit(typist, form(null, 0, Kind.UPDATE, about, headline, level, List.of(haiHau)));
    }

    @Test
    void a_draft_that_waited_does_not_take_the_place_of_a_newer_bulletin() {
        var first = submit(typist, typed("Bão số 5", 4));
        decide(() -> colleague.issue(first, version(first)));
        var lower = update(first, "Bản 12", 3);
        var higher = update(first, "Bản 13", 5);
        var over = submit(typist, form(null, 0, Kind.CANCEL, first, "Tin cuối", 4, List.of(haiHau)));
        decide(() -> colleague.issue(higher, version(higher)));

        for (var stale : List.of(lower, over)) {
            assertThatExceptionOfType(BusinessException.class)
                    .isThrownBy(() -> colleague.issue(stale, version(stale)))
                    .satisfies(refused -> {
                        assertThat(refused.key()).isEqualTo("warning.newerMeanwhile");
                        assertThat(refused.arguments()).containsExactly("12/TEST", "Bản 13");
                    });
            assertRefused("warning.newerMeanwhile", () -> typist.issueAlone(stale, version(stale), "Khẩn"));
        }
        DATABASE.flushAndClear();
        assertThat(inForce()).containsExactly("Bản 13");
        assertThat(typist.form(lower).bulletin().headline()).isEqualTo("Bản 12");

        // and what was refused cannot come back by being corrected
        decide(() -> colleague.refuse(lower, version(lower), "Đã có bản 13"));
        assertRefused(
                "warning.newerMeanwhile",
                () -> typist.submit(form(lower, version(lower), Kind.UPDATE, null, "Bản 12", 3, List.of(haiHau))));

        // the way that the message names
        var next = update(higher, "Bản 14", 3);
        decide(() -> colleague.issue(next, version(next)));
        assertThat(inForce()).containsExactly("Bản 14");
    }

    @Test
    void nobody_alone_takes_down_what_two_issued_by_correcting_an_older_draft() {
        var first = submit(typist, typed("Mưa lớn", 2));
        later();
        var draft = update(first, "Mưa rất lớn", 3);
        var storm = update(first, "Bão số 5", 5);
        decide(() -> colleague.issue(storm, version(storm)));

        assertRefused(
                "warning.newerMeanwhile",
                () -> typist.submit(form(draft, version(draft), Kind.UPDATE, null, "Hết mưa", 1, List.of(haiHau))));
        DATABASE.flushAndClear();
        assertThat(inForce()).containsExactly("Bão số 5");
        assertThat(typist.message(draft).message().headline()).isEqualTo("Mưa rất lớn");
    }

    @Test
    void a_draft_about_what_was_withdrawn_is_not_issued_but_one_about_what_only_expired_is() {
        var wrong = submit(typist, typed("Nhầm", 4));
        decide(() -> colleague.issue(wrong, version(wrong)));
        var draft = update(wrong, "Vẫn nhầm", 4);
        decide(() -> typist.withdraw(wrong, version(wrong), "Nhập nhầm"));
        assertRefused("warning.endedMeanwhile", () -> colleague.issue(draft, version(draft)));

        var right = submit(typist, typed("Bão số 5", 4));
        decide(() -> colleague.issue(right, version(right)));
        now = NOW.plus(Duration.ofHours(11));
        var said = typist.after(right, Kind.UPDATE).bulletin();
        var longer = submit(
                typist,
                new WarningForm(
                        null,
                        0,
                        Kind.UPDATE,
                        right,
                        new Bulletin(
                                "13/TEST",
                                said.issuer(),
                                said.sent(),
                                said.hazard(),
                                said.level(),
                                "Bão còn mạnh",
                                null,
                                null,
                                null,
                                said.placeIds(),
                                null,
                                null,
                                said.expires())));
        now = NOW.plus(Duration.ofHours(13));
        decide(() -> colleague.issue(longer, version(longer)));
        assertThat(inForce()).containsExactly("Bão còn mạnh");
    }

    @Test
    void what_was_refused_is_kept_with_its_reason_and_can_be_corrected() {
        var id = submit(typist, typed("Bão số 5", 4));
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> colleague.refuse(id, version(id), ""))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
        DATABASE.entityManager().clear();
        decide(() -> colleague.refuse(id, version(id), "Bản tin ghi cấp 3"));
        assertThat(typist.message(id))
                .extracting(WarningDeskRow::shelf, WarningDeskRow::closingReason, WarningDeskRow::closedBy)
                .containsExactly(WarningShelf.CLOSED, "Bản tin ghi cấp 3", "Người trucban2");

        submit(typist, form(id, version(id), Kind.ALERT, null, "Bão số 5", 3, List.of(haiHau)));
        assertThat(typist.message(id))
                .extracting(WarningDeskRow::shelf, WarningDeskRow::closingReason)
                .containsExactly(WarningShelf.WAITING, null);
        decide(() -> colleague.issue(id, version(id)));
        assertThat(inForce()).containsExactly("Bão số 5");
    }

    @Test
    void what_was_received_can_only_be_taken_off_the_portal() throws Exception {
        room.intake.take(
                new TestCap("A", NOW.minusSeconds(600))
                        .headline("Lũ lớn")
                        .level(4)
                        .bytes(),
                WarningOrigin.FILE,
                "a");
        DATABASE.flushAndClear();
        var row = typist.messages(WarningDeskFilter.ALL, Page.of(1, 20)).rows().get(0);
        assertThat(row.isContinuable()).isFalse();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> typist.after(row.id(), Kind.CANCEL));

        decide(() -> typist.withdraw(row.id(), row.version(), "Gửi nhầm tỉnh"));
        assertThat(inForce()).isEmpty();
        assertThat(audited()).endsWith("trucban1 withdrawn");
        assertThat(room.changes.fired()).isNotEmpty();
        assertRefused("warning.overMeanwhile", () -> typist.withdraw(row.id(), version(row.id()), "Lại"));
    }

    @Test
    void what_expired_while_it_waited_is_not_issued() {
        var id = submit(typist, typed("Bão số 5", 4));
        now = NOW.plus(Duration.ofHours(12));
        assertRefused("warning.overBeforeIssue", () -> colleague.issue(id, version(id)));
    }

    @Test
    void all_that_is_wrong_is_said_at_its_field() {
        var form = new WarningForm(
                null,
                0,
                Kind.ALERT,
                null,
                new Bulletin(
                        "1",
                        "Đài",
                        NOW.plusSeconds(3600),
                        "NOTHING",
                        2,
                        "Mưa",
                        null,
                        null,
                        " ",
                        List.of(),
                        "",
                        NOW.plus(Duration.ofDays(61)),
                        NOW));
        assertThat(typist.problems(form))
                .extracting(BusinessException::field, BusinessException::key)
                .containsExactlyInAnyOrder(
                        tuple("hazard", "warning.hazard.required"),
                        tuple("sent", "warning.sent.future"),
                        tuple("expires", "warning.expires.past"),
                        tuple("onset", "warning.onset.long"),
                        tuple("area", "warning.area.required"));
        assertRefused("warning.hazard.required", () -> typist.submit(form));
        assertThat(typist.messages(WarningDeskFilter.ALL, Page.of(1, 20)).total())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20.3 106.1|warning.polygon.pair",
                "20,3,106,1 1,1 2,2|warning.polygon.pair",
                "106.1,20.3 20.3,106.4 20.0,106.4|warning.polygon.range",
                "20.3,106.1 20.3,106.4|warning.polygon.few",
                "20.3,106.1 20.3,106.4 20.3,106.1|warning.polygon.few"
            })
    void an_outline_that_is_none_is_refused_in_words(String typed, String key) {
        assertRefused(key, () -> Shapes.typed(typed));
    }

    @Test
    void an_outline_closes_itself_and_finds_the_places_in_it() {
        var form = new WarningForm(
                null,
                0,
                Kind.ALERT,
                null,
                new Bulletin(
                        "1",
                        "Đài",
                        NOW,
                        "RAIN",
                        1,
                        "Mưa",
                        null,
                        null,
                        null,
                        List.of(),
                        COAST.replace(' ', '\n'),
                        null,
                        NOW.plusSeconds(60)));
        assertThat(typist.preview(form).placeIds()).containsExactly(haiHau);
        var id = submit(typist, form);

        assertThat(room.service.outlines(List.of(id)).get(id)).hasSize(1);
        assertThat(typist.message(id).message().area()).isEqualTo("Hải Hậu");
        assertThat(typist.after(id, Kind.UPDATE).bulletin().area()).isNull();
    }

    @Test
    void the_whole_province_is_all_its_land_and_said_so() {
        var id = submit(typist, form(null, 0, Kind.ALERT, null, "Rét hại", 2, List.of(haiHau, inland)));
        assertThat(typist.message(id).message().area()).isEqualTo("Toàn tỉnh");

        // chosen places stay, whatever else becomes of the places
        place("Nghĩa Hưng", 20.0, 106.1, PlaceKind.COMMUNE);
        DATABASE.flushAndClear();
        assertThat(typist.message(id).message().placeIds()).containsExactlyInAnyOrder(haiHau, inland);
        assertThat(sea).isPositive();
    }

    @Test
    void the_table_finds_without_marks_by_where_they_lie_in_two_statements() throws Exception {
        submit(typist, typed("Mưa lớn ở Hải Hậu", 1));
        submit(typist, typed("Bão số 5", 4));
        room.intake.take(
                new TestCap("T", NOW.minusSeconds(60))
                        .status("Test")
                        .headline("Diễn tập")
                        .bytes(),
                WarningOrigin.FILE,
                "t");
        DATABASE.flushAndClear();

        assertThat(headlines("mua LON", null)).containsExactly("Mưa lớn ở Hải Hậu");
        assertThat(headlines("12/test", WarningShelf.IN_FORCE)).containsExactly("Mưa lớn ở Hải Hậu");
        assertThat(headlines(null, WarningShelf.WAITING)).containsExactly("Bão số 5");
        assertThat(headlines(null, WarningShelf.NOT_PUBLIC)).containsExactly("Diễn tập");
        assertThat(headlines(null, WarningShelf.CLOSED)).isEmpty();
        now = NOW.plus(Duration.ofHours(13));
        assertThat(headlines("so 5", WarningShelf.OVER)).isEmpty();
        assertThat(headlines(null, WarningShelf.OVER)).containsExactly("Mưa lớn ở Hải Hậu");
        assertThat(typist.messages(WarningDeskFilter.ALL, new Page(1, 20, "level", true))
                        .rows())
                .extracting(row -> row.message().headline())
                .startsWith("Bão số 5");
        try (var counter = new SqlCounter()) {
            headlines("a", WarningShelf.IN_FORCE);
            assertThat(counter.count()).isEqualTo(2);
        }
    }

    private List<String> headlines(String text, WarningShelf shelf) {
        return typist.messages(new WarningDeskFilter(text, shelf), Page.of(1, 20)).rows().stream()
                .map(row -> row.message().headline())
                .toList();
    }

    @Test
    void a_new_form_proposes_the_issuer_that_was_typed_last() {
        assertThat(typist.blank().bulletin().issuer()).isNull();
        submit(typist, typed("Mưa", 1));
        assertThat(typist.blank().bulletin())
                .extracting(Bulletin::issuer, Bulletin::expires)
                .containsExactly("Đài thử nghiệm", NOW.plus(WarningDeskService.USUAL));
    }
}
