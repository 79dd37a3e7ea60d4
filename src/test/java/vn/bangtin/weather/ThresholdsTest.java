package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.Forecast.Day;

class ThresholdsTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static Day day(LocalDate date, double min, double max, Double rain) {
        return new Day(date, 3, min, max, null, null, rain, null, null, null);
    }

    private static String words(Day day) {
        return String.join(
                ", ",
                new Thresholds(DATABASE.entityManager())
                        .all().stream()
                                .filter(threshold -> threshold.has(day))
                                .map(Threshold::words)
                                .toList());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "26, 34.9, -, ''",
                "26, 35, 0, nắng nóng",
                "27, 37, 2, nắng nóng gay gắt",
                "28, 38.9, 2, nắng nóng gay gắt",
                "29, 39, 2, nắng nóng đặc biệt gay gắt",
                "17, 23, 15.4, ''",
                "17, 22.9, 15.5, 'rét, mưa vừa'",
                "12, 17.9, 50.4, 'rét đậm, mưa vừa'",
                "12, 18, 50.6, 'rét, mưa to'",
                "9, 16.8, 100.4, 'rét hại, mưa to'",
                "20, 30, 101, mưa rất to"
            })
    void a_day_has_the_words_of_its_values(double min, double max, Double rain, String expected) {
        assertThat(words(day(LocalDate.of(2026, 11, 26), min, max, rain))).isEqualTo(expected);
    }

    @Test
    void a_day_before_the_rows_hold_has_none_and_they_are_read_once() {
        assertThat(words(day(LocalDate.of(2021, 6, 30), 28, 40, null))).isEmpty();
        var thresholds = new Thresholds(DATABASE.entityManager());
        assertThat(thresholds.all()).hasSize(9);
        try (var sql = new SqlCounter()) {
            thresholds.all();
            assertThat(sql.count()).isZero();
        }
    }
}
