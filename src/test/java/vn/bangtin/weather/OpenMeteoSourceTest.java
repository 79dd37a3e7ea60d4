package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;
import static vn.bangtin.weather.Fixtures.POINT;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.http.UntrustedServer;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.ForecastFailure.Reason;

@Timeout(30)
class OpenMeteoSourceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Stub stub = new Stub(Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)));

    @AfterEach
    void stop() {
        stub.close();
    }

    private OpenMeteoSource source(String... more) {
        var settings =
                new TreeMap<>(Map.of("bangtin.weather.open-meteo.url", stub.url(), "bangtin.weather.timeout", "PT2S"));
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return new OpenMeteoSource(
                Fixtures.settings(settings), new SourceStates(DATABASE.entityManager()), NAM_DINH_TIME);
    }

    private ForecastFailure failure() {
        return failure(source());
    }

    private static ForecastFailure failure(OpenMeteoSource source) {
        var thrown = new ForecastFailure[1];
        assertThatThrownBy(() -> source.fetch(POINT))
                .isInstanceOfSatisfying(ForecastFailure.class, failure -> thrown[0] = failure);
        return thrown[0];
    }

    @Test
    void it_asks_for_the_point_in_our_zone_and_says_who_asks() {
        var forecast = source().fetch(POINT);

        assertThat(forecast.source()).isEqualTo(Forecast.Source.OPEN_METEO);
        assertThat(forecast.current().temperature()).isEqualTo(35.4);
        assertThat(stub.requests())
                .singleElement()
                .asString()
                .startsWith("/v1/forecast?latitude=20.4339&longitude=106.1773&")
                .contains("timezone=Asia%2FHo_Chi_Minh", "forecast_days=10", "wind_speed_unit=ms")
                .doesNotContain("apikey");
        assertThat(stub.agents()).singleElement().asString().startsWith("BangTin/");
    }

    @Test
    void the_address_may_be_given_with_its_path_and_a_key() {
        source("bangtin.weather.open-meteo.url", stub.url() + "/v1/forecast", "bangtin.weather.open-meteo.key", "a&b")
                .fetch(POINT);
        assertThat(stub.requests())
                .singleElement()
                .asString()
                .startsWith("/v1/forecast?latitude=")
                .endsWith("&apikey=a%26b");
    }

    @Test
    void a_proxy_is_used_when_one_is_set() {
        source(
                        "bangtin.weather.open-meteo.url",
                        "http://weather.invalid",
                        "bangtin.weather.proxy",
                        "127.0.0.1:" + stub.port())
                .fetch(POINT);
        assertThat(stub.requests()).singleElement().asString().startsWith("http://weather.invalid/v1/forecast?");
    }

    @ParameterizedTest
    @CsvSource({
        "400,REFUSED",
        "403,REFUSED",
        "404,REFUSED",
        "204,REFUSED",
        "301,REFUSED",
        "429,BUSY",
        "500,SERVER",
        "503,SERVER"
    })
    void any_answer_but_200_is_a_failure(int status, Reason reason) {
        stub.behave(Stub.answers(status, "text/html", status == 204 ? "" : "<h1>No</h1>"));
        assertThat(failure().reason()).isEqualTo(reason);
    }

    @Test
    void what_may_pass_is_told_from_what_will_not() {
        stub.behave(Stub.answers(503, "text/html", ""));
        assertThat(failure()).isInstanceOf(ForecastFailure.Down.class);
        stub.behave(Stub.answers(400, "text/html", ""));
        assertThat(failure()).isNotInstanceOf(ForecastFailure.Down.class);
    }

    @Test
    void a_redirect_leads_nowhere() {
        try (var elsewhere = new Stub(Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)))) {
            stub.behave(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url() + "/v1/forecast");
                exchange.sendResponseHeaders(302, -1);
            });
            assertThat(failure().reason()).isEqualTo(Reason.REFUSED);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',NOT_JSON",
        "<html>Sign in to the network</html>,NOT_JSON",
        "'{\"current\":',NOT_JSON",
        "[],WRONG_SHAPE"
    })
    void a_wrong_body_with_status_200_is_a_failure(String body, Reason reason) {
        stub.behave(Stub.answers(200, "application/json", body));
        assertThat(failure().reason()).isEqualTo(reason);
    }

    @Test
    void a_body_cut_by_the_network_is_a_failure() {
        stub.behave(exchange -> {
            var whole = Fixtures.bytes(NAM_DINH);
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("cable pulled");
        });
        assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void a_body_that_drips_for_ever_is_given_up() {
        // 90 seconds of drops, each well within any limit on a single wait; whoever reads to the end has failed
        var drops = 1_800;
        var dropped = new AtomicInteger();
        stub.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (dropped.incrementAndGet() < drops) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                Thread.sleep(50);
            }
        });
        assertThat(failure().reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(dropped).hasValueLessThan(drops);
    }

    @Test
    void a_server_that_says_nothing_is_given_up_in_time() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var source = source("bangtin.weather.open-meteo.url", "http://127.0.0.1:" + silent.getLocalPort());
            assertThat(failure(source).reason()).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void a_closed_port_is_a_failure_at_once() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var source = source("bangtin.weather.open-meteo.url", "http://127.0.0.1:" + port);
        assertThat(failure(source).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void half_a_gigabyte_is_not_read() {
        var written = new long[1];
        stub.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var chunk = " ".repeat(64 * 1024).getBytes();
            while (written[0] < 500_000_000) {
                exchange.getResponseBody().write(chunk);
                written[0] += chunk.length;
            }
        });
        assertThat(failure().reason()).isEqualTo(Reason.TOO_LARGE);
        stub.close();
        assertThat(written[0]).isLessThan(500_000_000);
    }

    @Test
    void no_message_tells_the_key() {
        var source = source("bangtin.weather.open-meteo.key", "secret-key");
        for (var behaviour : new Stub.Behaviour[] {
            Stub.answers(403, "text/plain", "secret-key"),
            Stub.answers(500, "text/plain", "secret-key"),
            Stub.answers(200, "text/plain", "no"),
            exchange -> {
                throw new IOException();
            }
        }) {
            stub.behave(behaviour);
            assertThat(failure(source)).hasMessageNotContaining("secret-key");
        }
    }

    @Test
    void after_429_it_is_not_asked_again_before_the_time_that_it_says() {
        stub.behave(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(failure().reason()).isEqualTo(Reason.BUSY);
        assertThat(failure().reason()).isEqualTo(Reason.BUSY);
        assertThat(stub.requests()).hasSize(1);
        stub.behave(Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)));
        var settings = Fixtures.settings("bangtin.weather.open-meteo.url", stub.url());
        var states = new SourceStates(DATABASE.entityManager());
        new OpenMeteoSource(settings, states, Clock.offset(NAM_DINH_TIME, Duration.ofMinutes(10))).fetch(POINT);
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void no_more_is_asked_on_a_day_than_the_source_allows() {
        var limit = new String[] {"bangtin.weather.open-meteo.daily-calls", String.valueOf(2 * OpenMeteoSource.CALLS)};
        source(limit).fetch(POINT);
        source(limit).fetch(POINT);
        assertThat(failure(source(limit)).reason()).isEqualTo(Reason.SPENT);
        assertThat(stub.requests()).hasSize(2);

        var tomorrow = Clock.offset(NAM_DINH_TIME, Duration.ofHours(18));
        var settings = Fixtures.settings("bangtin.weather.open-meteo.url", stub.url(), limit[0], limit[1]);
        new OpenMeteoSource(settings, new SourceStates(DATABASE.entityManager()), tomorrow).fetch(POINT);
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void only_the_public_host_has_a_limit_that_nobody_set() {
        assertThat(OpenMeteoSource.CALLS).isEqualTo(3);
        assertThat(Fixtures.settings().openMeteoDailyCalls()).isEqualTo(10_000);
        assertThat(Fixtures.settings("bangtin.weather.open-meteo.url", stub.url())
                        .openMeteoDailyCalls())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_name_that_does_not_exist_is_told_as_such() {
        var source =
                source("bangtin.weather.open-meteo.url", "http://weather.invalid", "bangtin.weather.timeout", "PT15S");
        assertThat(failure(source).reason()).isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_as_such(@TempDir Path folder) throws Exception {
        try (var server = new UntrustedServer(folder)) {
            var failure = failure(source("bangtin.weather.open-meteo.url", server.url()));
            assertThat(failure.reason()).isEqualTo(Reason.TLS);
            assertThat(failure).as("counts for the circuit").isInstanceOf(ForecastFailure.Down.class);
            assertThat(server.answered()).isZero();
        }
    }

    @Test
    void whoever_asks_at_once_four_are_under_way() throws Exception {
        var asked = 12;
        var answers = new CountDownLatch(1);
        stub.behave(exchange -> {
            answers.await();
            Stub.answers(200, "application/json", "{}").answer(exchange);
        });
        var http = new WeatherHttp(Fixtures.settings("bangtin.weather.timeout", "PT30S"));
        var request = HttpRequest.newBuilder(URI.create(stub.url())).build();
        var threads = Executors.newFixedThreadPool(asked);
        try {
            var all = IntStream.range(0, asked)
                    .mapToObj(one -> threads.submit(() -> http.send(request, 1).statusCode()))
                    .toList();
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (WeatherHttp.CONNECTIONS.getQueueLength() != asked - WeatherHttp.MOST_CONNECTIONS) {
                assertThat(System.nanoTime())
                        .as("%d of %d wait", WeatherHttp.CONNECTIONS.getQueueLength(), asked)
                        .isLessThan(end);
                Thread.onSpinWait();
            }
            answers.countDown();
            for (var answer : all) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            answers.countDown();
            threads.shutdownNow();
        }
    }
}
