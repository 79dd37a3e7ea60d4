package vn.bangtin.weather;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.DemoContentRequested;

/**
 * The sample places with made-up weather, so that it shows from the first page on. The names of {@code sample-places.csv}
 * say where the points lie; they claim nothing about today's administrative units.
 */
@ApplicationScoped
class WeatherDemo {

    private static final String PLACES = "sample-places.csv";

    private Places places;
    private SampleSource sample;
    private Clock clock;

    protected WeatherDemo() {}

    @Inject
    WeatherDemo(Places places, SampleSource sample, Clock clock) {
        this.places = places;
        this.sample = sample;
        this.clock = clock;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try (var lines = new BufferedReader(
                new InputStreamReader(WeatherDemo.class.getResourceAsStream(PLACES), StandardCharsets.UTF_8))) {
            var order = 0;
            for (var line : lines.lines().toList()) {
                var cells = line.split(",");
                var place = new Place(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
                place.show(order += 10, true, null, null);
                var stored = places.add(place, now);
                var forecast = sample.fetch(
                        new ForecastPoint(place.getId(), place.getName(), place.getLatitude(), place.getLongitude()));
                stored.succeed(forecast, ForecastJson.write(forecast), now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
