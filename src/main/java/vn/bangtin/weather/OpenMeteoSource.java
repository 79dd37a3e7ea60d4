package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Forecasts from an Open-Meteo server, the public one or one's own.
 *
 * <p>However the other side behaves, a call ends: connecting, the first byte and the last byte all have a time limit, and
 * more than {@link #MOST_BYTES} are not read. A redirect is not followed: it may lead to a host that nobody chose. The
 * annotations work through the proxy of CDI, not on {@code this}. The circuit opens when hardly any of the last ten calls
 * came through: one place that fails must not keep the others waiting.
 */
@ApplicationScoped
class OpenMeteoSource implements ForecastSource {

    /** A forecast of seven days has about 20,000. */
    static final int MOST_BYTES = 1_000_000;

    /** How long an open circuit stays open. In milliseconds, because Payara 6.2025.10 does not heed {@code delayUnit} here. */
    static final long PAUSE_MILLIS = 300_000;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final String CURRENT =
            "temperature_2m,relative_humidity_2m,apparent_temperature,is_day,weather_code,wind_speed_10m,wind_direction_10m,"
                    + "wind_gusts_10m,pressure_msl,visibility";
    private static final String HOURLY =
            "temperature_2m,precipitation_probability,precipitation,weather_code,wind_speed_10m,wind_direction_10m,is_day,wind_gusts_10m";
    private static final String DAILY = "weather_code,temperature_2m_max,temperature_2m_min,"
            + "precipitation_probability_max,wind_speed_10m_max,wind_direction_10m_dominant,"
            + "wind_gusts_10m_max,precipitation_sum,uv_index_max,sunrise,sunset";

    private WeatherSettings settings;
    private Clock clock;
    private OpenMeteoFormat format;
    private HttpClient client;

    protected OpenMeteoSource() {}

    @Inject
    OpenMeteoSource(WeatherSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.format = new OpenMeteoFormat(clock, settings.hideAfter());
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(shorter(CONNECT, settings.timeout()));
        settings.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        this.client = builder.build();
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
        var response = send(HttpRequest.newBuilder(address(point))
                .timeout(settings.timeout())
                .header("Accept", "application/json")
                .header("User-Agent", "BangTin/1.0 (portal of a public agency; forecast in the background)")
                .build());
        var status = response.statusCode();
        if (status == 429) {
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

    private URI address(ForecastPoint point) {
        var query = String.format(
                Locale.ROOT,
                "latitude=%.4f&longitude=%.4f&current=%s&hourly=%s&daily=%s&wind_speed_unit=ms&forecast_days=7&timezone=%s",
                point.latitude(),
                point.longitude(),
                CURRENT,
                HOURLY,
                DAILY,
                encoded(clock.getZone().getId()));
        var key = settings.openMeteoKey().map(secret -> "&apikey=" + encoded(secret));
        return URI.create(settings.openMeteoUrl() + "?" + query + key.orElse(""));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        // HttpRequest's own time limit ends with the headers; a body may drip for ever
        var answer = client.sendAsync(request, atMost(MOST_BYTES));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ForecastFailure.Down(Reason.TIMEOUT, "not finished after " + settings.timeout(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ForecastFailure.Down(Reason.TIMEOUT, "interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static ForecastFailure failure(Throwable cause) {
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof ForecastFailure known) {
                return known;
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return new ForecastFailure.Down(Reason.TIMEOUT, "no answer in time", cause);
        }
        if (cause instanceof IOException) {
            return new ForecastFailure.Down(Reason.UNREACHABLE, cause.toString(), cause);
        }
        return new ForecastFailure(Reason.INTERNAL, cause.toString(), cause);
    }

    /** Reads the body of a good answer, no more than so many bytes, and nothing of any other. */
    private static BodyHandler<byte[]> atMost(int bytes) {
        return info -> new LimitedBody(info.statusCode() == 200 ? bytes : 0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static final class LimitedBody implements BodySubscriber<byte[]> {

        private final int limit;
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        LimitedBody(int limit) {
            this.limit = limit;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            if (limit == 0) {
                subscription.cancel();
                body.complete(new byte[0]);
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (var buffer : buffers) {
                if (received.size() + buffer.remaining() > limit) {
                    subscription.cancel();
                    body.completeExceptionally(new ForecastFailure(Reason.TOO_LARGE, "more than " + limit + " bytes"));
                    return;
                }
                var bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                received.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(received.toByteArray());
        }
    }

    /** Whom it asks, for the log; never with the query. */
    Optional<String> host() {
        return Optional.ofNullable(settings.openMeteoUrl().getAuthority());
    }
}
