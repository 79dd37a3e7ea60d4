package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.account.CurrentUser;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The library of pictures and files, for whoever writes. Everybody sees all; changed is what one put in oneself, and by
 * editors everything.
 */
@Stateless
public class MediaLibraryService {

    private MediaLibrary library;
    private MediaIntake intake;
    private Rights rights;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public MediaLibraryService() {}

    @Inject
    public MediaLibraryService(
            MediaLibrary library,
            MediaIntake intake,
            Rights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Clock clock) {
        this.library = library;
        this.intake = intake;
        this.rights = rights;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * One page of the library, sorted by {@code added}, {@code title} or {@code size}. Three SQL statements, two if nothing
     * is found.
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public MediaPage page(MediaFilter filter, Page page) {
        var slice = library.items(filter, page);
        return new MediaPage(
                slice, library.uses(slice.rows().stream().map(MediaItem::id).toList()));
    }

    /** The same for the dialog of the edit page, which does not ask where they are used. Two SQL statements. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public Slice<MediaItem> find(MediaFilter filter, Page page) {
        return library.items(filter, page);
    }

    /**
     * A file of the library. One SQL statement.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public MediaItem item(long id) {
        return library.item(id).orElseThrow(NotFoundException::new);
    }

    /** The articles that use a file and that the person may see at the desk, the last changed first, at most 50. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<MediaUse> usedIn(long id) {
        return library.usedIn(item(id), new DeskConditions(currentUser.getId(), rights));
    }

    /** How many articles use a file, whoever may see them. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public long uses(long id) {
        return library.uses(List.of(id)).getOrDefault(id, 0L);
    }

    /** Whether the person may change what is said of a file, and take it out. */
    public boolean mayChange(MediaItem item) {
        return currentUser.can(Capability.NEWS_EDIT)
                || item.addedById() != null && item.addedById() == currentUser.getId();
    }

    /**
     * Changes what is said of a file, and how a picture is framed; what is shown anywhere changes with it.
     *
     * @throws BusinessException at the field that breaks a rule, or if it is not the person's to change
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void save(MediaForm form) {
        var media = mine(form.id());
        var before = media.auditFields();
        var framing = media.row().framing();
        var outdated = media.getVersion() != form.version();
        media.describe(form);
        if (outdated) {
            throw new ConflictException(before, media.auditFields(), media.getVersion(), audit.lastActor(media));
        }
        audit.changed(media, before);
        if (!media.row().framing().equals(framing)) {
            changes.fire(new ContentChanged("news"));
        }
    }

    /**
     * Puts a better file in the place of one: its address, its title, what is said of it and where it is used stay, and all of
     * these show the new one. The old content is kept, and the audit says which it was.
     *
     * @param version the version that the person had in front of them
     * @throws BusinessException at {@code better} if the file is refused, is of another kind, or is in the library already; or
     *     if the old one is not the person's to change
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void replace(long id, int version, String fileName, InputStream content) {
        requireMine(id);
        try (var received = intake.receive(content)) {
            // before the row is locked: it takes its time
            var better = intake.judge(received, fileName, item(id).row().isPicture());
            var media = mine(id);
            requireNew(media, better);
            var before = media.auditFields();
            var outdated = media.getVersion() != version;
            media.replace(better);
            if (outdated) {
                throw new ConflictException(before, media.auditFields(), media.getVersion(), audit.lastActor(media));
            }
            intake.keep(received);
            audit.done("replaced", media, before);
            changes.fire(new ContentChanged("news"));
        } catch (ConflictException | NotFoundException e) {
            throw e;
        } catch (BusinessException e) {
            throw e.field() == null && !"media.notYours".equals(e.key())
                    ? BusinessException.at("better", e.key(), e.arguments())
                    : e;
        }
    }

    private void requireNew(Media media, Media better) {
        if (media.getType().isPicture() != better.getType().isPicture()) {
            throw new BusinessException("media.replace.kind");
        }
        if (media.getContent().equals(better.getContent())) {
            throw new BusinessException("media.replace.same");
        }
        library.withContent(better.getContent()).ifPresent(known -> {
            throw new BusinessException("media.replace.known", known.title());
        });
    }

    /**
     * Takes a file out of the library. Its content stays, and the same content put in again brings it back.
     *
     * @throws BusinessException if an article uses it, or it is not the person's to take out
     */
    @RolesAllowed(Capability.NEWS_WRITE)
    public void remove(long id) {
        var media = mine(id);
        var uses = uses(id);
        if (uses > 0) {
            throw new BusinessException("media.used", uses);
        }
        media.remove(clock.instant());
        audit.removed(media);
    }

    private void requireMine(long id) {
        if (!mayChange(item(id))) {
            throw new BusinessException("media.notYours");
        }
    }

    private Media mine(long id) {
        requireMine(id);
        return library.findForChange(id).orElseThrow(NotFoundException::new);
    }
}
