package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;
import static vn.bangtin.weather.Fixtures.POINT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangtin.weather.ForecastFailure.Reason;

class FileSourceTest {

    @TempDir
    Path data;

    private Path folder;
    private FileSource source;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectory(data.resolve("weather"));
        source = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), NAM_DINH_TIME);
    }

    private void drop(String name, String content, Duration ago) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(NAM_DINH_TIME.instant().minus(ago)));
    }

    private void refused(Reason reason) {
        refused(POINT, reason);
    }

    private void refused(ForecastPoint point, Reason reason) {
        refused(source, point, reason);
    }

    private static void refused(FileSource source, ForecastPoint point, Reason reason) {
        assertThatThrownBy(() -> source.fetch(point))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(reason));
    }

    @Test
    void a_file_is_found_by_the_place_number_or_by_its_name() throws IOException {
        drop("nam-dinh.json", Fixtures.text(NAM_DINH), Duration.ZERO);
        assertThat(source.fetch(POINT).source()).isEqualTo(Forecast.Source.FILE);
        Files.move(folder.resolve("nam-dinh.json"), folder.resolve("1020.json"));
        assertThat(source.fetch(POINT).current().temperature()).isEqualTo(35.4);
    }

    @Test
    void of_two_files_the_newer_counts() throws IOException {
        drop("nam-dinh.json", Fixtures.text(NAM_DINH).replace("35.4", "11.1"), Duration.ofMinutes(5));
        drop("1020.json", Fixtures.text(NAM_DINH), Duration.ofMinutes(2));
        assertThat(source.fetch(POINT).current().temperature()).isEqualTo(35.4);
    }

    @Test
    void without_its_file_a_place_has_no_forecast() throws IOException {
        refused(Reason.NO_FILE);
        drop("hai-hau.json", Fixtures.text(NAM_DINH), Duration.ZERO);
        drop("nam-dinh.json.part", Fixtures.text(NAM_DINH), Duration.ZERO);
        Files.createDirectory(folder.resolve("1020.json"));
        refused(Reason.NO_FILE);
    }

    @Test
    void a_folder_that_is_missing_is_no_reason_to_stop() throws IOException {
        Files.delete(folder);
        refused(Reason.NO_FILE);
    }

    @Test
    void what_is_not_a_whole_forecast_is_refused() throws IOException {
        drop("nam-dinh.json", Fixtures.text(NAM_DINH).substring(0, 4_000), Duration.ZERO);
        refused(Reason.NOT_JSON);
        drop("nam-dinh.json", " ".repeat(FileSource.MOST_BYTES + 1), Duration.ZERO);
        refused(Reason.TOO_LARGE);
    }

    @Test
    void the_age_is_that_of_the_data_and_not_of_the_copy() throws IOException {
        drop("nam-dinh.json", Fixtures.text(NAM_DINH), Duration.ZERO);
        assertThat(source.fetch(POINT).issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        // without a time of its own the data is as old as its file
        drop("nam-dinh.json", Fixtures.text(NAM_DINH).replace("\"current\":", "\"spare\":"), Duration.ofHours(2));
        assertThat(source.fetch(POINT).issuedAt())
                .isEqualTo(NAM_DINH_TIME.instant().minus(Duration.ofHours(2)));
    }

    private void sum(String file, String sum) throws IOException {
        Files.writeString(folder.resolve(file + ".sha256"), sum + "  " + file + "\n");
    }

    private static String sha256(String content) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_file_must_agree_with_the_checksum_beside_it() throws Exception {
        var content = Fixtures.text(NAM_DINH);
        drop("nam-dinh.json", content, Duration.ofSeconds(30));
        sum("nam-dinh.json", sha256(content));
        assertThat(source.fetch(POINT).current().temperature()).isEqualTo(35.4);

        drop("nam-dinh.json", content.replace("35.4", "35.3"), Duration.ofSeconds(30));
        refused(Reason.CHECKSUM);
        assertThat(folder.resolve("nam-dinh.json"))
                .as("its checksum may be on its way")
                .exists();
        sum("nam-dinh.json", "");
        refused(Reason.CHECKSUM);
        sum("nam-dinh.json", sha256(content.replace("35.4", "35.3")).toUpperCase(Locale.ROOT));
        assertThat(source.fetch(POINT).current().temperature()).isEqualTo(35.3);
    }

    @Test
    void what_is_no_forecast_is_put_aside_with_its_reason_and_makes_room_for_the_next() throws Exception {
        drop("nam-dinh.json", "{\"current\":", Duration.ofMinutes(2));
        sum("nam-dinh.json", sha256("{\"current\":"));
        refused(Reason.NOT_JSON);

        assertThat(folder.resolve("nam-dinh.json")).doesNotExist();
        assertThat(folder.resolve("nam-dinh.json.sha256")).doesNotExist();
        assertThat(folder.resolve("rejected/nam-dinh.json")).hasContent("{\"current\":");
        assertThat(folder.resolve("rejected/nam-dinh.json.reason.txt"))
                .content()
                .startsWith("2026-06-01T06:27:00Z not_json: ");
        refused(Reason.REJECTED);
        assertThat(source.rejectedFiles(10)).singleElement().returns("not_json", RejectedFile::error);

        drop("nam-dinh.json", "{}", Duration.ofMinutes(2));
        refused(Reason.WRONG_SHAPE);
        assertThat(folder.resolve("rejected/nam-dinh.json")).hasContent("{}");
        drop("nam-dinh.json", Fixtures.text(NAM_DINH), Duration.ofMinutes(2));
        assertThat(source.fetch(POINT).source()).isEqualTo(Forecast.Source.FILE);
    }

    @Test
    void a_file_that_grew_old_or_cannot_be_moved_stays() throws IOException {
        drop(
                "nam-dinh.json",
                Fixtures.text(NAM_DINH).replace("2026-06-01T13:15", "2026-05-01T13:15"),
                Duration.ofDays(1));
        refused(Reason.OUTDATED);
        assertThat(folder.resolve("nam-dinh.json")).exists();

        Files.writeString(folder.resolve("rejected"), "a file where the folder would be");
        drop("nam-dinh.json", "no", Duration.ofMinutes(2));
        refused(Reason.NOT_JSON);
        assertThat(folder.resolve("nam-dinh.json")).exists();
    }

    @Test
    void on_a_full_disk_a_wrong_file_stays_and_the_reason_is_told_all_the_same() throws IOException {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full, which is as full as a disk can be");
        Files.createDirectory(folder.resolve("rejected"));
        Files.createSymbolicLink(folder.resolve("rejected/nam-dinh.json.reason.txt"), full);
        drop("nam-dinh.json", "no", Duration.ofMinutes(2));
        refused(Reason.NOT_JSON);
        assertThat(folder.resolve("nam-dinh.json")).hasContent("no");
        assertThat(folder.resolve("rejected/nam-dinh.json")).doesNotExist();
        assertThat(source.rejectedFiles(10)).isEmpty();

        Files.delete(folder.resolve("rejected/nam-dinh.json.reason.txt"));
        refused(Reason.NOT_JSON);
        assertThat(folder.resolve("rejected/nam-dinh.json"))
                .as("there is room again")
                .exists();
    }

    @Test
    void a_file_of_the_other_service_is_known_by_what_is_in_it() throws IOException {
        var then = Clock.fixed(Instant.parse("2020-07-20T12:25:00Z"), Fixtures.ZONE);
        var file = Files.writeString(folder.resolve("1020.json"), Fixtures.text("metno-compact-beijing-20200720.json"));
        Files.setLastModifiedTime(file, FileTime.from(then.instant()));
        var forecast = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), then)
                .fetch(new ForecastPoint(1020, "Bắc Kinh", 39.9, 116.4));
        assertThat(forecast.source()).isEqualTo(Forecast.Source.MET_NORWAY_FILE);
        assertThat(forecast.issuedAt()).as("what it begins with").isEqualTo("2020-07-20T11:00:00Z");
        assertThat(forecast.current().temperature()).isEqualTo(28.2);
    }

    @Test
    void a_document_of_a_point_far_away_is_of_another_place() throws IOException {
        var text = Fixtures.text(NAM_DINH);
        drop("nam-dinh.json", text, Duration.ofMinutes(2));
        refused(new ForecastPoint(7, "Nam Định", 20.84, 106.1773), Reason.OTHER_PLACE);
        refused(new ForecastPoint(7, "Nam Định", 20.4339, 105.78), Reason.OTHER_PLACE);
        assertThat(folder.resolve("nam-dinh.json"))
                .as("it is a forecast, and right when the coordinates of the place are")
                .exists();
        assertThat(source.fetch(new ForecastPoint(7, "Nam Định", 20.8, 105.8)).source())
                .as("the nearest point on land of a coarse grid")
                .isEqualTo(Forecast.Source.FILE);

        drop("nam-dinh.json", text.replace("\"latitude\":20.4375,", ""), Duration.ofMinutes(2));
        refused(new ForecastPoint(7, "Nam Định", 20.4339, 105.78), Reason.OTHER_PLACE);
        drop("nam-dinh.json", text.replaceFirst("\"latitude\":[^,]*,\"longitude\":[^,]*,", ""), Duration.ofMinutes(2));
        assertThat(source.fetch(new ForecastPoint(7, "Nam Định", 9, 105)).source())
                .as("it names no point")
                .isEqualTo(Forecast.Source.FILE);
    }

    @Test
    void the_other_service_names_its_point_with_the_longitude_first() throws IOException {
        var then = Clock.fixed(Instant.parse("2020-07-20T12:25:00Z"), Fixtures.ZONE);
        var text = Fixtures.text("metno-compact-beijing-20200720.json");
        var files = new FileSource(Fixtures.settings("bangtin.data.dir", data.toString()), then);
        Files.writeString(folder.resolve("1020.json"), text);
        refused(files, new ForecastPoint(1020, "Bắc Kinh", 39.4, 116.4), Reason.OTHER_PLACE);
        refused(files, new ForecastPoint(1020, "Bắc Kinh", 39.9, 116.9), Reason.OTHER_PLACE);
        for (var geometry : new String[] {"null", "{\"coordinates\":[]}", "{\"coordinates\":[\"116.4\",null]}"}) {
            Files.writeString(
                    folder.resolve("1020.json"),
                    text.replaceFirst("\"geometry\":\\{[^}]*}", "\"geometry\":" + geometry));
            assertThat(files.fetch(POINT).source()).isEqualTo(Forecast.Source.MET_NORWAY_FILE);
        }
    }

    @Test
    void a_file_of_another_place_leaves_it_to_an_older_one() throws IOException {
        drop("1020.json", Fixtures.text(NAM_DINH), Duration.ofMinutes(5));
        drop("nam-dinh.json", Fixtures.text(NAM_DINH).replace("20.4375", "11.9"), Duration.ofMinutes(2));
        assertThat(source.fetch(POINT).current().temperature()).isEqualTo(35.4);
    }

    @Test
    void a_name_that_several_places_share_is_no_name_of_a_file() throws IOException {
        var shared = new ForecastPoint(1020, "Nam Định", 20.4339, 106.1773, true);
        refused(shared, Reason.NO_FILE);
        drop("nam-dinh.json", Fixtures.text(NAM_DINH), Duration.ofMinutes(2));
        refused(shared, Reason.NAME_SHARED);
        assertThat(folder.resolve("nam-dinh.json")).exists();
        drop("1020.json", Fixtures.text(NAM_DINH).replace("35.4", "11.1"), Duration.ofMinutes(5));
        assertThat(source.fetch(shared).current().temperature()).isEqualTo(11.1);
    }
}
