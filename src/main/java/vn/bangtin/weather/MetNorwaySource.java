package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import vn.bangtin.platform.http.BoundedHttp;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Forecasts from Locationforecast 2.0 of the Norwegian Meteorological Institute, as its terms of service want it: it is
 * told who asks, has no more than four decimals of a point, is not asked again before its answer expires, and then only
 * whether there is something newer. All that is kept in the database, so that a restart or another node asks no more.
 *
 * <p>What its answers mean: 203 is a good answer of a product that will end, told in the log; 304 confirms the last one; 403
 * says that the caller is not wanted, 429 that it asks too often: then no node asks for any place for a while; 422 says that
 * there is no forecast for this point, and is believed for a day.
 */
@ApplicationScoped
class MetNorwaySource implements ForecastSource {

    static final String NAME = "met-norway";

    /** What may be sent in one answer to be kept. */
    private static final int MOST_CHARACTERS = 200_000;

    private static final Duration UNLESS_TOLD = Duration.ofMinutes(30);
    private static final Duration UNWANTED = Duration.ofHours(1);
    private static final int REDIRECTS = 2;

    private static final Logger LOG = System.getLogger(MetNorwaySource.class.getName());

    private WeatherSettings settings;
    private SourceStates states;
    private Clock clock;
    private MetNorwayFormat format;
    private WeatherHttp http;
    private volatile boolean deprecationTold;

    protected MetNorwaySource() {}

    @Inject
    MetNorwaySource(WeatherSettings settings, SourceStates states, Clock clock) {
        this.settings = settings;
        this.states = states;
        this.clock = clock;
        this.format = new MetNorwayFormat(clock, settings.hideAfter());
        this.http = new WeatherHttp(settings);
    }

    @Override
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            failureRatio = 0.8,
            delay = OpenMeteoSource.PAUSE_MILLIS,
            failOn = ForecastFailure.Down.class)
    public Forecast fetch(ForecastPoint point) {
        var agent = settings.metNorwayUserAgent()
                .orElseThrow(() -> new ForecastFailure(
                        Reason.NOT_SET_UP,
                        "bangtin.weather.met-norway.user-agent must name the portal and a contact (site or mail)"));
        var now = now();
        var where = String.format(Locale.ROOT, "lat=%.4f&lon=%.4f", point.latitude(), point.longitude());
        var known = states.answer(point.placeId(), NAME, where).orElse(null);
        if (known == null || !now.isBefore(known.expiresAt())) {
            known = ask(point, where, known, agent, now);
            states.remember(point.placeId(), NAME, known);
        }
        if (known.content() == null) {
            throw new ForecastFailure(Reason.NOT_COVERED, "no forecast for this point");
        }
        return read(known.content().getBytes(StandardCharsets.UTF_8), known.confirmedAt());
    }

    private SourceAnswer ask(ForecastPoint point, String where, SourceAnswer known, String agent, Instant now) {
        var pause = states.pausedUntil(NAME, now);
        if (pause.isPresent()) {
            throw new ForecastFailure(Reason.BUSY, "it asked to be left alone until " + pause.get());
        }
        var since = known == null || known.content() == null ? null : known.lastModified();
        var response = send(where, since, agent);
        var status = response.statusCode();
        switch (status) {
            case 200, 203 -> {
                if (status == 203 && !deprecationTold) {
                    deprecationTold = true;
                    LOG.log(
                            Level.WARNING,
                            "MET Norway says that this product will end (203); the portal needs an update");
                }
                var body = http.body(response);
                read(body, now); // only what can be read is kept
                var content = new String(body, StandardCharsets.UTF_8);
                if (content.length() > MOST_CHARACTERS) {
                    throw new ForecastFailure(Reason.TOO_LARGE, content.length() + " characters to keep");
                }
                return new SourceAnswer(
                        where, content, header(response, "Last-Modified").orElse(null), now, expiry(response, now));
            }
            case 304 -> {
                if (since == null) {
                    throw new ForecastFailure(Reason.REFUSED, "answer 304 to a question without a condition");
                }
                return known.confirmed(now, expiry(response, now));
            }
            case 422 -> {
                return new SourceAnswer(where, null, null, now, now.plus(BoundedHttp.LONGEST));
            }
            case 403 -> {
                states.pause(NAME, now.plus(UNWANTED));
                throw new ForecastFailure(
                        Reason.REFUSED, "answer 403, the caller is not wanted: is the User-Agent right?");
            }
            case 429 -> {
                states.pause(NAME, BoundedHttp.retryAt(response, now));
                throw new ForecastFailure.Busy("answer 429, too many requests");
            }
            default -> {
                if (status >= 500) {
                    throw new ForecastFailure.Down(Reason.SERVER, "answer " + status);
                }
                throw new ForecastFailure(Reason.REFUSED, "answer " + status + " for " + point.name());
            }
        }
    }

    private Forecast read(byte[] body, Instant confirmedAt) {
        return format.read(body, Forecast.Source.MET_NORWAY, confirmedAt);
    }

    /** Follows redirects on the same server, as the terms want; to no other. */
    private HttpResponse<byte[]> send(String where, String since, String agent) {
        var first = settings.metNorwayUrl();
        var address = URI.create(first + "?" + where);
        for (var redirects = 0; ; redirects++) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(settings.timeout())
                    .header("Accept", "application/json")
                    .header("Accept-Encoding", "gzip")
                    .header("User-Agent", agent);
            if (since != null) {
                request.header("If-Modified-Since", since);
            }
            states.count(NAME, 1, Integer.MAX_VALUE, LocalDate.now(clock));
            var response = http.send(request.build(), 1);
            var status = response.statusCode();
            if (status != 301 && status != 302 && status != 307 && status != 308) {
                return response;
            }
            address = next(address, header(response, "Location").orElse(""));
            if (redirects == REDIRECTS
                    || !String.valueOf(first.getAuthority()).equals(address.getAuthority())
                    || !first.getScheme().equals(address.getScheme())) {
                throw new ForecastFailure(
                        Reason.REFUSED, "answer " + status + ", redirected once too often or elsewhere");
            }
        }
    }

    private static URI next(URI address, String location) {
        try {
            return address.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new ForecastFailure(Reason.REFUSED, "redirected to no address", e);
        }
    }

    private static Instant expiry(HttpResponse<?> response, Instant now) {
        return BoundedHttp.within(
                now, header(response, "Expires").flatMap(BoundedHttp::date).orElse(now.plus(UNLESS_TOLD)));
    }

    /** A header of a length that can be kept. */
    private static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).filter(value -> value.length() <= 100 || name.equals("Location"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
