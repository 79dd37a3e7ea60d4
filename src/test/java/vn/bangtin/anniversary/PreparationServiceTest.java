package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.TestCalendar;
import vn.bangtin.organisation.Agency;
import vn.bangtin.organisation.TestUnits;
import vn.bangtin.organisation.Unit;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DraftMade;
import vn.bangtin.platform.DraftTaken;
import vn.bangtin.platform.DraftWanted;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.PastContent;
import vn.bangtin.platform.PastItem;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.mail.Mailer;
import vn.bangtin.platform.mail.Outbox;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

class PreparationServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DraftTemplate TEMPLATE = new DraftTemplate(
            "Kỷ niệm {ordinal} năm {title}", null, "Ngày {date} ({lunar} âm lịch).\n\n{unit}, {year}.");
    private static final Page FIRST = new Page(1, 20, "day", false);

    // Thursday; the founding day of the test is Friday, 28 May 2027, 25 years after the event
    private LocalDate today = LocalDate.of(2027, 4, 1);
    private long department;
    private long office;
    private long anniversary;
    private CurrentUser manager;
    private CurrentUser writer;
    private CurrentUser stranger;
    private final RecordedEvents<DraftTaken> taken = new RecordedEvents<>();
    private final List<DraftWanted> wanted = new ArrayList<>();
    /** The article that the newsroom answers with; {@code null}: it makes none. */
    private Long nextArticle = 77L;

    @BeforeEach
    void one_day_and_two_units() {
        department = unit("Sở Thông tin và Truyền thông", null);
        office = unit("Văn phòng", "vanphong@example.gov.vn");
        anniversary = anniversary("Ngày thành lập Sở", 28, 5, 2002, true);
        manager = person(1, null, Capability.NEWS_WRITE, Capability.ANNIVERSARY_MANAGE);
        writer = person(2, office, Capability.NEWS_WRITE);
        stranger = person(3, department, Capability.NEWS_WRITE);
    }

    private static long unit(String name, String mail) {
        var unit = new Unit(name, null);
        unit.writeTo(mail);
        DATABASE.entityManager().persist(unit);
        DATABASE.flushAndClear();
        return unit.getId();
    }

    private long anniversary(String title, int day, int month, Integer firstYear, boolean published) {
        var stored = new Anniversary(
                title,
                AnniversaryKind.FOUNDING,
                null,
                new Recurrence(CalendarSystem.SOLAR, day, month, firstYear, YearCounting.ORDINAL, null, null));
        stored.belongTo(department, UnitEnd.GO_ON);
        if (published) {
            stored.publish();
        }
        DATABASE.entityManager().persist(stored);
        DATABASE.flushAndClear();
        return stored.getId();
    }

    private static CurrentUser person(long id, Long unitId, String... capabilities) {
        return CurrentUser.of(new Identity(id, "nguoi" + id, "Người " + id, unitId, null, false, Set.of(capabilities)));
    }

    private Clock clock() {
        return Clock.fixed(today.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    }

    private AuditTrail audit() {
        return new AuditTrail(DATABASE.entityManager(), clock(), () -> AuditTrail.SYSTEM);
    }

    private Preparations preparations() {
        return new Preparations(DATABASE.entityManager());
    }

    private PreparationDrafts drafts() {
        var bridge = new PreparationDrafts[1];
        bridge[0] = new PreparationDrafts(
                preparations(),
                new Agency(new Settings(
                        DATABASE.entityManager(), new FixedConfig(Map.of()), audit(), new RecordedEvents<>())),
                new RecordedEvents<DraftWanted>(want -> {
                    wanted.add(want);
                    if (nextArticle != null) {
                        bridge[0].made(new DraftMade(want.feature(), want.id(), nextArticle++));
                    }
                }),
                new RecordedEvents<>(),
                audit(),
                clock());
        return bridge[0];
    }

    private DuePreparationService due() {
        var entityManager = DATABASE.entityManager();
        return new DuePreparationService(
                preparations(),
                new Anniversaries(entityManager),
                drafts(),
                TestCalendar.of(entityManager, clock()),
                TestUnits.of(entityManager, clock()),
                new Mailer(new Outbox(entityManager, clock())),
                audit(),
                new RecordedEvents<>(),
                clock());
    }

    private PreparationService as(CurrentUser user) {
        var entityManager = DATABASE.entityManager();
        return new PreparationService(
                preparations(),
                new Anniversaries(entityManager),
                drafts(),
                new OpenPreparations(clock()),
                new NothingPast(),
                TestCalendar.of(entityManager, clock()),
                TestUnits.of(entityManager, clock()),
                user,
                audit(),
                taken,
                new RecordedEvents<>(),
                clock());
    }

    /** A portal that published nothing yet. */
    private static final class NothingPast implements PastContent {
        @Override
        public List<PastItem> publishedOn(MonthDay day, int beforeYear, int limit) {
            return List.of();
        }

        @Override
        public List<PastItem> publishedOn(List<LocalDate> days, int limit) {
            return List.of();
        }
    }

    private PreparationRuleForm rule(int lead, PreparationYears years) {
        return new PreparationRuleForm(anniversary, null, true, office, lead, years, true, 5L, TEMPLATE);
    }

    private void prepare(int lead, PreparationYears years) {
        as(manager).save(rule(lead, years));
        DATABASE.flushAndClear();
    }

    private int begin() {
        var begun = 0;
        for (var one : due().due()) {
            begun += due().begin(one) ? 1 : 0;
        }
        DATABASE.flushAndClear();
        return begun;
    }

    private PreparationRow only() {
        var rows = as(manager).rows(null, FIRST).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static void refused(ThrowingCallable call, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, e -> assertThat(e.field())
                .isEqualTo(field));
    }

    @Test
    void work_begins_so_many_working_days_before_the_day_days_off_not_counted() {
        prepare(20, PreparationYears.TRON_AND_LE_5);
        // Friday 28 May back 20 working days, over the holidays of 30 April and 1 May (Friday, Saturday with Monday
        // instead)
        var begins = TestCalendar.of(DATABASE.entityManager(), clock()).workingDayBefore(LocalDate.of(2027, 5, 28), 20);
        assertThat(begins).isBefore(LocalDate.of(2027, 4, 30));

        today = begins.minusDays(1);
        assertThat(begin()).isZero();
        today = begins;
        assertThat(begin()).isEqualTo(1);
        var row = only();
        assertThat(row.day()).isEqualTo(LocalDate.of(2027, 5, 28));
        assertThat(row.ordinal()).isEqualTo(25);
        assertThat(row.begunOn()).isEqualTo(begins);
        assertThat(row.unit()).isEqualTo("Văn phòng");
        assertThat(row.articleId()).isEqualTo(77L);
    }

    @Test
    void what_is_begun_is_never_begun_again_whatever_the_calendar_or_another_node_does() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 3);
        var found = due().due();
        assertThat(begin()).isEqualTo(1);
        assertThat(due().begin(found.get(0))).isFalse();
        // a longer lead, as a decided day off would make it
        as(manager).save(withVersion(rule(30, PreparationYears.ALL)));
        DATABASE.flushAndClear();
        assertThat(due().due()).isEmpty();

        // a node that looked before the other had written meets the database
        assertThatThrownBy(() -> preparations()
                        .add(new Preparation(
                                anniversary, "Ngày thành lập Sở", found.get(0).occurrence(), office, today)))
                .isInstanceOf(PersistenceException.class);
    }

    private PreparationRuleForm withVersion(PreparationRuleForm form) {
        return new PreparationRuleForm(
                form.anniversaryId(),
                as(manager).rule(anniversary).version(),
                form.active(),
                form.unitId(),
                form.lead(),
                form.years(),
                form.drafting(),
                form.categoryId(),
                form.template());
    }

    @Test
    void after_a_standstill_it_begins_late_but_not_after_the_day() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 28);
        assertThat(due().due()).hasSize(1);
        today = LocalDate.of(2027, 5, 29);
        assertThat(due().due()).isEmpty();
    }

    @Test
    void only_the_years_that_were_chosen_of_days_that_readers_see() {
        prepare(20, PreparationYears.TRON);
        today = LocalDate.of(2027, 5, 20);
        assertThat(due().due()).isEmpty();
        as(manager).save(withVersion(rule(20, PreparationYears.TRON_AND_LE_5)));
        DATABASE.flushAndClear();
        assertThat(due().due()).hasSize(1);
        DATABASE.entityManager().find(Anniversary.class, anniversary).withdraw();
        DATABASE.flushAndClear();
        assertThat(due().due()).isEmpty();
    }

    @Test
    void looking_costs_three_statements_however_many_there_are() {
        prepare(20, PreparationYears.ALL);
        for (var i = 0; i < 5; i++) {
            var other = anniversary("Ngày truyền thống " + i, 10 + i, 5, 2000, true);
            as(manager)
                    .save(new PreparationRuleForm(
                            other, null, true, office, 20, PreparationYears.ALL, false, null, TEMPLATE));
        }
        DATABASE.flushAndClear();
        today = LocalDate.of(2027, 5, 3);
        var service = due();
        // the days off are remembered
        service.due();
        try (var sql = new SqlCounter()) {
            assertThat(service.due()).hasSize(6);
            assertThat(sql.count()).isEqualTo(3);
        }
    }

    @Test
    void the_unit_gets_a_mail_and_the_unit_that_goes_on_if_it_has_ended() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        assertThat(only().mailedTo()).isEqualTo("vanphong@example.gov.vn");
        assertThat(mails()).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Ngày thành lập Sở", "28/05/2027", "25 năm", "bản nháp"));

        var successor = unit("Văn phòng mới", null);
        var entityManager = DATABASE.entityManager();
        entityManager
                .find(Unit.class, office)
                .exist(null, LocalDate.of(2027, 6, 30), entityManager.find(Unit.class, successor));
        DATABASE.flushAndClear();
        today = LocalDate.of(2028, 5, 20);
        assertThat(begin()).isEqualTo(1);
        var latest = as(manager).rows(null, new Page(1, 20, "day", true)).rows().get(0);
        assertThat(latest.unit()).isEqualTo("Văn phòng mới");
        assertThat(latest.mailedTo()).isNull();
        assertThat(mails()).hasSize(1);
    }

    private static List<String> mails() {
        return DATABASE.entityManager()
                .createQuery("select concat(m.subject, ' ', m.body) from OutgoingMail m", String.class)
                .getResultList();
    }

    @Test
    void the_newsroom_is_asked_for_the_text_of_this_year_with_what_was_there_before() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        var first = wanted.get(0);
        assertThat(first.title()).isEqualTo("Kỷ niệm 25 năm Ngày thành lập Sở");
        assertThat(first.text()).isEqualTo("Ngày 28/05/2027 (23/4 âm lịch).\n\nSở Thông tin và Truyền thông, 2027.");
        assertThat(first.authorId()).isNull();
        assertThat(first.unitId()).isEqualTo(office);
        assertThat(first.earlierIds()).isEmpty();
        assertThat(first.earlierDays())
                .hasSize(10)
                .contains(LocalDate.of(2017, 5, 28), LocalDate.of(2026, 5, 28))
                .doesNotContain(LocalDate.of(2027, 5, 28));

        today = LocalDate.of(2028, 5, 20);
        begin();
        assertThat(wanted.get(1).earlierIds()).containsExactly(77L);
    }

    @Test
    void without_a_draft_somebody_of_the_unit_begins_it_once() {
        nextArticle = null;
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        var row = only();
        assertThat(row.articleId()).isNull();

        nextArticle = 80L;
        assertThat(as(writer).draft(row.id())).isEqualTo(80L);
        assertThat(wanted.get(wanted.size() - 1).authorId()).isEqualTo(2L);
        assertThatThrownBy(() -> as(writer).draft(row.id())).isInstanceOf(BusinessException.class);
        DATABASE.flushAndClear();
        as(writer).take(row.id());
        assertThat(taken.fired()).containsExactly(new DraftTaken(80, 2));
    }

    @Test
    void it_is_done_when_its_article_is_published() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        drafts().published(new ContentChanged("news"));
        drafts().published(new ContentChanged("weather", 77L));
        drafts().published(new ContentChanged("news", 78L));
        DATABASE.flushAndClear();
        assertThat(only().state()).isEqualTo(PreparationState.OPEN);

        drafts().published(new ContentChanged("news", 77L));
        drafts().published(new ContentChanged("news", 77L));
        DATABASE.flushAndClear();
        assertThat(only().state()).isEqualTo(PreparationState.DONE);
        assertThat(only().note()).isEqualTo("Bài đã đăng");
        assertThat(as(manager).open()).isZero();
    }

    @Test
    void each_unit_sees_and_does_its_own_and_who_looks_after_the_days_all() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        var row = only();
        assertThat(as(writer).rows(null, FIRST).rows()).hasSize(1);
        assertThat(as(writer).open()).isEqualTo(1);
        assertThat(as(stranger).rows(null, FIRST).rows()).isEmpty();
        assertThat(as(stranger).open()).isZero();
        var homeless = person(4, null, Capability.NEWS_WRITE);
        assertThat(as(homeless).rows(null, FIRST).rows()).isEmpty();
        for (var nobody : List.of(stranger, homeless)) {
            assertThatThrownBy(() -> as(nobody).row(row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(nobody).draft(row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(nobody).take(row.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(nobody).close(row.id(), row.version(), PreparationState.DONE, null))
                    .isInstanceOf(NotFoundException.class);
        }

        as(manager).handTo(row.id(), row.version(), department);
        DATABASE.flushAndClear();
        assertThat(as(writer).rows(null, FIRST).rows()).isEmpty();
        assertThat(as(stranger).row(row.id()).unit()).isEqualTo("Sở Thông tin và Truyền thông");
        refused(() -> as(manager).handTo(row.id(), only().version(), -5L), "unit");
    }

    @Test
    void it_is_closed_by_hand_with_a_reason_if_it_is_not_needed_and_opened_again() {
        prepare(20, PreparationYears.ALL);
        today = LocalDate.of(2027, 5, 20);
        begin();
        var row = only();
        refused(() -> as(writer).close(row.id(), row.version(), PreparationState.DROPPED, "  "), "note");
        DATABASE.entityManager().clear();
        as(writer).close(row.id(), row.version(), PreparationState.DROPPED, "Sở không tổ chức năm nay");
        DATABASE.flushAndClear();
        assertThat(only().state()).isEqualTo(PreparationState.DROPPED);
        assertThat(only().note()).isEqualTo("Sở không tổ chức năm nay");
        assertThatThrownBy(() -> as(manager).close(row.id(), row.version(), PreparationState.DONE, null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> as(manager).close(row.id(), only().version(), PreparationState.DONE, null))
                .isInstanceOf(BusinessException.class);
        DATABASE.entityManager().clear();
        as(writer).reopen(row.id(), only().version());
        DATABASE.flushAndClear();
        assertThat(only().open()).isTrue();
        assertThat(only().closedAt()).isNull();
    }

    @Test
    void a_rule_says_at_its_field_what_is_wrong() {
        refused(() -> prepare(0, PreparationYears.ALL), "lead");
        refused(() -> prepare(251, PreparationYears.ALL), "lead");
        refused(() -> prepare(20, null), "years");
        refused(
                () -> as(manager)
                        .save(new PreparationRuleForm(
                                anniversary, null, true, null, 20, PreparationYears.ALL, false, null, TEMPLATE)),
                "unit");
        refused(
                () -> as(manager)
                        .save(new PreparationRuleForm(
                                anniversary, null, true, -3L, 20, PreparationYears.ALL, false, null, TEMPLATE)),
                "unit");
        refused(
                () -> as(manager)
                        .save(new PreparationRuleForm(
                                anniversary, null, true, office, 20, PreparationYears.ALL, true, null, TEMPLATE)),
                "category");
        refused(() -> new DraftTemplate("Năm {nam}", null, "a").checked(), "draftTitle");
        refused(() -> new DraftTemplate("Năm {year}", "{}", "a").checked(), "draftSummary");
        refused(() -> new DraftTemplate("Năm {year}", null, " ").checked(), "draftText");
        refused(() -> new DraftTemplate("Năm {year}", null, "x".repeat(10_001)).checked(), "draftText");
        assertThatThrownBy(() -> as(manager).rule(-1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void two_people_who_change_a_rule_are_told() {
        prepare(20, PreparationYears.ALL);
        var stale = withVersion(rule(10, PreparationYears.TRON));
        as(manager).save(withVersion(rule(15, PreparationYears.ALL)));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> as(manager).save(stale)).isInstanceOf(ConflictException.class);
        // who opened it when nothing was said yet
        DATABASE.entityManager().clear();
        assertThatThrownBy(() -> as(manager).save(rule(10, PreparationYears.TRON)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void a_proposal_can_be_saved_but_for_what_only_people_know_and_shows_what_comes_next() {
        var proposal = as(manager).rule(anniversary);
        assertThat(proposal.version()).isNull();
        assertThat(proposal.unitId()).isEqualTo(department);
        assertThat(proposal.template().checked()).isNotNull();
        refused(() -> as(manager).preview(proposal), "category");

        var preview = as(manager).preview(rule(20, PreparationYears.TRON)).orElseThrow();
        assertThat(preview.occurrence().date()).isEqualTo(LocalDate.of(2032, 5, 28));
        assertThat(preview.draft().title()).isEqualTo("Kỷ niệm 30 năm Ngày thành lập Sở");
        DATABASE.entityManager().find(Anniversary.class, anniversary).belongTo(null, UnitEnd.GO_ON);
        DATABASE.flushAndClear();
        // everybody's day is the agency's
        assertThat(as(manager)
                        .preview(rule(20, PreparationYears.TRON))
                        .orElseThrow()
                        .draft()
                        .text())
                .contains("Cơ quan, 2032");
        var unknown = anniversary("Ngày hội", 3, 6, null, true);
        assertThat(as(manager).rule(unknown).years()).isEqualTo(PreparationYears.ALL);
        assertThat(as(manager)
                        .preview(new PreparationRuleForm(
                                unknown, null, true, office, 20, PreparationYears.TRON, false, null, TEMPLATE)))
                .isEmpty();
    }
}
