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

/** One time of storm duty, from its begin to its end, and whether somebody switched it on. */
@Entity
@Table(name = "storm_duty")
class StormDuty extends BaseEntity implements Audited {

    private static final int MAX_REASON = 500;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "highest_level", nullable = false)
    private int highestLevel;

    @Column(name = "switched_by")
    private Long switchedBy;

    @Column(name = "switched_at")
    private Instant switchedAt;

    private String reason;

    @Column(name = "switched_until")
    private Instant switchedUntil;

    @Column(name = "off_by")
    private Long offBy;

    @Column(name = "off_at")
    private Instant offAt;

    protected StormDuty() {}

    StormDuty(Instant begunAt) {
        this.begunAt = begunAt.truncatedTo(ChronoUnit.MICROS);
    }

    void reach(int level) {
        highestLevel = Math.max(highestLevel, level);
    }

    /**
     * Somebody keeps it on, whatever warnings say.
     *
     * @param until when this ends by itself, or {@code null}
     */
    void switchOn(long by, String reason, Instant until, Instant now) {
        var why = Vietnamese.cleanLine(reason);
        if (why == null) {
            throw BusinessException.at("reason", "storm.reason.required");
        }
        if (why.length() > MAX_REASON) {
            throw BusinessException.at("reason", "error.tooLong", MAX_REASON);
        }
        if (until != null && !until.isAfter(now)) {
            throw BusinessException.at("until", "storm.until.past");
        }
        switchedBy = by;
        switchedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.reason = why;
        switchedUntil = until;
        offBy = null;
        offAt = null;
    }

    void switchOff(long by, Instant now) {
        offBy = by;
        offAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether somebody keeps it on. */
    boolean isSwitchedOn(Instant now) {
        return switchedAt != null && offAt == null && (switchedUntil == null || switchedUntil.isAfter(now));
    }

    /** When nobody kept it on any more; {@code null} if nobody did, or still does. */
    Instant switchedTill() {
        return switchedAt == null ? null : offAt != null ? offAt : switchedUntil;
    }

    void end(Instant at) {
        endedAt = (at.isBefore(begunAt) ? begunAt : at).truncatedTo(ChronoUnit.MICROS);
    }

    Instant getBegunAt() {
        return begunAt;
    }

    Instant getEndedAt() {
        return endedAt;
    }

    int getHighestLevel() {
        return highestLevel;
    }

    Instant getSwitchedAt() {
        return switchedAt;
    }

    Instant getSwitchedUntil() {
        return switchedUntil;
    }

    String getReason() {
        return reason;
    }

    Instant getOffAt() {
        return offAt;
    }

    @Override
    public String auditTitle() {
        return begunAt.toString();
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("storm.reason", Objects.toString(reason, ""));
        fields.put("storm.until", Objects.toString(switchedUntil, ""));
        fields.put("storm.off", Objects.toString(offAt, ""));
        fields.put("storm.end", Objects.toString(endedAt, ""));
        return fields;
    }
}
