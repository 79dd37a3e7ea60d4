package vn.bangtin.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The imported files as they are stored: their contents are {@code imports/<id>} in the data directory. */
@ApplicationScoped
class ImportedFiles {

    private static final String ROW =
            "select new vn.bangtin.anniversary.ImportedFileRow(f.id, f.version, f.kind, f.state,"
                    + " f.name, f.size, f.createdAt, c.displayName, f.importedAt, i.displayName, f.added, f.skipped, f.undoneAt,"
                    + " u.displayName, f.takenBack) from ImportedFile f left join Account c on c.id = f.checkedBy"
                    + " left join Account i on i.id = f.importedBy left join Account u on u.id = f.undoneBy";

    private EntityManager entityManager;
    private Path directory;

    protected ImportedFiles() {}

    @Inject
    ImportedFiles(EntityManager entityManager, @ConfigProperty(name = "bangtin.data.dir") String dataDirectory) {
        this.entityManager = entityManager;
        this.directory = Path.of(dataDirectory, "imports").toAbsolutePath();
    }

    /** Stores a file with its content, which is complete or not there. */
    void add(ImportedFile file, byte[] content) {
        entityManager.persist(file);
        try {
            Files.createDirectories(directory);
            var written = Files.write(directory.resolve(file.getId() + ".tmp"), content);
            Files.move(written, path(file.getId()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] content(long id) throws IOException {
        return Files.readAllBytes(path(id));
    }

    private Path path(long id) {
        return directory.resolve(Long.toString(id));
    }

    /** Nobody else can change it until this transaction ends. */
    Optional<ImportedFile> findForChange(long id) {
        return Optional.ofNullable(entityManager.find(ImportedFile.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ImportedFileRow> row(long id) {
        return entityManager
                .createQuery(ROW + " where f.id = :id", ImportedFileRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. Two SQL statements. */
    Slice<ImportedFileRow> rows(Page page) {
        var rows = entityManager
                .createQuery(ROW + " order by f.createdAt desc, f.id desc", ImportedFileRow.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var total = entityManager
                .createQuery("select count(f) from ImportedFile f", Long.class)
                .getSingleResult();
        return new Slice<>(rows, page, total);
    }

    /** By what a row is recognised that is in the portal already, as {@link #key} writes it. One SQL statement. */
    Set<String> known(ImportKind kind) {
        var query = kind == ImportKind.HISTORY
                ? "select e.titleKey, e.day, e.month, e.year from HistoricalEvent e where e.takenBack = false"
                : "select a.titleKey, a.day, a.month, a.calendar from Anniversary a where a.takenBack = false";
        return entityManager
                .createQuery(query, Object[].class)
                .getResultStream()
                .map(row -> key((String) row[0], row[1], row[2], row[3]))
                .collect(Collectors.toSet());
    }

    /** Two rows with the same title on the same day of the same calendar or year are one. */
    static String key(String titleKey, Object day, Object month, Object calendarOrYear) {
        return day + "/" + month + "/" + calendarOrYear + " " + titleKey;
    }

    /** The rows of a file that nobody changed since it was imported. */
    <T> List<T> untouched(Class<T> type, long fileId) {
        return entityManager
                .createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.importId = :id and r.changedAt = r.createdAt order by r.id",
                        type)
                .setParameter("id", fileId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
