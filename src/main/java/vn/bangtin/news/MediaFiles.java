package vn.bangtin.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.platform.BusinessException;

/**
 * The contents of the media, as files {@code media/ab/cd/abcd…} in the data directory, named by their hash. A file is
 * complete or not there: it is received under another name and moved to its place in one step.
 */
@ApplicationScoped
class MediaFiles {

    private Path directory;

    protected MediaFiles() {}

    @Inject
    MediaFiles(@ConfigProperty(name = "bangtin.data.dir") String dataDirectory) {
        this.directory = Path.of(dataDirectory, "media").toAbsolutePath();
    }

    /** A file that was received and waits to be judged; closing it throws it away unless it was kept. */
    record Received(Path file, String hash, long size) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Receives a file to its end, or to the limit.
     *
     * @throws BusinessException if it is empty or larger than the limit
     */
    Received receive(InputStream content, long maxMegabytes) {
        var limit = maxMegabytes << 20;
        Path file = null;
        try {
            var waiting = Files.createDirectories(directory.resolve("incoming"));
            file = Files.createTempFile(waiting, "file", ".tmp");
            var digest = MessageDigest.getInstance("SHA-256");
            var size = 0L;
            try (var output = new FileOutputStream(file.toFile())) {
                var buffer = new byte[65_536];
                for (int read; (read = content.read(buffer)) >= 0; ) {
                    size += read;
                    if (size > limit) {
                        throw new BusinessException("media.tooLarge", maxMegabytes);
                    }
                    digest.update(buffer, 0, read);
                    output.write(buffer, 0, read);
                }
                output.getFD().sync();
            }
            if (size == 0) {
                throw new BusinessException("media.empty");
            }
            return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException | RuntimeException e) {
            discard(file);
            throw e instanceof RuntimeException failure ? failure : new UncheckedIOException((IOException) e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves a received file to its place. */
    void keep(Received received) {
        var place = path(received.hash());
        try {
            Files.createDirectories(place.getParent());
            Files.move(received.file(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash that belongs to no content. */
    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the content with a hash lies. */
    Path path(String hash) {
        return directory
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private static void discard(Path file) {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
