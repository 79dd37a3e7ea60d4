package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/**
 * Since when one account serves, in one {@link MilestoneKind kind}. The audit tells neither the day nor the kind: that
 * somebody is a member of the Party is for personnel officers alone.
 */
@Entity
@Table(name = "service_date")
public class ServiceDate extends BaseEntity implements Audited {

    /** No earlier day is taken. */
    static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private MilestoneKind kind;

    @Column(name = "shown_to", nullable = false)
    @Enumerated(EnumType.STRING)
    private MilestoneScope scope = MilestoneScope.HIDDEN;

    private LocalDate since;

    protected ServiceDate() {}

    /** One that may not be kept yet. */
    ServiceDate(long accountId, MilestoneKind kind) {
        this.accountId = accountId;
        this.kind = kind;
    }

    /** From now on personnel officers may keep the day. */
    void agree() {
        scope = MilestoneScope.PERSONNEL;
    }

    /** Nobody may keep it from now on, and it is forgotten. */
    void withdraw() {
        scope = MilestoneScope.HIDDEN;
        since = null;
    }

    /**
     * Keeps the day.
     *
     * @param day {@code null}: it is not known
     * @throws BusinessException at the field of its kind if there is no consent, or the day is before {@link #FIRST} or after
     *     today
     */
    void enter(LocalDate day, LocalDate today) {
        if (scope == MilestoneScope.HIDDEN) {
            throw BusinessException.at(kind.field(), "milestone.date.noConsent");
        }
        if (day != null && (day.isBefore(FIRST) || day.isAfter(today))) {
            throw BusinessException.at(kind.field(), "milestone.date.outside");
        }
        since = day;
    }

    long getAccountId() {
        return accountId;
    }

    MilestoneKind getKind() {
        return kind;
    }

    MilestoneScope getScope() {
        return scope;
    }

    /** The day, or {@code null} while it is not known or may not be. */
    LocalDate getSince() {
        return since;
    }

    @Override
    public String auditTitle() {
        return "#" + accountId;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("milestone.scope", scope.name());
        fields.put("milestone.entered", Boolean.toString(since != null));
        return fields;
    }
}
