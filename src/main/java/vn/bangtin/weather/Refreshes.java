package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangtin.platform.NotFoundException;

/**
 * Makes it a place's turn before its time, with its air, sea and river. Where no source may be asked its turn stays as it is: a
 * question that cannot be put would only write down one more failure.
 */
@ApplicationScoped
class Refreshes {

    private Forecasts forecasts;
    private Outlooks outlooks;
    private ForecastSources sources;
    private SourceStates states;
    private WeatherSettings settings;
    private Event<RefreshWanted> wanted;
    private Clock clock;

    protected Refreshes() {}

    @Inject
    Refreshes(
            Forecasts forecasts,
            Outlooks outlooks,
            ForecastSources sources,
            SourceStates states,
            WeatherSettings settings,
            Event<RefreshWanted> wanted,
            Clock clock) {
        this.forecasts = forecasts;
        this.outlooks = outlooks;
        this.sources = sources;
        this.states = states;
        this.settings = settings;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** @throws NotFoundException if there is no such place */
    RefreshAnswer ask(long placeId) {
        if (forecasts.held(placeId).isEmpty()) {
            throw new NotFoundException();
        }
        var own = forecasts.sourcesOf(placeId).map(PlaceSources::getSources).orElse(List.of());
        var answer = answer(own);
        if (answer.asked()) {
            forecasts.askNow(placeId, now());
        }
        outlooksThatMayBeAsked().forEach(kind -> outlooks.askNow(kind, placeId, now()));
        wanted.fire(new RefreshWanted());
        return answer;
    }

    /** @return what becomes of the places that have no order of sources of their own */
    RefreshAnswer askAll() {
        var answer = answer(List.of());
        Stream.concat(Stream.of(List.<String>of()), forecasts.ownOrders().stream())
                .filter(order ->
                        order.isEmpty() ? answer.asked() : answer(order).asked())
                .forEach(order -> forecasts.askNow(order, now()));
        outlooksThatMayBeAsked().forEach(kind -> outlooks.askAllNow(kind, now()));
        wanted.fire(new RefreshWanted());
        return answer;
    }

    private Stream<OutlookKind> outlooksThatMayBeAsked() {
        return Stream.of(OutlookKind.values())
                .filter(kind -> states.pausedUntil(OpenMeteoOutlooks.sourceOf(kind), now())
                        .isEmpty());
    }

    private RefreshAnswer answer(List<String> own) {
        var until = new ArrayList<Instant>();
        for (var source : sources.order(own)) {
            var silent = silentUntil(source.name());
            if (silent.isEmpty()) {
                return RefreshAnswer.ASKED;
            }
            until.add(silent.get());
        }
        return until.stream().min(Instant::compareTo).map(RefreshAnswer::silent).orElse(RefreshAnswer.NOBODY);
    }

    private Optional<Instant> silentUntil(String source) {
        var paused = states.pausedUntil(source, now());
        if (!source.equals(OpenMeteoSource.NAME)
                || states.mayCount(
                        source, OpenMeteoSource.CALLS, settings.openMeteoDailyCalls(), LocalDate.now(clock))) {
            return paused;
        }
        var tomorrow =
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return paused.filter(tomorrow::isBefore).or(() -> Optional.of(tomorrow));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
