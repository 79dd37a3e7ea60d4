package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import vn.bangtin.platform.http.BoundedHttp;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Forecasts from an Open-Meteo server, the public one or one's own.
 *
 * <p>A redirect is not followed: it may lead to a host that nobody chose. The annotations work through the proxy of CDI, not
 * on {@code this}. The circuit opens when hardly any of the last ten calls came through: one place that fails must not keep
 * the others waiting.
 */
@ApplicationScoped
class OpenMeteoSource implements ForecastSource {

    /** How long an open circuit stays open. In milliseconds, because Payara 6.2025.10 does not heed {@code delayUnit} here. */
    static final long PAUSE_MILLIS = 300_000;

    private static final String CURRENT =
            "temperature_2m,relative_humidity_2m,apparent_temperature,is_day,weather_code,wind_speed_10m,wind_direction_10m,"
                    + "wind_gusts_10m,pressure_msl,visibility";
    private static final String HOURLY =
            "temperature_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m,wind_direction_10m,is_day,"
                    + "wind_gusts_10m,relative_humidity_2m";
    private static final String DAILY = "weather_code,temperature_2m_max,temperature_2m_min,"
            + "precipitation_probability_max,wind_speed_10m_max,wind_direction_10m_dominant,"
            + "wind_gusts_10m_max,precipitation_sum,uv_index_max,sunrise,sunset";

    /** As Open-Meteo counts: ten variables are one call. */
    static final int CALLS = (CURRENT.split(",").length + HOURLY.split(",").length + DAILY.split(",").length + 9) / 10;

    static final String AGENT = "BangTin/1.0 (portal of a public agency; forecast in the background)";
    static final String NAME = "open-meteo";

    private WeatherSettings settings;
    private SourceStates states;
    private Clock clock;
    private OpenMeteoFormat format;
    private WeatherHttp http;

    protected OpenMeteoSource() {}

    @Inject
    OpenMeteoSource(WeatherSettings settings, SourceStates states, Clock clock) {
        this.settings = settings;
        this.states = states;
        this.clock = clock;
        this.format = new OpenMeteoFormat(clock, settings.hideAfter());
        this.http = new WeatherHttp(settings);
    }

    @Override
    @Retry(
            maxRetries = 1,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            jitter = 1_000,
            retryOn = ForecastFailure.Down.class,
            abortOn = ForecastFailure.Busy.class)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = PAUSE_MILLIS,
            failOn = ForecastFailure.Down.class)
    public Forecast fetch(ForecastPoint point) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var pause = states.pausedUntil(NAME, now);
        if (pause.isPresent()) {
            throw new ForecastFailure(Reason.BUSY, "it asked to be left alone until " + pause.get());
        }
        if (!states.count(NAME, CALLS, settings.openMeteoDailyCalls(), LocalDate.now(clock))) {
            throw new ForecastFailure(
                    Reason.SPENT, "the " + settings.openMeteoDailyCalls() + " calls of this day are made");
        }
        var response = http.send(
                HttpRequest.newBuilder(address(point))
                        .timeout(settings.timeout())
                        .header("Accept", "application/json")
                        .header("User-Agent", AGENT)
                        .build(),
                CALLS);
        var status = response.statusCode();
        if (status == 429) {
            states.pause(NAME, BoundedHttp.retryAt(response, now));
            throw new ForecastFailure.Busy("answer 429, too many requests");
        }
        if (status >= 500) {
            throw new ForecastFailure.Down(Reason.SERVER, "answer " + status);
        }
        if (status != 200) {
            throw new ForecastFailure(
                    Reason.REFUSED, "answer " + status + (status / 100 == 3 ? ", redirects are not followed" : ""));
        }
        return format.read(response.body(), Forecast.Source.OPEN_METEO, clock.instant());
    }

    /** Whether it is one of the hosts that the public shares. */
    static boolean isPublic(URI url) {
        return url.getHost() != null && url.getHost().endsWith("open-meteo.com");
    }

    private URI address(ForecastPoint point) {
        var query = String.format(
                Locale.ROOT,
                "latitude=%.4f&longitude=%.4f&current=%s&hourly=%s&daily=%s&wind_speed_unit=ms&forecast_days=%d&timezone=%s",
                point.latitude(),
                point.longitude(),
                CURRENT,
                HOURLY,
                DAILY,
                Forecast.DAYS,
                encoded(clock.getZone().getId()));
        var key = settings.openMeteoKey().map(secret -> "&apikey=" + encoded(secret));
        return URI.create(settings.openMeteoUrl() + "?" + query + key.orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whom it asks, for the log; never with the query. */
    Optional<String> host() {
        return Optional.ofNullable(settings.openMeteoUrl().getAuthority());
    }
}
