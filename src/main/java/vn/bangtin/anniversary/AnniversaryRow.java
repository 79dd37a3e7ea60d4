package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.bangtin.calendar.CalendarSystem;

/**
 * An anniversary as lists show it.
 *
 * @param secondKind what it is besides, or {@code null}
 * @param firstYear the year of the event, or {@code null} if unknown
 * @param unit the name of the unit whose day it is, or {@code null} for everybody's
 * @param source where it is written, or {@code null}
 */
public record AnniversaryRow(
        long id,
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        CalendarSystem calendar,
        int day,
        int month,
        Integer firstYear,
        YearCounting counting,
        String unit,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        boolean published,
        Instant changedAt)
        implements Serializable {

    /** When it falls. */
    public Recurrence recurrence() {
        return new Recurrence(calendar, day, month, firstYear, counting, validFrom, validTo);
    }

    /** Whether it is of a kind, as its first or second one. */
    public boolean isOf(AnniversaryKind wanted) {
        return kind == wanted || secondKind == wanted;
    }
}
