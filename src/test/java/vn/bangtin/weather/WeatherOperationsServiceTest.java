package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.text.Words;
import vn.bangtin.weather.ForecastFailure.Reason;

/** What operators see of sources and places, and what they can do. */
class WeatherOperationsServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = NAM_DINH_TIME.instant();

    private final RecordedEvents<RefreshWanted> refreshes = new RecordedEvents<>();
    private Forecasts forecasts;
    private Outlooks outlooks;
    private SourceStates states;
    private WeatherOperationsService operations;

    @BeforeEach
    void services() {
        forecasts = new Forecasts(DATABASE.entityManager());
        states = new SourceStates(DATABASE.entityManager());
        outlooks = new Outlooks(DATABASE.entityManager());
        operations = service(
                Fixtures.settings("bangtin.weather.source", "open-meteo,file"),
                new ForecastSources(new SampleSource(NAM_DINH_TIME)));
    }

    private WeatherOperationsService service(WeatherSettings settings, ForecastSources sources) {
        return new WeatherOperationsService(
                forecasts,
                states,
                sources,
                new FileSource(settings, NAM_DINH_TIME),
                settings,
                new Refreshes(forecasts, outlooks, sources, states, settings, refreshes, NAM_DINH_TIME),
                TestPlaces.service(DATABASE.entityManager(), NAM_DINH_TIME, changed -> {}),
                NAM_DINH_TIME);
    }

    private long place(String name, int order) {
        return place(name, order, PlaceKind.OTHER);
    }

    private long place(String name, int order, PlaceKind kind) {
        var id = TestPlaces.service(DATABASE.entityManager(), NAM_DINH_TIME, changed -> new PlaceFollower(
                                forecasts, NAM_DINH_TIME, new RecordedEvents<>())
                        .follow(changed))
                .save(new PlaceForm(
                        null, 0, name, 20.4339, 106.1773, order, true, null, null, kind, List.of(), null, List.of()));
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
    void why_a_source_failed_at_a_place_that_is_hidden_now_is_told_no_more() {
        var place = place("Một", 10);
        states.fail(place, "met-norway", Reason.TIMEOUT, NOW);
        DATABASE.flushAndClear();
        assertThat(operations.sources()).extracting(SourceRow::name).contains("met-norway");

        DATABASE.entityManager()
                .createQuery("update Place p set p.shown = false where p.id = :id")
                .setParameter("id", place)
                .executeUpdate();
        DATABASE.flushAndClear();
        assertThat(operations.sources()).extracting(SourceRow::name).doesNotContain("met-norway");
    }

    @Test
    void sources_beside_the_forecast_are_told_as_such_and_those_that_nobody_asks_are_not() {
        states.count("open-meteo-air", 40, 10_000, LocalDate.now(NAM_DINH_TIME));
        DATABASE.flushAndClear();
        assertThat(operations.sources())
                .as("on the public hosts calls count together")
                .filteredOn(SourceRow::beside)
                .extracting(SourceRow::name, SourceRow::calls, SourceRow::limit)
                .containsExactly(
                        tuple("open-meteo-air", null, 10_000),
                        tuple("open-meteo-river", null, 10_000),
                        tuple("open-meteo-sea", null, 10_000));
        assertThat(operations.sources()).extracting(SourceRow::name).doesNotContain("met-norway", "open-meteo");

        var own = service(
                Fixtures.settings(
                        "bangtin.weather.source",
                        "open-meteo",
                        "bangtin.weather.open-meteo.url",
                        "http://weather.example.vn",
                        "bangtin.weather.open-meteo.air-url",
                        "https://air-quality-api.open-meteo.com"),
                new ForecastSources(new SampleSource(NAM_DINH_TIME)));
        assertThat(own.sources())
                .filteredOn(SourceRow::beside)
                .extracting(SourceRow::name, SourceRow::calls, SourceRow::limit)
                .containsExactly(tuple("open-meteo-air", 40, 10_000));
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

        assertThat(operations.refresh(bad)).isEqualTo(RefreshAnswer.ASKED);
        assertThat(refreshes.fired()).hasSize(1);
        assertThat(forecasts.due(NOW, LocalDate.now(NAM_DINH_TIME)))
                .extracting(ForecastPoint::placeId)
                .contains(bad);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> operations.refresh(-1));
    }

    @Test
    void what_fails_beside_the_forecast_is_told_and_found_in_the_same_statements() {
        var commune = place("Xã", 10, PlaceKind.COMMUNE);
        var sea = place("Biển", 20, PlaceKind.SEA_AREA);
        var turn = NOW.truncatedTo(ChronoUnit.MILLIS).plusSeconds(1800);
        outlooks.claim(OutlookKind.AIR, commune, NOW, turn);
        outlooks.fail(OutlookKind.AIR, commune, turn, Reason.BUSY, NOW);
        outlooks.claim(OutlookKind.SEA, sea, NOW, turn);
        // of a time when it was a commune, and never asked for again
        outlooks.claim(OutlookKind.AIR, sea, NOW, turn);
        outlooks.fail(OutlookKind.AIR, sea, turn, Reason.TIMEOUT, NOW);
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            var all = operations.places(false, new Page(1, 20, "order", false));
            assertThat(sql.count()).isEqualTo(2);
            assertThat(all.rows())
                    .extracting(row ->
                            row.outlooks().stream().map(OutlookState::kind).toList())
                    .containsExactly(List.of(OutlookKind.AIR), List.of(OutlookKind.SEA));
        }
        var failing = operations.places(true, new Page(1, 20, "order", false));
        assertThat(failing.total()).isEqualTo(1);
        assertThat(failing.rows().get(0).outlooks())
                .extracting(OutlookState::lastError, OutlookState::nextTryAt)
                .containsExactly(tuple("busy", turn));

        operations.refresh(commune);
        DATABASE.flushAndClear();
        assertThat(outlooks.due(OutlookKind.AIR, NOW, LocalDate.now(NAM_DINH_TIME)))
                .extracting(ForecastPoint::placeId)
                .containsExactly(commune);
        assertThat(outlooks.due(OutlookKind.SEA, NOW, LocalDate.now(NAM_DINH_TIME)))
                .isEmpty();
        operations.refreshAll();
        assertThat(outlooks.due(OutlookKind.SEA, NOW, LocalDate.now(NAM_DINH_TIME)))
                .extracting(ForecastPoint::placeId)
                .containsExactly(sea);

        var without = service(
                Fixtures.settings("bangtin.weather.source", "open-meteo", "bangtin.weather.air", "off"),
                new ForecastSources(new SampleSource(NAM_DINH_TIME)));
        assertThat(without.places(true, new Page(1, 20, "order", false)).total())
                .as("what is not asked for any more fails no more")
                .isZero();
    }

    @Test
    void asking_now_says_until_when_no_source_may_be_asked_and_leaves_the_turn() {
        var place = place("Một", 10);
        var turn = NOW.truncatedTo(ChronoUnit.MILLIS).plusSeconds(1800);
        forecasts.claim(place, NOW, turn);
        var settings = Fixtures.settings(
                "bangtin.weather.source",
                "open-meteo,met-norway",
                "bangtin.weather.met-norway.user-agent",
                "Test/1 test@example.vn",
                "bangtin.weather.open-meteo.daily-calls",
                "5");
        var sources = new ForecastSources(
                settings,
                new OpenMeteoSource(settings, states, NAM_DINH_TIME),
                new MetNorwaySource(settings, states, NAM_DINH_TIME),
                null,
                null);
        var service = service(settings, sources);
        states.pause("met-norway", NOW.plusSeconds(600));
        DATABASE.flushAndClear();
        assertThat(service.refresh(place)).as("the other may be asked").isEqualTo(RefreshAnswer.ASKED);

        forecasts.claim(place, NOW, turn);
        states.count("open-meteo", 3, 5, LocalDate.now(NAM_DINH_TIME));
        DATABASE.flushAndClear();
        assertThat(service.refresh(place)).isEqualTo(RefreshAnswer.silent(NOW.plusSeconds(600)));
        assertThat(service.refreshAll()).isEqualTo(RefreshAnswer.silent(NOW.plusSeconds(600)));
        states.pause("met-norway", NOW.plusSeconds(300_000));
        DATABASE.flushAndClear();
        assertThat(service.refresh(place))
                .as("the calls are counted by the day")
                .isEqualTo(RefreshAnswer.silent(LocalDate.now(NAM_DINH_TIME)
                        .plusDays(1)
                        .atStartOfDay(Fixtures.ZONE)
                        .toInstant()));
        assertThat(forecasts.due(NOW, LocalDate.now(NAM_DINH_TIME))).isEmpty();
        assertThat(service(settings, new ForecastSources(new ForecastSource[0])).refresh(place))
                .isEqualTo(RefreshAnswer.NOBODY);
    }

    @Test
    void asking_for_all_leaves_the_turn_of_those_whose_own_sources_are_silent() {
        var turn = NOW.truncatedTo(ChronoUnit.MILLIS).plusSeconds(1800);
        var asThePortal = place("Một", 10, PlaceKind.COMMUNE);
        var silent = place("Hai", 20, PlaceKind.SEA_AREA);
        var other = place("Ba", 30);
        own(silent, "met-norway");
        own(other, "open-meteo");
        for (var place : List.of(asThePortal, silent, other)) {
            forecasts.claim(place, NOW, turn);
        }
        outlooks.claim(OutlookKind.AIR, asThePortal, NOW, turn);
        outlooks.claim(OutlookKind.SEA, silent, NOW, turn);
        states.pause("met-norway", NOW.plusSeconds(600));
        states.pause("open-meteo-air", NOW.plusSeconds(600));
        DATABASE.flushAndClear();
        var settings = Fixtures.settings(
                "bangtin.weather.source",
                "open-meteo,met-norway",
                "bangtin.weather.met-norway.user-agent",
                "Test/1 test@example.vn");
        var service = service(
                settings,
                new ForecastSources(
                        settings,
                        new OpenMeteoSource(settings, states, NAM_DINH_TIME),
                        new MetNorwaySource(settings, states, NAM_DINH_TIME),
                        null,
                        null));

        assertThat(service.refreshAll()).isEqualTo(RefreshAnswer.ASKED);

        DATABASE.flushAndClear();
        var today = LocalDate.now(NAM_DINH_TIME);
        assertThat(forecasts.due(NOW, today)).extracting(ForecastPoint::placeId).containsExactly(asThePortal, other);
        assertThat(outlooks.due(OutlookKind.AIR, NOW, today)).isEmpty();
        assertThat(outlooks.due(OutlookKind.SEA, NOW, today))
                .extracting(ForecastPoint::placeId)
                .containsExactly(silent);
    }

    private static void own(long placeId, String source) {
        var own = new PlaceSources(placeId);
        own.ask(List.of(source));
        DATABASE.entityManager().persist(own);
    }

    @Test
    void a_document_is_tried_and_nothing_is_stored() {
        var tried = operations.attempt("nam-dinh.json", Fixtures.bytes(Fixtures.NAM_DINH));

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
        assertThat(operations
                        .attempt("nam-dinh.json", document.getBytes(StandardCharsets.UTF_8))
                        .error())
                .isEqualTo(reason);
        assertThat(operations
                        .attempt("nam-dinh.json", new byte[FileSource.MOST_BYTES + 1])
                        .error())
                .isEqualTo("too_large");
    }

    @Test
    void a_table_is_tried_for_all_places_and_its_mistakes_are_told_with_their_row() {
        place("Nam Định", 1);
        place("Hải Hậu", 2);
        var header = "Địa điểm;Ngày;Thấp nhất (°C);Cao nhất (°C)\n";
        var tried = operations.attempt(
                "Bang.CSV",
                (header + "hải hậu;01/06/2026;26,5;35\nXã Không Có;01/06/2026;20;30\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(tried.error()).isNull();
        assertThat(tried.places()).containsExactly("Hải Hậu");
        assertThat(tried.unknown()).containsExactly("Xã Không Có");
        assertThat(tried.forecast().days().get(0).min()).isEqualTo(26.5);

        var wrong = operations.attempt(
                "bang.csv", (header + "Hải Hậu;01/06/2026;36;35\n").getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.error()).isEqualTo("wrong_table");
        assertThat(wrong.detail())
                .isEqualTo("Dòng 2, cột C (Thấp nhất (°C)): Nhiệt độ thấp nhất đang cao hơn nhiệt độ cao nhất.");

        var nobody = operations.attempt(
                "bang.csv", (header + "Xã Không Có;01/06/2026;20;30\n").getBytes(StandardCharsets.UTF_8));
        assertThat(nobody.error()).isEqualTo("no_values");
        assertThat(nobody.unknown()).containsExactly("Xã Không Có");
    }

    @Test
    void the_template_names_every_place_and_an_unfilled_one_is_no_forecast() {
        place("Nam Định", 1);
        place("Hải Hậu", 2);
        var out = new ByteArrayOutputStream();
        operations.template(out, Words.VIETNAMESE);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 2 * 7);
        assertThat(lines.get(0)).startsWith("\uFEFF\"Địa điểm\",\"Ngày\",\"Giờ\"");
        assertThat(lines.get(8)).startsWith("\"Hải Hậu\",\"01/06/2026\",");
        assertThat(operations.attempt("du-bao.csv", out.toByteArray()).error()).isEqualTo("no_values");

        var filled = out.toString(StandardCharsets.UTF_8)
                .replace("\"Hải Hậu\",\"01/06/2026\",,,,,", "\"Hải Hậu\",\"01/06/2026\",,Mưa dông,,25.5,31");
        var tried = operations.attempt("du-bao.csv", filled.getBytes(StandardCharsets.UTF_8));
        assertThat(tried.places()).containsExactly("Hải Hậu");
        assertThat(tried.forecast().days()).singleElement().returns(95, Forecast.Day::code);
    }
}
