package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.bangtin.weather.Fixtures.ALL_NULL;
import static vn.bangtin.weather.Fixtures.BANGKOK;
import static vn.bangtin.weather.Fixtures.BANGKOK_TIME;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.weather.Forecast.Day;
import vn.bangtin.weather.Forecast.Hour;
import vn.bangtin.weather.ForecastFailure.Reason;

class OpenMeteoFormatTest {

    /** Small and complete; tests spoil one thing in it. */
    private static final String ANSWER =
            """
            {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh",
             "current_units":{"time":"iso8601","temperature_2m":"°C","wind_speed_10m":"km/h"},
             "current":{"time":"2026-06-01T13:15","temperature_2m":35.4,"relative_humidity_2m":61,
              "apparent_temperature":42.1,"is_day":1,"weather_code":1,"wind_speed_10m":12.6,"wind_direction_10m":142},
             "hourly_units":{"time":"iso8601","temperature_2m":"°C","wind_speed_10m":"km/h"},
             "hourly":{"time":["2026-06-01T13:00","2026-06-01T14:00","2026-06-01T15:00"],
              "temperature_2m":[35.0,35.8,null],"precipitation_probability":[10,20,30],"weather_code":[1,2,3]},
             "daily_units":{"time":"iso8601","temperature_2m_max":"°C","temperature_2m_min":"°C"},
             "daily":{"time":["2026-06-01","2026-06-02"],"weather_code":[2,61],
              "temperature_2m_max":[36.2,34.0],"temperature_2m_min":[27.1,26.0],"precipitation_probability_max":[20,70]}}
            """;

    private static Forecast read(String json) {
        return read(json, NAM_DINH_TIME);
    }

    private static Forecast read(String json, Clock clock) {
        return new OpenMeteoFormat(clock, Duration.ofHours(24))
                .read(json.getBytes(StandardCharsets.UTF_8), Forecast.Source.OPEN_METEO, clock.instant());
    }

