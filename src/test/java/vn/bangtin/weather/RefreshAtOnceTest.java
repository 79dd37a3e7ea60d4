package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.persistence.TestDatabase;

/** Several places are asked for at once, and nobody asks for more than that. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RefreshAtOnceTest {

    private static final int PLACES = 10;

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final ExecutorService helpers = Executors.newCachedThreadPool();
    private final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void places() {
        DATABASE.committed(em -> {
            for (var table : new String[] {"forecast_source", "forecast", "place"}) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
            for (var id = 1; id <= PLACES; id++) {
                em.createNativeQuery(RefreshLoad.A_PLACE).setParameter(1, id).executeUpdate();
                em.persist(new StoredForecast(id, NAM_DINH_TIME.instant()));
            }
            return null;
        });
    }

    @AfterEach
    void stop() {
        helpers.shutdownNow();
    }

    private ForecastRefresh refresh(ForecastSource source) {
        return new ForecastRefresh(
                OwnTransactions.forecasts(DATABASE),
                new ForecastSources(source),
                OwnTransactions.states(DATABASE),
                Fixtures.settings(),
                NAM_DINH_TIME,
                changes);
    }

    private Forecast forecast() {
        return new OpenMeteoFormat(NAM_DINH_TIME, Fixtures.settings().hideAfter())
                .read(Fixtures.bytes(NAM_DINH), Forecast.Source.OPEN_METEO, NAM_DINH_TIME.instant());
    }

    @Test
    void four_places_are_under_way_and_never_five() {
        var four = new CountDownLatch(WeatherHttp.MOST_CONNECTIONS);
        var refresh = refresh(point -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            asked.incrementAndGet();
            four.countDown();
            // the first four wait for each other: one after the other, none would ever come back
            await(four);
            underWay.decrementAndGet();
            return forecast();
        });

        refresh.refreshDue(helpers);

        assertThat(most).hasValue(WeatherHttp.MOST_CONNECTIONS);
        assertThat(asked).hasValue(PLACES);
        assertThat(changes.fired()).hasSize(1);
        long filled = DATABASE.committed(
                em -> em.createQuery("select count(f) from StoredForecast f where f.content is not null", Long.class)
                        .getSingleResult());
        assertThat(filled).isEqualTo(PLACES);
    }

    @Test
    void who_comes_while_a_round_runs_waits_for_nothing_and_is_not_forgotten() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var refresh = refresh(point -> {
            asked.incrementAndGet();
            begun.countDown();
            await(goOn);
            return forecast();
        });
        var running = CompletableFuture.runAsync(() -> refresh.refreshDue(Runnable::run), helpers);
        await(begun);

        // somebody wants the place that is under way once more, and comes back at once
        DATABASE.committed(em -> {
            new Forecasts(em).askNow(1, NAM_DINH_TIME.instant());
            return null;
        });
        refresh.refreshDue(Runnable::run);
        goOn.countDown();
        running.join();

        assertThat(asked).as("questions, the first place twice").hasValue(PLACES + 1);
    }

    @Test
    void a_round_that_breaks_off_does_not_stop_the_next() {
        var forecasts = new Forecasts(null) {
            private boolean away = true;

            @Override
            List<ForecastPoint> due(Instant now, LocalDate today) {
                if (away) {
                    away = false;
                    throw new IllegalStateException("the database is away");
                }
                asked.incrementAndGet();
                return List.of();
            }
        };
        var refresh = new ForecastRefresh(
                forecasts,
                new ForecastSources(point -> forecast()),
                OwnTransactions.states(DATABASE),
                Fixtures.settings(),
                NAM_DINH_TIME,
                changes);
        assertThat(catchThrowable(() -> refresh.refreshDue(helpers))).isInstanceOf(IllegalStateException.class);

        refresh.refreshDue(helpers);

        assertThat(asked).hasValue(1);
    }

    @Test
    void a_place_keeps_its_turn_when_nothing_can_be_written_down() {
        var refresh = new ForecastRefresh(
                OwnTransactions.forecasts(DATABASE),
                new ForecastSources(point -> forecast()),
                new SourceStates(null),
                Fixtures.settings(),
                NAM_DINH_TIME,
                changes);

        assertThat(catchThrowable(() -> refresh.refreshDue(helpers))).isNotNull();

        var soon = NAM_DINH_TIME.instant().plus(Duration.ofMillis(2 * OpenMeteoSource.PAUSE_MILLIS));
        assertThat(DATABASE.<List<ForecastPoint>>committed(
                        em -> new Forecasts(em).due(soon, LocalDate.now(NAM_DINH_TIME))))
                .hasSize(PLACES);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
