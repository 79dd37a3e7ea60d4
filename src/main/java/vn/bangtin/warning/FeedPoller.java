package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.platform.http.BoundedHttp;
import vn.bangtin.platform.http.HttpFailure;
import vn.bangtin.warning.FeedFailure.Reason;
import vn.bangtin.warning.WarningIntakeService.Taken;

/**
 * Asks the feeds for official warnings, each when its turn comes, on one node at a time.
 *
 * <p>A feed that fails is asked less and less often, but at least each {@link #SLOWEST}: warnings must not wait for long after
 * it works again. One that asks to be left alone is left alone. What was taken before stays, whatever happens.
 *
 * <p>A document that the index names is fetched once: again only if it could not be had, or if the index says that it changed.
 * One that could not be had comes after those that were never tried, and is no longer a failure of the feed.
 * Whether the index changed is asked with what it said of itself, but only after all of its documents were had.
 */
@ApplicationScoped
class FeedPoller {

    /** Of this node. */
    static final int MOST_CONNECTIONS = 2;

    /** In one turn; the next turn comes soon. */
    static final int MOST_DOCUMENTS = 50;

    /** So many new documents of a turn may fail before the machine is left alone, and so many that failed before. */
    static final int MOST_FAILURES = 3;

    static final Duration SLOWEST = Duration.ofMinutes(30);

    private static final Logger LOG = System.getLogger(FeedPoller.class.getName());
    private static final Semaphore CONNECTIONS = new Semaphore(MOST_CONNECTIONS);
    private static final int MOST_REDIRECTS = 3;
    private static final Duration SOON = Duration.ofSeconds(30);
    /** No document is begun later than this after the turn began; the claim holds longer than all that can follow. */
    private static final Duration TURN = Duration.ofMinutes(2);

    private WarningSettings settings;
    private WarningFeeds feeds;
    private WarningIntakeService intake;
    private Clock clock;
    private BoundedHttp http;

    protected FeedPoller() {}

    @Inject
    FeedPoller(WarningSettings settings, WarningFeeds feeds, WarningIntakeService intake, Clock clock) {
        this.settings = settings;
        this.feeds = feeds;
        this.intake = intake;
        this.clock = clock;
        this.http = new BoundedHttp(settings.timeout(), CapReader.MAX_BYTES, CONNECTIONS, settings.proxy());
    }

    /** Asks the feeds whose turn it is. One SQL statement if there are none, no statement if none is set up. */
    void pollDue() {
        if (settings.feeds().isEmpty()) {
            return;
        }
        var now = now();
        var known = feeds.of(settings.feeds().stream().map(URI::toString).toList()).stream()
                .collect(Collectors.toMap(WarningFeed::getAddress, Function.identity()));
        for (var address : settings.feeds()) {
            var feed = known.get(address.toString());
            if (feed == null) {
                add(address);
            } else if (feed.getNextAt().isAfter(now)) {
                continue;
            }
            try {
                poll(address);
            } catch (RuntimeException e) {
                // the database is away, most likely; the claim ends by itself
                LOG.log(Level.WARNING, "The feed {0} could not be asked: {1}", address, e);
            }
        }
    }

