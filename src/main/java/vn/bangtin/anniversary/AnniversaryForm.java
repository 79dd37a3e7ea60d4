package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.BusinessException;

/**
 * An anniversary as an editor fills it in.
 *
 * @param id which one, {@code null} for a new one
 * @param version the version that was read; does not matter for a new one
 * @param published whether readers shall see it
 */
public record AnniversaryForm(
        Long id,
        int version,
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        CalendarSystem calendar,
        Integer day,
        Integer month,
        Integer firstYear,
        YearCounting counting,
        Long unitId,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        String note,
        boolean published)
        implements Serializable {

    /**
     * When it would fall, also before it is saved.
     *
     * @throws BusinessException if that is incomplete or impossible
     */
    public Recurrence recurrence() {
        if (calendar == null) {
            throw BusinessException.at("calendar", "anniversary.calendar.required");
        }
        if (day == null) {
            throw BusinessException.at("day", "anniversary.day.required");
        }
        if (month == null) {
            throw BusinessException.at("month", "anniversary.month.required");
        }
        return new Recurrence(
                calendar,
                day,
                month,
                firstYear,
                counting == null ? YearCounting.ORDINAL : counting,
                validFrom,
                validTo);
    }
}
