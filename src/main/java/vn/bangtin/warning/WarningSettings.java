package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** How the taking of warnings is set up at deployment ({@code bangtin.warning.…}). */
@ApplicationScoped
class WarningSettings {

    private static final System.Logger LOG = System.getLogger(WarningSettings.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private Function<String, Optional<String>> config;

    protected WarningSettings() {}

    @Inject
    WarningSettings(Config config) {
        this(key -> config.getOptionalValue(key, String.class));
    }

    WarningSettings(Function<String, Optional<String>> config) {
        this.config = config;
    }

    /** Where documents are put: {@code warnings} in the data directory. */
    Path dropFolder() {
        return Path.of(config.apply("bangtin.data.dir").orElse("./data"), "warnings");
    }

    /** {@code bangtin.warning.look}: how often the folder is looked at; a value that makes no sense is named in the log. */
    Duration look() {
        var given = config.apply("bangtin.warning.look").map(String::strip).filter(text -> !text.isEmpty());
        if (given.isEmpty()) {
            return LOOK;
        }
        try {
            var look = Duration.parse(given.get());
            if (look.compareTo(LEAST) >= 0) {
                return look;
            }
        } catch (DateTimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "bangtin.warning.look", e);
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "bangtin.warning.look is \"{0}\", expected a duration of {1} or more as {2}, which is used",
                given.get(),
                LEAST,
                LOOK);
        return LOOK;
    }
}
