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
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import vn.bangtin.platform.http.BoundedHttp;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Air, sea and rivers from Open-Meteo, whose services stand on servers of their own: each has its own circuit and is left
 * alone on its own. Their calls count towards those of the forecast if both are on the public hosts. They are not repeated
 * at once as those for a forecast: they can wait for the next turn.
 */
@ApplicationScoped
class OpenMeteoOutlooks implements OutlookSource {

    /** None of the questions has more than ten variables. */
    private static final int CALLS = 1;

    private WeatherSettings settings;
    private SourceStates states;
    private Clock clock;
    private OutlookFormat format;
    private WeatherHttp http;

    protected OpenMeteoOutlooks() {}

    @Inject
    OpenMeteoOutlooks(WeatherSettings settings, SourceStates states, Clock clock) {
        this.settings = settings;
        this.states = states;
        this.clock = clock;
        this.format = new OutlookFormat(clock);
        this.http = new WeatherHttp(settings);
    }

    @Override
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = OpenMeteoSource.PAUSE_MILLIS,
            failOn = ForecastFailure.Down.class)
    public Outlook air(ForecastPoint point) {
        return fetch(OutlookKind.AIR, point);
    }

    @Override
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = OpenMeteoSource.PAUSE_MILLIS,
            failOn = ForecastFailure.Down.class)
    public Outlook sea(ForecastPoint point) {
        return fetch(OutlookKind.SEA, point);
    }

    @Override
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = OpenMeteoSource.PAUSE_MILLIS,
            failOn = ForecastFailure.Down.class)
    public Outlook river(ForecastPoint point) {
        return fetch(OutlookKind.RIVER, point);
    }

    /** The name by which it is known as a source. */
    static String sourceOf(OutlookKind kind) {
        return OpenMeteoSource.NAME + "-" + kind.name().toLowerCase(Locale.ROOT);
    }

    private Outlook fetch(OutlookKind kind, ForecastPoint point) {
        var url = settings.outlookUrl(kind)
                .orElseThrow(() -> new ForecastFailure(Reason.NOT_SET_UP, "no address of " + kind));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var name = sourceOf(kind);
        var pause = states.pausedUntil(name, now);
        if (pause.isPresent()) {
            throw new ForecastFailure(Reason.BUSY, "it asked to be left alone until " + pause.get());
        }
        count(url, name);
        var response = http.send(
                HttpRequest.newBuilder(address(url, kind, point))
                        .timeout(settings.timeout())
                        .header("Accept", "application/json")
                        .header("User-Agent", OpenMeteoSource.AGENT)
                        .build(),
                CALLS);
        var status = response.statusCode();
        if (status == 429) {
            states.pause(name, BoundedHttp.retryAt(response, now));
            throw new ForecastFailure.Busy("answer 429, too many requests");
        }
        if (status >= 500) {
            throw new ForecastFailure.Down(Reason.SERVER, "answer " + status);
        }
        if (status != 200) {
            throw new ForecastFailure(
                    Reason.REFUSED, "answer " + status + (status / 100 == 3 ? ", redirects are not followed" : ""));
        }
        return format.read(response.body(), kind, Forecast.Source.OPEN_METEO);
    }

    /** The public hosts count all together; a server of one's own does not count. */
    private void count(URI url, String name) {
        var counted = countWithForecasts(settings, url) ? OpenMeteoSource.NAME : name;
        var limit = limit(settings, url);
        if (!states.count(counted, CALLS, limit, LocalDate.now(clock))) {
            throw new ForecastFailure(Reason.SPENT, "the " + limit + " calls of this day are made");
        }
    }

    static boolean countWithForecasts(WeatherSettings settings, URI url) {
        return OpenMeteoSource.isPublic(url) && OpenMeteoSource.isPublic(settings.openMeteoUrl());
    }

    /** Calls a day that the server allows. */
    static int limit(WeatherSettings settings, URI url) {
        return OpenMeteoSource.isPublic(url) ? settings.publicDailyCalls() : Integer.MAX_VALUE;
    }

    private URI address(URI url, OutlookKind kind, ForecastPoint point) {
        var query = String.format(
                Locale.ROOT,
                "latitude=%.4f&longitude=%.4f&%s=%s%s",
                point.latitude(),
                point.longitude(),
                kind.block(),
                kind.quantities().stream().map(Quantity::variable).collect(Collectors.joining(",")),
                kind.span());
        // days of a river have no zone
        var zone = kind.isByDay() ? "" : "&timezone=" + encoded(clock.getZone().getId());
        var key = settings.openMeteoKey().map(secret -> "&apikey=" + encoded(secret));
        return URI.create(url + "?" + query + zone + key.orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
