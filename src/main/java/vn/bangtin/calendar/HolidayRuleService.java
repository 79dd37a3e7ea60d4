package vn.bangtin.calendar;

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

/**
 * The door to the rules by which days off are proposed (Labour Code 2019, article 112, as seeded). A change touches the years
 * that nobody has gone through; rows of others stay as they were kept or decided.
 */
@Stateless
@RolesAllowed(Capability.CALENDAR_MANAGE)
public class HolidayRuleService {

    private DayPlans plans;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public HolidayRuleService() {}

    @Inject
    public HolidayRuleService(DayPlans plans, AuditTrail audit, Event<ContentChanged> changes) {
        this.plans = plans;
        this.audit = audit;
        this.changes = changes;
    }

    /** All rules as they were entered, also those that have ended. One SQL statement. */
    public List<HolidayRuleForm> all() {
        return plans.storedRules().stream().map(StoredRule::form).toList();
    }

    /**
     * A rule as its form shows it.
     *
     * @throws NotFoundException if there is none with this id
     */
    public HolidayRuleForm form(long id) {
        return plans.rule(id).orElseThrow(NotFoundException::new).form();
    }

    /**
     * Stores a rule, new or changed.
     *
     * @throws BusinessException at the field that breaks a rule
     * @throws ConflictException if somebody else changed it since the form was read
     * @throws NotFoundException if there is none with the form's id
     */
    public void save(HolidayRuleForm form) {
        if (form.id() == null) {
            var created = new StoredRule(form);
            plans.add(created);
            audit.created(created);
        } else {
            change(form);
        }
        changes.fire(new ContentChanged(CalendarDays.CHANGED));
    }

    private void change(HolidayRuleForm form) {
        var stored = plans.ruleForChange(form.id()).orElseThrow(NotFoundException::new);
        var before = stored.auditFields();
        var outdated = stored.getVersion() != form.version();
        stored.write(form);
        if (outdated) {
            throw new ConflictException(before, stored.auditFields(), stored.getVersion(), audit.lastActor(stored));
        }
        audit.changed(stored, before);
    }
}