    private void add(URI address) {
        try {
            feeds.add(address.toString(), now());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "another node added it", e);
        }
    }

    private void poll(URI address) {
        var began = now();
        var claim = began.plus(TURN).plus(settings.timeout().multipliedBy(MOST_REDIRECTS + 3L));
        var claimed = feeds.claim(address.toString(), began, claim);
        if (claimed.isEmpty()) {
            return;
        }
        var feed = claimed.get();
        var turn = new Turn(address, feed, began.plus(TURN));
        try {
            turn.take();
            var now = now();
            feeds.finish(feed.getAddress(), claim, one -> {
                one.succeed(now, now.plus(withJitter(turn.more ? SOON : settings.refresh())));
                if (!turn.unchanged && !turn.more && !turn.missing) {
                    one.remember(turn.header("ETag"), turn.header("Last-Modified"));
                }
                if (turn.fresh) {
                    one.hadDocument(now);
                }
            });
            if (feed.getReason() != null) {
                LOG.log(Level.INFO, "The feed {0} answers again", address);
            }
        } catch (FeedFailure failure) {
            fail(feed, claim, turn, failure);
        } catch (RuntimeException e) {
            fail(feed, claim, turn, new FeedFailure(Reason.INTERNAL, e.toString(), e));
        }
    }

    private void fail(WarningFeed feed, Instant claim, Turn turn, FeedFailure failure) {
        var now = now();
        var told = failure.retryAt();
        var next = told != null ? told.plus(withJitter(Duration.ofSeconds(10))) : now.plus(backOff(feed.getFailures()));
        var reason = failure.reason().key();
        feeds.finish(feed.getAddress(), claim, one -> {
            one.fail(reason, now, next, told);
            if (turn.fresh) {
                one.hadDocument(now);
            }
        });
        LOG.log(
                reason.equals(feed.getReason()) ? Level.DEBUG : Level.WARNING,
                "No warnings from {0}: {1} ({2}); next at {3}",
                feed.getAddress(),
                reason,
                failure.getMessage(),
                next);
    }

    /** Twice as long each time. */
    private Duration backOff(int failures) {
        var slowest = settings.refresh().compareTo(SLOWEST) > 0 ? settings.refresh() : SLOWEST;
        var delay = settings.refresh();
        for (var i = 0; i < failures && delay.compareTo(slowest) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return withJitter(delay.compareTo(slowest) > 0 ? slowest : delay);
    }

    /** Up to a tenth longer, so that nobody asks all at once, or on the hour. */
    private static Duration withJitter(Duration duration) {
        return duration.plusMillis(ThreadLocalRandom.current().nextLong(duration.toMillis() / 10 + 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Asking one feed once, with its documents. */
    private final class Turn {

        private final URI address;
        private final WarningFeed feed;
        private final Instant deadline;
        private HttpResponse<byte[]> index;
        private boolean unchanged;
        /** There is more than one turn may take. */
        private boolean more;
        /** A document could not be had, which is tried again each time. */
        private boolean missing;

        private boolean fresh;
        /** When documents were tried last that could not be had, by their keys. */
        private final Map<String, Instant> triedAt = new HashMap<>();
        /** How many new documents the machine failed to give. */
        private int failed;
        /** How many failed that had failed before. */
        private int failedAgain;

        Turn(URI address, WarningFeed feed, Instant deadline) {
            this.address = address;
            this.feed = feed;
            this.deadline = deadline;
        }

        String header(String name) {
            return index.headers().firstValue(name).orElse(null);
        }

        void take() throws FeedFailure {
            index = ask(address, feed);
            if (index.statusCode() == 304) {
                unchanged = true;
                return;
            }
            var body = body(index);
            var read = FeedIndex.read(body);
            if (read.document()) {
                takeOnly(body);
                return;
            }
            var wanted = unseen(read);
            var left = MOST_DOCUMENTS;
            for (var one : wanted) {
                var again = triedAt.containsKey(one.getKey());
                if (left-- == 0 || now().isAfter(deadline) || again && failedAgain == MOST_FAILURES) {
                    // dead links do not hurry; those that wait longest come first the next time
                    more = !again;
                    missing |= again;
                    return;
                }
                takeLinked(one.getKey(), one.getValue());
            }
        }

        /**
         * The documents that were not had yet, by their keys: as the index has them, then those that failed before, the one that
         * waits longest first.
         */
        private List<Map.Entry<String, FeedIndex.Entry>> unseen(FeedIndex read) {
            var wanted = new LinkedHashMap<String, FeedIndex.Entry>();
            for (var entry : read.entries()) {
                wanted.putIfAbsent(FeedDocument.key(feed.getAddress(), entry), entry);
            }
            for (var seen : feeds.seen(List.copyOf(wanted.keySet()))) {
                if (WarningFeeds.isTriedAgain(seen.getReason())) {
                    triedAt.put(seen.getKey(), seen.getSeenAt());
                } else {
                    wanted.remove(seen.getKey());
                }
            }
            return wanted.entrySet().stream()
                    .sorted(Comparator.comparing(one -> triedAt.getOrDefault(one.getKey(), Instant.MIN)))
                    .toList();
        }

        private void takeLinked(String key, FeedIndex.Entry entry) throws FeedFailure {
            var document = resolve(index.uri(), entry.link());
            if (document == null || !isAllowed(document)) {
                refuse(key, entry, Reason.OTHER_HOST.key());
                return;
            }
            byte[] body;
            try {
                body = body(ask(document, null));
            } catch (FeedFailure failure) {
                if (failure.isAboutMachine()) {
                    throw failure;
                }
                refuse(key, entry, failure.reason().key());
                // a dead link must not make the feed seem dead, and slow; nor may one that always fails
                if (isOverloaded(failure) && !triedAt.containsKey(key) && ++failed == MOST_FAILURES) {
                    throw failure;
                }
                return;
            }
            try {
                fresh |= intake.take(body, WarningOrigin.FEED, document.toString()) == Taken.NEW;
            } catch (CapRefused refused) {
                refuse(key, entry, "error." + refused.reason().key());
                return;
            } catch (RuntimeException e) {
                // the document or the database; if it is the database, this cannot be written either and ends the turn
                LOG.log(Level.WARNING, document + " could not be taken", e);
                refuse(key, entry, Reason.INTERNAL.key());
                return;
            }
            feeds.remember(new FeedDocument(key, feed.getAddress(), entry.link(), null, now()));
        }

        private static boolean isOverloaded(FeedFailure failure) {
            return failure.reason() == Reason.SERVER || failure.reason() == Reason.TIMEOUT;
        }

        private void refuse(String key, FeedIndex.Entry entry, String reason) {
            missing |= WarningFeeds.isTriedAgain(reason);
            if (triedAt.containsKey(key)) {
                failedAgain++;
            }
            LOG.log(Level.WARNING, "{0} of {1} is refused: {2}", entry.link(), address, reason);
            feeds.remember(new FeedDocument(key, feed.getAddress(), entry.link(), reason, now()));
        }

        /** The feed is one document, which changes. */
        private void takeOnly(byte[] body) {
            try {
                fresh = intake.take(body, WarningOrigin.FEED, address.toString()) == Taken.NEW;
            } catch (CapRefused refused) {
                var entry = new FeedIndex.Entry(address.toString(), "");
                refuse(
                        FeedDocument.key(feed.getAddress(), entry),
                        entry,
                        "error." + refused.reason().key());
            }
        }

        private boolean isAllowed(URI document) {
            var host = document.getHost();
            // who asked safely must not be led to what anybody on the line can forge
            return host != null
                    && ("https".equals(document.getScheme())
                            || "http".equals(document.getScheme())
                                    && "http".equals(index.uri().getScheme()))
                    && (host.equalsIgnoreCase(address.getHost())
                            || settings.hosts().contains(host.toLowerCase(Locale.ROOT)));
        }

        /** Follows redirects on the same machine; the answer is 200, or 304 where that was asked for. */
        private HttpResponse<byte[]> ask(URI first, WarningFeed condition) throws FeedFailure {
            var where = first;
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                var response = send(where, condition);
                var status = response.statusCode();
                switch (status) {
                    case 200 -> {
                        return response;
                    }
                    case 304 -> {
                        if (condition == null || condition.getEtag() == null && condition.getLastModified() == null) {
                            throw new FeedFailure(Reason.REFUSED, "answer 304 to a question without a condition");
                        }
                        return response;
                    }
                    case 301, 302, 303, 307, 308 -> {
                        var target = resolve(
                                where, response.headers().firstValue("Location").orElse(""));
                        if (target == null
                                || !where.getHost().equalsIgnoreCase(target.getHost())
                                || !("https".equals(target.getScheme())
                                        || where.getScheme().equals(target.getScheme()))) {
                            throw new FeedFailure(Reason.MOVED, "sent elsewhere, to " + target);
                        }
                        where = target;
                    }
                    default -> throw refusal(response);
                }
            }
            throw new FeedFailure(Reason.MOVED, "sent on more than " + MOST_REDIRECTS + " times");
        }

        private FeedFailure refusal(HttpResponse<byte[]> response) {
            var status = response.statusCode();
            if (status == 429
                    || status == 503
                            && response.headers().firstValue("Retry-After").isPresent()) {
                return new FeedFailure(BoundedHttp.retryAt(response, now()), "answer " + status);
            }
            return new FeedFailure(status >= 500 ? Reason.SERVER : Reason.REFUSED, "answer " + status);
        }

        private HttpResponse<byte[]> send(URI where, WarningFeed condition) throws FeedFailure {
            try {
                var request = HttpRequest.newBuilder(where)
                        .timeout(settings.timeout())
                        .header("User-Agent", "BangTin")
                        .header("Accept", "application/atom+xml, application/cap+xml, application/xml, text/xml");
                if (condition != null && condition.getEtag() != null) {
                    request.header("If-None-Match", condition.getEtag());
                }
                if (condition != null && condition.getLastModified() != null) {
                    request.header("If-Modified-Since", condition.getLastModified());
                }
                return http.send(request.build());
            } catch (HttpFailure failure) {
                throw feedFailure(failure);
            } catch (IllegalArgumentException e) {
                throw new FeedFailure(Reason.MOVED, "no address that can be asked", e);
            }
        }

        private byte[] body(HttpResponse<byte[]> response) throws FeedFailure {
            try {
                return http.body(response);
            } catch (HttpFailure failure) {
                throw feedFailure(failure);
            }
        }
    }

    private static URI resolve(URI base, String link) {
        try {
            return base.resolve(link.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FeedFailure feedFailure(HttpFailure failure) {
        var reason =
                switch (failure.kind()) {
                    case UNREACHABLE -> Reason.UNREACHABLE;
                    case UNKNOWN_HOST -> Reason.UNKNOWN_HOST;
                    case TLS -> Reason.TLS;
                    case TIMEOUT -> Reason.TIMEOUT;
                    case TOO_LARGE -> Reason.TOO_LARGE;
                    case PACKED_WRONG -> Reason.NOT_FEED;
                    case INTERNAL -> Reason.INTERNAL;
                };
        return new FeedFailure(reason, failure.getMessage(), failure);
    }
}
