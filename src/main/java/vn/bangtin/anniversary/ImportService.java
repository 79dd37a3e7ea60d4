package vn.bangtin.anniversary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;
import vn.bangtin.platform.sheet.FormRow;
import vn.bangtin.platform.sheet.Sheet;
import vn.bangtin.platform.text.Words;

/**
 * The door for tables that were filled in elsewhere. A file is looked at first and changes nothing; then its good rows are
 * taken over all at once or not at all; later they can be taken back, but for those that somebody has worked on since.
 */
@Stateless
@RolesAllowed(Capability.ANNIVERSARY_MANAGE)
public class ImportService {

    /** The most rows of one file; they are stored in one go, while the person waits a few seconds. */
    public static final int MAX_ROWS = 10_000;

    private ImportedFiles files;
    private Anniversaries anniversaries;
    private HistoricalEvents events;
    private UnitService units;
    private AuditTrail audit;
    private CurrentUser currentUser;
    private Event<ContentChanged> changes;
    private Clock clock;

    public ImportService() {}

    @Inject
    public ImportService(
            ImportedFiles files,
            Anniversaries anniversaries,
            HistoricalEvents events,
            UnitService units,
            AuditTrail audit,
            CurrentUser currentUser,
            Event<ContentChanged> changes,
            Clock clock) {
        this.files = files;
        this.anniversaries = anniversaries;
        this.events = events;
        this.units = units;
        this.audit = audit;
        this.currentUser = currentUser;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a file in to look at it; of its rows nothing is stored yet.
     *
     * @param name what its sender calls it
     * @return the id under which {@link #report} tells of it
     * @throws BusinessException at {@code file} if it is no table, too large, or lacks columns
     */
    public long check(ImportKind kind, String name, byte[] content, Words words) {
        var sheet = sheet(name, content);
        new FormRow.Header(kind.formColumns(), sheet.header(), words);
        var file = new ImportedFile(kind, name, content.length, sha256(content), currentUser.getId());
        files.add(file, content);
        audit.created(file);
        return file.getId();
    }

    /**
     * What would become of a file if it were imported now. Four SQL statements.
     *
     * @param words of the language in which problems are told
     * @throws NotFoundException if there is no such file
     */
    public ImportReport report(long id, Words words) {
        var file = files.row(id).orElseThrow(NotFoundException::new);
        if (file.state() != ImportState.CHECKED) {
            return new ImportReport(file, 0, List.of(), 0, List.of(), null, List.of());
        }
        var sheet = sheet(file.name(), content(id));
        var reading = read(file.kind(), sheet, id, words);
        return new ImportReport(
                file,
                reading.good(),
                reading.problems(),
                reading.problems().size(),
                reading.known(),
                sheet.converted().map(Enum::name).orElse(null),
                reading.ignored());
    }

    /**
     * Takes the rows of a file over: all good ones, or none.
     *
     * @param skipBad whether rows with problems are left out; otherwise one of them stops everything
     * @return how many were taken over
     * @throws BusinessException if there are bad rows and they are not to be left out, if there is nothing to take over, or
     *     if somebody imported or put the file away meanwhile
     * @throws NotFoundException if there is no such file
     */
    public int run(long id, boolean skipBad, Words words) {
        var file = files.findForChange(id).orElseThrow(NotFoundException::new);
        var before = file.auditFields();
        if (file.getState() != ImportState.CHECKED) {
            throw new BusinessException("import.otherState." + file.getState().name(), file.getName());
        }
        var reading = read(file.getKind(), sheet(file.getName(), content(id)), id, words);
        if (!skipBad && !reading.problems().isEmpty()) {
            throw new BusinessException("import.stopped", reading.problems().size());
        }
        if (reading.good() == 0) {
            throw new BusinessException("import.nothing");
        }
        reading.anniversaries().forEach(anniversaries::add);
        reading.events().forEach(events::add);
        file.imported(
                reading.good(),
                reading.problems().size() + reading.known().size(),
                currentUser.getId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.done("imported", file, before);
        changes.fire(new ContentChanged("anniversary"));
        return reading.good();
    }

    /**
     * Takes the rows of a file back. Those that somebody changed since stay as they are.
     *
     * @return what is known of the file now: how many were taken back, and how many stayed
     * @throws BusinessException if the file was not imported, or that was undone already
     * @throws NotFoundException if there is no such file
     */
    public ImportedFileRow undo(long id) {
        var file = files.findForChange(id).orElseThrow(NotFoundException::new);
        var before = file.auditFields();
        if (file.getState() != ImportState.IMPORTED) {
            throw new BusinessException("import.otherState." + file.getState().name(), file.getName());
        }
        var days = files.untouched(Anniversary.class, id);
        days.forEach(Anniversary::takeBack);
        var happened = files.untouched(HistoricalEvent.class, id);
        happened.forEach(HistoricalEvent::takeBack);
        file.undone(
                days.size() + happened.size(),
                currentUser.getId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.done("undone", file, before);
        changes.fire(new ContentChanged("anniversary"));
        return files.row(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Puts a file away of which nothing was taken.
     *
     * @throws BusinessException if something was
     * @throws NotFoundException if there is no such file
     */
    public void drop(long id) {
        var file = files.findForChange(id).orElseThrow(NotFoundException::new);
        var before = file.auditFields();
        file.drop();
        audit.changed(file, before);
    }

    /** The files so far, the newest first. Two SQL statements. */
    public Slice<ImportedFileRow> files(Page page) {
        return files.rows(page);
    }

    private ImportReading read(ImportKind kind, Sheet sheet, long id, Words words) {
        return new ImportReading(kind, sheet, units.units(), files.known(kind), words, id);
    }

    private byte[] content(long id) {
        try {
            return files.content(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(String name, byte[] content) {
        try {
            return Sheet.read(name, content, MAX_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