    private static void refused(String json, Reason reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .as(failure.getMessage())
                        .isEqualTo(reason));
    }

    /** The answer with one piece replaced; fails if the piece is not there, so that no test spoils nothing. */
    private static String spoilt(String piece, String instead) {
        assertThat(ANSWER).contains(piece);
        return ANSWER.replace(piece, instead);
    }

    @Test
    void a_whole_answer_is_read_with_its_units_and_in_our_time() {
        var forecast = read(Fixtures.text(NAM_DINH));

        assertThat(forecast.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        assertThat(forecast.fetchedAt()).isEqualTo(NAM_DINH_TIME.instant());
        var current = forecast.current();
        assertThat(current.temperature()).isEqualTo(35.4);
        assertThat(current.apparent()).isEqualTo(42.1);
        assertThat(current.humidity()).isEqualTo(61);
        assertThat(current.code()).isEqualTo(1);
        assertThat(current.daylight()).isTrue();
        assertThat(current.wind().speed()).isEqualTo(3.5);
        assertThat(current.wind().level()).isEqualTo(3);
        assertThat(current.wind().point()).isEqualTo(Wind.Point.SE);
        assertThat(forecast.days()).hasSize(7).first().returns(LocalDate.of(2026, 6, 1), Day::date);
        assertThat(forecast.hours()).hasSize(97).first().returns(Instant.parse("2026-06-01T06:00:00Z"), Hour::time);
    }

    @Test
    void an_answer_without_days_shows_the_present_and_the_hours() {
        var forecast = read(Fixtures.text(BANGKOK), BANGKOK_TIME);

        assertThat(forecast.current().temperature()).isEqualTo(26.5);
        assertThat(forecast.current().code()).isNull();
        assertThat(forecast.current().daylight()).isFalse();
        assertThat(forecast.current().wind().level()).isEqualTo(1);
        assertThat(forecast.hours()).hasSize(1);
        assertThat(forecast.days()).isEmpty();
    }

    @Test
    void an_answer_of_nulls_is_refused() {
        refused(Fixtures.text(ALL_NULL), Reason.NO_VALUES);
    }

    @Test
    void an_answer_that_is_cut_anywhere_is_refused() {
        var whole = ANSWER.strip();
        for (var length = 0; length < whole.length(); length++) {
            refused(whole.substring(0, length), Reason.NOT_JSON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>",
                "NaN",
                "{\"a\":NaN}",
                "{\"a\":1}}",
                "\u0000"
            })
    void what_is_not_json_is_refused(String body) {
        refused(body, Reason.NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "true", "17", "\"text\"", "{}", "{\"timezone\":\"Mars/Olympus\"}"})
    void json_that_is_no_forecast_is_refused(String body) {
        refused(body, Reason.WRONG_SHAPE);
    }

    @Test
    void json_nested_without_end_is_refused() {
        refused("{\"a\":" + "[".repeat(400_000), Reason.NOT_JSON);
        refused("{\"a\":".repeat(100_000), Reason.NOT_JSON);
    }

    @Test
    void an_error_that_the_source_states_is_one() {
        refused("{\"error\":true,\"reason\":\"Daily API request limit exceeded\"}", Reason.REFUSED);
    }

    @Test
    void values_of_another_type_refuse_the_answer() {
        refused(spoilt("\"temperature_2m\":35.4", "\"temperature_2m\":\"35.4\""), Reason.WRONG_SHAPE);
        refused(
                spoilt("\"temperature_2m\":[35.0,35.8,null]", "\"temperature_2m\":[35.0,\"x\",null]"),
                Reason.WRONG_SHAPE);
        refused(spoilt("\"temperature_2m\":[35.0,35.8,null]", "\"temperature_2m\":35.0"), Reason.WRONG_SHAPE);
        refused(spoilt("\"weather_code\":[2,61]", "\"weather_code\":[2,{}]"), Reason.WRONG_SHAPE);
        refused(spoilt("\"weather_code\":[2,61]", "\"weather_code\":[2,61.5]"), Reason.WRONG_SHAPE);
        refused(spoilt("\"current\":{", "\"current\":[],\"spare\":{"), Reason.WRONG_SHAPE);
        refused(spoilt("\"time\":[\"2026-06-01\",\"2026-06-02\"]", "\"time\":null"), Reason.WRONG_SHAPE);
        refused(spoilt("\"2026-06-01T14:00\"", "14"), Reason.WRONG_SHAPE);
        refused(spoilt("\"2026-06-01T14:00\"", "\"soon\""), Reason.WRONG_SHAPE);
        refused(spoilt("\"2026-06-02\"", "\"2026-02-30\""), Reason.WRONG_SHAPE);
        refused(spoilt("\"time\":\"2026-06-01T13:15\"", "\"time\":null"), Reason.WRONG_SHAPE);
    }

    @Test
    void arrays_of_different_lengths_refuse_the_answer() {
        refused(spoilt("[35.0,35.8,null]", "[35.0,35.8]"), Reason.WRONG_SHAPE);
        refused(spoilt("\"weather_code\":[1,2,3]", "\"weather_code\":[1,2,3,4]"), Reason.WRONG_SHAPE);
        refused(spoilt("\"temperature_2m_min\":[27.1,26.0]", "\"temperature_2m_min\":[27.1]"), Reason.WRONG_SHAPE);
        refused(spoilt("\"temperature_2m_min\":[27.1,26.0]", "\"temperature_2m_min\":[]"), Reason.WRONG_SHAPE);
    }

    @Test
    void times_out_of_order_refuse_the_answer() {
        refused(
                spoilt("\"2026-06-01T14:00\",\"2026-06-01T15:00\"", "\"2026-06-01T15:00\",\"2026-06-01T14:00\""),
                Reason.WRONG_SHAPE);
        refused(spoilt("[\"2026-06-01\",\"2026-06-02\"]", "[\"2026-06-01\",\"2026-06-01\"]"), Reason.WRONG_SHAPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"temperature_2m\":35.4 | \"temperature_2m\":61",
                "\"temperature_2m\":35.4 | \"temperature_2m\":-9999",
                "\"temperature_2m\":35.4 | \"temperature_2m\":1e400",
                "\"apparent_temperature\":42.1 | \"apparent_temperature\":300",
                "\"relative_humidity_2m\":61 | \"relative_humidity_2m\":161",
                "\"wind_speed_10m\":12.6 | \"wind_speed_10m\":-1",
                "\"wind_direction_10m\":142 | \"wind_direction_10m\":9000",
                "35.8,null | 3580,null",
                "[10,20,30] | [10,101,30]",
                "\"weather_code\":[1,2,3] | \"weather_code\":[1000,2,3]",
                "[36.2,34.0] | [36.2,20.0]",
                "\"precipitation_probability_max\":[20,70] | \"precipitation_probability_max\":[20,-1]",
            })
    void values_that_cannot_be_true_refuse_the_answer(String piece, String instead) {
        refused(spoilt(piece, instead), Reason.IMPLAUSIBLE);
    }

    @Test
    void a_number_without_end_is_refused_at_once() {
        refused(spoilt("\"temperature_2m\":35.4", "\"temperature_2m\":1e999999999"), Reason.IMPLAUSIBLE);
        refused(spoilt("\"weather_code\":1,", "\"weather_code\":1e999999999,"), Reason.WRONG_SHAPE);
        refused(spoilt("\"utc_offset_seconds\":25200", "\"utc_offset_seconds\":1e999999999"), Reason.WRONG_SHAPE);
    }

    @Test
    void single_nulls_and_unknown_codes_are_left_out() {
        var forecast = read(spoilt("\"weather_code\":1,", "\"weather_code\":null,")
                .replace("\"relative_humidity_2m\":61", "\"relative_humidity_2m\":null")
                .replace("\"wind_speed_10m\":12.6", "\"wind_speed_10m\":null")
                .replace("\"weather_code\":[2,61]", "\"weather_code\":[null,42]")
                .replace("[20,70]", "[null,null]"));
        assertThat(forecast.current().code()).isNull();
        assertThat(forecast.current().humidity()).isNull();
        assertThat(forecast.current().wind()).isNull();
        assertThat(forecast.hours()).hasSize(2);
        assertThat(forecast.days()).hasSize(2).extracting(Day::rainChance).containsOnlyNulls();
        assertThat(Sky.of(forecast.days().get(1).code())).isEmpty();
    }

    @Test
    void blocks_that_are_missing_are_left_out() {
        var hours = ANSWER.indexOf("\"hourly_units\"");
        var days = ANSWER.indexOf("\"daily_units\"");
        var withoutHours = read(ANSWER.substring(0, hours) + ANSWER.substring(days));
        assertThat(withoutHours.hours()).isEmpty();
        assertThat(withoutHours.days()).hasSize(2);
        assertThat(read(spoilt("\"hourly\":{", "\"hourly\":null,\"spare\":{")).hours())
                .isEmpty();
    }

    @Test
    void without_present_conditions_they_are_those_of_the_hour() {
        var forecast = read(spoilt("\"current\":{", "\"spare\":{"));
        assertThat(forecast.current().temperature()).isEqualTo(35.0);
        assertThat(forecast.current().time()).isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
        assertThat(forecast.issuedAt()).isEqualTo(NAM_DINH_TIME.instant());
    }

    @Test
    void with_neither_present_conditions_nor_this_hour_the_answer_is_refused() {
        refused(spoilt("\"current\":{", "\"spare\":{").replace("\"hourly\":{", "\"spare2\":{"), Reason.NO_VALUES);
    }

    @Test
    void a_block_of_nulls_refuses_the_answer_although_others_have_values() {
        refused(spoilt("[35.0,35.8,null]", "[null,null,null]"), Reason.NO_VALUES);
        refused(spoilt("[36.2,34.0]", "[null,null]"), Reason.NO_VALUES);
        refused(spoilt("[36.2,34.0]", "null"), Reason.NO_VALUES);
    }

    @Test
    void other_units_are_converted_and_unknown_ones_refused() {
        var fahrenheit = read(spoilt(
                        "\"temperature_2m\":\"°C\",\"wind_speed_10m\":\"km/h\"},\n \"current\":{",
                        "\"temperature_2m\":\"°F\",\"wind_speed_10m\":\"mp/h\"},\n \"current\":{")
                .replace("\"temperature_2m\":35.4", "\"temperature_2m\":95.0")
                .replace("\"wind_speed_10m\":12.6", "\"wind_speed_10m\":10"));
        assertThat(fahrenheit.current().temperature()).isCloseTo(35.0, within(1e-9));
        assertThat(fahrenheit.current().wind().speed()).isEqualTo(4.47);
        var metres = read(ANSWER.replace("km/h", "m/s").replace("\"wind_speed_10m\":12.6", "\"wind_speed_10m\":8"));
        assertThat(metres.current().wind().level()).isEqualTo(5);
        var knots = read(ANSWER.replace("km/h", "kn").replace("\"wind_speed_10m\":12.6", "\"wind_speed_10m\":10"));
        assertThat(knots.current().wind().speed()).isEqualTo(5.14);
        refused(ANSWER.replace("°C", "K"), Reason.WRONG_SHAPE);
        refused(ANSWER.replace("km/h", "furlong"), Reason.WRONG_SHAPE);
    }

    @Test
    void a_degree_sign_spoilt_on_the_way_does_no_harm() {
        assertThat(read(ANSWER.replace("°C", "Â°C")).current().temperature()).isEqualTo(35.4);
        assertThat(read("\uFEFF" + ANSWER).current().temperature()).isEqualTo(35.4);
    }

    @Test
    void times_are_taken_in_the_offset_of_the_answer() {
        var utc = ANSWER.replace("25200", "0")
                .replace("Asia/Ho_Chi_Minh", "GMT")
                .replace("2026-06-01T13:15", "2026-06-01T06:15")
                .replace("2026-06-01T13:00", "2026-06-01T06:00")
                .replace("2026-06-01T14:00", "2026-06-01T07:00")
                .replace("2026-06-01T15:00", "2026-06-01T08:00");
        var forecast = read(utc);
        assertThat(forecast.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        assertThat(forecast.hours()).first().returns(Instant.parse("2026-06-01T06:00:00Z"), Hour::time);
        assertThat(forecast.days()).as("days of Greenwich are not ours").isEmpty();
    }

    @Test
    void the_zone_may_be_stated_by_name_or_by_offset_but_not_by_both_in_contradiction() {
        assertThat(read(spoilt("\"utc_offset_seconds\":25200,", "")).issuedAt())
                .isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        assertThat(read(spoilt("\"timezone\":\"Asia/Ho_Chi_Minh\",", "")).days())
                .hasSize(2);
        refused(spoilt("25200", "0"), Reason.WRONG_SHAPE);
        refused(spoilt("25200", "99999999"), Reason.WRONG_SHAPE);
        refused(spoilt("\"utc_offset_seconds\":25200,\"timezone\":\"Asia/Ho_Chi_Minh\",", ""), Reason.WRONG_SHAPE);
    }

    @Test
    void times_in_seconds_are_understood() {
        var forecast = read(
                """
                {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh",
                 "current_units":{"time":"unixtime"},"current":{"time":1780294500,"temperature_2m":35.4},
                 "daily_units":{"time":"unixtime"},"daily":{"time":[1780246800],
                  "temperature_2m_max":[36],"temperature_2m_min":[27]}}
                """);
        assertThat(forecast.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        assertThat(forecast.days()).first().returns(LocalDate.of(2026, 6, 1), Day::date);
    }

    @Test
    void the_names_of_before_2024_are_understood() {
        var forecast = read(
                """
                {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh",
                 "current_weather":{"time":"2026-06-01T13:00","temperature":35.4,"windspeed":12.6,"winddirection":142,
                  "is_day":1,"weathercode":3},
                 "daily":{"time":["2026-06-01"],"weathercode":[61],"temperature_2m_max":[36],"temperature_2m_min":[27],
                  "windspeed_10m_max":[30]}}
                """);
        assertThat(forecast.current().code()).isEqualTo(3);
        assertThat(forecast.current().wind().level()).isEqualTo(3);
        assertThat(forecast.days().get(0).code()).isEqualTo(61);
        assertThat(forecast.days().get(0).wind().level()).isEqualTo(5);
    }

    @Test
    void data_of_another_day_is_refused_however_new_the_answer() {
        assertThatThrownBy(() -> read(ANSWER, Clock.offset(NAM_DINH_TIME, Duration.ofHours(25))))
                .isInstanceOfSatisfying(
                        ForecastFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTDATED));
        assertThatThrownBy(() -> read(ANSWER, Clock.offset(NAM_DINH_TIME, Duration.ofHours(-3))))
                .isInstanceOfSatisfying(
                        ForecastFailure.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUTDATED));
        var fiveHoursOld = read(Fixtures.text(NAM_DINH), Clock.offset(NAM_DINH_TIME, Duration.ofHours(5)));
        assertThat(fiveHoursOld.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
    }

    @Test
    void a_day_further_off_than_any_model_looks_refuses_the_answer() {
        assertThat(read(spoilt("\"2026-06-02\"", "\"2026-06-17\"")).days()).hasSize(2);
        refused(spoilt("\"2026-06-02\"", "\"2026-06-18\""), Reason.IMPLAUSIBLE);
        refused(spoilt("\"2026-06-02\"", "\"2100-01-01\""), Reason.IMPLAUSIBLE);
    }

    @Test
    void days_or_hours_of_another_time_do_not_take_the_place_of_better_ones() {
        assertThat(read(spoilt("[\"2026-06-01\",\"2026-06-02\"]", "[\"1970-01-01\",\"2026-06-02\"]"))
                        .days())
                .as("days that have passed may stand before")
                .hasSize(1);
        refused(spoilt("[\"2026-06-01\",\"2026-06-02\"]", "[\"1970-01-01\",\"1970-01-02\"]"), Reason.OUTDATED);
        for (var year : new String[] {"1970", "2100"}) {
            refused(
                    spoilt("2026-06-01T13:00", year + "-06-01T13:00")
                            .replace("2026-06-01T14:00", year + "-06-01T14:00")
                            .replace("2026-06-01T15:00", year + "-06-01T15:00"),
                    Reason.OUTDATED);
        }
    }

    @Test
    void what_is_kept_comes_back_as_it_was() {
        var forecast = read(Fixtures.text(NAM_DINH));
        var kept = ForecastJson.write(forecast);
        assertThat(ForecastJson.read(kept)).contains(forecast);
        assertThat(kept.length()).isLessThan(50_000);
        assertThat(ForecastJson.read("{\"source\":\"MOON\"}")).isEmpty();
        assertThat(ForecastJson.read("{}")).isEmpty();
    }
}
