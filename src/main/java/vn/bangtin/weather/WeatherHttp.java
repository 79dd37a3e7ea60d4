package vn.bangtin.weather;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Asks a server for a forecast. However the other side behaves, a call ends: connecting, the first byte and the last byte
 * all have a time limit, more than {@link #MOST_BYTES} are not read, and a redirect is not followed. Whoever asks, this
 * node has no more than {@link #MOST_CONNECTIONS} under way.
 */
final class WeatherHttp {

    /** A forecast of seven days has about 20,000. */
    static final int MOST_BYTES = 1_000_000;

    static final int MOST_CONNECTIONS = 4;

    /** No answer is believed to hold, and no source left alone, for longer than this. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration BUSY = Duration.ofMinutes(10);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** For the tests to see who waits. */
    static final Semaphore CONNECTIONS = new Semaphore(MOST_CONNECTIONS);

    private final HttpClient client;
    private final Duration timeout;

    WeatherHttp(WeatherSettings settings) {
        this.timeout = settings.timeout();
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout);
        settings.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        this.client = builder.build();
    }

    /** The answer, whatever its status; its body only with 200 and 203, unpacked. */
    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            if (!CONNECTIONS.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ForecastFailure.Down(Reason.TIMEOUT, MOST_CONNECTIONS + " calls are under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ForecastFailure.Down(Reason.TIMEOUT, "interrupted", e);
        }
        try {
            return answer(request);
        } finally {
            CONNECTIONS.release();
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        // HttpRequest's own time limit ends with the headers; a body may drip for ever
        var answer = client.sendAsync(
                request,
                info -> new LimitedBody(info.statusCode() == 200 || info.statusCode() == 203 ? MOST_BYTES : 0));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ForecastFailure.Down(Reason.TIMEOUT, "not finished after " + timeout, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ForecastFailure.Down(Reason.TIMEOUT, "interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** The body, unpacked if it was sent packed; a small packet that grows without end is given up. */
    static byte[] body(HttpResponse<byte[]> response) {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return response.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new ForecastFailure(Reason.NOT_JSON, "cannot be unpacked: " + e, e);
        }
    }

    /** When a source that answered 429 may be asked again: as it says, within reason, else some minutes later. */
    static Instant retryAt(HttpResponse<?> response, Instant now) {
        var told =
                response.headers().firstValue("Retry-After").map(String::strip).orElse("");
        if (told.matches("\\d{1,9}")) {
            return within(now, now.plusSeconds(Long.parseLong(told)));
        }
        return within(now, date(told).orElse(now.plus(BUSY)));
    }

    /** The time, but at least a minute and at most a day from now. */
    static Instant within(Instant now, Instant time) {
        var least = now.plus(LEAST);
        var most = now.plus(LONGEST);
        return time.isBefore(least) ? least : time.isAfter(most) ? most : time;
    }

    /** A date as headers have it; empty if it is none. */
    static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ForecastFailure tooLarge() {
        return new ForecastFailure(Reason.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
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
                    body.completeExceptionally(tooLarge());
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
}
