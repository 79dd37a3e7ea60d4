package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import vn.bangtin.platform.text.Phone;

/**
 * That a unit was told of a message, as the board shows it.
 *
 * @param phone where the unit is called today, or {@code null}
 * @param mailed whether it has an address; without one somebody must call
 * @param asked whether it is to confirm; a cancellation needs no answer
 * @param confirmedBy the name of who confirmed, or wrote down what was said on the phone
 * @param byPhone who said it on the phone, or {@code null}
 */
public record UnitNoticeRow(
        long id,
        long warningId,
        long unitId,
        String unit,
        String phone,
        Instant informedAt,
        boolean mailed,
        boolean asked,
        Instant remindedAt,
        Instant confirmedAt,
        String confirmedBy,
        String byPhone,
        String note)
        implements Serializable {

    static UnitNoticeRow of(Object[] row) {
        var notice = (UnitNotice) row[0];
        return new UnitNoticeRow(
                notice.getId(),
                notice.getWarningId(),
                notice.getUnitId(),
                (String) row[1],
                (String) row[3],
                notice.getInformedAt(),
                notice.isMailed(),
                notice.isAsked(),
                notice.getRemindedAt(),
                notice.getConfirmedAt(),
                (String) row[2],
                notice.getByPhone(),
                notice.getNote());
    }

    /** What a telephone dials to reach the unit. */
    public String dial() {
        return Phone.dial(phone);
    }

    /** Whether somebody confirmed. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether a confirmation is missing. */
    public boolean isOpen() {
        return asked && confirmedAt == null;
    }
}
