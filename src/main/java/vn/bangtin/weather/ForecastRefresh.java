package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Brings the forecasts up to date, some places at a time, with no transaction open while a source is asked. Safe on several
 * nodes: each place is claimed first. On one node there is one round at a time, whoever wants it.
 *
 * <p>The log tells when a place begins to fail, fails otherwise, or works again; not every single failure.
 */
@ApplicationScoped
class ForecastRefresh {

    private static final Logger LOG = System.getLogger(ForecastRefresh.class.getName());
    private static final ContentChanged CHANGED = new ContentChanged("weather");
    private static final Duration PAUSE = Duration.ofMillis(OpenMeteoSource.PAUSE_MILLIS);

    private static final int MOST_CHARACTERS = 200_000;

    /** Of this node: as many places as there are connections. */
    private static final int AT_ONCE = WeatherHttp.MOST_CONNECTIONS;

    /** A forecast, and how it is kept. */
    private record Answer(Forecast forecast, String content) {

        static Answer of(Forecast forecast) {
            var content = ForecastJson.write(forecast);
            if (content.length() > MOST_CHARACTERS) {
                throw new ForecastFailure(Reason.TOO_LARGE, content.length() + " characters to keep");
            }
            return new Answer(forecast, content);
        }

        Instant issuedAt() {
            return forecast.issuedAt();
        }
    }

    private final OneAtATime rounds = new OneAtATime();

    private Forecasts forecasts;
    private ForecastSources sources;
    private SourceStates states;
    private WeatherSettings settings;
    private Clock clock;
    private Event<ContentChanged> changes;

    protected ForecastRefresh() {}

