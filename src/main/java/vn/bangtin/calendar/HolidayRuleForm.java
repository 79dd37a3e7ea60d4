package vn.bangtin.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A rule for days off, as its form has it.
 *
 * @param id which one, {@code null} for a new one
 * @param kind {@link DayMarkKind#HOLIDAY} or {@link DayMarkKind#SUBSTITUTE}; the latter has no day of its own
 * @param windows as {@link HolidayRule#windows}; {@code null} means the day itself
 * @param confirmed whether the source is law in force
 * @param validTo the last day, or {@code null}
 * @param source where it is written
 */
public record HolidayRuleForm(
        Long id,
        int version,
        String name,
        DayMarkKind kind,
        CalendarSystem calendar,
        Integer month,
        Integer day,
        String windows,
        boolean confirmed,
        LocalDate validFrom,
        LocalDate validTo,
        String source)
        implements Serializable {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }
}
