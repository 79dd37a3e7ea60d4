package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ForecastJsonTest {

    private static Forecast namDinh() {
        return new OpenMeteoFormat(NAM_DINH_TIME, Duration.ofHours(24))
                .read(Fixtures.bytes(NAM_DINH), Forecast.Source.OPEN_METEO, NAM_DINH_TIME.instant());
    }

    @Test
    void what_is_written_is_read_again_with_all_its_values() {
        var forecast = namDinh();
        assertThat(forecast.current().pressure()).isEqualTo(1003.6);
        assertThat(forecast.current().wind().gusts()).isEqualTo(7.61);
        assertThat(forecast.current().wind().gustLevel()).isEqualTo(4);
        assertThat(forecast.hours().get(0).wind().gusts()).isNotNull();
        var day = forecast.days().get(0);
        assertThat(day.uv()).isEqualTo(9.1);
        assertThat(day.rain()).isZero();
        assertThat(day.sunrise()).isEqualTo(Instant.parse("2026-05-31T22:12:00Z"));
        assertThat(day.sunset()).isEqualTo(Instant.parse("2026-06-01T11:34:00Z"));

        assertThat(ForecastJson.read(ForecastJson.write(forecast))).contains(forecast);
    }

    @Test
    void who_compares_places_reads_one_hour_and_all_the_rest() {
        var forecast = namDinh();
        var stored = ForecastJson.write(forecast);
        for (var hour : forecast.hours()) {
            assertThat(ForecastJson.readWithHourOf(hour.time().plusSeconds(1_234), stored))
                    .hasValueSatisfying(read -> {
                        assertThat(read.hours()).containsExactly(hour);
                        assertThat(read.current()).isEqualTo(forecast.current());
                        assertThat(read.days()).isEqualTo(forecast.days());
                    });
        }
        assertThat(ForecastJson.readWithHourOf(Instant.EPOCH, stored))
                .hasValueSatisfying(read -> assertThat(read.hours()).isEmpty());
        assertThat(ForecastJson.readWithHourOf(Instant.EPOCH, "{\"hours\":[")).isEmpty();
    }

    @Test
    void what_was_stored_before_there_were_gusts_and_sunsets_is_still_read() {
        var stored =
                """
                {"current":{"apparent":42.1,"code":1,"daylight":true,"humidity":61,"temperature":35.4,
                  "time":"2026-06-01T06:15:00Z","wind":{"direction":142,"speed":3.5}},
                 "days":[{"code":3,"date":"2026-06-01","max":35.5,"min":24.5,"rainChance":10,"wind":{"speed":4.17}}],
                 "fetchedAt":"2026-06-01T06:27:00Z",
                 "hours":[{"code":3,"daylight":true,"rain":0.0,"rainChance":10,"temperature":35.0,
                  "time":"2026-06-01T06:00:00Z"}],
                 "issuedAt":"2026-06-01T06:15:00Z","source":"OPEN_METEO"}
                """;
        assertThat(ForecastJson.read(stored)).hasValueSatisfying(forecast -> {
            assertThat(forecast.current().temperature()).isEqualTo(35.4);
            assertThat(forecast.current().wind()).isEqualTo(new Wind(3.5, 142));
            assertThat(forecast.modelRun()).isNull();
            assertThat(forecast.days()).singleElement().returns(null, Forecast.Day::sunrise);
        });
    }
}
