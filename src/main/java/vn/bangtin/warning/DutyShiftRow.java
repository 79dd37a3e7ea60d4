package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import vn.bangtin.platform.text.Phone;

/** Somebody's time on duty. */
public record DutyShiftRow(
        long id, Instant startsAt, Instant endsAt, String person, String position, String phone, String unit)
        implements Serializable {

    static DutyShiftRow of(Object[] row) {
        var shift = (DutyShift) row[0];
        return new DutyShiftRow(
                shift.getId(),
                shift.getStartsAt(),
                shift.getEndsAt(),
                shift.getPerson(),
                shift.getPosition(),
                shift.getPhone(),
                (String) row[1]);
    }

    /** The number as telephones take it. */
    public String dial() {
        return phone == null ? null : Phone.dial(phone);
    }

    /** Whether it is running. */
    public boolean isNow(Instant now) {
        return !startsAt.isAfter(now) && endsAt.isAfter(now);
    }
}
