package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import vn.bangtin.platform.http.BoundedHttp;

/**
 * How the weather is set up at deployment ({@code bangtin.weather.…}). A value that makes no sense is named in the log and
 * its default used: a slip in the weather must not keep the portal from starting.
 */
@ApplicationScoped
class WeatherSettings {

    private static final Logger LOG = System.getLogger(WeatherSettings.class.getName());
    private static final String PREFIX = "bangtin.weather.";

    private static final String PUBLIC_HOST = "api.open-meteo.com";
    private static final int PUBLIC_DAILY_CALLS = 10_000;

    /** The air, that is asked for every three hours. */
    private static final int BESIDE_A_DAY = 8;

    private static final Duration LEAST = Duration.ofSeconds(1);

    private static final Pattern ASCII = Pattern.compile("[ -~]*");

    /** A mail address, or the name of a host; neither is a version number, also not 1.0.RC1. */
    private static final Pattern CONTACT = Pattern.compile(
            "(?:[^ @]@(?:[A-Za-z0-9-]+\\.)+|(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]+\\.)*\\d*[A-Za-z][A-Za-z0-9-]*\\.)"
                    + "[A-Za-z][A-Za-z0-9-]+");

    private Function<String, Optional<String>> config;
    private Duration refresh;
    private Duration staleAfter;
    private Duration hideAfter;
    private Duration timeout;

    protected WeatherSettings() {}

    @Inject
    WeatherSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    WeatherSettings(Function<String, Optional<String>> config) {
        this.config = config;
        this.refresh = duration("refresh", "PT30M");
        this.staleAfter = duration("stale-after", "PT3H");
        this.hideAfter = duration("hide-after", "PT24H");
        this.timeout = duration("timeout", "PT20S");
    }

