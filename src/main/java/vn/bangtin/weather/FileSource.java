package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Forecasts from files that somebody puts into the drop folder, for portals without internet.
 *
 * <p>For the administrator: the folder is {@code weather} in the data directory. A place's file holds the JSON of
 * Open-Meteo's {@code /v1/forecast} or of MET Norway's Locationforecast 2.0 (told apart by what is in it) and is called by the place's number ({@code 1020.json}, see the page of places) or by
 * its name in small letters without marks, words joined by hyphens ({@code nam-dinh.json} for "Nam Định"). If both are
 * there, the newer one counts. Write the file under another name ({@code nam-dinh.json.part}) and rename it when it is
 * complete: other names are not looked at. At most 1,000,000 bytes.
 *
 * <p>The age of the forecast counts from the time of its block {@code current}, without one from the time of the file.
 */
@ApplicationScoped
class FileSource implements ForecastSource {

    static final int MOST_BYTES = 1_000_000;

    private WeatherSettings settings;
    private Clock clock;
    private OpenMeteoFormat format;
    private MetNorwayFormat metNorway;

    protected FileSource() {}

    @Inject
    FileSource(WeatherSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.format = new OpenMeteoFormat(clock, settings.hideAfter());
        this.metNorway = new MetNorwayFormat(clock, settings.hideAfter());
    }

    @Override
    public Forecast fetch(ForecastPoint point) {
        var names = namesOf(point.placeId(), point.name());
        try {
            var newest = newest(names);
            if (newest == null) {
                throw new ForecastFailure(
                        Reason.NO_FILE, "no file " + String.join(" or ", names) + " in " + settings.dropFolder());
            }
            var document = OpenMeteoFormat.parse(bytes(newest.path()));
            var written = earlier(newest.written(), clock.instant());
            return MetNorwayFormat.isLike(document)
                    ? metNorway.read(document, Forecast.Source.MET_NORWAY_FILE, written)
                    : format.read(document, Forecast.Source.FILE, written);
        } catch (IOException e) {
            throw new ForecastFailure(Reason.UNREACHABLE, "cannot be read: " + e, e);
        }
    }

    /** The names that a place's file may have. */
    static List<String> namesOf(long placeId, String name) {
        return List.of(placeId + ".json", Vietnamese.slug(name) + ".json");
    }

    private record Dropped(Path path, Instant written) {}

    private Dropped newest(List<String> names) throws IOException {
        var found = new ArrayList<Dropped>();
        for (var name : names) {
            var path = settings.dropFolder().resolve(name);
            if (Files.isRegularFile(path)) {
                found.add(new Dropped(path, Files.getLastModifiedTime(path).toInstant()));
            }
        }
        return found.stream().max(Comparator.comparing(Dropped::written)).orElse(null);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ForecastFailure(
                        Reason.TOO_LARGE, file.getFileName() + " has more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
