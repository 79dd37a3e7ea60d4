package vn.bangtin.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;

/** The birthday of one account and who sees it. The audit has its scope and never the day. */
@Entity
@Table(name = "birthday")
public class Birthday extends BaseEntity implements Audited {

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    /** As {@link #key}, or {@code null} while it is hidden. */
    @Column(name = "month_day")
    private Integer monthDay;

    @Column(name = "shown_to", nullable = false)
    @Enumerated(EnumType.STRING)
    private BirthdayScope scope = BirthdayScope.HIDDEN;

    protected Birthday() {}

    /** A birthday that is shown to nobody yet. */
    Birthday(long accountId) {
        this.accountId = accountId;
    }

    /**
     * Shows it.
     *
     * @param scope not {@link BirthdayScope#HIDDEN}
     * @throws BusinessException at the field that is missing, or at the day if the month has none such in any year
     */
    final void show(Integer day, Integer month, BirthdayScope scope) {
        if (scope == null || scope == BirthdayScope.HIDDEN) {
            throw BusinessException.at("scope", "birthday.scope.required");
        }
        if (month == null || month < 1 || month > 12) {
            throw BusinessException.at("month", "birthday.month.invalid");
        }
        if (day == null) {
            throw BusinessException.at("day", "birthday.day.invalid");
        }
        try {
            this.monthDay = key(MonthDay.of(month, day));
        } catch (DateTimeException e) {
            throw BusinessException.at("day", "birthday.day.invalid");
        }
        this.scope = scope;
    }

    /** Shows it to nobody from now on, and forgets the day: nothing needs it any more. */
    void withdraw() {
        monthDay = null;
        scope = BirthdayScope.HIDDEN;
    }

    /** A day of the year as it is stored: month * 100 + day. */
    static int key(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    /** What {@link #key} made. */
    static MonthDay day(int key) {
        return MonthDay.of(key / 100, key % 100);
    }

    /** The day, or {@code null} while it is hidden. */
    MonthDay getDay() {
        return monthDay == null ? null : day(monthDay);
    }

    BirthdayScope getScope() {
        return scope;
    }

    @Override
    public String auditTitle() {
        return "#" + accountId;
    }

    @Override
    public Map<String, String> auditFields() {
        return Map.of("birthday.scope", scope.name());
    }
}
