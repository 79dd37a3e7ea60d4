package vn.bangtin.platform.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
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
import javax.net.ssl.SSLException;
import vn.bangtin.platform.http.HttpFailure.Kind;

/**
 * Asks another machine. However the other side behaves, a call ends: connecting, the first byte and the last byte all have a
 * time limit, more bytes than allowed are not read, and a redirect is not followed. Whoever asks, no more calls than allowed
 * are under way.
 */
public final class BoundedHttp {

    /** No answer is believed to hold, and no source left alone, for longer than this. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration BUSY = Duration.ofMinutes(10);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Duration timeout;
    private final int mostBytes;
    private final Semaphore connections;

    /**
     * @param timeout the longest that one call may take, to the last byte
     * @param connections shared by all that ask the same
     */
    public BoundedHttp(
            Duration timeout, int mostBytes, Semaphore connections, Optional<InetSocketAddress> throughProxy) {
        this.timeout = timeout;
        this.mostBytes = mostBytes;
        this.connections = connections;
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT.compareTo(timeout) < 0 ? CONNECT : timeout);
        throughProxy.ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        this.client = builder.build();
    }

    /**
     * A proxy as settings name it: {@code host:port} or {@code http://host:port}.
     *
     * @throws IllegalArgumentException that names the setting
     */
    public static InetSocketAddress proxy(String key, String given) {
        var uri = URI.create(given.contains("://") ? given : "http://" + given);
        if (uri.getHost() == null || uri.getPort() < 1 || !"http".equals(uri.getScheme())) {
            throw new IllegalArgumentException(key + " is not of the form http://host:port");
        }
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** The answer, whatever its status; its body only with 200 and 203. */
    public HttpResponse<byte[]> send(HttpRequest request) throws HttpFailure {
        try {
            if (!connections.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new HttpFailure(Kind.TIMEOUT, "as many calls as are allowed are under way", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(Kind.TIMEOUT, "interrupted", e);
        }
        try {
            return answer(request);
        } finally {
            connections.release();
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws HttpFailure {
        // HttpRequest's own time limit ends with the headers; a body may drip for ever
        var answer = client.sendAsync(
                request, info -> new LimitedBody(info.statusCode() == 200 || info.statusCode() == 203 ? mostBytes : 0));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpFailure(Kind.TIMEOUT, "not finished after " + timeout, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new HttpFailure(Kind.TIMEOUT, "interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** The body, unpacked if it was sent packed; a small packet that grows without end is given up. */
    public byte[] body(HttpResponse<byte[]> response) throws HttpFailure {
        if (!response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return response.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            var bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new HttpFailure(Kind.TOO_LARGE, "more than " + mostBytes + " bytes unpacked", null);
            }
            return bytes;
        } catch (IOException e) {
            throw new HttpFailure(Kind.PACKED_WRONG, "cannot be unpacked: " + e, e);
        }
    }

    /** When a source that is busy may be asked again: as it says, within reason, else some minutes later. */
    public static Instant retryAt(HttpResponse<?> response, Instant now) {
        var told =
                response.headers().firstValue("Retry-After").map(String::strip).orElse("");
        if (told.matches("\\d{1,9}")) {
            return within(now, now.plusSeconds(Long.parseLong(told)));
        }
        return within(now, date(told).orElse(now.plus(BUSY)));
    }

    /** The time, but at least a minute and at most a day from now. */
    public static Instant within(Instant now, Instant time) {
        var least = now.plus(LEAST);
        var most = now.plus(LONGEST);
        return time.isBefore(least) ? least : time.isAfter(most) ? most : time;
    }

    /** A date as headers have it; empty if it is none. */
    public static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static HttpFailure failure(Throwable cause) {
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof TooLarge) {
                return new HttpFailure(Kind.TOO_LARGE, inner.getMessage(), cause);
            }
            if (inner instanceof UnresolvedAddressException || inner instanceof UnknownHostException) {
                return new HttpFailure(Kind.UNKNOWN_HOST, "no machine of this name", cause);
            }
            if (inner instanceof SSLException) {
                return new HttpFailure(Kind.TLS, inner.toString(), cause);
            }
        }
        if (cause instanceof HttpTimeoutException) {
            return new HttpFailure(Kind.TIMEOUT, "no answer in time", cause);
        }
        if (cause instanceof IOException) {
            return new HttpFailure(Kind.UNREACHABLE, cause.toString(), cause);
        }
        return new HttpFailure(Kind.INTERNAL, cause.toString(), cause);
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(int limit) {
            super("more than " + limit + " bytes");
        }
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
                    body.completeExceptionally(new TooLarge(limit));
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
