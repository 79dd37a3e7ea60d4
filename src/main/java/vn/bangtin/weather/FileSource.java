package vn.bangtin.weather;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.bangtin.platform.text.Vietnamese;
import vn.bangtin.weather.ForecastFailure.Reason;

/**
 * Forecasts from files that somebody puts into the drop folder, for portals without internet.
 *
 * <p>For the administrator: the folder is {@code weather} in the data directory. A place's file holds the JSON of
 * Open-Meteo's {@code /v1/forecast} or of MET Norway's Locationforecast 2.0 (told apart by what is in it) and is called by
 * the place's number ({@code 1020.json}, see the page of places) or by its name in small letters without marks, words joined
 * by hyphens ({@code nam-dinh.json} for "Nam Định"). If several places that are shown would have the same name in that way,
 * only the number counts. A document that tells of a point far from the place is passed over. Write the file under another
 * name ({@code nam-dinh.json.part}) and rename it when it is complete: other names are not looked at. At most 1,000,000
 * bytes. If {@code nam-dinh.json.sha256} lies beside it, as {@code sha256sum} writes it, the file must agree with it.
 *
 * <p>{@code du-bao.csv} is a {@linkplain ForecastTable table} for many places. Of the files that tell of a place the newest
 * counts, except one that is over or of another place. Without its checksum a table is read a minute after it was written last.
 *
 * <p>A file that is no forecast is put aside into {@code weather/rejected}, with the reason beside it; of each name the last
 * one is kept there, so that a broken delivery does not fill the disk. One that is younger than a minute is left: it may be
 * still under way.
 *
 * <p>The age of the forecast counts from the time of its block {@code current}, without one from the time of the file.
 */
@ApplicationScoped
class FileSource implements ForecastSource {

    static final int MOST_BYTES = 1_000_000;

    /** The table for all places. */
    static final String TABLE = "du-bao.csv";

