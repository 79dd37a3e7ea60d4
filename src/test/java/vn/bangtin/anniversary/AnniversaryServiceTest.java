package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.calendar.CalendarSystem;
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

class AnniversaryServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** 23 November 2026 in Vietnam, still 22 November in UTC. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private Anniversaries anniversaries;
    private AnniversaryService service;

    @BeforeEach
    void a_service() {
        var entityManager = DATABASE.entityManager();
        anniversaries = new Anniversaries(entityManager);
        service = new AnniversaryService(
                anniversaries, new AuditTrail(entityManager, CLOCK, () -> "bientap"), changes, CLOCK);
    }

    private static AnniversaryForm form(Long id, int version, String title, int day, int month, boolean published) {
        return new AnniversaryForm(
                id,
                version,
                title,
                AnniversaryKind.LOCAL,
                null,
                CalendarSystem.SOLAR,
                day,
                month,
                2006,
                YearCounting.ORDINAL,
                null,
                null,
                null,
                "Quyết định thành lập",
                null,
                published,
                null,
                null);
    }

    private long saved(String title, int day, int month, boolean published) {
        var id = service.save(form(null, 0, title, day, month, published));
        DATABASE.flushAndClear();
        return id;
    }

    private void seeded() {
        new NationalDays(anniversaries, CLOCK).load();
        DATABASE.flushAndClear();
    }

    @Test
    void the_national_days_are_loaded_once_and_what_is_not_verified_is_unpublished() {
        seeded();
        new NationalDays(anniversaries, CLOCK).load();
        DATABASE.flushAndClear();

        var all = anniversaries.rows(AnniversaryFilter.ALL);
        assertThat(all).hasSize(48);
        assertThat(all).filteredOn(AnniversaryRow::published).hasSize(36);
        assertThat(all)
                .filteredOn(row -> !row.published())
                .extracting(AnniversaryRow::title)
                .contains("Ngày Văn hóa Việt Nam", "Ngày Pháp luật Việt Nam", "Ngày thành lập Đoàn TNCS Hồ Chí Minh");
        assertThat(all).allSatisfy(row -> {
            var stored = anniversaries.find(row.id()).orElseThrow();
            assertThat(stored.isPublished() || stored.getNote() != null)
                    .as("unpublished with a note: " + row.title())
                    .isTrue();
        });
        assertThat(all).noneMatch(row -> row.isOf(AnniversaryKind.LOCAL));
        assertThat(all)
                .filteredOn(row -> row.isOf(AnniversaryKind.PUBLIC_HOLIDAY) && row.published())
                .extracting(AnniversaryRow::title)
                .hasSize(6)
                .contains("Quốc khánh", "Giỗ Tổ Hùng Vương", "Tết Nguyên đán");
        assertThat(all)
                .filteredOn(row -> row.counting() == YearCounting.GREGORIAN_YEAR)
                .extracting(AnniversaryRow::title)
                .containsExactly("Giỗ Tổ Hùng Vương");
    }

    @Test
    void all_fifty_days_of_the_file_are_read() {
        assertThat(Observance.all())
                .hasSize(50)
                .filteredOn(Observance::isVerified)
                .hasSize(37);
    }

    @Test
    void readers_see_what_falls_today_and_in_the_days_to_come_in_one_statement() {
        seeded();
        try (var sql = new SqlCounter()) {
            var days = service.upcoming(30);
            assertThat(sql.count()).isEqualTo(1);
            assertThat(days)
                    .extracting(
                            entry -> entry.anniversary().title(),
                            CalendarEntry::date,
                            entry -> entry.occurrence().ordinal(),
                            entry -> entry.occurrence().yearClass())
                    .containsExactly(tuple(
                            "Ngày thành lập QĐND Việt Nam / Quốc phòng toàn dân",
                            LocalDate.of(2026, 12, 22),
                            82,
                            YearClass.KHAC));
        }
    }

    @Test
    void the_days_of_one_date_are_in_vietnamese_order_and_the_turn_of_the_year_is_no_gap() {
        saved("Ý Yên thành lập", 1, 1, true);
        saved("Đài tỉnh phát sóng", 1, 1, true);
        saved("Dạy nghề", 1, 1, true);
        saved("Họp mặt", 31, 12, true);
        assertThat(service.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), null))
                .extracting(entry -> entry.anniversary().title())
                .containsExactly("Họp mặt", "Dạy nghề", "Đài tỉnh phát sóng", "Ý Yên thành lập");
        assertThat(service.between(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1), AnniversaryKind.MAJOR))
                .isEmpty();
    }

    @Test
    void readers_do_not_see_what_is_unpublished_or_over() {
        saved("Chưa công bố", 25, 11, false);
        service.save(new AnniversaryForm(
                null,
                0,
                "Đã sáp nhập",
                AnniversaryKind.FOUNDING,
                null,
                CalendarSystem.SOLAR,
                25,
                11,
                2006,
                null,
                null,
                null,
                LocalDate.of(2025, 2, 28),
                null,
                null,
                true,
                null,
                null));
        DATABASE.flushAndClear();
        assertThat(service.upcoming(30)).isEmpty();
    }

    @Test
    void the_editors_list_begins_with_what_falls_next_and_filters_in_one_statement() {
        seeded();
        try (var sql = new SqlCounter()) {
            var slice = service.list(AnniversaryFilter.ALL, Page.of(1, 10));
            assertThat(sql.count()).isEqualTo(1);
            assertThat(slice.total()).isEqualTo(48);
            assertThat(slice.rows())
                    .hasSize(10)
                    .extracting(UpcomingRow::nextDate)
                    .isSorted()
                    .first()
                    .isEqualTo(LocalDate.of(2026, 11, 23));
        }
        assertThat(service.list(new AnniversaryFilter("GIO TO", null, null, null), Page.of(1, 10))
                        .rows())
                .extracting(row -> row.anniversary().title())
                .containsExactly("Giỗ Tổ Hùng Vương");
        assertThat(service.list(
                                new AnniversaryFilter("to", AnniversaryKind.MAJOR, CalendarSystem.LUNAR, true),
                                Page.of(1, 10))
                        .rows())
                .extracting(row -> row.anniversary().title())
                .containsExactly("Giỗ Tổ Hùng Vương");
        assertThat(service.list(new AnniversaryFilter("%", null, null, null), Page.of(1, 10))
                        .total())
                .isZero();
        assertThat(service.list(
                                new AnniversaryFilter(null, AnniversaryKind.MAJOR, CalendarSystem.LUNAR, true),
                                Page.of(1, 10))
                        .rows())
                .extracting(row -> row.anniversary().title())
                .containsExactly("Tết Nguyên đán", "Giỗ Tổ Hùng Vương");
        assertThat(service.list(AnniversaryFilter.ALL, Page.of(99, 10)).rows()).isEmpty();
        assertThat(service.list(AnniversaryFilter.ALL, new Page(1, 3, "title", true))
                        .rows())
                .extracting(row -> row.anniversary().title())
                .first()
                .isEqualTo("Vu lan");
    }

    @Test
    void a_change_is_stored_audited_and_announced() {
        var id = saved("Ngày thành lập Sở", 1, 1, false);
        var form = service.form(id);
        service.save(form(id, form.version(), "Ngày thành lập Sở Thông tin", 1, 1, true));
        DATABASE.flushAndClear();

        assertThat(service.form(id).title()).isEqualTo("Ngày thành lập Sở Thông tin");
        assertThat(service.form(id).published()).isTrue();
        assertThat(changes.fired())
                .containsExactly(new ContentChanged("anniversary"), new ContentChanged("anniversary"));
        assertThat(DATABASE.entityManager()
                        .createQuery("select e.action from AuditEntry e order by e.id", String.class)
                        .getResultList())
                .containsExactly("created", "published");
    }

    @Test
    void who_saves_an_outdated_form_is_shown_both_versions() {
        var id = saved("Ngày thành lập Sở", 1, 1, true);
        var mine = service.form(id);
        service.save(form(id, mine.version(), "Của người khác", 1, 1, true));
        DATABASE.flushAndClear();
        assertThatThrownBy(() -> service.save(form(id, mine.version(), "Của tôi", 2, 1, true)))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.stored()).containsEntry("anniversary.title", "Của người khác");
                    assertThat(conflict.mine())
                            .containsEntry("anniversary.title", "Của tôi")
                            .containsEntry("anniversary.day", "2");
                    assertThat(conflict.storedVersion()).isEqualTo(mine.version() + 1);
                    assertThat(conflict.changedBy()).isEqualTo("bientap");
                });
    }

    @Test
    void the_preview_says_when_it_would_fall_before_anything_is_saved() {
        assertThat(service.preview(form(null, 0, "Ngày thành lập Sở", 1, 1, false), 3)
                        .rows())
                .extracting(PreviewRow::occurrence)
                .extracting(Occurrence::date, Occurrence::ordinal)
                .containsExactly(
                        tuple(LocalDate.of(2027, 1, 1), 21),
                        tuple(LocalDate.of(2028, 1, 1), 22),
                        tuple(LocalDate.of(2029, 1, 1), 23));
        assertThat(anniversaries.rows(AnniversaryFilter.ALL)).isEmpty();
    }

    @Test
    void a_form_that_is_not_complete_is_refused_at_the_field() {
        assertThatThrownBy(() -> service.save(form(null, 0, "  ", 1, 1, false)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("title"));
        assertThatThrownBy(() -> service.save(form(null, 0, "n".repeat(301), 1, 1, false)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("title"));
        assertThatThrownBy(() -> service.save(form(null, 0, "Ngày", 31, 4, false)))
                .isInstanceOfSatisfying(
                        BusinessException.class, e -> assertThat(e.field()).isEqualTo("day"));
        assertThatThrownBy(() -> service.form(-1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.save(form(-1L, 0, "Ngày", 1, 1, false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_demo_shows_a_day_today() {
        seeded();
        new AnniversaryDemo(anniversaries, CLOCK).load(new DemoContentRequested(line -> {}));
        DATABASE.flushAndClear();
        assertThat(anniversaries.rows(AnniversaryFilter.ALL)).hasSize(53);
        assertThat(service.upcoming(30)).first().satisfies(entry -> {
            assertThat(entry.date()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(entry.occurrence().yearClass()).isEqualTo(YearClass.TRON);
        });
    }
}
