package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import vn.bangtin.platform.http.BoundedHttp;

/**
 * Where official warnings come from by themselves ({@code bangtin.warning.…}). A value that makes no sense is named in the log
 * and left out: a slip here must not keep the portal from starting.
 */
@ApplicationScoped
class WarningSettings {

    private static final Logger LOG = System.getLogger(WarningSettings.class.getName());
    private static final String PREFIX = "bangtin.warning.";
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int LONGEST_ADDRESS = 500;

    private Function<String, Optional<String>> config;
    private List<URI> feeds;
    private Set<String> hosts;
    private Duration refresh;
    private Duration timeout;
    private Duration look;
    private Optional<InetSocketAddress> proxy;

    protected WarningSettings() {}

    @Inject
    WarningSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    WarningSettings(Function<String, Optional<String>> config) {
        this.config = config;
        this.feeds = list("feeds").flatMap(WarningSettings::address).distinct().toList();
        this.hosts = list("hosts").map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        this.refresh = duration("refresh", "PT5M");
        this.timeout = duration("timeout", "PT20S");
        this.look = duration("look", "PT30S");
        this.proxy = proxyAddress();
    }

    /** {@code bangtin.warning.feeds}: addresses of Atom indexes or single CAP documents, with commas. */
    List<URI> feeds() {
        return feeds;
    }

    /** {@code bangtin.warning.hosts}: machines besides the feed's own that its documents may lie on. */
    Set<String> hosts() {
        return hosts;
    }

    /** {@code bangtin.warning.refresh}: how often a feed is asked while it answers. */
    Duration refresh() {
        return refresh;
    }

    /** {@code bangtin.warning.timeout}: the longest that one call may take, to the last byte. */
    Duration timeout() {
        return timeout;
    }

    /** {@code bangtin.warning.look}: how often the drop folder is looked at. */
    Duration look() {
        return look;
    }

    /** Where documents are put: {@code warnings} in the data directory. */
    Path dropFolder() {
        return Path.of(config.apply("bangtin.data.dir").orElse("./data"), "warnings");
    }

    /** {@code bangtin.warning.proxy}: {@code host:port} or {@code http://host:port}. */
    Optional<InetSocketAddress> proxy() {
        return proxy;
    }

    private static Stream<URI> address(String given) {
        try {
            var uri = new URI(given);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && given.length() <= LONGEST_ADDRESS) {
                return Stream.of(uri);
            }
        } catch (URISyntaxException e) {
            LOG.log(Level.DEBUG, "feeds", e);
        }
        LOG.log(
                Level.WARNING,
                "{0}feeds: \"{1}\" is no address of the form https://host/path, left out",
                PREFIX,
                given);
        return Stream.empty();
    }

    private Optional<InetSocketAddress> proxyAddress() {
        try {
            return text("proxy").map(given -> BoundedHttp.proxy(PREFIX + "proxy", given));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "{0}proxy is no address of the form http://host:port, none is used", PREFIX);
            return Optional.empty();
        }
    }

    private Duration duration(String key, String fallback) {
        var given = text(key).orElse(fallback);
        try {
            var duration = Duration.parse(given);
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
                given,
                LEAST,
                fallback);
        return Duration.parse(fallback);
    }

    private Stream<String> list(String key) {
        return text(key).stream()
                .flatMap(given -> Arrays.stream(given.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    private Optional<String> text(String key) {
        return config.apply(PREFIX + key)
                .map(String::strip)
                .filter(value ->
                        !value.isEmpty() && !value.toLowerCase(Locale.ROOT).equals("none"));
    }
}
