package vn.bangtin.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What jobs made, as files {@code jobs/<id>} in the data directory; a file is complete or not there. */
@ApplicationScoped
class JobFiles {

    private Path directory;

    protected JobFiles() {}

    @Inject
    JobFiles(@ConfigProperty(name = "bangtin.data.dir") String dataDirectory) {
        this.directory = Path.of(dataDirectory, "jobs").toAbsolutePath();
    }

    /** Where a job writes; what an earlier claim left there goes. */
    Path begin(long id, int claim) throws IOException {
        Files.createDirectories(directory);
        forget(id);
        return directory.resolve(id + "-" + claim + ".tmp");
    }

    /** Moves a finished file to its place and says how large it is, in bytes. */
    long keep(long id, Path written) throws IOException {
        Files.move(written, path(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Files.size(path(id));
    }

    Path path(long id) {
        return directory.resolve(Long.toString(id));
    }

    /** Erases all there is of a job. */
    void forget(long id) throws IOException {
        Files.deleteIfExists(path(id));
        if (Files.isDirectory(directory)) {
            try (var left = Files.newDirectoryStream(directory, id + "-*.tmp")) {
                for (var file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
