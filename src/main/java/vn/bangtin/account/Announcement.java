package vn.bangtin.account;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The last words of the start on the console: the sample accounts or the set-up address, and where the portal is.
 *
 * <p>Payara Micro says "ready" after all applications are deployed, so these lines wait for its word; on another server
 * they are said at once.
 */
@ApplicationScoped
class Announcement {

    private static final System.Logger LOG = System.getLogger(Announcement.class.getName());
    private static final String MICRO = "fish.payara.micro.PayaraInstance";
    private static final String MICRO_LOGGER = "PayaraMicro";

    // A server that deployed us later than at its own start says nothing more.
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Resource
    private ManagedScheduledExecutorService executor;

    private FirstStart firstStart;
    private Optional<String> configuredAddress;

    protected Announcement() {}

    @Inject
    Announcement(FirstStart firstStart, @ConfigProperty(name = "bangtin.address") Optional<String> configuredAddress) {
        this.firstStart = firstStart;
        this.configuredAddress = configuredAddress;
    }

    void prepare(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        var address = configuredAddress.orElseGet(
                () -> "http://localhost:" + port().orElse("8080") + context.getContextPath());
        var lines = firstStart.announcements(address.endsWith("/") ? address : address + "/");
        if (port().isEmpty()) {
            say(lines);
        } else {
            var listener = new AfterReady(lines);
            Logger.getLogger("").addHandler(listener);
            executor.schedule(listener::sayOnce, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void say(List<String> lines) {
        lines.forEach(line -> LOG.log(Level.INFO, line));
    }

    /** The HTTP port of the Payara Micro we run in, asked without depending on its classes at build time. */
    private static Optional<String> port() {
        try {
            var type = Class.forName(MICRO);
            var descriptor = type.getMethod("getLocalDescriptor")
                    .invoke(CDI.current().select(type).get());
            var ports =
                    (List<?>) descriptor.getClass().getMethod("getHttpPorts").invoke(descriptor);
            return ports.stream().map(Object::toString).findFirst();
        } catch (ReflectiveOperationException | RuntimeException otherServer) {
            return Optional.empty();
        }
    }

    /** Hears the server's log as the last of all, so that what it says comes after the line it waited for. */
    private static final class AfterReady extends Handler {

        private final List<String> lines;
        private final AtomicBoolean said = new AtomicBoolean();

        AfterReady(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            if (MICRO_LOGGER.equals(entry.getLoggerName())
                    && String.valueOf(entry.getMessage()).contains("ready in")) {
                sayOnce();
            }
        }

        void sayOnce() {
            if (said.compareAndSet(false, true)) {
                Logger.getLogger("").removeHandler(this);
                say(lines);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
