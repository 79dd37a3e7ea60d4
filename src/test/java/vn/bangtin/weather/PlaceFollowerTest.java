package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceItem;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.PlacesChanged;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;

/** What happens to the forecasts when places come, move and go. */
class PlaceFollowerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<RefreshWanted> refreshes = new RecordedEvents<>();
    private Forecasts forecasts;
    private PlaceService places;
    private WeatherService weather;

    @BeforeEach
    void services() {
        var entityManager = DATABASE.entityManager();
        forecasts = new Forecasts(entityManager);
        places = TestPlaces.service(entityManager, NAM_DINH_TIME, this::follow);
        weather = new WeatherService(
                forecasts,
                new Thresholds(DATABASE.entityManager()),
                new ForecastSources(new SampleSource(NAM_DINH_TIME)),
                Fixtures.settings(),
                NAM_DINH_TIME);
    }

    private void follow(PlacesChanged changed) {
        new PlaceFollower(forecasts, NAM_DINH_TIME, refreshes).follow(changed);
    }

    private long place(String name, Integer order, boolean shown) {
        var id = places.save(new PlaceForm(null, 0, name, 20.4339, 106.1773, order, shown, null, null));
        DATABASE.flushAndClear();
        return id;
    }

    private ForecastState state(long id) {
        return new ForecastService(forecasts, null).states(List.of(id)).get(id);
    }

    @Test
    void a_new_place_is_asked_for_at_once() {
        var id = place("Nam Định", 10, true);
        assertThat(refreshes.fired()).hasSize(1);
        assertThat(state(id).lastTriedAt()).isNull();
        assertThat(state(id).fileNames()).containsExactly(id + ".json", "nam-dinh.json", "du-bao.csv");
        assertThat(forecasts.due(NAM_DINH_TIME.instant(), LocalDate.now(NAM_DINH_TIME)))
                .extracting(ForecastPoint::placeId)
                .containsExactly(id);
    }

    @Test
    void a_source_hears_which_of_the_shown_places_share_the_name_of_their_file() {
        var one = place("Nghĩa Hưng", 10, true);
        var other = place("Nghĩa Hùng", 20, true);
        place("Hải Hậu", 30, true);
        place("Hải Hẫu", 40, false);
        try (var sql = new SqlCounter()) {
            assertThat(forecasts.due(NAM_DINH_TIME.instant(), LocalDate.now(NAM_DINH_TIME)))
                    .hasSize(3)
                    .filteredOn(ForecastPoint::sharesName)
                    .extracting(ForecastPoint::placeId)
                    .containsExactly(one, other);
            assertThat(sql.count()).as("however many places").isEqualTo(2);
        }
    }

    @Test
    void the_first_shown_place_is_that_of_the_portal_page() {
        place("Hải Hậu", 20, true);
        place("Nơi cũ", 5, false);
        var first = place("Nam Định", 10, true);
        try (var sql = new SqlCounter()) {
            assertThat(weather.atFirstPlace())
                    .hasValueSatisfying(at -> assertThat(at.place().id()).isEqualTo(first));
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void the_coast_is_the_first_sea_area_or_else_the_first_place() {
        var first = place("Nam Định", 10, true);
        assertThat(weather.atCoast())
                .hasValueSatisfying(at -> assertThat(at.place().id()).isEqualTo(first));
        var coast = places.save(new PlaceForm(
                null,
                0,
                "Ven biển",
                20.1,
                106.5,
                30,
                true,
                null,
                null,
                PlaceKind.SEA_AREA,
                List.of(),
                null,
                List.of()));
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            assertThat(weather.atCoast())
                    .hasValueSatisfying(at -> assertThat(at.place().id()).isEqualTo(coast));
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void a_place_that_is_not_shown_has_no_weather() {
        assertThat(weather.atFirstPlace()).isEmpty();
        assertThat(weather.at(1)).isEmpty();
        assertThat(weather.at(place("Nơi cũ", 5, false))).isEmpty();
    }

    @Test
    void the_forecasts_of_many_places_are_read_and_begun_together() {
        var ids = LongStream.range(0, 3)
                .mapToObj(i -> place("Điểm " + i, 10, true))
                .toList();
        try (var sql = new SqlCounter()) {
            assertThat(new ForecastService(forecasts, null).states(ids)).containsOnlyKeys(ids);
            assertThat(sql.count()).isEqualTo(1);
            assertThat(new ForecastService(forecasts, null).states(List.of())).isEmpty();
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void all_places_are_compared_in_one_statement() {
        var sample = new SampleSource(NAM_DINH_TIME);
        for (var i = 0; i < 20; i++) {
            place("Điểm " + i, 10 + i, i != 7);
        }
        place("Chưa có số liệu", 5, true);
        for (var point : forecasts.due(NAM_DINH_TIME.instant(), LocalDate.now(NAM_DINH_TIME))) {
            if (point.name().startsWith("Điểm")) {
                forecasts.claim(point.placeId(), NAM_DINH_TIME.instant(), NAM_DINH_TIME.instant());
                var forecast = sample.fetch(point);
                forecasts.succeed(
                        point.placeId(),
                        NAM_DINH_TIME.instant(),
                        forecast,
                        ForecastJson.write(forecast),
                        null,
                        NAM_DINH_TIME.instant());
            }
        }
        DATABASE.flushAndClear();
        try (var sql = new SqlCounter()) {
            var compared = weather.compared(null);
            assertThat(sql.count()).isEqualTo(1);
            assertThat(compared).hasSize(20).first().satisfies(place -> {
                assertThat(place.age()).isEqualTo(WeatherAt.Age.TOO_OLD);
                assertThat(place.now()).isNull();
                assertThat(place.rain()).isNull();
                assertThat(place.wind()).isNull();
            });
            assertThat(compared.stream().skip(1)).allSatisfy(place -> {
                assertThat(place.today().date()).isEqualTo(LocalDate.now(NAM_DINH_TIME));
                assertThat(place.lowest()).isLessThan(place.highest());
                assertThat(place.gusts()).isGreaterThan(place.speed());
            });
        }
    }

    @Test
    void the_demo_shows_sample_weather_of_its_places_at_once() {
        var sample = new SampleSource(NAM_DINH_TIME);
        TestPlaces.demo(DATABASE.entityManager(), this::follow);
        new WeatherDemo(forecasts, sample, NAM_DINH_TIME).load(new DemoContentRequested(line -> {}));
        DATABASE.flushAndClear();
        assertThat(places.shown()).hasSize(12).first().returns("Nam Định", PlaceItem::name);
        assertThat(places.shown()).allSatisfy(place -> {
            var at = weather.at(place.id()).orElseThrow();
            assertThat(at.age()).isEqualTo(WeatherAt.Age.FRESH);
            assertThat(at.forecast().source()).isEqualTo(Forecast.Source.SAMPLE);
            assertThat(at.forecast().daysFrom(LocalDate.now(NAM_DINH_TIME))).hasSize(10);
            assertThat(at.forecast().hoursFrom(NAM_DINH_TIME.instant(), 48)).hasSize(48);
        });
    }
}
