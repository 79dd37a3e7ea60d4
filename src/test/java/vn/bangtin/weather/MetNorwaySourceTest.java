package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.ForecastFailure.Reason;

/** The terms of service of MET Norway, one by one, against a server that answers as theirs did on a day of 2020. */
@Timeout(30)
class MetNorwaySourceTest {

    private static final String BODY = Fixtures.text("metno-compact-beijing-20200720.json");
    private static final Clock NOW = Clock.fixed(Instant.parse("2020-07-20T11:25:00Z"), Fixtures.ZONE);
    private static final String MODIFIED = "Mon, 20 Jul 2020 11:20:44 GMT";
    private static final String EXPIRES = "Mon, 20 Jul 2020 11:52:28 GMT";
    private static final String AGENT = "BangTin/1.0 portal.example.vn";
    private static final long PLACE = 9_001;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final List<String> conditions = new CopyOnWriteArrayList<>();
    private final Stub stub = new Stub(exchange -> good(exchange, 200));

    @BeforeEach
    void a_place() {
        DATABASE.entityManager()
                .createNativeQuery(
                        "insert into place (id, version, created_at, changed_at, name, latitude, longitude,"
                                + " sort_order, shown) values (9001, 0, current_timestamp, current_timestamp, 'Bắc Kinh', 39.9,"
                                + " 116.4, 1, true), (9002, 0, current_timestamp, current_timestamp, 'Nơi khác', 20, 106, 2, true)")
                .executeUpdate();
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private void good(HttpExchange exchange, int status) throws IOException, InterruptedException {
        conditions.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
        exchange.getResponseHeaders().set("Last-Modified", MODIFIED);
        exchange.getResponseHeaders().set("Expires", EXPIRES);
        Stub.answers(status, "application/json", BODY).answer(exchange);
    }

    private static Stub.Behaviour refuses(int status, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private MetNorwaySource source(Clock clock, String agent) {
        return new MetNorwaySource(
                Fixtures.settings(
                        "bangtin.weather.met-norway.url",
                        stub.url() + "/compact",
                        "bangtin.weather.met-norway.user-agent",
                        agent,
                        "bangtin.weather.timeout",
                        "PT3S"),
                new SourceStates(DATABASE.entityManager()),
                clock);
    }

    private Forecast fetch(Clock clock) {
        var forecast = source(clock, AGENT).fetch(new ForecastPoint(PLACE, "Bắc Kinh", 39.900049, 116.4));
        DATABASE.flushAndClear();
        return forecast;
    }

    private void fails(Clock clock, Reason reason) {
        assertThatThrownBy(() -> fetch(clock))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .as(failure.getMessage())
                        .isEqualTo(reason));
        DATABASE.flushAndClear();
    }

    private static Clock after(Duration duration) {
        return Clock.offset(NOW, duration);
    }

    @Test
    void it_is_told_who_asks_and_gets_four_decimals() {
        var forecast = fetch(NOW);
        assertThat(stub.requests()).containsExactly("/compact?lat=39.9000&lon=116.4000");
        assertThat(stub.agents()).containsExactly(AGENT);
        assertThat(forecast.source()).isEqualTo(Forecast.Source.MET_NORWAY);
        assertThat(forecast.modelRun()).isEqualTo("2020-07-20T01:30:57Z");
        assertThat(forecast.issuedAt()).isEqualTo(NOW.instant());
        assertThat(forecast.current().temperature()).isEqualTo(30.4);
        assertThat(forecast.current().pressure()).isEqualTo(1003.6);
        assertThat(forecast.current().code()).isZero();
        assertThat(forecast.current().wind()).isEqualTo(new Wind(1.8, 220));
        assertThat(forecast.hours()).hasSize(55);
    }

    @Test
    void days_are_ours_and_told_only_when_most_of_them_is_known() {
        var days = fetch(NOW).days();
        // of the 20th only the evening is left, of the 29th only the first steps are known
        assertThat(days.get(0).date()).isEqualTo(LocalDate.of(2020, 7, 21));
        // from 17:00Z of the 20th to 16:00Z of the 21st
        assertThat(days.get(0).min()).isEqualTo(23.8);
        assertThat(days.get(0).max()).isEqualTo(33.8);
        assertThat(days.get(0).rain()).isZero();
        assertThat(days).hasSize(9).last().returns(LocalDate.of(2020, 7, 29), Forecast.Day::date);
        // 0.4 mm between 06:00Z and 12:00Z of the 26th, 13:00 to 19:00 here
        assertThat(days.get(5).rain()).isEqualTo(0.4);
        assertThat(days).allMatch(day -> day.rainChance() == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BangTin", "Java/17", "Cổng thông tin a@b.vn"})
    void without_a_contact_it_does_not_ask_at_all(String agent) {
        assertThatThrownBy(() -> source(NOW, agent).fetch(new ForecastPoint(PLACE, "Bắc Kinh", 39.9, 116.4)))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(Reason.NOT_SET_UP));
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void it_is_not_asked_again_before_its_answer_expires_and_then_only_for_something_newer() {
        fetch(NOW);
        var sooner = fetch(after(Duration.ofMinutes(27)));
        assertThat(stub.requests()).hasSize(1);
        assertThat(sooner.issuedAt()).as("nobody confirmed it since").isEqualTo(NOW.instant());

        stub.behave(exchange -> {
            conditions.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
            refuses(304, "Expires", "Mon, 20 Jul 2020 13:00:00 GMT").answer(exchange);
        });
        var later = after(Duration.ofMinutes(65));
        var kept = fetch(later);
        assertThat(conditions).containsExactly("null", MODIFIED);
        assertThat(kept.issuedAt()).as("confirmed").isEqualTo(later.instant());
        assertThat(kept.current().temperature())
                .as("that of 12:00, not of 11:00")
                .isEqualTo(28.2);
        fetch(after(Duration.ofMinutes(90)));
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void a_place_that_moved_is_asked_for_anew() {
        fetch(NOW);
        source(NOW, AGENT).fetch(new ForecastPoint(PLACE, "Bắc Kinh", 40, 116.4));
        assertThat(stub.requests()).hasSize(2);
        assertThat(conditions).containsExactly("null", "null");
    }

    @Test
    void an_answer_203_is_used() {
        stub.behave(exchange -> good(exchange, 203));
        assertThat(fetch(NOW).current().temperature()).isEqualTo(30.4);
    }

    @Test
    void where_there_is_no_forecast_it_is_not_asked_again_for_a_day() {
        stub.behave(refuses(422));
        fails(NOW, Reason.NOT_COVERED);
        fails(after(Duration.ofHours(20)), Reason.NOT_COVERED);
        assertThat(stub.requests()).hasSize(1);
        fails(after(Duration.ofHours(25)), Reason.NOT_COVERED);
        assertThat(stub.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "3600,59,61",
        "'Mon, 20 Jul 2020 12:25:00 GMT',59,61",
        "soon,9,11",
        "'',9,11",
        "99999999999,9,11",
        "0,0,2"
    })
    void after_429_nobody_asks_until_it_may_be(String retryAfter, int before, int after) {
        stub.behave(refuses(429, "Retry-After", retryAfter));
        fails(NOW, Reason.BUSY);
        stub.behave(exchange -> good(exchange, 200));
        fails(after(Duration.ofMinutes(before)), Reason.BUSY);
        var elsewhere = new ForecastPoint(9_002, "Nơi khác", 20, 106);
        assertThatThrownBy(
                        () -> source(after(Duration.ofMinutes(before)), AGENT).fetch(elsewhere))
                .as("not for any other place either")
                .isInstanceOf(ForecastFailure.class);
        assertThat(stub.requests()).hasSize(1);
        fetch(after(Duration.ofMinutes(after)));
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void a_caller_that_is_not_wanted_keeps_quiet_for_an_hour() {
        stub.behave(refuses(403));
        fails(NOW, Reason.REFUSED);
        fails(after(Duration.ofMinutes(59)), Reason.BUSY);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void a_failure_leaves_the_last_answer_and_the_question_for_something_newer() {
        fetch(NOW);
        stub.behave(refuses(500));
        fails(after(Duration.ofHours(1)), Reason.SERVER);
        stub.behave(exchange -> {
            conditions.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-Modified-Since")));
            refuses(304).answer(exchange);
        });
        assertThat(fetch(after(Duration.ofHours(2))).current().temperature()).isEqualTo(27.7);
        assertThat(conditions).containsExactly("null", MODIFIED);
    }

    @Test
    void a_redirect_is_followed_on_the_same_server_only_and_not_for_ever() {
        stub.behave(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/compact")) {
                refuses(302, "Location", "/moved?lat=39.9000&lon=116.4000").answer(exchange);
            } else {
                good(exchange, 200);
            }
        });
        assertThat(fetch(NOW).current().temperature()).isEqualTo(30.4);
        assertThat(stub.requests()).hasSize(2).last().asString().startsWith("/moved?");

        stub.behave(refuses(302, "Location", "/compact?again"));
        fails(after(Duration.ofHours(1)), Reason.REFUSED);
        assertThat(stub.requests()).hasSize(5);
        try (var elsewhere = new Stub(exchange -> good(exchange, 200))) {
            stub.behave(refuses(302, "Location", elsewhere.url() + "/compact"));
            fails(after(Duration.ofHours(1)), Reason.REFUSED);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void a_packed_answer_is_unpacked_and_one_that_grows_without_end_is_not() throws IOException {
        stub.behave(packed(BODY.getBytes()));
        assertThat(fetch(NOW).hours()).hasSize(55);
        stub.behave(packed(new byte[WeatherHttp.MOST_BYTES * 50]));
        fails(after(Duration.ofHours(1)), Reason.TOO_LARGE);
    }

    private static Stub.Behaviour packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bytes.size());
            exchange.getResponseBody().write(bytes.toByteArray());
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "celsius | fahrenheit | WRONG_SHAPE",
                "\"timeseries\" | \"series\" | WRONG_SHAPE",
                "2020-07-20T12:00:00Z | 2020-07-20T10:00:00Z | WRONG_SHAPE",
                "2020-07-20T12:00:00Z | yesterday | WRONG_SHAPE",
                "\"updated_at\":\"2020-07-20 | \"updated_at\":\"1970-01-01 | OUTDATED",
                "\"updated_at\":\"2020-07-20 | \"updated_at\":\"2100-01-01 | OUTDATED",
                "\"timeseries\":[ | \"timeseries\":[{\"time\":\"1970-01-01T00:00:00Z\",\"data\":{\"instant\":{\"details\":{\"air_temperature\":30}}}}, | OUTDATED",
                "2020-07-29T06:00:00Z | 2020-08-06T06:00:00Z | IMPLAUSIBLE",
                "2020-07-29T06:00:00Z | 2100-01-01T06:00:00Z | IMPLAUSIBLE",
                "\"air_temperature\":30.4 | \"air_temperature\":304 | IMPLAUSIBLE",
                "\"air_temperature\":30.4 | \"air_temperature\":NaN | NOT_JSON",
                "\"air_temperature\":30.4 | \"air_temperature\":\"warm\" | WRONG_SHAPE",
                "\"air_temperature\": | \"spare\": | NO_VALUES",
            })
    void what_cannot_be_trusted_is_refused_and_not_kept(String piece, String instead, Reason reason) {
        assertThat(BODY).contains(piece);
        stub.behave(Stub.answers(200, "application/json", BODY.replace(piece, instead)));
        fails(NOW, reason);
        stub.behave(exchange -> good(exchange, 200));
        assertThat(fetch(NOW).current().temperature()).isEqualTo(30.4);
        assertThat(conditions).containsExactly("null");
    }

    @Test
    void hours_of_another_time_do_not_take_the_place_of_better_ones() {
        var withoutHours = BODY.replace("next_1_hours", "spare");
        stub.behave(Stub.answers(200, "application/json", withoutHours));
        assertThat(fetch(NOW).hours()).as("it tells of none").isEmpty();
        var last = withoutHours.lastIndexOf("next_6_hours");
        stub.behave(Stub.answers(
                200,
                "application/json",
                withoutHours.substring(0, last) + withoutHours.substring(last).replace("next_6", "next_1")));
        fails(after(Duration.ofHours(1)), Reason.OUTDATED);
    }
}
