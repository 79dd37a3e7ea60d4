package vn.bangtin.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangtin.weather.Fixtures.NAM_DINH;
import static vn.bangtin.weather.Fixtures.NAM_DINH_TIME;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.persistence.TestDatabase;

/**
 * How long a refresh of 200 places takes when the source needs 200 ms for each answer. It takes its time, so it runs only when
 * asked for: {@code mvn test -Dtest=RefreshLoad}.
 */
class RefreshLoad {

    private static final int PLACES = 200;
    static final String A_PLACE = "insert into place (id, version, created_at, changed_at, name, latitude, longitude,"
            + " sort_order, shown) values (?1, 0, current_timestamp, current_timestamp, 'Xã', 20, 106, ?1, true)";
    private static final Duration LATENCY = Duration.ofMillis(200);

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void two_hundred_places_in_a_minute() {
        DATABASE.committed(em -> {
            for (var id = 9_001; id <= 9_000 + PLACES; id++) {
                em.createNativeQuery(A_PLACE).setParameter(1, id).executeUpdate();
                em.persist(new StoredForecast(id, NAM_DINH_TIME.instant()));
            }
            return null;
        });
        var body = Fixtures.text(NAM_DINH);
        var underWay = new AtomicInteger();
        var most = new AtomicInteger();
        var helpers = Executors.newCachedThreadPool();
        try (var stub = new Stub(exchange -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.sleep(LATENCY.toMillis());
            underWay.decrementAndGet();
            Stub.answers(200, "application/json", body).answer(exchange);
        })) {
            var settings = Fixtures.settings("bangtin.weather.open-meteo.url", stub.url());
            var states = OwnTransactions.states(DATABASE);
            var sources = new ForecastSources(new OpenMeteoSource(settings, states, NAM_DINH_TIME));
            var refresh = new ForecastRefresh(
                    OwnTransactions.forecasts(DATABASE),
                    sources,
                    states,
                    settings,
                    NAM_DINH_TIME,
                    new RecordedEvents<ContentChanged>());
            var began = System.nanoTime();
            refresh.refreshDue(helpers);
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println(PLACES + " places in " + took + ", connections at once: " + most);
            assertThat(stub.requests()).hasSize(PLACES);
            assertThat(most).hasValueLessThanOrEqualTo(WeatherHttp.MOST_CONNECTIONS);
        } finally {
            helpers.shutdownNow();
        }
    }
}
