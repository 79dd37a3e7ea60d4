package vn.bangtin.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.sheet.RowProblem;
import vn.bangtin.platform.text.Words;

class PlaceImportServiceTest {

    private static final Clock TIME = Clock.fixed(Instant.parse("2026-06-01T06:27:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String HEADER =
            "Tên điểm;Loại;Vĩ độ;Kinh độ;Tên gọi khác và tên cũ;Nay thuộc;Hiện cho bạn đọc;Hiện đến hết ngày\n";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<PlacesChanged> heard = new RecordedEvents<>();

    private PlaceImportService imports() {
        var entityManager = DATABASE.entityManager();
        return new PlaceImportService(
                new Places(entityManager),
                new AuditTrail(entityManager, TIME, () -> "quantri"),
                new RecordedEvents<ContentChanged>(),
                heard);
    }

    private static PlaceService places() {
        return TestPlaces.service(DATABASE.entityManager(), TIME, places -> {});
    }

    private PlaceImportReport check(String table) {
        var report = imports().check("t.csv", bytes(table), PlaceKind.OTHER, Words.VIETNAMESE);
        DATABASE.flushAndClear();
        return report;
    }

    private PlaceImportReport run(String table, boolean skipBad) {
        var report = imports().run("t.csv", bytes(table), PlaceKind.OTHER, skipBad, Words.VIETNAMESE);
        DATABASE.flushAndClear();
        return report;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<PlaceRow> stored() {
        return places().places(PlaceFilter.ALL, new Page(1, 100, "name", false)).rows();
    }

    @Test
    void the_list_of_the_province_comes_in_once_and_stays_the_same_the_second_time() throws IOException {
        String table;
        try (var in = PlaceImportServiceTest.class.getResourceAsStream("/place/namdinh-places.csv")) {
            // as the person writes its header after the template
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("name,lat,lon,", "Tên điểm,Vĩ độ,Kinh độ,");
        }
        var report = imports().check("t.csv", bytes(table), PlaceKind.FORMER_DISTRICT, Words.VIETNAMESE);
        assertThat(report.added()).isEqualTo(10);
        assertThat(report.ignored()).containsExactly("note", "lat_b", "lon_b");
        DATABASE.flushAndClear();
        assertThat(stored()).as("on trial nothing is stored").isEmpty();

        imports().run("t.csv", bytes(table), PlaceKind.FORMER_DISTRICT, false, Words.VIETNAMESE);
        DATABASE.flushAndClear();
        assertThat(stored()).hasSize(10).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo(PlaceKind.FORMER_DISTRICT);
            assertThat(row.shown()).as("nobody asked for it").isFalse();
        });
        assertThat(heard.fired()).singleElement().satisfies(changed -> assertThat(changed.plotted())
                .hasSize(10));
        var again = imports().check("t.csv", bytes(table), PlaceKind.FORMER_DISTRICT, Words.VIETNAMESE);
        assertThat(again.same()).isEqualTo(10);
        assertThat(again.good()).isZero();
        assertThatThrownBy(
                        () -> imports().run("t.csv", bytes(table), PlaceKind.FORMER_DISTRICT, true, Words.VIETNAMESE))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void a_known_place_is_brought_up_to_date_and_empty_cells_leave_it_as_it_is() {
        run(HEADER + "Nam Định;Phường;20,4339;106,1773;Thành Nam;;Có;\nÝ Yên;Xã;20,3;106,0;;;;\n", false);
        var report = run(
                HEADER + "NAM ĐỊNH;Phường;20,44;106,1773;;;;30/06/2027\nÝ Yên;Xã;20.300000000000001;106,0;;;;\n",
                false);
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.same()).isEqualTo(1);
        assertThat(stored()).hasSize(2).first().satisfies(row -> {
            assertThat(row.name()).as("the name stays as it was written first").isEqualTo("Nam Định");
            assertThat(row.latitude()).isEqualTo(20.44);
            assertThat(row.aliases()).isEqualTo("Thành Nam");
            assertThat(row.shown()).isTrue();
            assertThat(row.validTo()).isEqualTo(LocalDate.of(2027, 6, 30));
        });
        assertThat(heard.fired()).last().satisfies(changed -> assertThat(changed.plotted())
                .as("it moved")
                .hasSize(1));
    }

    @Test
    void a_place_of_the_same_name_and_another_kind_is_another_place() {
        run(HEADER + "Ý Yên;Đơn vị hành chính cũ;20,3;106,0;;;;\nÝ Yên;Xã;20,31;106,01;;;;\n", false);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void places_whose_names_differ_by_their_marks_are_two_places() {
        run(HEADER + "Nghĩa Hùng;Xã;20,1;106,1;;;;\n", false);
        var table = HEADER + "Nghĩa Hùng;Xã;20,1;106,1;;;;\nNghĩa Hưng;Xã;20,2;106,2;;;;\n";
        assertThat(run(table, false).added()).isEqualTo(1);
        assertThat(stored())
                .extracting(PlaceRow::name, PlaceRow::latitude)
                .containsExactlyInAnyOrder(tuple("Nghĩa Hùng", 20.1), tuple("Nghĩa Hưng", 20.2));
        assertThat(heard.fired()).last().satisfies(changed -> assertThat(changed.plotted())
                .as("the other one did not move")
                .hasSize(1));
        assertThat(check(table).same()).isEqualTo(2);
    }

    @Test
    void both_come_in_with_one_file_and_each_is_a_successor_of_its_own() {
        run(
                HEADER + "Nghĩa Hùng;Xã;20,1;106,1;;;;\nNGHĨA HƯNG;Xã;20,2;106,2;;;;\n"
                        + "Cũ;Đơn vị hành chính cũ;20,3;106,3;;Nghĩa Hưng;;\n",
                false);
        assertThat(stored()).hasSize(3).first().returns("NGHĨA HƯNG", PlaceRow::successor);
        var report = check(HEADER + "Khác;Đơn vị hành chính cũ;20,3;106,3;;Nghia Hung;;\n");
        assertThat(report.problems()).extracting(RowProblem::column).containsExactly("F (Nay thuộc)");
    }

    @ParameterizedTest
    @CsvSource({
        "Nghia Hung, Nghĩa Hùng; Nghĩa Hưng",
        "NGHĨA HUNG, Nghĩa Hùng; Nghĩa Hưng",
        "Nghia Hưng, Nghĩa Hưng",
        "Hoà Hải, Hòa Hải",
        "Nam Đàn, Nam Dan"
    })
    void a_name_that_may_be_another_s_changes_nothing_and_says_whose(String name, String meant) {
        run(
                HEADER + "Nghĩa Hùng;Xã;20;106;;;;\nNghĩa Hưng;Xã;20;106;;;;\nHòa Hải;Xã;20;106;;;;\n"
                        + "Nam Dan;Xã;20;106;;;;\n",
                false);
        var table = HEADER + name + ";Xã;21;107;;;;\n" + name + ";Phường;21;107;;;;\n";
        assertThat(check(table).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("A (Tên điểm)");
            assertThat(problem.words()).contains(": " + meant + ".");
        });
        assertThat(run(table, true).added())
                .as("of another kind it is another place")
                .isEqualTo(1);
        assertThat(stored()).filteredOn(row -> row.latitude() == 20).hasSize(4);
    }

    @Test
    void one_name_with_and_without_marks_in_one_file_is_told() {
        var report = check(HEADER + "Nghĩa Hưng;Xã;20;106;;;;\nNghia Hung;Xã;21;107;;;;\n");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(3);
    }

    @Test
    void a_former_unit_names_its_successor_wherever_that_stands() {
        run(HEADER + "Huyện Ý Yên;Đơn vị hành chính cũ;20,3;106,0;;Xã Ý Yên;;\nXã Ý Yên;Xã;20,31;106,01;;;;\n", false);
        assertThat(stored()).first().returns("Xã Ý Yên", PlaceRow::successor);
        var report = check(
                HEADER
                        + "A;Xã;20;106;;Không đâu;;\nB;Xã;20;106;;B;;\nÝ Yên;Xã;20;106;;;;\nÝ Yên;Phường;20;106;;;;\nC;Xã;20;106;;ý yên;;\n");
        assertThat(report.problems()).extracting(RowProblem::line).containsExactly(2, 3, 6);
        assertThat(report.added()).isEqualTo(2);
    }

    @Test
    void each_wrong_cell_is_named_and_nothing_comes_in_unless_the_rest_is_wanted() {
        var table = HEADER + "Đúng;Xã;20,3;106;;;;\n;Xã;20,3;106;;;;\nA;Tỉnh;20,3;106;;;;\nB;Xã;95;106;;;;\n"
                + "C;Xã;20°18';106;;;;\nD;Xã;;106;;;;\nE;Xã;20,3;106;;;có lẽ;\nF;Xã;20,3;106;;;;31/02/2026\n"
                + "Đúng;Xã;20,3;106;;;;\n";
        var report = check(table);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly(
                        "3 A (Tên điểm)",
                        "4 B (Loại)",
                        "5 C (Vĩ độ)",
                        "6 C (Vĩ độ)",
                        "7 C (Vĩ độ)",
                        "8 G (Hiện cho bạn đọc)",
                        "9 H (Hiện đến hết ngày)",
                        "10 A (Tên điểm)");
        assertThat(report.problems())
                .allSatisfy(problem -> assertThat(problem.words()).doesNotContain("{"));
        assertThatThrownBy(() -> run(table, false)).isInstanceOf(BusinessException.class);
        assertThat(stored()).isEmpty();
        run(table, true);
        assertThat(stored()).extracting(PlaceRow::name).containsExactly("Đúng");
    }

    @Test
    void a_table_without_its_columns_is_refused() {
        assertThatThrownBy(() -> check("Tên điểm;Vĩ độ\nA;20\n"))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.field())
                        .isEqualTo("file"));
    }

    @Test
    void two_thousand_rows_are_read_in_one_statement_and_more_are_refused() {
        var rows = IntStream.range(0, PlaceImportService.MAX_ROWS)
                .mapToObj(i -> "Điểm " + i + ";Xã;20,3;106;;;;")
                .collect(Collectors.joining("\n"));
        try (var sql = new SqlCounter()) {
            assertThat(check(HEADER + rows).added()).isEqualTo(2_000);
            assertThat(sql.count()).isEqualTo(1);
        }
        run(HEADER + rows, false);
        assertThat(places().places(PlaceFilter.ALL, Page.of(1, 20)).total()).isEqualTo(2_000);
        assertThatThrownBy(() -> check(HEADER + rows + "\nThêm;Xã;20,3;106;;;;"))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void the_templates_are_read_back_as_empty_tables() {
        var csv = new ByteArrayOutputStream();
        PlaceTemplate.csv(csv, Words.VIETNAMESE);
        var excel = new ByteArrayOutputStream();
        PlaceTemplate.excel(excel, Words.VIETNAMESE, TIME.getZone());
        for (var template : List.of(csv, excel)) {
            var report = imports().check("mau.csv", template.toByteArray(), PlaceKind.OTHER, Words.VIETNAMESE);
            assertThat(report.ignored()).isEmpty();
            assertThat(report.good() + report.bad()).isZero();
        }
    }
}