    /**
     * {@code bangtin.weather.source}: {@code open-meteo}, {@code met-norway}, {@code file}, {@code sample}, or several of
     * them with commas, in the order in which they are asked. Who sets nothing gets open-meteo, but made-up data in demo
     * mode: a demo calls nobody.
     */
    List<String> sources() {
        var given = text("source").orElseGet(() -> isDemo() ? "sample" : "open-meteo");
        return Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** {@code bangtin.weather.refresh}: how often a new forecast is asked for. */
    Duration refresh() {
        return refresh;
    }

    /**
     * {@link #refresh}, or as much longer as so many places need to get by with the calls that Open-Meteo allows on a day. A
     * tenth is left for what is asked on demand, and for each place what is asked of air, sea or rivers.
     */
    Duration refresh(long places) {
        long limit = openMeteoDailyCalls();
        if (limit == Integer.MAX_VALUE || !sources().contains(OpenMeteoSource.NAME)) {
            return refresh;
        }
        var left = Math.max(limit / 10, limit * 9 / 10 - places * BESIDE_A_DAY);
        var least =
                Duration.ofDays(1).multipliedBy(places * OpenMeteoSource.CALLS).dividedBy(Math.max(1, left));
        return least.compareTo(refresh) > 0 ? least : refresh;
    }

    /** {@code bangtin.weather.stale-after}: older forecasts are shown with a remark. */
    Duration staleAfter() {
        return staleAfter;
    }

    /** {@code bangtin.weather.hide-after}: older forecasts are not shown at all. */
    Duration hideAfter() {
        return hideAfter;
    }

    /** {@code bangtin.weather.timeout}: the longest that one call to a source may take, to the last byte. */
    Duration timeout() {
        return timeout;
    }

    /** {@code bangtin.weather.open-meteo.url}: the server, with or without {@code /v1/forecast}. */
    URI openMeteoUrl() {
        var given = text("open-meteo.url").orElse("https://api.open-meteo.com").replaceFirst("/+$", "");
        return URI.create(given.endsWith("/v1/forecast") ? given : given + "/v1/forecast");
    }

    /** {@code bangtin.weather.open-meteo.key}: the key of a customer of Open-Meteo; a secret. */
    Optional<String> openMeteoKey() {
        return text("open-meteo.key");
    }

    /**
     * {@code bangtin.weather.open-meteo.daily-calls}: how many calls Open-Meteo allows on a day, as it counts them itself. Who
     * sets nothing gets what the public host's terms say; a server of one's own has no limit.
     */
    int openMeteoDailyCalls() {
        var given = text("open-meteo.daily-calls").filter(number -> number.matches("[1-9]\\d{0,8}"));
        return given.map(Integer::parseInt)
                .orElse(PUBLIC_HOST.equals(openMeteoUrl().getHost()) ? PUBLIC_DAILY_CALLS : Integer.MAX_VALUE);
    }

    /** How many calls the public hosts of Open-Meteo allow on a day, all together. */
    int publicDailyCalls() {
        return text("open-meteo.daily-calls")
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .map(Integer::parseInt)
                .orElse(PUBLIC_DAILY_CALLS);
    }

    /**
     * {@code bangtin.weather.open-meteo.air-url}, {@code marine-url}, {@code flood-url}: the server for air, sea or rivers,
     * with or without its path. Who sets nothing gets the public host if the forecast is from the public host, too; who has
     * a server of one's own for the forecast has to name it here, so that nothing is asked outside unawares. Empty, with
     * {@code none}, or for the air with {@code bangtin.weather.air} {@code off}: not asked for.
     */
    Optional<URI> outlookUrl(OutlookKind kind) {
        if (!isAsked(kind)) {
            return Optional.empty();
        }
        var key = "open-meteo." + kind.server() + "-url";
        var given = config.apply(PREFIX + key).map(String::strip).filter(value -> !value.isEmpty());
        if (given.isEmpty()) {
            var host = sources().contains(OpenMeteoSource.NAME) ? openMeteoUrl().getHost() : null;
            given = Optional.ofNullable(
                    PUBLIC_HOST.equals(host)
                            ? "https://" + kind.path().substring("/v1/".length()) + "-api.open-meteo.com"
                            : null);
        }
        return given.filter(value -> !value.equalsIgnoreCase("none"))
                .map(value -> value.replaceFirst("/+$", ""))
                .map(value -> value.endsWith(kind.path()) ? value : value + kind.path())
                .flatMap(value -> httpUrl(key, value));
    }

    /** Whether anybody is asked for it, be it only the made-up source. */
    boolean hasSource(OutlookKind kind) {
        return outlookUrl(kind).isPresent() || isAsked(kind) && sources().contains("sample");
    }

    /** Whether it is wanted at all. */
    boolean isAsked(OutlookKind kind) {
        return kind != OutlookKind.AIR || !"off".equalsIgnoreCase(text("air").orElse("on"));
    }

    private static Optional<URI> httpUrl(String key, String value) {
        try {
            var url = URI.create(value);
            if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException e) {
            LOG.log(Level.DEBUG, key, e);
        }
        LOG.log(Level.WARNING, "{0}{1} is no address of a server and is not used", PREFIX, key);
        return Optional.empty();
    }

    /** {@code bangtin.weather.met-norway.url}: the whole address without the query. */
    URI metNorwayUrl() {
        return URI.create(text("met-norway.url").orElse("https://api.met.no/weatherapi/locationforecast/2.0/compact"));
    }

    /**
     * {@code bangtin.weather.met-norway.user-agent}: who asks, with a mail address or a site with its domain, as the terms
     * of MET Norway want it. Empty if there is none that they could accept.
     */
    Optional<String> metNorwayUserAgent() {
        return text("met-norway.user-agent")
                .filter(agent ->
                        ASCII.matcher(agent).matches() && CONTACT.matcher(agent).find());
    }

    /** {@code bangtin.weather.proxy}: {@code host:port} or {@code http://host:port}. */
    Optional<InetSocketAddress> proxy() {
        return text("proxy").map(given -> BoundedHttp.proxy(PREFIX + "proxy", given));
    }

    /** Where files with forecasts are put: {@code weather} in the data directory. */
    Path dropFolder() {
        return Path.of(config.apply("bangtin.data.dir").orElse("./data"), "weather");
    }

    boolean isDemo() {
        return config.apply("bangtin.demo").map(Boolean::parseBoolean).orElse(false);
    }

    private Duration duration(String key, String fallback) {
        var given = text(key);
        try {
            var duration = Duration.parse(given.orElse(fallback));
            if (duration.compareTo(LEAST) >= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            LOG.log(Level.DEBUG, key, e);
        }
        LOG.log(
                Level.WARNING,
                "{0}{1} is \"{2}\", expected a duration of {3} or more as {4}, which is used",
                PREFIX,
                key,
                given.orElse(""),
                LEAST,
                fallback);
        return Duration.parse(fallback);
    }

    private Optional<String> text(String key) {
        return config.apply(PREFIX + key)
                .map(String::strip)
                .filter(value ->
                        !value.isEmpty() && !value.toLowerCase(Locale.ROOT).equals("none"));
    }
}
