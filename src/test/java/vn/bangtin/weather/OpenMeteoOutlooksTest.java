package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;
import static vn.bangtin.weather.Fixtures.POINT;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.ForecastFailure.Reason;

/** Air, sea and rivers from a server that answers well or badly. */
@Timeout(30)
class OpenMeteoOutlooksTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Stub stub = new Stub(Stub.answers(200, "application/json", air(i -> "12.5")));

    @AfterEach
    void stop() {
        stub.close();
    }

    private OpenMeteoOutlooks source(String... more) {
        var settings = new TreeMap<>(Map.of(
                "bangtin.weather.open-meteo.air-url",
                stub.url(),
                "bangtin.weather.open-meteo.marine-url",
                stub.url() + "/v1/marine",
                "bangtin.weather.open-meteo.flood-url",
                stub.url() + "/",
                "bangtin.weather.timeout",
                "PT2S"));
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new OpenMeteoOutlooks(
                Fixtures.settings(settings), new SourceStates(DATABASE.entityManager()), NAM_DINH_TIME);
    }

    private static String hours(IntFunction<String> value) {
        return IntStream.range(0, 72).mapToObj(value).collect(Collectors.joining(",", "[", "]"));
    }

    /** 72 hours from 31 May 00:00 local on; it is 1 June 13:27. */
    private static String times() {
        return hours(
                i -> "\"%s\"".formatted(LocalDate.of(2026, 5, 31).atStartOfDay().plusHours(i)));
    }

    private static String air(IntFunction<String> fineDust) {
        return """
                {"latitude":20.4,"longitude":106.2,"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh",
                 "hourly_units":{"time":"iso8601","pm2_5":"μg/m³","pm10":"μg/m³","ozone":"undefined"},
                 "hourly":{"time":%s,"pm2_5":%s,"pm10":%s,"ozone":%s}}"""
                .formatted(times(), hours(fineDust), hours(i -> i % 7 == 0 ? "null" : "20"), hours(i -> "null"));
    }

    private static ForecastFailure failure(OpenMeteoOutlooks source) {
        var thrown = new ForecastFailure[1];
        assertThatThrownBy(() -> source.air(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> thrown[0] = failure);
        return thrown[0];
    }

    @Test
    void the_air_is_asked_for_with_the_day_before_and_single_nulls_are_left_out() {
        var air = source("bangtin.weather.open-meteo.key", "a&b").air(POINT);
        assertThat(stub.requests())
                .singleElement()
                .asString()
                .startsWith("/v1/air-quality?latitude=20.4339&longitude=106.1773&hourly=pm2_5,pm10,ozone,")
                .contains("past_days=1", "timezone=Asia%2FHo_Chi_Minh")
                .endsWith("&apikey=a%26b");
        assertThat(air.steps().get(0).time()).isAfter(Instant.parse("2026-05-31T06:27:00Z"));
        var now = air.from(NAM_DINH_TIME.instant()).get(0);
        assertThat(now.time()).isEqualTo(Instant.parse("2026-06-01T06:00:00Z"));
        assertThat(now.value(Quantity.PM2_5)).isEqualTo(12.5);
        assertThat(air.steps())
                .anySatisfy(step -> assertThat(step.values()).doesNotContainKey("PM10"))
                .allSatisfy(step -> assertThat(step.values()).doesNotContainKey("OZONE"));
        assertThat(OutlookJson.read(OutlookJson.write(air))).contains(air);
    }

    @Test
    void the_sea_comes_by_the_hour() {
        var body =
                """
                {"utc_offset_seconds":25200,"timezone":"Asia/Ho_Chi_Minh",
                 "hourly_units":{"wave_height":"m","wave_direction":"°","wave_period":"s","sea_surface_temperature":"°C"},
                 "hourly":{"time":%s,"wave_height":%s,"wave_direction":%s,"wave_period":%s,"sea_surface_temperature":%s}}"""
                        .formatted(
                                times(), hours(i -> "1.24"), hours(i -> "47"), hours(i -> "5.6"), hours(i -> "27.31"));
        stub.behave(Stub.answers(200, "application/json", body));
        var now = source().sea(POINT).from(NAM_DINH_TIME.instant()).get(0);
        assertThat(now.value(Quantity.WAVE_HEIGHT)).isEqualTo(1.24);
        assertThat(now.value(Quantity.SEA_SURFACE_TEMPERATURE)).isEqualTo(27.31);
        assertThat(now.value(Quantity.SWELL_WAVE_HEIGHT)).isNull();
        assertThat(stub.requests()).singleElement().asString().startsWith("/v1/marine?");
    }

    @Test
    void a_river_comes_by_the_day_of_the_portal() {
        stub.behave(
                Stub.answers(
                        200,
                        "application/json",
                        """
                {"utc_offset_seconds":0,"timezone":"GMT","daily_units":{"time":"iso8601","river_discharge":"m³/s"},
                 "daily":{"time":["2026-06-01","2026-06-02","2026-06-03"],"river_discharge":[812.4,null,790.25]}}"""));
        var river = source().river(POINT);
        assertThat(stub.requests())
                .singleElement()
                .asString()
                .startsWith("/v1/flood?")
                .contains("daily=river_discharge")
                .doesNotContain("timezone");
        assertThat(river.from(NAM_DINH_TIME.instant()))
                .extracting(Outlook.Step::time)
                .containsExactly(Instant.parse("2026-05-31T17:00:00Z"), Instant.parse("2026-06-02T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"400,REFUSED", "302,REFUSED", "404,REFUSED", "429,BUSY", "500,SERVER", "503,SERVER"})
    void any_answer_but_200_is_a_failure(int status, Reason reason) {
        stub.behave(Stub.answers(status, "text/html", "<h1>No</h1>"));
        assertThat(failure(source()).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in to the network</html>", "{\"hourly\":", "{} {}"})
    void what_is_no_json_is_a_failure(String body) {
        stub.behave(Stub.answers(200, "application/json", body));
        assertThat(failure(source()).reason()).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void what_cannot_be_trusted_is_a_failure() {
        var cases = new LinkedHashMap<String, Reason>();
        cases.put(air(i -> "null"), Reason.NO_VALUES);
        cases.put(air(i -> "-1"), Reason.IMPLAUSIBLE);
        cases.put(air(i -> i == 40 ? "1e300" : "1"), Reason.IMPLAUSIBLE);
        cases.put(air(i -> i == 40 ? "\"NaN\"" : "1"), Reason.WRONG_SHAPE);
        cases.put(air(i -> i == 40 ? "NaN" : "1"), Reason.NOT_JSON);
        cases.put(air(i -> i == 40 ? "1,1" : "1"), Reason.WRONG_SHAPE);
        cases.put(air(i -> "1").replace("\"pm2_5\":\"μg/m³\"", "\"pm2_5\":\"ppm\""), Reason.WRONG_SHAPE);
        cases.put(air(i -> "1").replace("2026-05-31T01", "2026-05-30T01"), Reason.WRONG_SHAPE);
        cases.put(air(i -> "1").replace("2026-", "1970-"), Reason.OUTDATED);
        cases.put(air(i -> "1").replace("2026-", "2100-"), Reason.OUTDATED);
        cases.put(air(i -> "1").replace("T05:00", "T5 Uhr"), Reason.WRONG_SHAPE);
        cases.put("{\"utc_offset_seconds\":25200}", Reason.WRONG_SHAPE);
        cases.put("{\"error\":true,\"reason\":\"no\"}", Reason.REFUSED);
        cases.forEach((body, reason) -> {
            stub.behave(Stub.answers(200, "application/json", body));
            assertThat(failure(source()).reason()).as(body).isEqualTo(reason);
        });
    }

    @Test
    void a_server_that_says_nothing_is_given_up_in_time() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var source = source("bangtin.weather.open-meteo.air-url", "http://127.0.0.1:" + silent.getLocalPort());
            assertThat(failure(source).reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void after_429_this_service_is_left_alone_and_the_others_are_not() {
        stub.behave(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(failure(source()).reason()).isEqualTo(Reason.BUSY);
        assertThat(failure(source()).reason()).isEqualTo(Reason.BUSY);
        assertThat(stub.requests()).hasSize(1);
        assertThatThrownBy(() -> source().sea(POINT)).hasMessageContaining("429");
        assertThat(stub.requests()).hasSize(2);
        assertThat(new SourceStates(DATABASE.entityManager())
                        .pausedUntil(OpenMeteoSource.NAME, NAM_DINH_TIME.instant()))
                .isEmpty();
    }

    @Test
    void calls_to_the_public_hosts_count_together_with_those_of_the_forecast() {
        // a proxy that leads to the stub: nothing is asked outside
        var proxied = new String[] {
            "bangtin.weather.open-meteo.air-url", "http://air-quality-api.open-meteo.com",
            "bangtin.weather.proxy", "127.0.0.1:" + stub.port(),
            "bangtin.weather.open-meteo.daily-calls", "5"
        };
        assertThat(new SourceStates(DATABASE.entityManager())
                        .count(OpenMeteoSource.NAME, 4, 5, LocalDate.now(NAM_DINH_TIME)))
                .isTrue();
        source(proxied).air(POINT);
        assertThat(failure(source(proxied)).reason()).isEqualTo(Reason.SPENT);
        assertThat(stub.requests()).hasSize(1);
        // a server of one's own has no limit
        source().air(POINT);
    }

    @Test
    void nothing_is_asked_outside_by_who_has_a_server_of_ones_own() {
        var plain = Fixtures.settings();
        assertThat(plain.outlookUrl(OutlookKind.AIR))
                .hasToString("Optional[https://air-quality-api.open-meteo.com/v1/air-quality]");
        assertThat(plain.outlookUrl(OutlookKind.SEA))
                .hasToString("Optional[https://marine-api.open-meteo.com/v1/marine]");
        assertThat(plain.outlookUrl(OutlookKind.RIVER))
                .hasToString("Optional[https://flood-api.open-meteo.com/v1/flood]");
        for (var settings : new WeatherSettings[] {
            Fixtures.settings("bangtin.weather.open-meteo.url", "http://weather.example.vn:8080"),
            Fixtures.settings("bangtin.weather.source", "file"),
            Fixtures.settings("bangtin.demo", "true"),
            Fixtures.settings("bangtin.weather.open-meteo.marine-url", "none"),
            Fixtures.settings("bangtin.weather.open-meteo.marine-url", "ftp://x"),
            Fixtures.settings("bangtin.weather.open-meteo.marine-url", "not a url"),
        }) {
            assertThat(settings.outlookUrl(OutlookKind.SEA)).isEmpty();
        }
        assertThat(Fixtures.settings("bangtin.weather.air", "off").outlookUrl(OutlookKind.AIR))
                .isEmpty();
        assertThat(Fixtures.settings("bangtin.weather.air", "off").outlookUrl(OutlookKind.SEA))
                .isPresent();
    }
}
