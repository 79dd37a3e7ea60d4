package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The sources that the deployment chose, in the order in which they are asked. */
@ApplicationScoped
class ForecastSources {

    private static final Logger LOG = System.getLogger(ForecastSources.class.getName());

    /** A source by the name that the settings and the database know it by. */
    record Named(String name, ForecastSource source) {}

    private WeatherSettings settings;
    private List<Named> order;
    private List<String> unusable = List.of();
    private boolean manual;

    protected ForecastSources() {}

    @Inject
    ForecastSources(
            WeatherSettings settings,
            OpenMeteoSource openMeteo,
            MetNorwaySource metNorway,
            FileSource file,
            SampleSource sample) {
        this.settings = settings;
        var usable = new ArrayList<Named>();
        var rest = new ArrayList<String>();
        for (var name : settings.sources()) {
            if (name.equals("manual")) {
                // what people type is shown whatever the sources say; named alone, nothing is asked
                manual = true;
                continue;
            }
            var source =
                    switch (name) {
                        case "open-meteo" -> isUsable(settings::openMeteoUrl) ? openMeteo : null;
                        case "met-norway" ->
                            isUsable(settings::metNorwayUrl)
                                            && settings.metNorwayUserAgent().isPresent()
                                    ? metNorway
                                    : null;
                        case "file" -> file;
                        case "sample" -> sample;
                        default -> null;
                    };
            if (source == null) {
                rest.add(name);
            } else {
                usable.add(new Named(name, source));
            }
        }
        this.order = List.copyOf(usable);
        this.unusable = List.copyOf(rest);
    }

    /** For tests: these, by the names {@code first}, {@code second} …. */
    ForecastSources(ForecastSource... sources) {
        var names = List.of("first", "second", "third");
        var all = new ArrayList<Named>();
        for (var source : sources) {
            all.add(new Named(names.get(all.size()), source));
        }
        this.order = List.copyOf(all);
    }

    /** The first is asked first, each other if those before it failed. Empty if none can work; then no weather is shown. */
    List<Named> order() {
        return order;
    }

    /**
     * Those that are asked for a place.
     *
     * @param own the names that the place has for itself; one that the portal does not have is passed over, and with none
     *     left the portal's order counts. With {@link PlaceSourcesForm#MANUAL} none is asked
     */
    List<Named> order(List<String> own) {
        if (own.contains(PlaceSourcesForm.MANUAL)) {
            return List.of();
        }
        var its = own.stream()
                .flatMap(name -> order.stream().filter(named -> named.name().equals(name)))
                .toList();
        return its.isEmpty() ? order : its;
    }

    /** What the administrator needs to know at the start. */
    void announce() {
        for (var name : unusable) {
            LOG.log(
                    Level.ERROR,
                    "The weather source \"{0}\" cannot be used. bangtin.weather.source may name open-meteo, met-norway,"
                            + " file and manual, with commas between them; open-meteo and met-norway need a valid address and"
                            + " bangtin.weather.proxy, met-norway also bangtin.weather.met-norway.user-agent with the name"
                            + " of the portal and a contact",
                    name);
        }
        if (order.isEmpty() && manual) {
            LOG.log(Level.INFO, "Weather as people type it");
        } else if (order.isEmpty()) {
            LOG.log(Level.ERROR, "No weather: no source can be used");
        }
        for (var named : order) {
            LOG.log(
                    Level.INFO,
                    "Weather from {0}, every {1}",
                    switch (named.name()) {
                        case "open-meteo" -> settings.openMeteoUrl().getAuthority();
                        case "met-norway" -> settings.metNorwayUrl().getAuthority();
                        case "file" -> "files in " + settings.dropFolder();
                        default -> "made-up sample data";
                    },
                    settings.refresh());
        }
    }

    private boolean isUsable(Supplier<URI> address) {
        try {
            settings.proxy();
            var url = address.get();
            return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
