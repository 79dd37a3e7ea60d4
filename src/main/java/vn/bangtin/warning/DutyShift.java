package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Phone;
import vn.bangtin.platform.text.Vietnamese;

/** Somebody's time on duty. What is typed wrong is withdrawn and typed anew. */
@Entity
@Table(name = "duty_shift")
class DutyShift extends BaseEntity implements Audited {

    private static final int MAX_NAME = 200;
    private static final Duration LONGEST = Duration.ofDays(31);

    @Column(name = "starts_at", nullable = false, updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    @Column(nullable = false, updatable = false)
    private String person;

    @Column(name = "duty_position", updatable = false)
    private String position;

    @Column(updatable = false)
    private String phone;

    @Column(name = "unit_id", updatable = false)
    private Long unitId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    protected DutyShift() {}

    /** @throws BusinessException at the field whose rule is broken */
    DutyShift(DutyShiftForm form) {
        if (form.startsAt() == null) {
            throw BusinessException.at("startsAt", "storm.roster.time.required");
        }
        if (form.endsAt() == null) {
            throw BusinessException.at("endsAt", "storm.roster.time.required");
        }
        if (!form.endsAt().isAfter(form.startsAt())) {
            throw BusinessException.at("endsAt", "error.endBeforeStart");
        }
        if (Duration.between(form.startsAt(), form.endsAt()).compareTo(LONGEST) > 0) {
            throw BusinessException.at("endsAt", "storm.roster.tooLong", LONGEST.toDays());
        }
        startsAt = form.startsAt();
        endsAt = form.endsAt();
        person = line("person", form.person());
        if (person == null) {
            throw BusinessException.at("person", "storm.roster.person.required");
        }
        position = line("position", form.position());
        phone = Vietnamese.cleanLine(form.phone());
        if (phone != null && !Phone.isNumber(phone)) {
            throw BusinessException.at("phone", "storm.roster.phone.invalid");
        }
        unitId = form.unitId();
    }

    private static String line(String field, String value) {
        var clean = Vietnamese.cleanLine(value);
        if (clean != null && clean.length() > MAX_NAME) {
            throw BusinessException.at(field, "error.tooLong", MAX_NAME);
        }
        return clean;
    }

    void withdraw(long by, Instant now) {
        if (withdrawnAt == null) {
            withdrawnBy = by;
            withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        }
    }

    Instant getStartsAt() {
        return startsAt;
    }

    Instant getEndsAt() {
        return endsAt;
    }

    String getPerson() {
        return person;
    }

    String getPosition() {
        return position;
    }

    String getPhone() {
        return phone;
    }

    @Override
    public String auditTitle() {
        return person;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("storm.roster.from", startsAt.toString());
        fields.put("storm.roster.to", endsAt.toString());
        fields.put("storm.roster.person", person);
        fields.put("storm.roster.position", Objects.toString(position, ""));
        fields.put("storm.roster.phone", Objects.toString(phone, ""));
        fields.put("storm.roster.withdrawn", Objects.toString(withdrawnAt, ""));
        return fields;
    }
}
