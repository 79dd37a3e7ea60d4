package vn.bangtin.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.platform.ContentChanged;

/**
 * Calendars that programs ask for again and again, kept as they were answered: for a minute, as another node may have changed
 * something, or until something changes on this one.
 */
@ApplicationScoped
public class KeptFeeds {

    private static final Duration AGE = Duration.ofSeconds(60);
    private static final int MOST = 50;

    private record Kept(byte[] document, Instant until) {}

    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    });

    private Clock clock;
    private Optional<String> address;

    protected KeptFeeds() {}

    @Inject
    public KeptFeeds(Clock clock, @ConfigProperty(name = "bangtin.address") Optional<String> address) {
        this.clock = clock;
        this.address = address.map(configured -> configured.replaceAll("/+$", ""));
    }

    /**
     * The address of the portal that calendars name, without a slash at its end: the configured one, so that a day has one id
     * by whatever name the portal is reached; else that of the request.
     */
    public String base(HttpServletRequest request) {
        return address.orElseGet(() -> Addresses.base(request));
    }

    /**
     * A document, made anew if it is not known.
     *
     * @param key what it is, with all that it depends on
     */
    public byte[] get(String key, Supplier<byte[]> maker) {
        var now = clock.instant();
        var known = kept.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.document();
        }
        var document = maker.get();
        kept.put(key, new Kept(document, now.plus(AGE)));
        return document;
    }

    void forget(
            @Observes(notifyObserver = Reception.IF_EXISTS, during = TransactionPhase.AFTER_SUCCESS)
                    ContentChanged change) {
        kept.clear();
    }
}
