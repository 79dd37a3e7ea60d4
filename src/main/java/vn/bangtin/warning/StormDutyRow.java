package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;

/**
 * One time of storm duty.
 *
 * @param endedAt {@code null} as long as it lasts
 * @param highestLevel of its warnings, 0 if it was only switched on
 * @param switchedBy the name of who switched it on; {@code null} if nobody did
 */
public record StormDutyRow(
        long id,
        Instant begunAt,
        Instant endedAt,
        int highestLevel,
        String switchedBy,
        Instant switchedAt,
        String reason,
        Instant switchedUntil,
        Instant offAt)
        implements Serializable {

    static StormDutyRow of(Object[] row) {
        var duty = (StormDuty) row[0];
        return new StormDutyRow(
                duty.getId(),
                duty.getBegunAt(),
                duty.getEndedAt(),
                duty.getHighestLevel(),
                (String) row[1],
                duty.getSwitchedAt(),
                duty.getReason(),
                duty.getSwitchedUntil(),
                duty.getOffAt());
    }

    /** Whether somebody keeps it on. */
    public boolean isSwitchedOn(Instant now) {
        return endedAt == null
                && switchedAt != null
                && offAt == null
                && (switchedUntil == null || switchedUntil.isAfter(now));
    }
}
