package vn.bangtin.anniversary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to what happened on a day of some year. */
@Stateless
public class HistoryService {

    /** More than this are not read for one day. */
    public static final int MAX_OF_DAY = 50;

    private static final int AT_ONCE = 1_000;
    private static final ContentChanged CHANGED = new ContentChanged("history");

    private HistoricalEvents events;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public HistoryService() {}

    @Inject
    public HistoryService(HistoricalEvents events, AuditTrail audit, Event<ContentChanged> changes) {
        this.events = events;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * What readers see of a day, the oldest first, those without a year last; at most {@link #MAX_OF_DAY}. One SQL
     * statement.
     *
     * @param day of the month, solar
     */
    @PermitAll
    public List<HistoryRow> on(int day, int month) {
        return events.publishedOn(day, month, MAX_OF_DAY);
    }

    /**
     * The list of the editors. Two SQL statements.
     *
     * @param page its orders are {@code day}, which is its own, {@code year}, {@code title}, {@code changed}
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public Slice<HistoryRow> list(HistoryFilter filter, Page page) {
        return events.rows(filter, page);
    }

    /** Gives all that the filter lets through, a thousand in one SQL statement, as a file takes them. */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public void forEach(HistoryFilter filter, Consumer<HistoryRow> taker) {
        List<HistoryRow> rows;
        for (var after = 0L; ; after = rows.get(rows.size() - 1).id()) {
            rows = events.after(filter, after, AT_ONCE);
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(taker);
        }
    }

    /**
     * An event as the form shows it.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public HistoryForm form(long id) {
        return events.find(id).orElseThrow(NotFoundException::new).form();
    }

    /**
     * Stores a new event or the changes of one.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was read
     * @throws NotFoundException if there is none with the form's id
     */
    @RolesAllowed(Capability.ANNIVERSARY_MANAGE)
    public long save(HistoryForm form) {
        if (form.id() == null) {
            var created = new HistoricalEvent(form, null);
            events.add(created);
            audit.created(created);
            changes.fire(CHANGED);
            return created.getId();
        }
        var stored = events.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = stored.auditFields();
        var wasPublished = stored.isPublished();
        var outdated = stored.getVersion() != form.version();
        stored.write(form);
        if (outdated) {
            throw new ConflictException(before, stored.auditFields(), stored.getVersion(), audit.lastActor(stored));
        }
        if (wasPublished == stored.isPublished()) {
            audit.changed(stored, before);
        } else {
            audit.done(stored.isPublished() ? "published" : "withdrawn", stored, before);
        }
        changes.fire(CHANGED);
        return stored.getId();
    }
}
