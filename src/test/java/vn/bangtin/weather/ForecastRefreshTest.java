package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.place.PlaceFilter;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.ForecastFailure.Reason;

class ForecastRefreshTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private final List<LogRecord> log = new ArrayList<>();
    private final Logger logger = Logger.getLogger(ForecastRefresh.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
                log.add(entry);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Stub stub;
    private long namDinh;
    private long haiHau;

    @BeforeEach
    void two_places_and_a_server() {
        logger.setLevel(Level.INFO);
        logger.setUseParentHandlers(false);
        logger.addHandler(listener);
        stub = new Stub(Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)));
        var places = places(NAM_DINH_TIME);
        namDinh = places.save(new PlaceForm(null, 0, "Nam Định", 20.4339, 106.1773, null, true, null, null));
        haiHau = places.save(new PlaceForm(null, 0, "Hải Hậu", 20.1506, 106.2716, null, true, null, null));
        DATABASE.flushAndClear();
    }

    @AfterEach
    void stop() {
        logger.removeHandler(listener);
        stub.close();
    }

    private static PlaceService places(Clock clock) {
        var entityManager = DATABASE.entityManager();
        var follower = new PlaceFollower(new Forecasts(entityManager), clock, new RecordedEvents<>());
        return TestPlaces.service(entityManager, clock, follower::follow);
    }

    private static ForecastState status(long place) {
        return new ForecastService(new Forecasts(DATABASE.entityManager()), null)
                .states(List.of(place))
                .get(place);
    }

    private WeatherSettings settings() {
        return Fixtures.settings("bangtin.weather.open-meteo.url", stub.url(), "bangtin.weather.timeout", "PT5S");
    }

    private void refresh(Clock clock) {
        var sources =
                new ForecastSources(new OpenMeteoSource(settings(), new SourceStates(DATABASE.entityManager()), clock));
        refresh(clock, sources);
    }

    private void refresh(Clock clock, ForecastSources sources) {
        var entityManager = DATABASE.entityManager();
        new ForecastRefresh(
                        new Forecasts(entityManager),
                        sources,
                        new SourceStates(entityManager),
                        settings(),
                        clock,
                        changes)
                .refreshDue(Runnable::run);
        DATABASE.flushAndClear();
    }

    private WeatherAt weather(long place, Clock clock) {
        var entityManager = DATABASE.entityManager();
        return new WeatherService(
                        new Forecasts(entityManager),
                        new Thresholds(DATABASE.entityManager()),
                        new ForecastSources(new SampleSource(clock)),
                        settings(),
                        clock)
                .at(place)
                .orElseThrow();
    }

    private static Clock after(Duration duration) {
        return Clock.offset(NAM_DINH_TIME, duration);
    }

    @Test
    void every_place_is_refreshed_and_the_pages_hear_of_it() {
        refresh(NAM_DINH_TIME);

        assertThat(stub.requests()).hasSize(2);
        assertThat(stub.requests().get(0)).contains("latitude=20.4339");
        assertThat(weather(namDinh, NAM_DINH_TIME)).returns(WeatherAt.Age.FRESH, WeatherAt::age);
        assertThat(weather(haiHau, NAM_DINH_TIME).forecast().days()).hasSize(7);
        assertThat(changes.fired()).containsExactly(new ContentChanged("weather"));
        assertThat(log).isEmpty();
    }

    @Test
    void a_place_is_asked_for_once_in_a_period() {
        refresh(NAM_DINH_TIME);
        refresh(after(Duration.ofMinutes(29)));
        assertThat(stub.requests()).hasSize(2);
        refresh(after(Duration.ofMinutes(34)));
        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void of_two_nodes_one_gets_the_place() {
        var forecasts = new Forecasts(DATABASE.entityManager());
        var now = NAM_DINH_TIME.instant();
        assertThat(forecasts.claim(namDinh, now, now.plusSeconds(1_800))).isTrue();
        assertThat(forecasts.claim(namDinh, now, now.plusSeconds(1_801))).isFalse();
        refresh(NAM_DINH_TIME);
        assertThat(stub.requests()).singleElement().asString().contains("latitude=20.1506");
    }

    @Test
    void a_result_whose_claim_was_lost_is_dropped() {
        stub.behave(exchange -> {
            // while it is fetched the place moves elsewhere; the test is in the same transaction, and one thread
            var forecasts = new Forecasts(DATABASE.entityManager());
            forecasts.beginAnew(List.of(namDinh), NAM_DINH_TIME.instant());
            DATABASE.entityManager().flush();
            Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)).answer(exchange);
        });
        refresh(NAM_DINH_TIME);
        assertThat(weather(namDinh, NAM_DINH_TIME).forecast()).isNull();
        assertThat(weather(haiHau, NAM_DINH_TIME).forecast()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | openmeteo-r-forecast-all-null.json",
                "200 | <html>Bad gateway</html>",
                "200 | {\"current\":",
                "200 | {\"timezone\":\"Asia/Ho_Chi_Minh\",\"current\":{\"time\":\"2026-06-01T13:15\",\"temperature_2m\":\"hot\"}}",
                "200 | {\"timezone\":\"Asia/Ho_Chi_Minh\",\"current\":{\"time\":\"2026-06-01T13:15\",\"temperature_2m\":99}}",
                "200 | {}",
                "429 | slow down",
                "500 | oops",
            })
    void a_wrong_answer_changes_nothing_but_the_log_and_the_last_attempt(int status, String body) {
        refresh(NAM_DINH_TIME);
        var before = weather(namDinh, NAM_DINH_TIME);
        var heard = changes.fired().size();
        stub.behave(Stub.answers(status, "application/json", body.endsWith(".json") ? Fixtures.text(body) : body));

        var later = after(Duration.ofHours(1));
        refresh(later);

        assertThat(weather(namDinh, later)).isEqualTo(before);
        assertThat(changes.fired()).hasSize(heard);
        var row = status(namDinh);
        assertThat(row.lastTriedAt()).isEqualTo(later.instant());
        assertThat(row.lastError()).isNotBlank();
        assertThat(row.issuedAt()).isEqualTo(Instant.parse("2026-06-01T06:15:00Z"));
        assertThat(log).hasSize(2).allMatch(entry -> entry.getLevel() == Level.WARNING);
    }

    @Test
    void the_log_tells_changes_and_not_every_failure() {
        refresh(NAM_DINH_TIME);
        stub.behave(Stub.answers(500, "text/html", "oops"));
        for (var turn = 1; turn < 4; turn++) {
            refresh(after(Duration.ofMinutes(34 * turn)));
        }
        assertThat(log).as("one line for each place").hasSize(2);
        stub.behave(Stub.answers(200, "application/json", Fixtures.text(NAM_DINH)));
        refresh(after(Duration.ofMinutes(136)));
        assertThat(log).hasSize(4).last().returns(Level.INFO, LogRecord::getLevel);
        assertThat(status(haiHau).lastError()).isNull();
    }

    @Test
    void a_failing_place_does_not_stop_the_others() {
        stub.behave(exchange -> {
            var failing = exchange.getRequestURI().toString().contains("20.4339");
            Stub.answers(failing ? 500 : 200, "application/json", failing ? "oops" : Fixtures.text(NAM_DINH))
                    .answer(exchange);
        });
        refresh(NAM_DINH_TIME);
        assertThat(weather(namDinh, NAM_DINH_TIME).age()).isEqualTo(WeatherAt.Age.TOO_OLD);
        assertThat(weather(haiHau, NAM_DINH_TIME).age()).isEqualTo(WeatherAt.Age.FRESH);
    }

    @Test
    void while_the_circuit_is_open_places_keep_their_turn_and_count_as_untried() {
        refresh(NAM_DINH_TIME);
        var later = after(Duration.ofHours(1));
        ForecastSource open = point -> {
            throw new CircuitBreakerOpenException();
        };
        refresh(later, new ForecastSources(open));

        assertThat(status(namDinh).lastTriedAt()).isEqualTo(NAM_DINH_TIME.instant());
        assertThat(status(namDinh).lastError())
                .as("no place looks fine meanwhile")
                .isEqualTo("circuit_open");
        assertThat(DATABASE.entityManager().find(SourceState.class, new SourceState.Key(haiHau, "first")))
                .returns("circuit_open", SourceState::getLastError);
        refresh(after(Duration.ofMinutes(64)));
        assertThat(stub.requests()).as("not before the circuit may close").hasSize(2);
        refresh(after(Duration.ofMinutes(66)));
        assertThat(stub.requests()).hasSize(4);
        assertThat(log).isEmpty();
    }

    @Test
    void a_forecast_grows_stale_and_is_hidden_at_last() {
        refresh(NAM_DINH_TIME);
        // it is of 13:15, and NAM_DINH_TIME is 13:27
        assertThat(weather(namDinh, after(Duration.ofMinutes(168))).age()).isEqualTo(WeatherAt.Age.FRESH);
        assertThat(weather(namDinh, after(Duration.ofMinutes(169))).age()).isEqualTo(WeatherAt.Age.STALE);
        assertThat(weather(namDinh, after(Duration.ofMinutes(169))).forecast()).isNotNull();
        assertThat(weather(namDinh, after(Duration.ofHours(24))).age()).isEqualTo(WeatherAt.Age.TOO_OLD);
        assertThat(weather(namDinh, after(Duration.ofHours(24))).forecast()).isNull();
    }

    @Test
    void a_hidden_place_is_not_asked_for() {
        var places = places(NAM_DINH_TIME);
        var form = places.place(namDinh);
        places.save(new PlaceForm(namDinh, form.version(), "Nam Định", 20.4339, 106.1773, 10, false, null, null));
        DATABASE.flushAndClear();
        refresh(NAM_DINH_TIME);
        assertThat(stub.requests()).singleElement().asString().contains("latitude=20.1506");
    }

    @Test
    void a_moved_place_loses_the_forecast_of_where_it_was_and_is_asked_for_at_once() {
        refresh(NAM_DINH_TIME);
        var places = places(NAM_DINH_TIME);
        places.save(new PlaceForm(
                namDinh, places.place(namDinh).version(), "Nam Định", 20.5, 106.1773, 10, true, null, null));
        DATABASE.flushAndClear();
        assertThat(weather(namDinh, NAM_DINH_TIME).forecast()).isNull();
        refresh(NAM_DINH_TIME);
        assertThat(stub.requests()).hasSize(3).last().asString().contains("latitude=20.5000");
        assertThat(weather(namDinh, NAM_DINH_TIME).forecast()).isNotNull();
    }

    @Test
    void on_demand_every_place_is_asked_for_again() {
        refresh(NAM_DINH_TIME);
        var later = after(Duration.ofMinutes(1));
        assertThat(new Refreshes(
                                new Forecasts(DATABASE.entityManager()),
                                new Outlooks(DATABASE.entityManager()),
                                new ForecastSources(new SampleSource(later)),
                                new SourceStates(DATABASE.entityManager()),
                                settings(),
                                new RecordedEvents<>(),
                                later)
                        .askAll()
                        .asked())
                .isTrue();
        refresh(later);
        assertThat(stub.requests()).hasSize(4);
    }

    @Test
    void pages_read_a_forecast_in_one_statement_and_the_table_in_two() {
        refresh(NAM_DINH_TIME);
        try (var sql = new SqlCounter()) {
            weather(namDinh, NAM_DINH_TIME);
            assertThat(sql.count()).isEqualTo(1);
            sql.reset();
            assertThat(places(NAM_DINH_TIME)
                            .places(PlaceFilter.ALL, Page.of(1, 20))
                            .rows())
                    .hasSize(2);
            assertThat(sql.count()).isEqualTo(2);
        }
    }

    private static Forecast at(Forecast.Source source, Instant issuedAt, double temperature) {
        return new Forecast(
                source,
                issuedAt,
                issuedAt,
                new Forecast.Current(issuedAt, 2, temperature, null, null, null, true),
                List.of(),
                List.of());
    }

    @Test
    void when_a_source_fails_the_next_is_asked_once_and_named() {
        var asked = new ArrayList<String>();
        ForecastSource failing = point -> {
            asked.add("first " + point.name());
            throw new ForecastFailure(Reason.SERVER, "answer 500");
        };
        ForecastSource open = point -> {
            throw new CircuitBreakerOpenException();
        };
        ForecastSource working = point -> {
            asked.add("third " + point.name());
            return at(Forecast.Source.MET_NORWAY, NAM_DINH_TIME.instant(), 31);
        };
        var sources = new ForecastSources(failing, open, working);
        refresh(NAM_DINH_TIME, sources);
        refresh(after(Duration.ofMinutes(1)), sources);

        assertThat(asked)
                .containsExactlyInAnyOrder("first Nam Định", "third Nam Định", "first Hải Hậu", "third Hải Hậu");
        assertThat(weather(namDinh, NAM_DINH_TIME).forecast().source()).isEqualTo(Forecast.Source.MET_NORWAY);
        assertThat(status(namDinh).lastError()).isNull();
        var states = DATABASE.entityManager();
        assertThat(states.find(SourceState.class, new SourceState.Key(namDinh, "first")))
                .returns("server", SourceState::getLastError)
                .returns(NAM_DINH_TIME.instant(), SourceState::getFailedAt);
        assertThat(states.find(SourceState.class, new SourceState.Key(namDinh, "third")))
                .returns(NAM_DINH_TIME.instant(), SourceState::getSucceededAt);
        assertThat(log).isEmpty();
    }

    @Test
    void an_older_forecast_of_the_next_source_does_not_replace_a_newer_one() {
        refresh(NAM_DINH_TIME);
        ForecastSource failing = point -> {
            throw new ForecastFailure(Reason.TIMEOUT, "slow");
        };
        ForecastSource file =
                point -> at(Forecast.Source.FILE, NAM_DINH_TIME.instant().minus(Duration.ofHours(20)), 11);
        var later = after(Duration.ofHours(1));
        refresh(later, new ForecastSources(failing, file));
        assertThat(weather(namDinh, later).forecast().current().temperature()).isEqualTo(35.4);
    }

    @Test
    void a_reason_of_an_attempt_is_not_covered_up_by_an_open_circuit_but_the_first_source_is_named() {
        ForecastSource slow = point -> {
            throw new ForecastFailure(Reason.TIMEOUT, "slow");
        };
        ForecastSource open = point -> {
            throw new CircuitBreakerOpenException();
        };
        ForecastSource empty = point -> {
            throw new ForecastFailure(Reason.NO_FILE, "none");
        };
        refresh(NAM_DINH_TIME, new ForecastSources(slow));
        refresh(after(Duration.ofHours(1)), new ForecastSources(open));
        assertThat(status(namDinh).lastError()).isEqualTo("timeout");
        refresh(after(Duration.ofHours(2)), new ForecastSources(open, empty));
        assertThat(status(namDinh).lastError()).isEqualTo("circuit_open");
    }

    @Test
    void a_file_that_nobody_renews_is_told_and_gives_way_to_the_next_source() {
        var later = after(Duration.ofHours(4));
        ForecastSource file = point -> at(Forecast.Source.FILE, NAM_DINH_TIME.instant(), 25);
        ForecastSource next =
                point -> at(Forecast.Source.MET_NORWAY, later.instant().minusSeconds(60), 31);

        refresh(later, new ForecastSources(file));
        assertThat(weather(namDinh, later).forecast().source()).isEqualTo(Forecast.Source.FILE);
        assertThat(status(namDinh).lastError()).isEqualTo("stale");
        refresh(after(Duration.ofHours(5)), new ForecastSources(file, new SampleSource(later)));
        assertThat(weather(namDinh, later).forecast().source())
                .as("nothing made up instead")
                .isEqualTo(Forecast.Source.FILE);
        refresh(after(Duration.ofHours(6)), new ForecastSources(file, next));
        assertThat(weather(namDinh, later).forecast().source()).isEqualTo(Forecast.Source.MET_NORWAY);
        assertThat(status(namDinh).lastError()).isNull();
        assertThat(DATABASE.entityManager().find(SourceState.class, new SourceState.Key(namDinh, "first")))
                .returns("stale", SourceState::getLastError);
    }

    @Test
    void when_all_sources_fail_the_first_ones_reason_is_told() {
        ForecastSource slow = point -> {
            throw new ForecastFailure(Reason.TIMEOUT, "slow");
        };
        ForecastSource empty = point -> {
            throw new ForecastFailure(Reason.NO_FILE, "none");
        };
        refresh(NAM_DINH_TIME, new ForecastSources(slow, empty));
        assertThat(status(namDinh).lastError()).isEqualTo("timeout");
    }

    @Test
    void made_up_data_gives_way_to_a_real_forecast_of_any_age() {
        refresh(NAM_DINH_TIME, new ForecastSources(new SampleSource(NAM_DINH_TIME)));
        var later = after(Duration.ofHours(1));
        refresh(
                later,
                new ForecastSources(point ->
                        at(Forecast.Source.FILE, NAM_DINH_TIME.instant().minus(Duration.ofHours(1)), 31)));
        assertThat(weather(namDinh, later).forecast().source()).isEqualTo(Forecast.Source.FILE);
    }
}
