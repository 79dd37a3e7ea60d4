package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The source that the deployment chose. */
@ApplicationScoped
class ForecastSources {

    private static final Logger LOG = System.getLogger(ForecastSources.class.getName());

    private WeatherSettings settings;
    private ForecastSource chosen;

    protected ForecastSources() {}

    @Inject
    ForecastSources(WeatherSettings settings, OpenMeteoSource openMeteo, FileSource file, SampleSource sample) {
        this.settings = settings;
        this.chosen = switch (settings.source()) {
            case "open-meteo" -> isUsable() ? openMeteo : null;
            case "file" -> file;
            case "sample" -> sample;
            default -> null;
        };
    }

    /** For tests: this one. */
    ForecastSources(ForecastSource chosen) {
        this.chosen = chosen;
    }

    /** Empty if the settings name none that exists; then no weather is shown. */
    Optional<ForecastSource> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** One line for the administrator at the start. */
    void announce() {
        if (chosen == null) {
            LOG.log(
                    Level.ERROR,
                    "No weather: bangtin.weather.source is \"{0}\", expected open-meteo or file, with a valid"
                            + " bangtin.weather.open-meteo.url and bangtin.weather.proxy",
                    settings.source());
        } else {
            LOG.log(
                    Level.INFO,
                    "Weather from {0}, every {1}",
                    switch (settings.source()) {
                        case "open-meteo" -> settings.openMeteoUrl().getAuthority();
                        case "file" -> "files in " + settings.dropFolder();
                        default -> "made-up sample data";
                    },
                    settings.refresh());
        }
    }

    private boolean isUsable() {
        try {
            settings.proxy();
            var url = settings.openMeteoUrl();
            return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
