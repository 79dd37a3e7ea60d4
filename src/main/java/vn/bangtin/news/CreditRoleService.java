package vn.bangtin.news;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/** The door to the roles of credits. A role is never removed: one that is no longer proposed stays in the list. */
@Stateless
public class CreditRoleService {

    // room to put another between two without renumbering
    private static final int STEP = 10;

    private CreditRoles roles;
    private AuditTrail audit;

    public CreditRoleService() {}

    @Inject
    public CreditRoleService(CreditRoles roles, AuditTrail audit) {
        this.roles = roles;
        this.audit = audit;
    }

    /** The roles to propose for credits, in their order; any other may be typed. One SQL statement. */
    @RolesAllowed(Capability.NEWS_WRITE)
    public List<String> proposed() {
        return roles.proposed();
    }

    /** All roles in their order, also those no longer proposed. One SQL statement. */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public List<CreditRoleForm> all() {
        return roles.all();
    }

    /**
     * A role for its form.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public CreditRoleForm forEditing(long id) {
        var role = roles.find(id).orElseThrow(NotFoundException::new);
        return new CreditRoleForm(id, role.getVersion(), role.getName(), role.getSortOrder(), role.isActive());
    }

    /**
     * Stores a role, new or changed. Articles keep the words that they have.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule
     * @throws NotFoundException if it does not exist
     * @throws ConflictException if somebody changed it since
     */
    @RolesAllowed(Capability.NEWS_CATEGORIES)
    public long save(CreditRoleForm form) {
        var all = roles.lockAll();
        var order = form.sortOrder() == null
                ? Math.min(all.stream().mapToInt(CreditRole::getSortOrder).max().orElse(0) + STEP, CreditRole.MAX_ORDER)
                : form.sortOrder();
        if (form.id() == null) {
            var role = new CreditRole(form.name(), order, form.active());
            requireFree(all, role);
            roles.add(role);
            audit.created(role);
            return role.getId();
        }
        var role = all.stream()
                .filter(one -> one.getId().equals(form.id()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var before = role.auditFields();
        var outdated = role.getVersion() != form.version();
        role.edit(form.name(), order, form.active());
        if (outdated) {
            throw new ConflictException(before, role.auditFields(), role.getVersion(), audit.lastActor(role));
        }
        requireFree(all, role);
        audit.changed(role, before);
        return role.getId();
    }

    private static void requireFree(List<CreditRole> all, CreditRole role) {
        if (all.stream().anyMatch(other -> other != role && other.getName().equalsIgnoreCase(role.getName()))) {
            throw BusinessException.at("name", "creditRole.name.taken", role.getName());
        }
    }
}
