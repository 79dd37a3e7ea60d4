package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;
import static vn.bangtin.weather.Fixtures.POINT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
        assertThatThrownBy(() -> source.fetch(POINT))
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
}
