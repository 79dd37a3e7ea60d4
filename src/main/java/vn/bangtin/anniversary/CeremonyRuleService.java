package vn.bangtin.anniversary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.bangtin.account.Capability;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;

/**
 * The door to the ceremony rules: which day may have a ceremony in which year (Decrees 145/2013/NĐ-CP and 111/2018/NĐ-CP as
 * seeded). They inform and never forbid.
 */
@Stateless
public class CeremonyRuleService {

    private CeremonyRules rules;
    private AuditTrail audit;
    private Event<ContentChanged> changes;

    public CeremonyRuleService() {}

    @Inject
    public CeremonyRuleService(CeremonyRules rules, AuditTrail audit, Event<ContentChanged> changes) {
        this.rules = rules;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * The rule for a day of a kind in a class of year, as it holds on that day: that of its first kind, else that of its
     * second. Mostly without a SQL statement.
     *
     * @param secondKind or {@code null}
     * @param yearClass {@code null} if nobody can tell it: then there is no rule
     */
    @PermitAll
    public Optional<CeremonyRuleForm> rule(
            AnniversaryKind kind, AnniversaryKind secondKind, YearClass yearClass, LocalDate day) {
        return Stream.of(kind, secondKind)
                .filter(Objects::nonNull)
                .flatMap(wanted -> rules.remembered().stream()
                        .filter(rule -> rule.kind() == wanted && rule.yearClass() == yearClass && rule.holdsOn(day)))
                .findFirst();
    }

    /** All rules by kind, class and first day, also those that have ended. One SQL statement. */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public List<CeremonyRuleForm> all() {
        return rules.all();
    }

    /**
     * A rule as its form shows it.
     *
     * @throws NotFoundException if there is none with this id
     */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public CeremonyRuleForm form(long id) {
        return rules.find(id).orElseThrow(NotFoundException::new).form();
    }

    /**
     * Stores a rule, new or changed.
     *
     * @return its id
     * @throws BusinessException at the field that breaks a rule; at {@code validFrom} if another rule of the same kind and
     *     class holds on one of its days
     * @throws ConflictException if somebody else changed it since the form was read
     * @throws NotFoundException if there is none with the form's id
     */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public long save(CeremonyRuleForm form) {
        var all = rules.lockAll();
        if (form.id() == null) {
            var created = new CeremonyRule(form);
            requireAlone(all, created, form);
            rules.add(created);
            audit.created(created);
            changes.fire(new ContentChanged("anniversary"));
            return created.getId();
        }
        var stored = all.stream()
                .filter(rule -> rule.getId().equals(form.id()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var before = stored.auditFields();
        var outdated = stored.getVersion() != form.version();
        stored.write(form);
        if (outdated) {
            throw new ConflictException(before, stored.auditFields(), stored.getVersion(), audit.lastActor(stored));
        }
        requireAlone(all, stored, form);
        audit.changed(stored, before);
        changes.fire(new ContentChanged("anniversary"));
        return stored.getId();
    }

    private static void requireAlone(List<CeremonyRule> all, CeremonyRule rule, CeremonyRuleForm form) {
        all.stream()
                .filter(other -> other != rule && other.overlaps(form))
                .findFirst()
                .ifPresent(other -> {
                    throw BusinessException.at("validFrom", "ceremony.overlap", other.auditTitle());
                });
    }
}
