package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.persistence.TestDatabase;

/** A place that asks others than the portal does. */
class PlaceSourcesServiceTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final List<String> asked = new ArrayList<>();
    private final RecordedEvents<RefreshWanted> refreshes = new RecordedEvents<>();
    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private Forecasts forecasts;
    private PlaceService places;
    private ForecastSources sources;
    private PlaceSourcesService service;
    private long namDinh;
    private long haiHau;

    @BeforeEach
    void two_places_and_two_sources() {
        var entityManager = DATABASE.entityManager();
        forecasts = new Forecasts(entityManager);
        places = TestPlaces.service(
                entityManager,
                NAM_DINH_TIME,
                changed -> forecasts.beginAnew(changed.plotted(), NAM_DINH_TIME.instant()));
        namDinh = places.save(new PlaceForm(null, 0, "Nam Định", 20.4339, 106.1773, 1, true, null, null));
        haiHau = places.save(new PlaceForm(null, 0, "Hải Hậu", 20.1506, 106.2716, 2, true, null, null));
        sources = new ForecastSources(source("first"), source("second"));
        service = new PlaceSourcesService(
                forecasts,
                sources,
                new SourceStates(entityManager),
                places,
                new AuditTrail(entityManager, NAM_DINH_TIME, () -> "quantri"),
                NAM_DINH_TIME,
                refreshes,
                changes);
        DATABASE.flushAndClear();
    }

    private ForecastSource source(String name) {
        return point -> {
            asked.add(point.name() + ": " + name);
            throw new ForecastFailure(ForecastFailure.Reason.SERVER, "answer 500");
        };
    }

    private void save(long place, int version, String... names) {
        service.save(new PlaceSourcesForm(place, version, List.of(names)));
        DATABASE.flushAndClear();
    }

    private void refresh() {
        asked.clear();
        new ForecastRefresh(
                        forecasts,
                        sources,
                        new SourceStates(DATABASE.entityManager()),
                        Fixtures.settings(),
                        NAM_DINH_TIME,
                        changes)
                .refreshDue(Runnable::run);
        DATABASE.flushAndClear();
    }

    @Test
    void a_place_asks_in_its_own_order_and_the_others_in_that_of_the_portal() {
        save(haiHau, PlaceSourcesForm.NONE, "second", "first");
        refresh();
        assertThat(asked).containsExactly("Nam Định: first", "Nam Định: second", "Hải Hậu: second", "Hải Hậu: first");
        assertThat(refreshes.fired()).hasSize(1);
        assertThat(forecasts
                        .operations(false, List.of(OutlookKind.AIR), Page.of(1, 20), LocalDate.now(NAM_DINH_TIME))
                        .rows())
                .extracting(PlaceWeatherRow::sources)
                .containsExactly(List.of(), List.of("second", "first"));

        save(haiHau, service.form(haiHau).version(), "second");
        refresh();
        assertThat(asked).as("it is its turn at once").containsExactly("Hải Hậu: second");

        save(haiHau, service.form(haiHau).version());
        refresh();
        assertThat(asked).containsExactly("Hải Hậu: first", "Hải Hậu: second");
        assertThat(service.form(haiHau).sources()).isEmpty();
    }

    @Test
    void a_place_with_typed_tables_only_asks_nobody_and_shows_no_model() {
        var forecast = new OpenMeteoFormat(NAM_DINH_TIME, Fixtures.settings().hideAfter())
                .read(Fixtures.bytes(Fixtures.NAM_DINH), Forecast.Source.OPEN_METEO, NAM_DINH_TIME.instant());
        var now = NAM_DINH_TIME.instant();
        forecasts.claim(haiHau, now, now);
        forecasts.succeed(haiHau, now, forecast, ForecastJson.write(forecast), null, now);
        DATABASE.flushAndClear();

        save(haiHau, PlaceSourcesForm.NONE, PlaceSourcesForm.MANUAL);
        refresh();

        assertThat(asked).containsExactly("Nam Định: first", "Nam Định: second");
        var state = forecasts.states(List.of(haiHau)).get(0);
        assertThat(state.source()).isNull();
        assertThat(state.lastError()).isNull();
        assertThat(service.form(haiHau).sources()).containsExactly(PlaceSourcesForm.MANUAL);
    }

    @Test
    void a_place_that_failed_and_asks_nobody_any_more_is_not_failing() {
        refresh();
        assertThat(failing("first")).isEqualTo(2);
        save(haiHau, PlaceSourcesForm.NONE, PlaceSourcesForm.MANUAL);
        assertThat(forecasts.states(List.of(haiHau)).get(0).lastError()).isNull();
        assertThat(failing("first")).isEqualTo(1);
    }

    private static long failing(String source) {
        return new SourceStates(DATABASE.entityManager())
                .summaries(LocalDate.now(NAM_DINH_TIME)).stream()
                        .filter(summary -> summary.name().equals(source))
                        .flatMap(summary -> summary.failures().stream())
                        .mapToLong(SourceRow.Failures::places)
                        .sum();
    }

    @Test
    void a_forecast_of_a_source_that_is_still_wanted_stays() {
        var sample = new SampleSource(NAM_DINH_TIME).fetch(Fixtures.POINT);
        var kept = new StoredForecast(7, NAM_DINH_TIME.instant());
        kept.succeed(sample, "{}", NAM_DINH_TIME.instant());
        kept.wantOnly(List.of("file", "sample"), NAM_DINH_TIME.instant());
        assertThat(kept.getIssuedAt()).isNotNull();
        kept.wantOnly(List.of("file"), NAM_DINH_TIME.instant());
        assertThat(kept.getIssuedAt()).isNull();
    }

    @Test
    void what_makes_no_sense_is_refused_where_it_was_chosen() {
        refused("source1", "weather.sources.twice", "first", "first");
        refused("source0", "weather.sources.gap", "", "first");
        refused("source0", "weather.sources.unknown", "http://elsewhere.example");
        refused("source1", "weather.sources.manual.alone", "first", PlaceSourcesForm.MANUAL);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> save(4711, PlaceSourcesForm.NONE, "first"));
        assertThat(service.form(haiHau).version()).isEqualTo(PlaceSourcesForm.NONE);
    }

    private void refused(String field, String key, String... names) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> save(haiHau, PlaceSourcesForm.NONE, names))
                .satisfies(refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.key()).isEqualTo(key);
                });
    }

    @Test
    void of_two_people_the_second_sees_what_the_first_stored() {
        save(haiHau, PlaceSourcesForm.NONE, "second");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save(haiHau, PlaceSourcesForm.NONE, "first"))
                .satisfies(
                        conflict -> assertThat(conflict.stored()).isEqualTo(Map.of("weather.sources.order", "second")));
    }
}
