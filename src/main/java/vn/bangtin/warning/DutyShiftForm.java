package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is typed of somebody's time on duty.
 *
 * @param unitId where they can be found, or {@code null}
 */
public record DutyShiftForm(Instant startsAt, Instant endsAt, String person, String position, String phone, Long unitId)
        implements Serializable {}
