package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;
import static vn.bangtin.weather.Fixtures.POINT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.weather.ForecastFailure.Reason;

/** The table in the drop folder; it is 1 June 2026, 13:27. */
class ForecastTableTest {

    private static final String DAYS = "Địa điểm,Ngày,Giờ,Thời tiết,Nhiệt độ (°C),Thấp nhất (°C),Cao nhất (°C),"
            + "Lượng mưa (mm),Khả năng mưa (%),Cấp gió,Hướng gió,Phát hành lúc\n";

    @TempDir
    Path data;

    private Forecast forecast(String rows) {
        return table(DAYS + rows, NAM_DINH_TIME).of(1020, "Nam Định").orElseThrow();
    }

    private static ForecastTable table(String text, Clock clock) {
        return new ForecastTable(
                text.getBytes(StandardCharsets.UTF_8), clock, Duration.ofHours(24), NAM_DINH_TIME.instant());
    }

    @Test
    void days_and_hours_of_a_place_become_its_forecast() {
        var forecast = forecast(
                """
                Nam Định,02/06/2026,,63,,25,33,,,,,
                Nam Định,01/06/2026,,Mưa dông,,26,"35,5","12,5",80,4,Đông Nam,01/06/2026 07:30
                Nam Định,01/06/2026,13:00,Ít mây,34.2,,,,,3,Nam,
                Nam Định,01/06/2026,14h,Ít mây,35,,,0,,,,
                """);
        assertThat(forecast.source()).isEqualTo(Forecast.Source.TABLE);
        assertThat(forecast.issuedAt()).isEqualTo(Instant.parse("2026-06-01T00:30:00Z"));
        assertThat(forecast.current())
                .returns(34.2, Forecast.Current::temperature)
                .returns(1, Forecast.Current::code)
                .returns(Instant.parse("2026-06-01T06:00:00Z"), Forecast.Current::time);
        assertThat(forecast.current().wind().level()).isEqualTo(3);
        assertThat(forecast.hours()).hasSize(2);
        assertThat(forecast.days()).hasSize(2).first().satisfies(day -> {
            assertThat(day.max()).isEqualTo(35.5);
            assertThat(day.rain()).isEqualTo(12.5);
            assertThat(day.rainChance()).isEqualTo(80);
            assertThat(day.wind().point()).isEqualTo(Wind.Point.SE);
        });
        assertThat(ForecastJson.read(ForecastJson.write(forecast))).contains(forecast);
    }

    @Test
    void a_table_of_days_alone_has_no_present_and_can_be_kept() {
        var forecast = forecast("Nam Định,01/06/2026,,,,26,35,,,,,\n");
        assertThat(forecast.current()).isNull();
        assertThat(ForecastJson.read(ForecastJson.write(forecast))).contains(forecast);
        assertThat(ForecastJson.readWithHourOf(Instant.EPOCH, ForecastJson.write(forecast)))
                .contains(forecast);
    }

