package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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
    private Rights rights;
    private CurrentUser currentUser;
    private AuditTrail audit;
    private Event<ContentChanged> changes;
    private Clock clock;

    public MediaLibraryService() {}

    @Inject
    public MediaLibraryService(
            MediaLibrary library,
            Rights rights,
            CurrentUser currentUser,
            AuditTrail audit,
            Event<ContentChanged> changes,
            Clock clock) {
        this.library = library;
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

    private Media mine(long id) {
        if (!mayChange(item(id))) {
            throw new BusinessException("media.notYours");
        }
        return library.findForChange(id).orElseThrow(NotFoundException::new);
    }
}
