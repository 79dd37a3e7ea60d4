package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.place.PlaceForm;
import vn.bangtin.place.PlaceKind;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.PlacesChanged;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.persistence.SqlCounter;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.weather.WeatherAt.Age;

/** Air, sea and rivers have turns and ages of their own, and take nothing from the forecast. */
class OutlookRefreshTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private final List<String> asked = new ArrayList<>();
    private final SampleOutlooks sample = new SampleOutlooks(NAM_DINH_TIME);
    private RuntimeException trouble;
    private Runnable meanwhile = () -> {};
    private Forecasts forecasts;
    private Outlooks outlooks;
    private PlaceService places;

    private final OutlookSource source = new OutlookSource() {
        @Override
        public Outlook air(ForecastPoint point) {
            return answer("air", sample.air(point));
        }

        @Override
        public Outlook sea(ForecastPoint point) {
            return answer("sea", sample.sea(point));
        }

        @Override
        public Outlook river(ForecastPoint point) {
            return answer("river", sample.river(point));
        }

        private Outlook answer(String what, Outlook outlook) {
            asked.add(what);
            meanwhile.run();
            if (trouble != null) {
                throw trouble;
            }
            return outlook;
        }
    };

    @BeforeEach
    void services() {
        var entityManager = DATABASE.entityManager();
        forecasts = new Forecasts(entityManager);
        outlooks = new Outlooks(entityManager);
        places = TestPlaces.service(entityManager, NAM_DINH_TIME, this::follow);
    }

    private void follow(PlacesChanged changed) {
        new PlaceFollower(forecasts, NAM_DINH_TIME, new RecordedEvents<>()).follow(changed);
        refresh(NAM_DINH_TIME, Fixtures.settings()).follow(changed);
    }

    private OutlookRefresh refresh(Clock clock, WeatherSettings settings) {
        return new OutlookRefresh(
                outlooks, new SourceStates(DATABASE.entityManager()), source, sample, settings, clock, changes);
    }

    private void refreshAt(Duration later) {
        refresh(at(later), Fixtures.settings()).refreshDue();
        DATABASE.flushAndClear();
    }

    private static Clock at(Duration later) {
        return Clock.offset(NAM_DINH_TIME, later);
    }

    private long place(String name, PlaceKind kind) {
        var id = places.save(new PlaceForm(
                null, 0, name, 20.4339, 106.1773, null, true, null, null, kind, List.of(), null, List.of()));
        DATABASE.flushAndClear();
        return id;
    }

    private WeatherAt weather(long id, Duration later) {
        return new WeatherService(
                        forecasts,
                        new Thresholds(DATABASE.entityManager()),
                        new ForecastSources(new SampleSource(NAM_DINH_TIME)),
                        Fixtures.settings(),
                        at(later))
                .at(id)
                .orElseThrow();
    }

    private Age ageOfTheAir(long id, Duration later) {
        return weather(id, later).outlook(OutlookKind.AIR).map(OutlookAt::age).orElse(Age.TOO_OLD);
    }

    @Test
    void who_wants_it_while_a_round_runs_waits_for_nothing_and_is_not_forgotten() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        var refresh = refresh(NAM_DINH_TIME, Fixtures.settings());
        meanwhile = () -> {
            meanwhile = () -> {};
            outlooks.askNow(OutlookKind.AIR, id, NAM_DINH_TIME.instant());
            refresh.refreshDue();
            assertThat(asked).as("asked by the round that runs, not beside it").hasSize(1);
        };
        refresh.refreshDue();
        assertThat(asked).containsExactly("air", "air");
    }

    @Test
    void each_kind_of_place_is_asked_for_what_it_has() {
        var commune = place("Xã Hải Anh", PlaceKind.COMMUNE);
        var sea = place("Ven biển", PlaceKind.SEA_AREA);
        var river = place("Sông Đào", PlaceKind.RIVER_GAUGE);
        var other = place("Trụ sở", PlaceKind.OTHER);
        refreshAt(Duration.ZERO);
        assertThat(asked).containsExactly("air", "sea", "river");
        assertThat(changes.fired()).hasSize(1);
        assertThat(weather(commune, Duration.ZERO).outlook(OutlookKind.AIR)).isPresent();
        assertThat(weather(sea, Duration.ZERO).outlook(OutlookKind.SEA)).isPresent();
        assertThat(weather(sea, Duration.ZERO).outlook(OutlookKind.AIR)).isEmpty();
        assertThat(weather(river, Duration.ZERO).outlook(OutlookKind.RIVER)).isPresent();
        assertThat(weather(other, Duration.ZERO).outlooks()).isEmpty();
        try (var sql = new SqlCounter()) {
            weather(commune, Duration.ZERO);
            assertThat(sql.count()).isEqualTo(1);
        }
    }

    @Test
    void it_is_asked_again_only_when_there_may_be_something_new() {
        place("Xã Hải Anh", PlaceKind.COMMUNE);
        place("Sông Đào", PlaceKind.RIVER_GAUGE);
        refreshAt(Duration.ZERO);
        refreshAt(Duration.ofHours(2));
        assertThat(asked).containsExactly("air", "river");
        refreshAt(Duration.ofHours(4));
        assertThat(asked).containsExactly("air", "river", "air");
        refreshAt(Duration.ofHours(14));
        assertThat(asked).containsExactly("air", "river", "air", "air", "river");
    }

    @Test
    void what_fails_keeps_what_was_known_and_is_tried_with_the_next_turn_of_the_forecast() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        refreshAt(Duration.ZERO);
        var later = Duration.ofHours(4);
        for (var wrong : List.of(
                new ForecastFailure.Down(ForecastFailure.Reason.SERVER, "answer 500"),
                new ForecastFailure(ForecastFailure.Reason.NOT_JSON, "<html>"),
                new IllegalStateException("a fault of our own"))) {
            trouble = wrong;
            asked.clear();
            refreshAt(later);
            refreshAt(later.plusMinutes(20));
            assertThat(asked).as("%s", wrong).containsExactly("air");
            assertThat(ageOfTheAir(id, later)).isEqualTo(Age.FRESH);
            assertThat(states(id)).singleElement().satisfies(state -> {
                assertThat(state.lastError()).isNotNull();
                assertThat(state.issuedAt()).isEqualTo(NAM_DINH_TIME.instant());
            });
            later = later.plusMinutes(34);
        }
        assertThat(changes.fired()).hasSize(1);
        assertThat(source("open-meteo-air", id))
                .returns("internal", SourceState::getLastError)
                .returns(NAM_DINH_TIME.instant(), SourceState::getSucceededAt);
        trouble = null;
        refreshAt(later);
        assertThat(states(id).get(0).lastError()).isNull();
        assertThat(source("open-meteo-air", id).getLastError()).isNull();
    }

    @Test
    void what_a_place_was_asked_for_as_another_kind_is_not_told_any_more() {
        var id = place("Trạm Hải Anh", PlaceKind.COMMUNE);
        refreshAt(Duration.ZERO);
        assertThat(states(id)).extracting(OutlookState::kind).containsExactly(OutlookKind.AIR);
        DATABASE.entityManager()
                .createQuery("update Place p set p.kind = vn.bangtin.place.PlaceKind.RIVER_GAUGE where p.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        DATABASE.flushAndClear();
        assertThat(states(id)).isEmpty();
    }

    private List<OutlookState> states(long id) {
        return new OutlookService(new AirScales(DATABASE.entityManager(), NAM_DINH_TIME), outlooks, NAM_DINH_TIME)
                .states(id);
    }

    @Test
    void an_open_circuit_is_no_attempt_but_told() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        trouble = new CircuitBreakerOpenException("open");
        refreshAt(Duration.ZERO);
        assertThat(states(id))
                .singleElement()
                .returns("circuit_open", OutlookState::lastError)
                .returns(null, OutlookState::lastTriedAt);
        trouble = null;
        refreshAt(Duration.ofMinutes(6));
        assertThat(asked).containsExactly("air", "air");
    }

    private static SourceState source(String name, long placeId) {
        return DATABASE.entityManager().find(SourceState.class, new SourceState.Key(placeId, name));
    }

    @Test
    void its_age_is_its_own() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        refreshAt(Duration.ZERO);
        // asked for every three hours; three hours after that it is old, and 24 after that it is not shown
        assertThat(ageOfTheAir(id, Duration.ofHours(5))).isEqualTo(Age.FRESH);
        assertThat(ageOfTheAir(id, Duration.ofHours(7))).isEqualTo(Age.STALE);
        assertThat(ageOfTheAir(id, Duration.ofHours(28))).isEqualTo(Age.TOO_OLD);
        // there never was a forecast, and the air is told all the same
        assertThat(weather(id, Duration.ofHours(5)).age()).isEqualTo(Age.TOO_OLD);
    }

    @Test
    void a_place_is_claimed_once() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        var now = NAM_DINH_TIME.instant();
        assertThat(outlooks.claim(OutlookKind.AIR, id, now, now.plusSeconds(60)))
                .isTrue();
        assertThat(outlooks.claim(OutlookKind.AIR, id, now, now.plusSeconds(90)))
                .isFalse();
        assertThat(outlooks.due(OutlookKind.AIR, now, LocalDate.now(NAM_DINH_TIME)))
                .isEmpty();
        // another node took it over in the meantime
        assertThat(outlooks.succeed(id, now.plusSeconds(90), sample.air(Fixtures.POINT), "{}", now, now))
                .isEmpty();
    }

    @Test
    void what_was_known_of_a_place_that_moved_is_forgotten_and_asked_for_anew() {
        var id = place("Xã Hải Anh", PlaceKind.COMMUNE);
        refreshAt(Duration.ZERO);
        var form = places.place(id);
        places.save(new PlaceForm(
                id,
                form.version(),
                form.name(),
                20.1,
                106.3,
                form.sortOrder(),
                true,
                null,
                null,
                form.kind(),
                List.of(),
                null,
                List.of()));
        DATABASE.flushAndClear();
        assertThat(weather(id, Duration.ZERO).outlooks()).isEmpty();
        refreshAt(Duration.ZERO);
        assertThat(asked).containsExactly("air", "air");
        assertThat(weather(id, Duration.ZERO).outlooks()).hasSize(1);
    }

    @Test
    void who_switched_it_off_or_has_no_source_asks_nobody() {
        place("Xã Hải Anh", PlaceKind.COMMUNE);
        for (var settings : List.of(
                Fixtures.settings("bangtin.weather.air", "off"),
                Fixtures.settings("bangtin.weather.source", "file"),
                Fixtures.settings("bangtin.weather.open-meteo.url", "http://weather.example.vn"))) {
            refresh(NAM_DINH_TIME, settings).refreshDue();
        }
        assertThat(asked).isEmpty();
        assertThat(changes.fired()).isEmpty();
    }
}
