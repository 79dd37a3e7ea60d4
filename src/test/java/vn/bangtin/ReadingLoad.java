package vn.bangtin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A steady load of reading pages on a portal that runs on this machine: {@code java src/test/java/vn/bangtin/ReadingLoad.java
 * http://localhost:8080 60 8} reads for 60 seconds with 8 readers. It prints requests a second and the percentiles of their
 * times; docs/performance.md has figures. It is a tool for people, not a test.
 */
final class ReadingLoad {

    private static final List<String> PAGES =
            List.of("/", "/news", "/news?page=2", "/anniversaries", "/weather", "/links", "/", "/");

    private ReadingLoad() {}

    public static void main(String[] arguments) throws InterruptedException {
        var base = URI.create(arguments[0]);
        if (!List.of("localhost", "127.0.0.1").contains(base.getHost())) {
            throw new IllegalArgumentException("Only a portal on this machine is loaded");
        }
        var end = Instant.now().plusSeconds(Math.min(600, Integer.parseInt(arguments[1])));
        var readers = Math.min(64, Integer.parseInt(arguments[2]));
        var times = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicLong();
        var pool = Executors.newFixedThreadPool(readers);
        for (var reader = 0; reader < readers; reader++) {
            pool.execute(() -> {
                var http = HttpClient.newHttpClient();
                for (var i = 0; Instant.now().isBefore(end); i++) {
                    var request = HttpRequest.newBuilder(base.resolve(PAGES.get(i % PAGES.size())))
                            .header("Accept-Encoding", "gzip")
                            .timeout(Duration.ofSeconds(30))
                            .build();
                    var start = System.nanoTime();
                    try {
                        if (http.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
                            failures.incrementAndGet();
                        }
                    } catch (Exception e) {
                        failures.incrementAndGet();
                    }
                    times.add(System.nanoTime() - start);
                }
            });
        }
        pool.shutdown();
        pool.awaitTermination(11, TimeUnit.MINUTES);
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%d requests, %d failed, %.0f a second; median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, longest %.1f ms%n",
                sorted.length,
                failures.get(),
                sorted.length / Double.parseDouble(arguments[1]),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0) / 1e6);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
