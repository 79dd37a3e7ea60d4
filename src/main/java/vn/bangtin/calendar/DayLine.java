package vn.bangtin.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A row of the calendar of a year as its form and the table hold it.
 *
 * @param id {@code null} for one that is not stored
 * @param otherDay of a swapped day off the day that is worked for it, of a substitute day the holiday
 * @param note where it comes from, or what to check
 * @param endedOn when it ceased to hold, {@code null} for one that may still be changed
 */
public record DayLine(
        Long id,
        LocalDate date,
        DayMarkKind kind,
        String name,
        LocalDate otherDay,
        Treatment treatment,
        DayMarkState state,
        String decision,
        LocalDate decidedOn,
        String link,
        String note,
        LocalDate endedOn)
        implements Serializable {

    /** A row as it is typed or proposed. */
    public static DayLine typed(
            Long id,
            LocalDate date,
            DayMarkKind kind,
            String name,
            LocalDate otherDay,
            Treatment treatment,
            String note) {
        return new DayLine(
                id, date, kind, name, otherDay, treatment, DayMarkState.EXPECTED, null, null, null, note, null);
    }

    /** Whether nothing is typed. */
    public boolean isBlank() {
        return id == null && date == null && otherDay == null && (name == null || name.isBlank());
    }

    /** The same row, left out. */
    public DayLine leftOut() {
        return new DayLine(
                id, date, kind, name, otherDay, Treatment.LEAVE_OUT, state, decision, decidedOn, link, note, endedOn);
    }
}
