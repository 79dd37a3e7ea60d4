package vn.bangtin.weather;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.bangtin.platform.DemoContentRequested;

/** Made-up weather for the sample places, so that it shows from the first page on. */
@ApplicationScoped
class WeatherDemo {

    private Forecasts forecasts;
    private SampleSource sample;
    private Clock clock;

    protected WeatherDemo() {}

    @Inject
    WeatherDemo(Forecasts forecasts, SampleSource sample, Clock clock) {
        this.forecasts = forecasts;
        this.sample = sample;
        this.clock = clock;
    }

    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // the places came with an empty forecast each, due at once
        for (var point : forecasts.due(now, LocalDate.now(clock))) {
            forecasts.claim(point.placeId(), now, now);
            var forecast = sample.fetch(point);
            forecasts.succeed(point.placeId(), now, forecast, ForecastJson.write(forecast), null, now);
        }
    }
}
