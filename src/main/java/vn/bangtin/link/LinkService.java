package vn.bangtin.link;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/** The door to the website links. */
@Stateless
public class LinkService {

    private static final ContentChanged CHANGED = new ContentChanged("link");
    // room to put another between two without renumbering
    private static final int STEP = 10;

    private Links links;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public LinkService() {}

    @Inject
    public LinkService(Links links, AuditTrail audit, Event<ContentChanged> changes) {
        this.links = links;
        this.audit = audit;
        this.changes = changes;
    }

    /** All groups with the links that readers see; groups without any are left out. One SQL statement. */
    @PermitAll
    public List<LinkSection> sections() {
        return links.sections();
    }

    /**
     * One page of the table of links, sorted by {@code title}, {@code group}, {@code order} or {@code changed}. Two SQL
     * statements.
     */
    @RolesAllowed(Capability.LINK_MANAGE)
    public Slice<LinkRow> links(LinkFilter filter, Page page) {
        return links.rows(filter, page);
    }

    /** All groups, also withdrawn and empty ones. One SQL statement. */
    @RolesAllowed(Capability.LINK_MANAGE)
    public List<LinkGroupRow> groups() {
        return links.groups();
    }

    /**
     * A link for its form.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.LINK_MANAGE)
    public LinkForm link(long id) {
        var link = links.find(id).orElseThrow(NotFoundException::new);
        return new LinkForm(
                link.getId(),
                link.getVersion(),
                link.getGroup().getId(),
                link.getTitle(),
                link.getAddress(),
                link.getDescription(),
                link.getIcon(),
                link.getSortOrder(),
                link.isNewTab(),
                link.isHidden());
    }

    /**
     * A group for its form.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.LINK_MANAGE)
    public LinkGroupForm group(long id) {
        var group = links.findGroup(id).orElseThrow(NotFoundException::new);
        return new LinkGroupForm(
                group.getId(), group.getVersion(), group.getName(), group.getSortOrder(), group.isHidden());
    }

    /**
     * Stores a link, new or changed.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was opened
     */
    @RolesAllowed(Capability.LINK_MANAGE)
    public long save(LinkForm form) {
        if (form.groupId() == null) {
            throw BusinessException.at("group", "link.group.required");
        }
        var group =
                links.findGroup(form.groupId()).orElseThrow(() -> BusinessException.at("group", "link.group.required"));
        var order =
                form.sortOrder() == null ? Math.min(links.lastOrder(group) + STEP, Link.MAX_ORDER) : form.sortOrder();
        if (form.id() == null) {
            var link = new Link(
                    group, form.title(), form.address(), form.description(), form.icon(), order, form.newTab());
            links.add(link);
            audit.created(link);
            changes.fire(CHANGED);
            return link.getId();
        }
        var link = links.findForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = link.auditFields();
        var outdated = link.getVersion() != form.version();
        link.edit(group, form.title(), form.address(), form.description(), form.icon(), order, form.newTab());
        if (outdated) {
            throw new ConflictException(before, link.auditFields(), link.getVersion(), audit.lastActor(link));
        }
        audit.changed(link, before);
        changes.fire(CHANGED);
        return link.getId();
    }

    /**
     * Stores a group, new or changed.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was opened
     */
    @RolesAllowed(Capability.LINK_MANAGE)
    public long save(LinkGroupForm form) {
        var order =
                form.sortOrder() == null ? Math.min(links.lastGroupOrder() + STEP, Link.MAX_ORDER) : form.sortOrder();
        if (form.id() == null) {
            var group = new LinkGroup(form.name(), order);
            links.add(group);
            audit.created(group);
            changes.fire(CHANGED);
            return group.getId();
        }
        var group = links.findGroupForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = group.auditFields();
        var outdated = group.getVersion() != form.version();
        group.edit(form.name(), order);
        if (outdated) {
            throw new ConflictException(before, group.auditFields(), group.getVersion(), audit.lastActor(group));
        }
        audit.changed(group, before);
        changes.fire(CHANGED);
        return group.getId();
    }

    /** Takes a link out of the readers' sight; it stays in the table. Nothing happens if it is so already. */
    @RolesAllowed(Capability.LINK_MANAGE)
    public void withdraw(long id) {
        var link = links.findForChange(id).orElseThrow(NotFoundException::new);
        var before = link.auditFields();
        link.withdraw();
        audit.changed(link, before);
        changes.fire(CHANGED);
    }

    /** Shows a withdrawn link again. */
    @RolesAllowed(Capability.LINK_MANAGE)
    public void restore(long id) {
        var link = links.findForChange(id).orElseThrow(NotFoundException::new);
        var before = link.auditFields();
        link.restore();
        audit.changed(link, before);
        changes.fire(CHANGED);
    }

    /** Takes a group and all its links out of the readers' sight. */
    @RolesAllowed(Capability.LINK_MANAGE)
    public void withdrawGroup(long id) {
        var group = links.findGroupForChange(id).orElseThrow(NotFoundException::new);
        var before = group.auditFields();
        group.withdraw();
        audit.changed(group, before);
        changes.fire(CHANGED);
    }

    /** Shows a withdrawn group again, with those of its links that were not withdrawn themselves. */
    @RolesAllowed(Capability.LINK_MANAGE)
    public void restoreGroup(long id) {
        var group = links.findGroupForChange(id).orElseThrow(NotFoundException::new);
        var before = group.auditFields();
        group.restore();
        audit.changed(group, before);
        changes.fire(CHANGED);
    }
}