    @Test
    void what_is_over_is_not_told_and_empty_rows_are_none() {
        var text = DAYS
                + """
                Nam Định,31/05/2026,,,,26,35,,,,,
                Nam Định,01/06/2026,,,,27,36,,,,,
                Nam Định,02/06/2026,,,,,,,,,,
                Nam Định,01/06/2026,11,,30,,,,,,,
                Nam Định,01/06/2026,12,,31,,,,,,,
                Nam Định,01/06/2026,13,,32,,,,,,,
                """;
        var forecast = table(text, NAM_DINH_TIME).of(1020, "Nam Định").orElseThrow();
        assertThat(forecast.days()).hasSize(1);
        assertThat(forecast.hours()).hasSize(1);
        assertThat(forecast.current().temperature()).isEqualTo(32);

        assertThatThrownBy(() -> forecast("Nam Định,01/01/1970,,,,26,35,,,,,\n"))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.OUTDATED));
        assertThatThrownBy(() -> forecast("Nam Định,01/06/2026,,,,26,35,,,,,30/05/2026 7:00\n"))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.OUTDATED));
        assertThat(table(text, NAM_DINH_TIME).of(7, "Hải Hậu")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ,01/06/2026,,,,26,35,,,,,                   | Dòng 2, cột A (Địa điểm): Ghi tên hoặc mã số của địa điểm.
            Nam Định,32/06/2026,,,,26,35,,,,,           | Dòng 2, cột B (Ngày): Phải là một ngày, ví dụ 23/11/2026.
            Nam Định,01/06/2100,,,,26,35,,,,,           | Dòng 2, cột B (Ngày): Ngày không được xa hơn 16 ngày kể từ hôm nay.
            Nam Định,01/06/2026,07:30,,26,,,,,,,        | Dòng 2, cột C (Giờ): Giờ phải là giờ chẵn, ví dụ 7 hoặc 07:00; để trống nếu dòng nói về cả ngày.
            Nam Định,01/06/2026,24,,26,,,,,,,           | Dòng 2, cột C (Giờ): Giờ phải là giờ chẵn, ví dụ 7 hoặc 07:00; để trống nếu dòng nói về cả ngày.
            Nam Định,01/06/2026,7,,,26,35,,,,,          | Dòng 2, cột E (Nhiệt độ (°C)): Dòng của một giờ cần nhiệt độ.
            Nam Định,01/06/2026,,,26,,35,,,,,           | Dòng 2, cột F (Thấp nhất (°C)): Dòng của cả ngày cần nhiệt độ thấp nhất và cao nhất.
            Nam Định,01/06/2026,,,,NaN,35,,,,,          | Dòng 2, cột F (Thấp nhất (°C)): Phải là một số, ví dụ 27,5.
            Nam Định,01/06/2026,,,,26,350,,,,,          | Dòng 2: Dòng này có giá trị không thể đúng.
            Nam Định,01/06/2026,,,,26,35,,120,,,        | Dòng 2: Dòng này có giá trị không thể đúng.
            Nam Định,01/06/2026,,,,26,35,,,,Nam,        | Dòng 2, cột J (Cấp gió): Đã ghi hướng gió hoặc gió giật thì cần cấp gió hoặc tốc độ gió.
            Nam Định,01/06/2026,,,,26,35,,,18,,         | Dòng 2, cột J (Cấp gió): Cấp gió từ 0 đến 17.
            Nam Định,01/06/2026,,Mưa ếch,,26,35,,,,,    | Dòng 2, cột D (Thời tiết): Không có cách gọi thời tiết này. Ví dụ: Ít mây, Mưa nhỏ, Mưa dông; hoặc mã số WMO.
            Nam Định,01/06/2026,,,,26,35,,,,,hôm qua    | Dòng 2, cột L (Phát hành lúc): Phải là ngày và giờ, ví dụ 26/11/2026 14:30.
            Nam Định,01/06/2026,,,,26,35,,,,,01/06/2026 13:40 | Dòng 2, cột L (Phát hành lúc): Giờ phát hành còn ở phía trước.
            """)
    void a_wrong_row_refuses_the_table_and_is_named(String row, String words) {
        wrong(DAYS + row.strip() + "\n", words);
    }

    private static void wrong(String text, String words) {
        assertThatThrownBy(() -> table(text, NAM_DINH_TIME))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.WRONG_TABLE))
                .hasMessage(words);
    }

    @Test
    void rows_that_contradict_each_other_are_found() {
        wrong(
                DAYS + "Nam Định,01/06/2026,,,,26,35,,,,,\nNam Định,1/6/2026,,,,25,35,,,,,\n",
                "Dòng 3, cột B (Ngày): Trùng với dòng 2.");
        wrong(
                DAYS + "Nam Định,01/06/2026,13,,26,,,,,,,\nNam Định,01/06/2026,15,,27,,,,,,,\n",
                "Các giờ của Nam Định phải liền nhau; thiếu 14:00 01/06/2026.");
        wrong(
                "Địa điểm,Thấp nhất (°C)\nNam Định,26\n",
                "Dòng 1 phải là tên các cột, nhưng thiếu: Ngày. Hãy dùng bảng mẫu.");
        wrong("", "Tệp trống. Hãy kiểm tra lại tệp đã chọn.");
    }

    @Test
    void names_are_read_with_their_marks_and_hours_may_be_all_that_there_is() {
        var table = table(
                DAYS + "Nghĩa Hưng,01/06/2026,14,,33,,,,,,,\nNGHĨA HƯNG,01/06/2026,15,,34,,,,,,,\n", NAM_DINH_TIME);
        assertThat(table.of(1, "Nghĩa Hùng")).isEmpty();
        assertThat(table.of(2, "Nghĩa Hưng"))
                .as("it begins in half an hour, and tells of no day")
                .hasValueSatisfying(forecast -> {
                    assertThat(forecast.current()).isNull();
                    assertThat(forecast.hours()).hasSize(2);
                });
    }

    @Test
    void a_corrected_table_and_another_hour_of_the_same_are_taken() {
        var kept = new StoredForecast(1020, NAM_DINH_TIME.instant());
        var rows = "Nam Định,01/06/2026,13,,32,,,,,,,\nNam Định,01/06/2026,14,,%s,,,,,,,\n";
        assertThat(taken(kept, rows.formatted(33), NAM_DINH_TIME)).isTrue();
        assertThat(taken(kept, rows.formatted(33), NAM_DINH_TIME))
                .as("the same")
                .isFalse();
        assertThat(taken(kept, rows.formatted(34), NAM_DINH_TIME))
                .as("corrected")
                .isTrue();
        assertThat(taken(kept, rows.formatted(34), Clock.offset(NAM_DINH_TIME, Duration.ofHours(1))))
                .as("the next hour is the present one")
                .isTrue();
    }

    private static boolean taken(StoredForecast kept, String rows, Clock clock) {
        var forecast = table(DAYS + rows, clock).of(1020, "Nam Định").orElseThrow();
        return kept.succeed(forecast, ForecastJson.write(forecast), clock.instant());
    }

    @Test
    void a_table_that_may_be_half_copied_is_left_for_a_minute_and_one_that_is_over_hides_no_other() throws IOException {
        var folder = Files.createDirectory(data.resolve("weather"));
        var source = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), NAM_DINH_TIME);
        write(folder.resolve("du-bao.csv"), DAYS + "Nam Định,01/06/2026,,,,21,2", Duration.ofSeconds(20));
        assertThatThrownBy(() -> source.fetch(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.NO_FILE));
        write(folder.resolve("du-bao.csv"), DAYS + "Nam Định,31/05/2026,,,,21,22,,,,,\n", Duration.ofMinutes(2));
        write(folder.resolve("nam-dinh.json"), Fixtures.text(Fixtures.NAM_DINH), Duration.ofMinutes(9));
        assertThat(source.fetch(POINT).source()).isEqualTo(Forecast.Source.FILE);
        Files.delete(folder.resolve("nam-dinh.json"));
        assertThatThrownBy(() -> source.fetch(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.OUTDATED));
    }

    @Test
    void in_the_folder_the_newest_file_that_tells_of_a_place_counts() throws IOException {
        var folder = Files.createDirectory(data.resolve("weather"));
        var source = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), NAM_DINH_TIME);
        write(folder.resolve("nam-dinh.json"), Fixtures.text(Fixtures.NAM_DINH), Duration.ofMinutes(9));
        write(folder.resolve("du-bao.csv"), DAYS + "Hải Hậu,01/06/2026,,,,21,22,,,,,\n", Duration.ofMinutes(5));
        assertThat(source.fetch(POINT).source())
                .as("the table does not tell of it")
                .isEqualTo(Forecast.Source.FILE);
        assertThat(source.fetch(new ForecastPoint(7, "Hải Hậu", 20, 106))
                        .days()
                        .get(0)
                        .max())
                .isEqualTo(22);

        write(folder.resolve("du-bao.csv"), DAYS + "Nam Định,01/06/2026,,,,21,22,,,,,\n", Duration.ofMinutes(4));
        assertThat(source.fetch(POINT).source()).isEqualTo(Forecast.Source.TABLE);
        assertThat(source.fetch(POINT).issuedAt()).isEqualTo("2026-06-01T06:23:00Z");

        write(folder.resolve("nam-dinh.json"), Fixtures.text(Fixtures.NAM_DINH), Duration.ofMinutes(2));
        assertThat(source.fetch(POINT).source()).isEqualTo(Forecast.Source.FILE);
    }

    @Test
    void a_wrong_table_is_put_aside_with_the_row_that_is_wrong() throws IOException {
        var folder = Files.createDirectory(data.resolve("weather"));
        var source = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), NAM_DINH_TIME);
        write(folder.resolve("du-bao.csv"), DAYS + "Hải Hậu,01/06/2026,,,,36,35,,,,,\n", Duration.ofMinutes(5));
        assertThatThrownBy(() -> source.fetch(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.WRONG_TABLE));
        assertThat(folder.resolve("du-bao.csv")).doesNotExist();
        assertThat(folder.resolve("rejected/du-bao.csv.reason.txt"))
                .content()
                .contains("wrong_table: Dòng 2, cột F (Thấp nhất (°C))");
        assertThat(source.rejectedFiles(10)).singleElement().satisfies(rejected -> {
            assertThat(rejected.name()).isEqualTo("du-bao.csv");
            assertThat(rejected.at()).isEqualTo(NAM_DINH_TIME.instant());
            assertThat(rejected.error()).isEqualTo("wrong_table");
            assertThat(rejected.detail()).startsWith("Dòng 2, cột F");
        });
        assertThatThrownBy(() -> source.fetch(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.REJECTED));
    }

    private static void write(Path file, String text, Duration ago) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(NAM_DINH_TIME.instant().minus(ago)));
    }
}
