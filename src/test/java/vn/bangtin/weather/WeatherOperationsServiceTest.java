package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.ForecastFailure.Reason;

/** What operators see of sources and places, and what they can do. */
class WeatherOperationsServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = NAM_DINH_TIME.instant();

    private final RecordedEvents<RefreshWanted> refreshes = new RecordedEvents<>();
    private Forecasts forecasts;
    private SourceStates states;
    private WeatherOperationsService operations;

    @BeforeEach
    void services() {
        forecasts = new Forecasts(DATABASE.entityManager());
        states = new SourceStates(DATABASE.entityManager());
        var settings = Fixtures.settings("bangtin.weather.source", "open-meteo,file");
        operations = new WeatherOperationsService(
                forecasts,
                states,
                new ForecastSources(new SampleSource(NAM_DINH_TIME)),
                settings,
                refreshes,
                NAM_DINH_TIME);
    }

    private long place(String name, int order) {
        var id = TestPlaces.service(DATABASE.entityManager(), NAM_DINH_TIME, changed -> new PlaceFollower(
                                forecasts, NAM_DINH_TIME, new RecordedEvents<>())
                        .follow(changed))
                .save(new PlaceForm(null, 0, name, 20.4339, 106.1773, order, true, null, null));
        DATABASE.flushAndClear();
        return id;
    }

    @Test
    void a_source_tells_its_calls_its_last_success_why_it_fails_and_how_long_it_wants_peace() {
        var one = place("Một", 10);
        var two = place("Hai", 20);
        var three = place("Ba", 30);
        states.succeed(one, "open-meteo", NOW.minusSeconds(60));
        states.fail(two, "open-meteo", Reason.TIMEOUT, NOW.minusSeconds(50));
        states.fail(three, "open-meteo", Reason.TIMEOUT, NOW.minusSeconds(40));
        states.fail(one, "met-norway", Reason.BUSY, NOW.minusSeconds(30));
        states.count("open-meteo", 3, 10_000, LocalDate.now(NAM_DINH_TIME));
        states.pause("met-norway", NOW.plusSeconds(600));
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            var rows = operations.sources();

            assertThat(sql.statements()).hasSize(2);
            assertThat(rows)
                    .first()
                    .extracting(SourceRow::name)
                    .as("in use, asked first")
                    .isEqualTo("first");
            var openMeteo = rows.stream()
                    .filter(row -> row.name().equals("open-meteo"))
                    .findFirst()
                    .orElseThrow();
            assertThat(openMeteo.calls()).isEqualTo(3);
            assertThat(openMeteo.limit()).isEqualTo(10_000);
            assertThat(openMeteo.succeededAt()).isEqualTo(NOW.minusSeconds(60));
            assertThat(openMeteo.failures())
                    .containsExactly(new SourceRow.Failures("timeout", 2, NOW.minusSeconds(40)));
            var norway = rows.stream()
                    .filter(row -> row.name().equals("met-norway"))
                    .findFirst()
                    .orElseThrow();
            assertThat(norway.pausedUntil()).isEqualTo(NOW.plusSeconds(600));
            assertThat(norway.succeededAt()).isNull();
        }
    }

    @Test
    void places_are_listed_with_their_turn_and_those_that_fail_by_themselves() {
        var good = place("Tốt", 10);
        var bad = place("Hỏng", 20);
        var turn = NOW.truncatedTo(ChronoUnit.MILLIS);
        assertThat(forecasts.claim(bad, NOW, turn.plusSeconds(1800))).isTrue();
        forecasts.fail(bad, turn.plusSeconds(1800), Reason.NO_FILE, NOW);
        DATABASE.flushAndClear();

        assertThat(operations.places(false, new Page(1, 20, "order", false)).rows())
                .extracting(row -> row.state().placeId(), row -> row.state().lastError())
                .containsExactly(tuple(good, null), tuple(bad, "no_file"));
        var failing = operations.places(true, new Page(1, 20, "next", true));
        assertThat(failing.total()).isEqualTo(1);
        assertThat(failing.rows()).extracting(PlaceWeatherRow::nextTryAt).containsExactly(turn.plusSeconds(1800));

        operations.refresh(bad);
        assertThat(refreshes.fired()).hasSize(1);
        assertThat(forecasts.due(NOW, LocalDate.now(NAM_DINH_TIME)))
                .extracting(ForecastPoint::placeId)
                .contains(bad);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> operations.refresh(-1));
    }

    @Test
    void a_document_is_tried_and_nothing_is_stored() {
        var tried = operations.attempt(Fixtures.bytes(Fixtures.NAM_DINH));

        assertThat(tried.error()).isNull();
        assertThat(tried.forecast().daysFrom(LocalDate.now(NAM_DINH_TIME))).isNotEmpty();
        assertThat(DATABASE.entityManager()
                        .createQuery("select count(f) from StoredForecast f where f.content is not null", Long.class)
                        .getSingleResult())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"'<html></html>', not_json", "'{}', wrong_shape", "'', not_json"})
    void a_document_that_is_none_is_refused_with_the_reason(String document, String reason) {
        assertThat(operations.attempt(document.getBytes(StandardCharsets.UTF_8)).error())
                .isEqualTo(reason);
        assertThat(operations.attempt(new byte[FileSource.MOST_BYTES + 1]).error())
                .isEqualTo("too_large");
    }
}
