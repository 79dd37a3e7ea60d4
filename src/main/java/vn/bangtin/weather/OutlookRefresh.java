package vn.bangtin.weather;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import vn.bangtin.place.PlacesChanged;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Brings what is known of air, sea and rivers up to date, apart from the forecasts: whatever happens here, those go on. Safe
 * on several nodes, as {@link ForecastRefresh}: each place is claimed first, and no transaction is open while a source is
 * asked. On one node there is one round at a time.
 */
@ApplicationScoped
class OutlookRefresh {

    private static final Logger LOG = System.getLogger(OutlookRefresh.class.getName());
    private static final ContentChanged CHANGED = new ContentChanged("weather");
    private static final Duration PAUSE = Duration.ofMillis(OpenMeteoSource.PAUSE_MILLIS);
    private static final int MOST_CHARACTERS = 100_000;

    private final OneAtATime rounds = new OneAtATime();

    private Outlooks outlooks;
    private SourceStates states;
    private OutlookSource openMeteo;
    private OutlookSource sample;
    private WeatherSettings settings;
    private Clock clock;
    private Event<ContentChanged> changes;

    protected OutlookRefresh() {}

    @Inject
    OutlookRefresh(
            Outlooks outlooks,
            SourceStates states,
            OpenMeteoOutlooks openMeteo,
            SampleOutlooks sample,
            WeatherSettings settings,
            Clock clock,
            Event<ContentChanged> changes) {
        this(outlooks, states, (OutlookSource) openMeteo, sample, settings, clock, changes);
    }

    OutlookRefresh(
            Outlooks outlooks,
            SourceStates states,
            OutlookSource openMeteo,
            OutlookSource sample,
            WeatherSettings settings,
            Clock clock,
            Event<ContentChanged> changes) {
        this.outlooks = outlooks;
        this.states = states;
        this.openMeteo = openMeteo;
        this.sample = sample;
        this.settings = settings;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Asks for everything whose turn it is. Returns at once if that is being done just now; whoever does it then looks once
     * more.
     */
    void refreshDue() {
        rounds.run(() -> refreshDue(this::source));
    }

    private void refreshDue(Function<OutlookKind, Optional<OutlookSource>> sources) {
        var changed = false;
        for (var kind : OutlookKind.values()) {
            var source = sources.apply(kind);
            if (source.isPresent()) {
                for (var point : outlooks.due(kind, now(), LocalDate.now(clock))) {
                    changed |= refresh(kind, source.get(), point);
                }
            }
        }
        if (changed) {
            changes.fire(CHANGED);
        }
    }

    /** Made-up values for the sample places, so that they show from the first page on. */
    void load(@Observes @Priority(DemoContentRequested.CONTENT) DemoContentRequested request) {
        refreshDue(kind -> Optional.of(sample).filter(any -> settings.isAsked(kind)));
    }

    /** What was known of a place that moved is of another place now. */
    void follow(@Observes PlacesChanged places) {
        outlooks.forget(places.plotted(), now());
    }

    private Optional<OutlookSource> source(OutlookKind kind) {
        if (settings.outlookUrl(kind).isPresent()) {
            return Optional.of(openMeteo);
        }
        return settings.hasSource(kind) ? Optional.of(sample) : Optional.empty();
    }

    private boolean refresh(OutlookKind kind, OutlookSource source, ForecastPoint point) {
        // a failure is tried again as soon as the forecast is asked for anew
        var claim = now().plus(withJitter(settings.refresh()));
        if (!claim(kind, point, claim)) {
            return false;
        }
        try {
            var outlook = kind.ask(source, point);
            var content = OutlookJson.write(outlook);
            if (content.length() > MOST_CHARACTERS) {
                throw new ForecastFailure(Reason.TOO_LARGE, content.length() + " characters to keep");
            }
            if (source == openMeteo) {
                states.succeed(point.placeId(), OpenMeteoOutlooks.sourceOf(kind), now());
            }
            var next = now().plus(withJitter(kind.every()));
            var before = outlooks.succeed(point.placeId(), claim, outlook, content, now(), next);
            before.filter(error -> !error.isEmpty() && !error.equals(Reason.CIRCUIT_OPEN.key()))
                    .ifPresent(error -> LOG.log(Level.INFO, "{0} of {1} comes again", kind, point.name()));
            return before.isPresent();
        } catch (CircuitBreakerOpenException e) {
            states.fail(point.placeId(), OpenMeteoOutlooks.sourceOf(kind), Reason.CIRCUIT_OPEN, now());
            outlooks.postpone(kind, point.placeId(), claim, now().plus(withJitter(PAUSE)), Reason.CIRCUIT_OPEN);
        } catch (ForecastFailure failure) {
            fail(kind, point, claim, failure);
        } catch (RuntimeException e) {
            fail(kind, point, claim, new ForecastFailure(Reason.INTERNAL, e.toString(), e));
        }
        return false;
    }

    private boolean claim(OutlookKind kind, ForecastPoint point, Instant claim) {
        try {
            return outlooks.claim(kind, point.placeId(), now(), claim);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Another node was faster with the first " + kind + " of " + point.name(), e);
            return false;
        }
    }

    private void fail(OutlookKind kind, ForecastPoint point, Instant claim, ForecastFailure failure) {
        states.fail(point.placeId(), OpenMeteoOutlooks.sourceOf(kind), failure.reason(), now());
        outlooks.fail(kind, point.placeId(), claim, failure.reason(), now()).ifPresent(before -> {
            var news = !failure.reason().key().equals(before);
            LOG.log(
                    news ? Level.WARNING : Level.DEBUG,
                    "No new {0} for {1}: {2} ({3})",
                    kind,
                    point.name(),
                    failure.reason().key(),
                    failure.getMessage());
        });
    }

    /** Up to a tenth longer, so that neither nodes nor places ask all at once. */
    private static Duration withJitter(Duration duration) {
        return duration.plusMillis(ThreadLocalRandom.current().nextLong(duration.toMillis() / 10 + 1));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
