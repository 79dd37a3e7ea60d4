package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How it stands with storm duty.
 *
 * @param on whether the office is on storm duty
 * @param level the highest level of warnings in force here, 0 if there is none
 * @param switched the time of duty that somebody switched on, as it was read last; {@code null} if nobody did
 * @param roster who is on duty now and next
 * @param counts how many units confirmed a message, and how many were asked, by its id
 */
public record StormNow(
        boolean on, int level, StormDutyRow switched, List<DutyShiftRow> roster, Map<Long, List<Long>> counts)
        implements Serializable {

    /** Who is on duty at a moment. */
    public List<DutyShiftRow> present(Instant now) {
        return roster.stream().filter(shift -> shift.isNow(now)).toList();
    }

    /** Who is on duty next: all who begin at the same time. */
    public List<DutyShiftRow> next(Instant now) {
        var later =
                roster.stream().filter(shift -> shift.startsAt().isAfter(now)).toList();
        return later.stream()
                .filter(shift -> shift.startsAt().equals(later.get(0).startsAt()))
                .toList();
    }
}