    @Inject
    ForecastRefresh(
            Forecasts forecasts,
            ForecastSources sources,
            SourceStates states,
            WeatherSettings settings,
            Clock clock,
            Event<ContentChanged> changes) {
        this.forecasts = forecasts;
        this.sources = sources;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Refreshes every place whose turn it is. Returns at once if that is being done just now; whoever does it then looks once
     * more.
     *
     * @param helpers run what this thread does not do alone
     */
    void refreshDue(Executor helpers) {
        if (!sources.order().isEmpty()) {
            rounds.run(() -> round(helpers));
        }
    }

    private void round(Executor helpers) {
        var due = new ConcurrentLinkedQueue<>(forecasts.due(now(), LocalDate.now(clock)));
        if (due.isEmpty()) {
            return;
        }
        var every = settings.refresh(forecasts.count(LocalDate.now(clock)));
        var changed = new AtomicBoolean();
        var others = Stream.generate(() -> CompletableFuture.runAsync(() -> refresh(due, every, changed), helpers))
                .limit(Math.min(AT_ONCE, due.size()) - 1)
                .toArray(CompletableFuture<?>[]::new);
        try {
            try {
                refresh(due, every, changed);
            } finally {
                CompletableFuture.allOf(others).join();
            }
        } finally {
            if (changed.get()) {
                changes.fire(CHANGED);
            }
        }
    }

    private void refresh(Queue<ForecastPoint> due, Duration every, AtomicBoolean changed) {
        for (var point = due.poll(); point != null; point = due.poll()) {
            var claim = now().plus(withJitter(every));
            if (forecasts.claim(point.placeId(), now(), claim) && refresh(point, claim)) {
                changed.set(true);
            }
        }
    }

    private boolean refresh(ForecastPoint point, Instant claim) {
        try {
            // its order is read when the place is claimed: who changes it later takes the claim away
            return refresh(point, order(point), claim);
        } catch (RuntimeException e) {
            // it is the database and no source that fails: the place keeps its turn
            forecasts.postpone(point.placeId(), claim, now().plus(withJitter(PAUSE)), null);
            throw e;
        }
    }

    private List<ForecastSources.Named> order(ForecastPoint point) {
        return sources.order(forecasts
                .sourcesOf(point.placeId())
                .map(PlaceSources::getSources)
                .orElse(List.of()));
    }

    /**
     * Asks one source after the other, each once, until one has a forecast that is not stale; whatever they say, the place's
     * turn is over. When none has, it is the first one's reason that counts: it is the source that the deployment wants. A
     * stale forecast is better than none, but made-up data does not replace it.
     *
     * @return whether there is something new to show
     */
    private boolean refresh(ForecastPoint point, List<ForecastSources.Named> order, Instant claim) {
        Answer stale = null;
        ForecastFailure reason = null;
        var asked = false;
        for (var source : order) {
            try {
                var answer = Answer.of(source.source().fetch(point));
                if (stale != null && answer.forecast().source() == Forecast.Source.SAMPLE) {
                    break;
                }
                if (!isStale(answer)) {
                    states.succeed(point.placeId(), source.name(), now());
                    return keep(point, claim, answer, null);
                }
                stale = stale == null || answer.issuedAt().isAfter(stale.issuedAt()) ? answer : stale;
                throw new ForecastFailure(Reason.STALE, "of " + answer.issuedAt());
            } catch (CircuitBreakerOpenException e) {
                LOG.log(Level.DEBUG, "{0} is not asked for {1} now", source.name(), point.name());
                states.fail(point.placeId(), source.name(), Reason.CIRCUIT_OPEN, now());
                reason = reason == null ? new ForecastFailure(Reason.CIRCUIT_OPEN, "not asked") : reason;
            } catch (ForecastFailure failure) {
                asked = true;
                states.fail(point.placeId(), source.name(), failure.reason(), now());
                reason = reason == null ? failure : reason;
            } catch (RuntimeException e) {
                asked = true;
                states.fail(point.placeId(), source.name(), Reason.INTERNAL, now());
                reason = reason == null ? new ForecastFailure(Reason.INTERNAL, e.toString(), e) : reason;
            }
        }
        if (order.isEmpty()) {
            return false;
        }
        if (stale != null) {
            return keep(point, claim, stale, reason);
        }
        if (asked) {
            fail(point, claim, reason);
        } else {
            // not tried at all; the place keeps its turn
            forecasts.postpone(point.placeId(), claim, now().plus(withJitter(PAUSE)), Reason.CIRCUIT_OPEN);
        }
        return false;
    }

    private boolean isStale(Answer answer) {
        return answer.issuedAt().plus(settings.staleAfter()).isBefore(now());
    }

    /** @param failure why it is no better one; {@code null} if it is as it should be */
    private boolean keep(ForecastPoint point, Instant claim, Answer answer, ForecastFailure failure) {
        var change = forecasts.succeed(
                point.placeId(),
                claim,
                answer.forecast(),
                answer.content(),
                failure == null ? null : failure.reason(),
                now());
        change.ifPresent(outcome -> {
            if (failure == null) {
                tell(point, outcome);
            } else {
                tell(point, outcome, failure);
            }
        });
        return change.isPresent() && change.get().stored();
    }

    private void fail(ForecastPoint point, Instant claim, ForecastFailure failure) {
        forecasts
                .fail(point.placeId(), claim, failure.reason(), now())
                .ifPresent(change -> tell(point, change, failure));
    }

    private static void tell(ForecastPoint point, Forecasts.Change change, ForecastFailure failure) {
        var news = !failure.reason().key().equals(change.errorBefore());
        LOG.log(
                news ? Level.WARNING : Level.DEBUG,
                "No new forecast for {0}: {1} ({2}); kept is that of {3}",
                point.name(),
                failure.reason().key(),
                failure.getMessage(),
                change.lastGood() == null ? "never" : change.lastGood());
        if (news && failure.reason() == Reason.INTERNAL) {
            LOG.log(Level.WARNING, "The cause", failure);
        }
    }

    private static void tell(ForecastPoint point, Forecasts.Change change) {
        if (change.errorBefore() != null && !change.errorBefore().equals(Reason.CIRCUIT_OPEN.key())) {
            LOG.log(Level.INFO, "Forecasts for {0} come again, of {1}", point.name(), change.lastGood());
        }
    }

    /** Up to a tenth longer, so that neither nodes nor places ask all at once, and nobody on the hour. */
    private static Duration withJitter(Duration duration) {
        return duration.plusMillis(ThreadLocalRandom.current().nextLong(duration.toMillis() / 10 + 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
