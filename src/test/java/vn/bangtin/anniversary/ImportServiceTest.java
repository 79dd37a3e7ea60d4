package vn.bangtin.anniversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.account.Identity;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.text.Words;

class ImportServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String HEADER = "Tên ngày,Loại ngày,Lịch,Ngày,Tháng,Năm đầu tiên,Công bố\n";

    @TempDir
    Path data;

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private ImportService imports;
    private AnniversaryService anniversaries;
    private HistoryService history;

    @BeforeEach
    void open() {
        var entityManager = DATABASE.entityManager();
        entityManager
                .createNativeQuery(
                        "insert into account (id, version, created_at, changed_at, login, display_name, search_key,"
                                + " password_hash, password_changed_at, must_change_password, active) values (7, 0, now(), now(),"
                                + " 'bientap', 'Biên tập viên', 'bien tap vien', 'x', now(), false, true)")
                .executeUpdate();
        entityManager
                .createNativeQuery(
                        "insert into unit (id, version, created_at, changed_at, name, short_name, sort_order)"
                                + " values (8, 0, now(), now(), 'Trung tâm Công nghệ thông tin', 'TTCNTT', 1)")
                .executeUpdate();
        var stored = new Anniversaries(entityManager);
        var events = new HistoricalEvents(entityManager);
        var audit = new AuditTrail(entityManager, CLOCK, () -> "bientap");
        imports = new ImportService(
                new ImportedFiles(entityManager, data.toString()),
                stored,
                events,
                new UnitService() {
                    @Override
                    public List<UnitRow> units() {
                        return List.of(
                                new UnitRow(8, "Trung tâm Công nghệ thông tin", "TTCNTT", null, 1, null, null, null));
                    }
                },
                audit,
                CurrentUser.of(new Identity(
                        7, "bientap", "Biên tập viên", null, null, false, Set.of(Capability.ANNIVERSARY_MANAGE))),
                changes,
                CLOCK);
        anniversaries = new AnniversaryService(stored, audit, changes, CLOCK);
        history = new HistoryService(events, audit, changes);
    }

    private long sent(ImportKind kind, String text) {
        return sent(kind, "bang.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private long sent(ImportKind kind, String name, byte[] content) {
        var id = imports.check(kind, name, content, Words.VIETNAMESE);
        DATABASE.flushAndClear();
        return id;
    }

    private ImportReport report(long id) {
        return imports.report(id, Words.VIETNAMESE);
    }

    private List<AnniversaryForm> stored() {
        return anniversaries.forms(AnniversaryFilter.ALL);
    }

    private static void refused(Runnable call, String key) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(BusinessException.class, failure -> assertThat(failure.key())
                        .isEqualTo(key));
    }

    @Test
    void each_bad_cell_is_named_with_what_to_do() {
        var id = sent(
                ImportKind.ANNIVERSARIES,
                HEADER + "Ngày thành lập Sở,Ngày thành lập,Dương lịch,1,1,2006,Có\n"
                        + "Giỗ,Ngày kỷ niệm,Âm lịch,31,3,,\n"
                        + "Không loại,Ngày lạ,,1,1,,\n"
                        + "Năm không,Ngày kỷ niệm,,1,1,0,\n"
                        + "Tháng chữ,Ngày kỷ niệm,,1,ba,,\n"
                        + ",Ngày kỷ niệm,,1,1,,\n"
                        + "Tháng mười ba,Ngày kỷ niệm,Âm lịch,1,13,,\n");

        var report = report(id);

        assertThat(report.good()).isEqualTo(1);
        assertThat(report.total()).isEqualTo(7);
        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::value)
                .containsExactly(
                        tuple(3, "D (Ngày)", "31"),
                        tuple(4, "B (Loại ngày)", "Ngày lạ"),
                        tuple(5, "F (Năm đầu tiên)", "0"),
                        tuple(6, "E (Tháng)", "ba"),
                        tuple(7, "A (Tên ngày)", null),
                        tuple(8, "E (Tháng)", "13"));
        assertThat(report.problems()).extracting(RowProblem::words).contains("Tháng này chỉ có ngày 1 đến ngày 30.");
        assertThat(stored()).isEmpty();
    }

    @Test
    void a_leap_month_that_the_year_does_not_have_is_named() {
        var id = sent(
                ImportKind.ANNIVERSARIES,
                "Tên ngày,Loại ngày,Lịch,Ngày,Tháng,Sự kiện diễn ra vào tháng nhuận,Năm đầu tiên\n"
                        + "Giỗ,Ngày kỷ niệm,Âm lịch,10,13,Có,1985\nGiỗ hai,Ngày kỷ niệm,Âm lịch,10,3,Có,1985\n"
                        + "Giỗ ba,Ngày kỷ niệm,Âm lịch,10,2,Có,1985\n");

        var report = report(id);

        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(2, 3);
        assertThat(report.problems().get(1).words()).isEqualTo("Năm âm lịch 1985 không có tháng 3 nhuận.");
        assertThat(report.good()).isEqualTo(1);
    }

    @Test
    void bad_rows_stop_everything_or_are_left_out() {
        var id = sent(ImportKind.ANNIVERSARIES, HEADER + "Một,Ngày kỷ niệm,,1,1,2006,Có\nHai,Ngày kỷ niệm,,32,1,,\n");

        refused(() -> imports.run(id, false, Words.VIETNAMESE), "import.stopped");
        assertThat(stored()).isEmpty();
        assertThat(imports.run(id, true, Words.VIETNAMESE)).isEqualTo(1);
        DATABASE.flushAndClear();

        assertThat(stored())
                .extracting(AnniversaryForm::title, AnniversaryForm::published)
                .containsExactly(tuple("Một", true));
        assertThat(changes.fired()).isNotEmpty();
        refused(() -> imports.run(id, true, Words.VIETNAMESE), "import.otherState.IMPORTED");
        var row = imports.files(Page.of(1, 20)).rows().get(0);
        assertThat(row.checkedBy()).isEqualTo("Biên tập viên");
        assertThat(List.of(row.added(), row.skipped())).containsExactly(1, 1);
    }

    @Test
    void what_is_here_already_or_twice_is_left_out() {
        var first = sent(ImportKind.ANNIVERSARIES, HEADER + "Ngày Hòa bình,Ngày kỷ niệm,,1,1,,\n");
        imports.run(first, true, Words.VIETNAMESE);
        DATABASE.flushAndClear();

        var report = report(sent(
                ImportKind.ANNIVERSARIES,
                HEADER + "NGÀY HOÀ BÌNH,Ngày kỷ niệm,,1,1,,\nMới,Ngày kỷ niệm,,2,1,,\nMới,Ngày kỷ niệm,,2,1,,\n"
                        + "Ngày Hòa bình,Ngày kỷ niệm,Âm lịch,1,1,,\n"));

        assertThat(report.known()).extracting(RowProblem::line).containsExactly(2, 4);
        assertThat(report.good()).isEqualTo(2);
    }

    @Test
    void an_import_can_be_undone_but_for_what_somebody_changed() {
        var id = sent(ImportKind.ANNIVERSARIES, HEADER + "Một,Ngày kỷ niệm,,1,1,,Có\nHai,Ngày kỷ niệm,,2,1,,Có\n");
        imports.run(id, true, Words.VIETNAMESE);
        DATABASE.flushAndClear();
        var two = stored().stream()
                .filter(form -> form.title().equals("Hai"))
                .findFirst()
                .orElseThrow();
        anniversaries.save(new AnniversaryForm(
                two.id(),
                two.version(),
                "Hai, đã sửa",
                two.kind(),
                null,
                two.calendar(),
                2,
                1,
                null,
                two.counting(),
                null,
                null,
                null,
                null,
                null,
                true,
                two.policies(),
                two.unitEnd()));
        DATABASE.flushAndClear();

        assertThat(imports.undo(id)).satisfies(file -> {
            assertThat(file.takenBack()).isEqualTo(1);
            assertThat(file.stayed()).isEqualTo(1);
        });
        DATABASE.flushAndClear();

        assertThat(stored()).extracting(AnniversaryForm::title).containsExactly("Hai, đã sửa");
        assertThat(anniversaries.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 2), null))
                .hasSize(1);
        refused(() -> imports.undo(id), "import.otherState.UNDONE");
        // the same file can come again: what was taken back is not known any more
        assertThat(report(sent(ImportKind.ANNIVERSARIES, HEADER + "Một,Ngày kỷ niệm,,1,1,,Có\n"))
                        .good())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_was_put_away_is_not_imported() {
        var id = sent(ImportKind.HISTORY, "Ngày,Tháng,Tên sự kiện\n1,1,Một\n");
        imports.drop(id);
        refused(() -> imports.run(id, true, Words.VIETNAMESE), "import.otherState.DROPPED");
    }

    @Test
    void a_missing_column_is_named_before_anything_is_kept() {
        refused(() -> sent(ImportKind.ANNIVERSARIES, "Tên ngày,Ngày\nMột,1\n"), "import.columnsMissing");
        refused(() -> sent(ImportKind.HISTORY, "Ngày,Ngày,Tháng,Tên sự kiện\n1,1,1,Một\n"), "import.columnTwice");
        assertThat(imports.files(Page.of(1, 20)).total()).isZero();
    }

    @Test
    void events_of_an_old_file_are_read_as_unicode() {
        var old =
                "Ngµy,Th¸ng,N¨m,Tªn sù kiÖn,C«ng bè\n2,9,1945,B¸c Hå ®äc Tuyªn ng«n §éc lËp,Cã\n2,9,1946,Quèc kh¸nh lÇn thø nhÊt,Cã\n"
                        .getBytes(Charset.forName("windows-1252"));
        var id = sent(ImportKind.HISTORY, "cu.csv", old);

        assertThat(report(id).encoding()).isEqualTo("TCVN3");
        imports.run(id, true, Words.VIETNAMESE);
        DATABASE.flushAndClear();

        assertThat(history.on(2, 9))
                .extracting(HistoryRow::year, HistoryRow::title)
                .containsExactly(tuple(1945, "Bác Hồ đọc Tuyên ngôn Độc lập"), tuple(1946, "Quốc khánh lần thứ nhất"));
    }

    @Test
    void what_is_exported_can_be_imported_again() throws Exception {
        var policies = new Policies(
                LeapDayPolicy.FEBRUARY_28,
                ShortMonthPolicy.NEXT_DAY,
                true,
                LeapOriginPolicy.LEAP_IF_EXISTS,
                DoubledMonthPolicy.BOTH);
        anniversaries.save(new AnniversaryForm(
                null,
                0,
                "Giỗ tổ nghề",
                AnniversaryKind.LOCAL,
                AnniversaryKind.FOUNDING,
                CalendarSystem.LUNAR,
                30,
                2,
                1985,
                YearCounting.ORDINAL,
                8L,
                LocalDate.of(2000, 1, 2),
                LocalDate.of(2040, 3, 4),
                "=Quyết định 1",
                "- ghi chú",
                true,
                policies,
                UnitEnd.END_WITH_UNIT));
        DATABASE.flushAndClear();
        var before = stored().get(0);
        for (var asExcel : List.of(true, false)) {
            var bytes = new ByteArrayOutputStream();
            try (var table = new ImportTable(
                    ImportKind.ANNIVERSARIES, asExcel, bytes, new Words(Locale.ENGLISH), CLOCK.getZone())) {
                table.row(before, "TTCNTT");
            }
            DATABASE.entityManager().createQuery("delete from Anniversary").executeUpdate();

            var id = sent(ImportKind.ANNIVERSARIES, asExcel ? "a.xlsx" : "a.csv", bytes.toByteArray());
            assertThat(report(id).problems()).isEmpty();
            imports.run(id, false, Words.VIETNAMESE);
            DATABASE.flushAndClear();

            assertThat(stored())
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("id", "version")
                    .isEqualTo(before);
        }
    }

    @Test
    void events_exported_can_be_imported_again_and_a_page_takes_two_statements() throws Exception {
        var rows = new StringBuilder("Ngày,Tháng,Năm,Tên sự kiện,Nội dung,Phạm vi,Công bố\n");
        for (var i = 0; i < 2_500; i++) {
            rows.append(i % 28 + 1)
                    .append(',')
                    .append(i % 12 + 1)
                    .append(",,Sự kiện ")
                    .append(i)
                    .append(",,Thế giới,x\n");
        }
        imports.run(sent(ImportKind.HISTORY, rows.toString()), false, Words.VIETNAMESE);
        DATABASE.flushAndClear();

        try (var counter = new SqlCounter()) {
            history.list(
                    new HistoryFilter("su kien 24", HistoryKind.WORLD, null, true), new Page(1, 20, "title", false));
            assertThat(counter.count()).isEqualTo(2);
        }
        assertThat(history.list(new HistoryFilter("su kien 249", null, null, null), Page.of(1, 20))
                        .total())
                .isEqualTo(11);

        var bytes = new ByteArrayOutputStream();
        try (var table = new ImportTable(ImportKind.HISTORY, true, bytes, Words.VIETNAMESE, CLOCK.getZone())) {
            history.forEach(HistoryFilter.ALL, table::row);
        }
        var report = report(sent(ImportKind.HISTORY, "a.xlsx", bytes.toByteArray()));
        assertThat(report.known()).hasSize(2_500);
        assertThat(report.problems()).isEmpty();
    }
}
