package vn.bangtin.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.bangtin.platform.http.Stub;
import vn.bangtin.platform.persistence.TestDatabase;
import vn.bangtin.platform.time.TestClock;

/** Feeds on a real server, which behaves well and badly; what is written is read back from the database. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FeedPollerTest {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-09-08T05:00:00Z");
    private static final Instant SENT = Instant.parse("2026-09-08T01:00:00Z");

    private final Map<String, Stub.Behaviour> paths = new HashMap<>();
    private final List<Map<String, List<String>>> headers = new ArrayList<>();
    private final Map<String, String> config = new HashMap<>();
    private Instant now = NOW;
    private Stub stub;

    private final Clock clock = TestClock.reading(() -> now);

    @BeforeEach
    void serve() {
        stub = new Stub(exchange -> {
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            paths.getOrDefault(exchange.getRequestURI().getPath(), Stub.answers(404, "text/plain", ""))
                    .answer(exchange);
        });
        config.put("bangtin.warning.feeds", stub.url() + "/index.atom");
        config.put("bangtin.warning.timeout", "PT2S");
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void documents_of_an_index_are_taken_once_and_the_index_is_asked_whether_it_changed() {
        paths.put("/a.cap", cap(new TestCap("A", SENT).headline("Tin bão trên Biển Đông")));
        paths.put("/index.atom", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"mot\"");
            if ("\"mot\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                atom("a.cap").answer(exchange);
            }
        });

        poll();
        assertThat(headlines()).containsExactly("Tin bão trên Biển Đông");
        var feed = feed();
        assertThat(feed.getSucceededAt()).isEqualTo(NOW);
        assertThat(feed.getDocumentAt()).isEqualTo(NOW);
        assertThat(feed.getNextAt()).isBetween(NOW.plusSeconds(300), NOW.plusSeconds(331));
        assertThat(feed.getClaimedUntil()).isNull();

        poll(); // not its turn
        assertThat(stub.requests()).containsExactly("/index.atom", "/a.cap");

        later(Duration.ofMinutes(6));
        poll();
        assertThat(stub.requests()).containsExactly("/index.atom", "/a.cap", "/index.atom");
        assertThat(feed().getSucceededAt()).isEqualTo(now);
        assertThat(feed().getDocumentAt()).isEqualTo(NOW);
    }

    @Test
    void a_changed_entry_is_fetched_again_and_no_other() {
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/b.cap", cap(new TestCap("B", SENT)));
        paths.put("/index.atom", atom("a.cap", "b.cap"));
        poll();

        paths.put("/b.cap", cap(new TestCap("B2", SENT.plusSeconds(60)).type("Update", "B", SENT)));
        paths.put(
                "/index.atom",
                Stub.answers(200, "application/atom+xml", index(entry("a.cap", "1") + entry("b.cap", "2"))));
        later(Duration.ofMinutes(6));
        poll();

        assertThat(stub.requests()).containsExactly("/index.atom", "/a.cap", "/b.cap", "/index.atom", "/b.cap");
        assertThat(identifiers()).containsExactlyInAnyOrder("A", "B2");
    }

    @Test
    void a_cancellation_before_its_warning_cancels_it() {
        paths.put("/c.cap", cap(new TestCap("C", SENT.plusSeconds(60)).type("Cancel", "A", SENT)));
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("c.cap", "a.cap"));
        poll();
        assertThat(stub.requests()).hasSize(3);
        assertThat(identifiers()).isEmpty();
    }

    @Test
    void a_feed_may_be_one_document() {
        paths.put("/index.atom", cap(new TestCap("A", SENT)));
        poll();
        assertThat(identifiers()).containsExactly("A");
        assertThat(feed().getReason()).isNull();
    }

    @Test
    void real_indexes_are_read_and_documents_of_other_machines_are_not_fetched() throws IOException {
        paths.put("/index.atom", Stub.answers(200, "text/xml", resource("cap-empty_weather_index.atom")));
        poll();
        assertThat(feed().getReason()).isNull();
        assertThat(refused()).isEmpty();

        later(Duration.ofMinutes(6));
        paths.put("/index.atom", Stub.answers(200, "text/xml", resource("cap-weather_index.atom")));
        poll();
        assertThat(stub.requests()).containsOnly("/index.atom");
        assertThat(refused()).isNotEmpty().allSatisfy(one -> {
            assertThat(one.getReason()).isEqualTo("feed.error.other_host");
            assertThat(one.getLink()).startsWith("http://www.weather.gov/");
        });
    }

    @Test
    void another_machine_may_be_named() {
        config.put("bangtin.warning.hosts", "LOCALHOST");
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom(stub.url().replace("127.0.0.1", "localhost") + "/a.cap"));
        poll();
        assertThat(identifiers()).containsExactly("A");
    }

    @Test
    void a_refused_document_keeps_back_no_other_and_is_not_fetched_again() {
        paths.put(
                "/z.cap",
                Stub.answers(
                        200,
                        "application/cap+xml",
                        new TestCap("Z", SENT).text().replace("+07:00", "Z")));
        paths.put(
                "/11.cap",
                Stub.answers(200, "text/xml", new TestCap("O", SENT).text().replace("cap:1.2", "cap:1.1")));
        paths.put(
                "/bomb.cap",
                Stub.answers(200, "text/xml", "<!DOCTYPE a [<!ENTITY l \"l\"><!ENTITY m \"&l;&l;\">]><a>&m;</a>"));
        paths.put(
                "/file.cap",
                Stub.answers(
                        200, "text/xml", "<!DOCTYPE a [<!ENTITY l SYSTEM \"" + stub.url() + "/secret\">]><a>&l;</a>"));
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("z.cap", "11.cap", "bomb.cap", "file.cap", "a.cap"));
        poll();
        later(Duration.ofMinutes(6));
        poll();

        assertThat(identifiers()).containsExactly("A");
        assertThat(refused())
                .extracting(FeedDocument::getLink, FeedDocument::getReason)
                .containsExactlyInAnyOrder(
                        tuple("z.cap", "error.time"),
                        tuple("11.cap", "error.other_version"),
                        tuple("bomb.cap", "error.doctype"),
                        tuple("file.cap", "error.doctype"));
        assertThat(stub.requests()).hasSize(7).doesNotContain("/secret");
        assertThat(feed().getReason()).isNull();
    }

    @Test
    void a_dead_link_is_tried_again_and_does_not_slow_the_feed() {
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("gone.cap", "a.cap"));
        poll();
        assertThat(identifiers()).containsExactly("A");
        assertThat(feed().getReason()).isNull();
        assertThat(refused()).extracting(FeedDocument::getReason).containsExactly("feed.error.refused");

        paths.put("/gone.cap", cap(new TestCap("G", SENT)));
        later(Duration.ofMinutes(6));
        poll();
        assertThat(identifiers()).containsExactlyInAnyOrder("A", "G");
        assertThat(refused()).isEmpty();
    }

    @Test
    void dead_links_are_no_failure_of_the_feed_and_keep_back_nothing_new() {
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("1.cap", "2.cap", "3.cap", "a.cap", "4.cap", "5.cap", "6.cap"));
        poll();
        assertThat(identifiers()).containsExactly("A");
        assertThat(feed().getReason()).isNull();
        assertThat(stub.requests()).hasSize(8);

        paths.put("/b.cap", cap(new TestCap("B", SENT)));
        paths.put("/index.atom", atom("1.cap", "2.cap", "3.cap", "a.cap", "4.cap", "5.cap", "6.cap", "b.cap"));
        later(Duration.ofMinutes(6));
        poll();
        assertThat(stub.requests().subList(8, stub.requests().size()))
                .containsExactly("/index.atom", "/b.cap", "/1.cap", "/2.cap", "/3.cap");
        assertThat(identifiers()).containsExactlyInAnyOrder("A", "B");
        assertThat(feed().getReason()).isNull();
        assertThat(feed().getNextAt()).isAfter(now.plusSeconds(299));

        // those that wait longest come first
        paths.put("/6.cap", cap(new TestCap("SIX", SENT)));
        later(Duration.ofMinutes(6));
        poll();
        assertThat(stub.requests().subList(13, stub.requests().size()))
                .containsExactly("/index.atom", "/4.cap", "/5.cap", "/6.cap", "/1.cap");
        assertThat(identifiers()).containsExactlyInAnyOrder("A", "B", "SIX");
    }

    @Test
    void documents_that_always_fail_do_not_slow_the_feed_once_they_are_known() {
        for (var i = 0; i < 3; i++) {
            paths.put("/" + i + ".cap", Stub.answers(500, "text/html", "<html/>"));
        }
        paths.put("/index.atom", atom("0.cap", "1.cap", "2.cap"));
        poll();
        assertThat(feed().getReason()).isEqualTo("feed.error.server");

        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("0.cap", "1.cap", "2.cap", "a.cap"));
        later(Duration.ofMinutes(11));
        poll();
        assertThat(identifiers()).containsExactly("A");
        assertThat(feed().getReason()).isNull();
        assertThat(feed().getNextAt()).isBefore(now.plusSeconds(331));
    }

    @Test
    void a_document_that_always_fails_or_is_not_whole_keeps_back_no_other_and_is_tried_again() {
        paths.put("/bad.cap", Stub.answers(500, "text/html", "<html/>"));
        var whole = new TestCap("H", SENT).text();
        paths.put("/half.cap", Stub.answers(200, "application/cap+xml", whole.substring(0, 300)));
        paths.put("/a.cap", cap(new TestCap("A", SENT)));
        paths.put("/index.atom", atom("bad.cap", "half.cap", "a.cap"));
        poll();
        assertThat(identifiers()).containsExactly("A");
        assertThat(feed().getReason()).isNull();

        paths.put("/half.cap", Stub.answers(200, "application/cap+xml", whole));
        later(Duration.ofMinutes(6));
        poll();
        assertThat(identifiers()).containsExactlyInAnyOrder("A", "H");
        assertThat(refused()).extracting(FeedDocument::getReason).containsExactly("feed.error.server");
    }

    @Test
    void a_machine_that_fails_again_and_again_is_left_alone() {
        var names = new String[10];
        for (var i = 0; i < names.length; i++) {
            names[i] = i + ".cap";
            paths.put("/" + i + ".cap", Stub.answers(500, "text/html", "<html/>"));
        }
        paths.put("/index.atom", atom(names));
        poll();

        assertThat(feed().getReason()).isEqualTo("feed.error.server");
        assertThat(stub.requests()).hasSize(1 + FeedPoller.MOST_FAILURES);
    }

    @Test
    void a_turn_takes_fifty_and_the_next_comes_soon() {
        var names = new ArrayList<String>();
        for (var i = 0; i < 60; i++) {
            names.add(i + ".cap");
            paths.put("/" + i + ".cap", cap(new TestCap("N" + i, SENT)));
        }
        paths.put("/index.atom", atom(names.toArray(String[]::new)));
        poll();
        assertThat(stub.requests()).hasSize(1 + FeedPoller.MOST_DOCUMENTS);
        assertThat(feed().getNextAt()).isBefore(NOW.plusSeconds(60));
        assertThat(feed().getEtag()).isNull();
        later(Duration.ofMinutes(1));
        poll();
        assertThat(stub.requests()).hasSize(62);
        assertThat(identifiers()).hasSize(60);
    }

    @Test
    void whatever_goes_wrong_has_its_reason_and_what_was_taken_stays() throws Exception {
        paths.put("/index.atom", cap(new TestCap("A", SENT)));
        poll();

        expect("feed.error.server", Stub.answers(500, "text/html", "<html/>"));
        expect("feed.error.refused", Stub.answers(403, "text/html", "<html/>"));
        expect(
                "feed.error.not_feed",
                Stub.answers(200, "text/html", "<!DOCTYPE html><html><body>Bảo trì</body></html>"));
        expect("feed.error.not_feed", Stub.answers(200, "text/html", "<html><body>Bảo trì</body></html>"));
        expect(
                "feed.error.not_feed",
                Stub.answers(
                        200, "application/atom+xml", index(entry("a.cap", "1")).substring(0, 90)));
        expect("feed.error.moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/index.atom");
            exchange.sendResponseHeaders(302, -1);
        });
        expect("feed.error.moved", exchange -> {
            exchange.getResponseHeaders().set("Location", stub.url().replace("127.0.0.1", "localhost") + "/index.atom");
            exchange.sendResponseHeaders(302, -1);
        });
        expect("feed.error.too_large", exchange -> {
            exchange.sendResponseHeaders(200, 500_000_000L);
            var block = new byte[100_000];
            for (var i = 0; i < 5_000; i++) {
                exchange.getResponseBody().write(block);
            }
        });
        expect("feed.error.unreachable", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<feed".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        var over = new CountDownLatch(1);
        expect("feed.error.timeout", exchange -> over.await());
        expect("feed.error.timeout", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!over.await(1, TimeUnit.SECONDS)) {
                exchange.getResponseBody().write('<');
                exchange.getResponseBody().flush();
            }
        });
        over.countDown();
    }

    private void expect(String reason, Stub.Behaviour behaviour) {
        paths.put("/index.atom", behaviour);
        later(Duration.ofHours(1));
        poll();
        assertThat(feed().getReason()).isEqualTo(reason);
        assertThat(feed().getFailedAt()).isEqualTo(now);
        assertThat(feed().getSucceededAt()).isEqualTo(NOW);
        assertThat(identifiers()).containsExactly("A");
    }

    @Test
    void a_machine_that_is_not_there_or_speaks_no_tls_has_its_reason() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (var plain = new ServerSocket(0)) {
            CompletableFuture.runAsync(() -> answerPlainly(plain));
            // long enough for a busy machine: who is slow has another reason
            config.put("bangtin.warning.timeout", "PT30S");
            config.put(
                    "bangtin.warning.feeds",
                    "http://127.0.0.1:" + free + "/a, http://khong-co.invalid/a, https://127.0.0.1:"
                            + plain.getLocalPort() + "/a, ftp://127.0.0.1/a, hỏng");
            poll();
        }
        assertThat(allFeeds())
                .extracting(WarningFeed::getReason)
                .containsExactlyInAnyOrder("feed.error.unreachable", "feed.error.unknown_host", "feed.error.tls");
    }

    private static void answerPlainly(ServerSocket server) {
        try (var connection = server.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_feed_that_fails_is_asked_less_often_but_never_forgotten() {
        paths.put("/index.atom", Stub.answers(500, "text/plain", ""));
        for (var minute = 0; minute < 24 * 60; minute++) {
            poll();
            later(Duration.ofMinutes(1));
        }
        // 5, 10, 20 and then each 30 to 33 minutes
        assertThat(stub.requests().size()).isBetween(44, 51);
        assertThat(feed().getFailures()).isEqualTo(stub.requests().size());

        paths.put("/index.atom", atom());
        later(Duration.ofMinutes(35));
        poll();
        assertThat(feed().getFailures()).isZero();
        assertThat(feed().getReason()).isNull();
    }

    @Test
    void one_that_wants_to_be_left_alone_is_left_alone_even_if_somebody_hurries() {
        paths.put("/index.atom", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        poll();
        assertThat(feed().getReason()).isEqualTo("feed.error.busy");
        assertThat(feed().getPausedUntil()).isEqualTo(NOW.plusSeconds(7200));
        later(Duration.ofMinutes(119));
        assertThat(feeds().hurry(stub.url() + "/index.atom", now)).isFalse();
        poll();
        assertThat(stub.requests()).hasSize(1);
        later(Duration.ofMinutes(2));
        poll();
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void a_document_of_ten_thousand_areas_is_taken() {
        var area = "<area><areaDesc>Xã</areaDesc><polygon>20,106 20,107 21,107 20,106</polygon></area>";
        var text = new TestCap("A", SENT).text().replace("</info>", area.repeat(10_000) + "</info>");
        paths.put("/a.cap", Stub.answers(200, "application/cap+xml", text));
        paths.put("/index.atom", atom("a.cap"));
        poll();
        assertThat(identifiers()).containsExactly("A");
    }

    /** While the first node asks, its claim is committed; the other has the same turn and finds it taken. */
    @Test
    void two_nodes_ask_once() {
        var meanwhile = new AtomicInteger();
        paths.put("/index.atom", exchange -> {
            if (meanwhile.getAndIncrement() == 0) {
                node().pollDue();
            }
            atom().answer(exchange);
        });
        node().pollDue();
        assertThat(stub.requests()).containsExactly("/index.atom");
        later(Duration.ofMinutes(4));
        node().pollDue();
        assertThat(stub.requests()).hasSize(1);

        // a node that died while it asked does not keep the feed
        var address = stub.url() + "/index.atom";
        later(Duration.ofMinutes(3));
        assertThat(DATABASE.<Boolean>committed(em -> new WarningFeeds(em)
                        .claim(address, now, now.plusSeconds(240))
                        .isPresent()))
                .isTrue();
        node().pollDue();
        assertThat(stub.requests()).hasSize(1);
        later(Duration.ofMinutes(5));
        node().pollDue();
        assertThat(stub.requests()).hasSize(2);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private void poll() {
        poller().pollDue();
    }

    private FeedPoller poller() {
        var intake = new TestWarnings(DATABASE.entityManager(), clock).intake;
        return new FeedPoller(settings(), feeds(), intake, clock);
    }

    private WarningSettings settings() {
        return new WarningSettings(key -> Optional.ofNullable(config.get(key)));
    }

    private WarningFeeds feeds() {
        return new WarningFeeds(DATABASE.entityManager());
    }

    /** A node of its own: each step is a transaction that is committed, as the server makes it. */
    private FeedPoller node() {
        var feeds = new WarningFeeds(null) {
            @Override
            List<WarningFeed> of(Collection<String> addresses) {
                return DATABASE.committed(em -> new WarningFeeds(em).of(addresses));
            }

            @Override
            void add(String address, Instant at) {
                DATABASE.committed(em -> {
                    new WarningFeeds(em).add(address, at);
                    return null;
                });
            }

            @Override
            Optional<WarningFeed> claim(String address, Instant at, Instant until) {
                return DATABASE.committed(em -> new WarningFeeds(em).claim(address, at, until));
            }

            @Override
            void finish(String address, Instant claim, Consumer<WarningFeed> change) {
                DATABASE.committed(em -> {
                    new WarningFeeds(em).finish(address, claim, change);
                    return null;
                });
            }

            @Override
            List<FeedDocument> seen(List<String> keys) {
                return DATABASE.committed(em -> new WarningFeeds(em).seen(keys));
            }

            @Override
            void remember(FeedDocument document) {
                DATABASE.committed(em -> {
                    new WarningFeeds(em).remember(document);
                    return null;
                });
            }
        };
        var intake = new WarningIntakeService() {
            @Override
            public Taken take(byte[] document, WarningOrigin origin, String source) {
                return DATABASE.committed(em -> {
                    try {
                        return new TestWarnings(em, clock).intake.take(document, origin, source);
                    } catch (CapRefused e) {
                        throw new IllegalStateException(e);
                    }
                });
            }
        };
        return new FeedPoller(settings(), feeds, intake, clock);
    }

    private WarningFeed feed() {
        return allFeeds().get(0);
    }

    private List<WarningFeed> allFeeds() {
        DATABASE.flushAndClear();
        return feeds().of(settings().feeds().stream().map(Object::toString).toList());
    }

    private List<FeedDocument> refused() {
        DATABASE.flushAndClear();
        return feeds().refused(100);
    }

    private List<String> identifiers() {
        return inForce().stream().map(Warning::getIdentifier).toList();
    }

    private List<String> headlines() {
        return inForce().stream().map(Warning::getHeadline).toList();
    }

    private List<Warning> inForce() {
        DATABASE.flushAndClear();
        return new Warnings(DATABASE.entityManager()).inForce(NOW, 1000);
    }

    private static Stub.Behaviour cap(TestCap cap) {
        return Stub.answers(200, "application/cap+xml", cap.text());
    }

    private static Stub.Behaviour atom(String... links) {
        var entries = new StringBuilder();
        for (var link : links) {
            entries.append(entry(link, "1"));
        }
        return Stub.answers(200, "application/atom+xml", index(entries.toString()));
    }

    private static String entry(String link, String updated) {
        return "<entry><id>" + link + "</id><title>Tin</title><updated>" + updated
                + "</updated><link rel=\"alternate\" type=\"text/html\" href=\"trang.html\"/><link href=\"" + link
                + "\" type=\"application/cap+xml\"/></entry>";
    }

    private static String index(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Cảnh báo</title>" + entries + "</feed>";
    }

    private static String resource(String name) throws IOException {
        try (var in = FeedPollerTest.class.getResourceAsStream("/warning/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
