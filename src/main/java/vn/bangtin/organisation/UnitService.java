package vn.bangtin.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.text.Vietnamese;

/** The door to the units. */
@Stateless
public class UnitService {

    /** The capability to change the tree of units. */
    public static final String MANAGE = "organisation.manage";

    private Units units;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public UnitService() {}

    @Inject
    public UnitService(Units units, AuditTrail audit, Event<ContentChanged> changes) {
        this.units = units;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * All units, also those that ended, in the order of the tree: each before those below it, neighbours by their order
     * and then by the alphabet. One SQL statement.
     */
    public List<UnitRow> units() {
        return inTreeOrder(units.rows());
    }

    /**
     * {@link #units} as filters show them: a change made on another node shows within 15 seconds. Seldom a SQL statement.
     */
    public List<UnitRow> remembered() {
        return inTreeOrder(units.remembered());
    }

    /** The name of a unit. */
    public Optional<String> name(long id) {
        return units.find(id).map(Unit::getName);
    }

    /**
     * Who does the work of a unit on a day: the unit itself as long as it exists, then whoever goes on with its work. If
     * nobody does, the last of them.
     */
    public Optional<UnitContact> inCharge(long id, LocalDate day) {
        return units.find(id).map(unit -> {
            while (!unit.existsOn(day) && unit.getSuccessor() != null) {
                unit = unit.getSuccessor();
            }
            return new UnitContact(unit.getId(), unit.getName(), unit.getMail());
        });
    }

    /**
     * What a form shows of a unit.
     *
     * @throws NotFoundException if there is none
     */
    @RolesAllowed(MANAGE)
    public UnitForm form(long id) {
        var unit = units.find(id).orElseThrow(NotFoundException::new);
        return new UnitForm(
                unit.getId(),
                unit.getVersion(),
                unit.getName(),
                unit.getShortName(),
                unit.getMail(),
                unit.getPhone(),
                unit.getParent() == null ? null : unit.getParent().getId(),
                unit.getSortOrder(),
                unit.getValidFrom(),
                unit.getValidTo(),
                unit.getSuccessor() == null ? null : unit.getSuccessor().getId());
    }

    /**
     * Stores a new or a changed unit.
     *
     * @return its id
     * @throws ConflictException if somebody else changed it since the form was filled
     * @throws BusinessException at the field whose rule is broken
     */
    @RolesAllowed(MANAGE)
    public long save(UnitForm form) {
        // one after the other: two moves that are harmless each could make a circle together
        units.lockTree();
        var parent = find("parent", form.parentId());
        var successor = find("successor", form.successorId());
        if (form.id() == null) {
            var unit = new Unit(form.name(), form.shortName());
            unit.writeTo(form.mail());
            unit.callAt(form.phone());
            unit.moveBelow(parent, form.sortOrder());
            unit.exist(form.validFrom(), form.validTo(), successor);
            units.add(unit);
            audit.created(unit);
            changes.fire(new ContentChanged("organisation"));
            return unit.getId();
        }
        var unit = units.find(form.id()).orElseThrow(NotFoundException::new);
        var before = unit.auditFields();
        var outdated = unit.getVersion() != form.version();
        unit.rename(form.name(), form.shortName());
        unit.writeTo(form.mail());
        unit.callAt(form.phone());
        unit.moveBelow(parent, form.sortOrder());
        unit.exist(form.validFrom(), form.validTo(), successor);
        if (outdated) {
            throw new ConflictException(before, unit.auditFields(), unit.getVersion(), audit.lastActor(unit));
        }
        audit.changed(unit, before);
        changes.fire(new ContentChanged("organisation"));
        return unit.getId();
    }

    private Unit find(String field, Long id) {
        return id == null
                ? null
                : units.find(id).orElseThrow(() -> BusinessException.at(field, "unit." + field + ".missing"));
    }

    private static List<UnitRow> inTreeOrder(List<UnitRow> rows) {
        var byName = Vietnamese.order();
        Comparator<UnitRow> order = Comparator.comparingInt(UnitRow::sortOrder).thenComparing(UnitRow::name, byName);
        var below = new LinkedHashMap<Long, List<UnitRow>>();
        rows.stream().sorted(order).forEach(row -> below.computeIfAbsent(row.parentId(), id -> new ArrayList<>())
                .add(row));
        var ordered = new ArrayList<UnitRow>(rows.size());
        collect(null, 0, below, ordered);
        return ordered;
    }

    private static void collect(Long parentId, int depth, Map<Long, List<UnitRow>> below, List<UnitRow> ordered) {
        for (var row : below.getOrDefault(parentId, List.of())) {
            ordered.add(row.atDepth(depth));
            collect(row.id(), depth + 1, below, ordered);
        }
    }
}
