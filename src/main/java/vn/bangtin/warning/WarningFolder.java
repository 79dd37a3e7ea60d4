package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.bangtin.platform.text.Words;
import vn.bangtin.warning.CapRefused.Reason;

/**
 * CAP documents that somebody puts into the drop folder, for portals without internet.
 *
 * <p>For the administrator: the folder is {@code warnings} in the data directory. A document's name ends with {@code .cap} or
 * {@code .xml}; write it under another name and rename it when it is whole. At most 2 MB. If {@code tin.cap.sha256} lies beside
 * {@code tin.cap}, as {@code sha256sum} writes it, the document must agree with it.
 *
 * <p>What was taken is moved to {@code taken}, what was refused to {@code rejected} with the reason in words beside it; of each name
 * the last is kept, and the newest {@value #KEPT} of all. A document that cannot be read whole and is younger than a minute is left:
 * it may be under way. One that could not be read or moved, or that the portal had an error with, stays and is tried again after
 * the others. Any number of nodes may share the folder: a message that another node took changes nothing.
 */
@ApplicationScoped
public class WarningFolder {

    /** In one look; the others wait for the next one. */
    static final int MOST = 100;

    static final int KEPT = 500;

    private static final Logger LOG = System.getLogger(WarningFolder.class.getName());
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final int SHA256_DIGITS = 64;
    private static final String SHA256 = ".sha256";
    private static final String REASON = ".reason.txt";

    /**
     * How it went.
     *
     * @param lookedAt when the folder was looked at last, {@code null}: not yet since this node started
     * @param tookAt when a document was taken last
     * @param trouble the name of the file or folder that could not be read, taken or moved, {@code null} for none
     */
    public record State(Instant lookedAt, Instant tookAt, String trouble) {}

    /** A file that was refused. */
    public record Rejected(String name, Instant at, String reason) {}

    private record File(Path path, Instant written, long size) {}

    private WarningIntakeService intake;
    private WarningSettings settings;
    private Clock clock;
    private volatile State state = new State(null, null, null);
    /** What was taken and could not be moved away: it is not read again and again. */
    private final Map<Path, FileTime> stuck = new ConcurrentHashMap<>();
    /** What could not be read, taken or put aside: it is tried again, but must not keep back the others. */
    private final Set<Path> failed = ConcurrentHashMap.newKeySet();

    protected WarningFolder() {}