    private static final Logger LOG = System.getLogger(FileSource.class.getName());
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final int SHA256_DIGITS = 64;
    private static final String SHA256 = ".sha256";
    private static final String REASON = ".reason.txt";
    private static final Pattern WRITTEN_REASON =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z) (\\w+): (.*)", Pattern.DOTALL);

    /**
     * Degrees. A service answers for a point of its grid, not for ours: the nearest one, or the nearest on land, which on
     * Open-Meteo's grids of a quarter of a degree may be one and a half steps away.
     */
    private static final double FAR = 0.4;

    /** What is wrong with the file itself, and not with its age or the disk. */
    private static final Set<Reason> WRONG = EnumSet.of(
            Reason.TOO_LARGE,
            Reason.NOT_JSON,
            Reason.WRONG_SHAPE,
            Reason.WRONG_TABLE,
            Reason.NO_VALUES,
            Reason.IMPLAUSIBLE,
            Reason.REFUSED,
            Reason.CHECKSUM);

    /** What leaves it to an older file: that may tell of later days, or of the right place. */
    private static final Set<Reason> PASSED_OVER = EnumSet.of(Reason.OUTDATED, Reason.OTHER_PLACE);

    private WeatherSettings settings;
    private Clock clock;
    private OpenMeteoFormat format;
    private MetNorwayFormat metNorway;
    private KeptTable table;

    /** A table that was read, so that hundreds of places need not read it again. */
    private record KeptTable(Instant written, long size, ForecastTable table) {}

    protected FileSource() {}

    @Inject
    FileSource(WeatherSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.format = new OpenMeteoFormat(clock, settings.hideAfter());
        this.metNorway = new MetNorwayFormat(clock, settings.hideAfter());
    }

    /** One place at a time: a wrong table is put aside once, and not under the hands of another place. */
    @Override
    public synchronized Forecast fetch(ForecastPoint point) {
        var names = new ArrayList<>(namesOf(point.placeId(), point.name()));
        if (point.sharesName()) {
            names.remove(nameOf(point.name()));
        }
        try {
            ForecastFailure passedOver = null;
            var files = newestFirst(names);
            for (var file : files) {
                try {
                    var forecast = read(file, point);
                    if (forecast.isPresent()) {
                        return forecast.get();
                    }
                } catch (ForecastFailure failure) {
                    if (!PASSED_OVER.contains(failure.reason())) {
                        throw failure;
                    }
                    passedOver = passedOver == null ? failure : passedOver;
                }
            }
            if (passedOver != null) {
                throw passedOver;
            }
            if (names.stream()
                    .filter(name -> files.stream().noneMatch(file -> file.path().endsWith(name)))
                    .anyMatch(name -> Files.exists(rejected().resolve(name)))) {
                throw new ForecastFailure(Reason.REJECTED, "the last file lies in " + rejected());
            }
            if (point.sharesName() && Files.exists(settings.dropFolder().resolve(nameOf(point.name())))) {
                throw new ForecastFailure(
                        Reason.NAME_SHARED,
                        nameOf(point.name()) + " may be of several places; name it " + point.placeId() + ".json");
            }
            throw new ForecastFailure(
                    Reason.NO_FILE, "no file " + String.join(" or ", names) + " in " + settings.dropFolder());
        } catch (IOException e) {
            throw new ForecastFailure(Reason.UNREACHABLE, "cannot be read: " + e, e);
        }
    }

    private Optional<Forecast> read(Dropped file, ForecastPoint point) throws IOException {
        ForecastTable told;
        try {
            if (!file.path().endsWith(TABLE)) {
                return Optional.of(document(file, point));
            }
            told = table(file);
        } catch (ForecastFailure failure) {
            if (WRONG.contains(failure.reason())
                    && file.written().isBefore(clock.instant().minus(UNDER_WAY))) {
                putAside(file.path(), failure);
            }
            throw failure;
        }
        // what is wrong for one place is not for the others
        return told.of(point.placeId(), point.name());
    }

    private Forecast document(Dropped file, ForecastPoint point) throws IOException {
        var document = OpenMeteoFormat.parse(checked(file));
        var written = earlier(file.written(), clock.instant());
        var isMetNorway = MetNorwayFormat.isLike(document);
        var forecast = isMetNorway
                ? metNorway.read(document, Forecast.Source.MET_NORWAY_FILE, written)
                : format.read(document, Forecast.Source.FILE, written);
        var latitude = isMetNorway ? MetNorwayFormat.coordinate(document, 1) : document.get("latitude");
        var longitude = isMetNorway ? MetNorwayFormat.coordinate(document, 0) : document.get("longitude");
        if (isFar(latitude, point.latitude()) || isFar(longitude, point.longitude())) {
            throw new ForecastFailure(
                    Reason.OTHER_PLACE,
                    file.path().getFileName() + " is of " + latitude + ", " + longitude + ", " + point.name()
                            + " is at " + point.latitude() + ", " + point.longitude());
        }
        return forecast;
    }

    private static boolean isFar(JsonValue stated, double wanted) {
        return stated instanceof JsonNumber number && Math.abs(number.doubleValue() - wanted) > FAR;
    }

    private ForecastTable table(Dropped file) throws IOException {
        var size = Files.size(file.path());
        if (table == null || table.size() != size || !table.written().equals(file.written())) {
            var written = earlier(file.written(), clock.instant());
            table = new KeptTable(
                    file.written(), size, new ForecastTable(checked(file), clock, settings.hideAfter(), written));
        }
        return table.table();
    }

    private static byte[] checked(Dropped file) throws IOException {
        var bytes = bytes(file.path());
        checkSum(file.path(), bytes);
        return bytes;
    }

    private static void checkSum(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + SHA256);
        if (!Files.isRegularFile(beside)) {
            return;
        }
        String stated;
        try (var in = Files.newInputStream(beside)) {
            stated = new String(in.readNBytes(SHA256_DIGITS), StandardCharsets.US_ASCII);
        }
        if (!stated.equalsIgnoreCase(sha256(bytes))) {
            throw new ForecastFailure(Reason.CHECKSUM, file.getFileName() + " does not agree with its " + SHA256);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** What was put aside, the newest first, at most so many. */
    List<RejectedFile> rejectedFiles(int most) {
        if (!Files.isDirectory(rejected())) {
            return List.of(); // nothing was ever put aside
        }
        var found = new ArrayList<RejectedFile>();
        try (var reasons = Files.newDirectoryStream(rejected(), "*" + REASON)) {
            for (var reason : reasons) {
                var name = reason.getFileName().toString();
                var file = name.substring(0, name.length() - REASON.length());
                // one that could not be moved for want of room lies where it lay, and so does what was brought in its
                // place
                if (Files.exists(reason.resolveSibling(file))
                        && !Files.exists(settings.dropFolder().resolve(file))) {
                    file(reason).ifPresent(found::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(Level.WARNING, "{0} cannot be read: {1}", rejected(), e);
        }
        return found.stream()
                .sorted(Comparator.comparing(RejectedFile::at).reversed())
                .limit(most)
                .toList();
    }

    private static Optional<RejectedFile> file(Path reason) throws IOException {
        var name = reason.getFileName().toString();
        var words = WRITTEN_REASON.matcher(Files.readString(reason).strip());
        if (!words.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RejectedFile(
                    name.substring(0, name.length() - REASON.length()),
                    Instant.parse(words.group(1)),
                    words.group(2),
                    words.group(2).equals(Reason.WRONG_TABLE.key()) ? words.group(3) : null));
        } catch (DateTimeException e) {
            return Optional.empty(); // somebody wrote in it
        }
    }

    private Path rejected() {
        return settings.dropFolder().resolve("rejected");
    }

    /** Keeps the file with the reason; when that does not work, it stays where it is. */
    private void putAside(Path file, ForecastFailure failure) {
        var name = file.getFileName().toString();
        try {
            Files.createDirectories(rejected());
            Files.writeString(
                    rejected().resolve(name + REASON),
                    clock.instant() + " " + failure.reason().key() + ": " + failure.getMessage() + "\n");
            Files.move(file, rejected().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            // of a checksum alone the next file would be found wrong
            Files.deleteIfExists(rejected().resolve(name + SHA256));
            var sum = file.resolveSibling(name + SHA256);
            if (Files.exists(sum)) {
                Files.move(sum, rejected().resolve(name + SHA256));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} is no forecast and cannot be put aside: {1}", name, e);
        }
    }

    /** The names that a place's file may have. */
    static List<String> namesOf(long placeId, String name) {
        return List.of(placeId + ".json", nameOf(name), TABLE);
    }

    /** The name of a file that is called by the place's name: of places whose names differ in marks only it is the same. */
    static String nameOf(String name) {
        return Vietnamese.slug(name) + ".json";
    }

    private record Dropped(Path path, Instant written) {}

    private List<Dropped> newestFirst(List<String> names) throws IOException {
        var found = new ArrayList<Dropped>();
        for (var name : names) {
            var path = settings.dropFolder().resolve(name);
            if (Files.isRegularFile(path) && !mayBeHalf(path)) {
                found.add(new Dropped(path, Files.getLastModifiedTime(path).toInstant()));
            }
        }
        found.sort(Comparator.comparing(Dropped::written).reversed());
        return found;
    }

    /** Half a table looks like a whole one, and nothing else tells them apart than time or a checksum. */
    private boolean mayBeHalf(Path file) throws IOException {
        return file.endsWith(TABLE)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isAfter(clock.instant().minus(UNDER_WAY))
                && !Files.isRegularFile(file.resolveSibling(TABLE + SHA256));
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
