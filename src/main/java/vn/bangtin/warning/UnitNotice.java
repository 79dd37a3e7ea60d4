package vn.bangtin.warning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** That a unit was told of one message, and who confirmed that it has it. The first confirmation counts and stays. */
@Entity
@Table(name = "unit_notice")
class UnitNotice extends BaseEntity implements Audited {

    private static final int MAX_NAME = 200;
    private static final int MAX_NOTE = 500;

    @Column(name = "warning_id", nullable = false, updatable = false)
    private long warningId;

    @Column(name = "unit_id", nullable = false, updatable = false)
    private long unitId;

    @Column(name = "informed_at", nullable = false, updatable = false)
    private Instant informedAt;

    @Column(nullable = false, updatable = false)
    private boolean mailed;

    @Column(nullable = false, updatable = false)
    private boolean asked;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Column(name = "by_phone")
    private String byPhone;

    private String note;

    protected UnitNotice() {}

    /**
     * @param mailed whether it has an address to write to
     * @param asked whether it is to confirm
     */
    UnitNotice(long warningId, long unitId, boolean mailed, boolean asked, Instant now) {
        this.warningId = warningId;
        this.unitId = unitId;
        this.mailed = mailed;
        this.asked = asked;
        informedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether somebody must still say that the unit has it. */
    boolean isOpen() {
        return asked && confirmedAt == null;
    }

    /** Keeps who confirmed, unless somebody did before. */
    boolean confirm(long by, String note, Instant now) {
        var words = Vietnamese.cleanLine(note);
        if (words != null && words.length() > MAX_NOTE) {
            throw BusinessException.at("note", "error.tooLong", MAX_NOTE);
        }
        if (!isOpen()) {
            return false;
        }
        this.note = words;
        confirmedBy = by;
        confirmedAt = now.truncatedTo(ChronoUnit.MICROS);
        return true;
    }

    /** Keeps who at the unit said so on the phone, and who wrote it down, unless somebody confirmed before. */
    boolean confirmByPhone(long by, String name, Instant now) {
        var who = Vietnamese.cleanLine(name);
        if (who == null) {
            throw BusinessException.at("phone", "warning.phone.required");
        }
        if (who.length() > MAX_NAME) {
            throw BusinessException.at("phone", "error.tooLong", MAX_NAME);
        }
        if (!confirm(by, null, now)) {
            return false;
        }
        byPhone = who;
        return true;
    }

    void remind(Instant now) {
        remindedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    long getWarningId() {
        return warningId;
    }

    long getUnitId() {
        return unitId;
    }

    Instant getInformedAt() {
        return informedAt;
    }

    boolean isMailed() {
        return mailed;
    }

    boolean isAsked() {
        return asked;
    }

    Instant getRemindedAt() {
        return remindedAt;
    }

    Instant getConfirmedAt() {
        return confirmedAt;
    }

    String getByPhone() {
        return byPhone;
    }

    String getNote() {
        return note;
    }

    @Override
    public String auditTitle() {
        return warningId + " · " + unitId;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("warning.notice.confirmedAt", Objects.toString(confirmedAt, ""));
        fields.put("warning.notice.byPhone", Objects.toString(byPhone, ""));
        fields.put("warning.notice.note", Objects.toString(note, ""));
        return fields;
    }
}