    @Inject
    WarningFolder(WarningIntakeService intake, WarningSettings settings, Clock clock) {
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes what lies there, the oldest first; what failed before comes last. */
    void look() {
        var now = clock.instant();
        String trouble = null;
        var tookAt = state.tookAt();
        try {
            for (var file : files()) {
                try {
                    if (take(file)) {
                        tookAt = now;
                    }
                    failed.remove(file.path());
                } catch (NoSuchFileException e) {
                    LOG.log(Level.DEBUG, "another node was faster", e);
                } catch (IOException e) {
                    if (failed.add(file.path())) {
                        LOG.log(Level.WARNING, "{0} cannot be read or put aside: {1}", file.path(), e);
                    }
                } catch (RuntimeException e) {
                    // the document or the database: as that cannot be told, the file stays, and nothing is lost
                    if (failed.add(file.path())) {
                        LOG.log(Level.WARNING, file.path() + " could not be taken", e);
                    }
                }
            }
        } catch (IOException e) {
            trouble = settings.dropFolder().toString();
            if (state.trouble() == null) {
                LOG.log(Level.WARNING, "{0} cannot be read: {1}", settings.dropFolder(), e);
            }
        }
        stuck.keySet().removeIf(path -> !Files.exists(path));
        failed.removeIf(path -> !Files.exists(path));
        if (trouble == null) {
            trouble = Stream.concat(failed.stream(), stuck.keySet().stream())
                    .findFirst()
                    .map(Path::toString)
                    .orElse(null);
        }
        state = new State(now, tookAt, trouble);
    }

    /** How it went on this node. */
    public State state() {
        return state;
    }

    /** What was refused, the newest first; at most {@value #MOST}. */
    public List<Rejected> rejected() {
        var found = new ArrayList<Rejected>();
        try (var files = Files.newDirectoryStream(folder("rejected"), "*" + REASON)) {
            for (var reason : files) {
                var name = reason.getFileName().toString();
                found.add(new Rejected(
                        name.substring(0, name.length() - REASON.length()),
                        Files.getLastModifiedTime(reason).toInstant(),
                        Files.readString(reason).strip()));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "nothing was refused yet", e);
        }
        return found.stream()
                .sorted(Comparator.comparing(Rejected::at).reversed())
                .limit(MOST)
                .toList();
    }

    private List<File> files() throws IOException {
        if (!Files.isDirectory(settings.dropFolder())) {
            return List.of(); // nobody has put anything there yet
        }
        var found = new ArrayList<File>();
        try (var files = Files.newDirectoryStream(settings.dropFolder(), WarningFolder::isDocument)) {
            for (var path : files) {
                var written = Files.getLastModifiedTime(path);
                if (!written.equals(stuck.get(path))) {
                    found.add(new File(path, written.toInstant(), Files.size(path)));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing((File file) -> failed.contains(file.path()))
                        .thenComparing(File::written))
                .limit(MOST)
                .toList();
    }

    private static boolean isDocument(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".cap") || name.endsWith(".xml")) && Files.isRegularFile(path);
    }

    /** @return whether it was taken now */
    private boolean take(File file) throws IOException {
        var name = file.path().getFileName().toString();
        try {
            var bytes = bytes(file.path());
            if (!agrees(file.path(), bytes)) {
                throw new CapRefused(Reason.CHECKSUM, name + " does not agree with its " + SHA256);
            }
            intake.take(bytes, WarningOrigin.FILE, name);
        } catch (CapRefused refused) {
            if (file.written().isAfter(clock.instant().minus(UNDER_WAY))) {
                return false; // it may still be copied
            }
            Files.createDirectories(folder("rejected"));
            Files.writeString(
                    folder("rejected").resolve(name + REASON),
                    Words.VIETNAMESE.format("warning.error." + refused.reason().key()) + "\n");
            move(file.path(), "rejected");
            LOG.log(Level.INFO, "{0} is refused: {1}", name, refused.getMessage());
            return false;
        }
        try {
            move(file.path(), "taken");
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            if (stuck.put(file.path(), FileTime.from(file.written())) == null) {
                LOG.log(Level.WARNING, "{0} cannot be moved away: {1}", file.path(), e);
            }
        }
        return true;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            // one more than is allowed: the reader refuses it for its size
            return in.readNBytes(CapReader.MAX_BYTES + 1);
        }
    }

    private static boolean agrees(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + SHA256);
        if (!Files.isRegularFile(beside)) {
            return true;
        }
        try (var in = Files.newInputStream(beside)) {
            var stated = new String(in.readNBytes(SHA256_DIGITS), StandardCharsets.US_ASCII);
            return stated.equalsIgnoreCase(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private void move(Path file, String folder) throws IOException {
        var target = Files.createDirectories(folder(folder));
        Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        var sum = file.resolveSibling(file.getFileName() + SHA256);
        if (Files.exists(sum)) {
            Files.move(sum, target.resolve(sum.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        prune(target);
    }

    /** The messages are in the database; the files must not fill the disk. */
    private static void prune(Path folder) throws IOException {
        var all = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(all::add);
        }
        if (all.size() <= KEPT) {
            return;
        }
        all.sort(Comparator.comparing(path -> path.toFile().lastModified()));
        for (var old : all.subList(0, all.size() - KEPT)) {
            Files.deleteIfExists(old);
        }
    }

    private Path folder(String name) {
        return settings.dropFolder().resolve(name);
    }
}
