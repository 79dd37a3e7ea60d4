package vn.bangtin.calendar;

import java.time.LocalDate;

/**
 * A row of the calendar of a year, with what is known of that year.
 *
 * @param prepared whether somebody has gone through the year: its rows are all there is
 * @param planDecision {@code null}: nobody has entered a decision on the year
 * @param date {@code null}, like all that follows: the year has no row that holds
 */
public record StoredDay(
        int year,
        boolean prepared,
        String planDecision,
        LocalDate date,
        DayMarkKind kind,
        String name,
        LocalDate otherDay,
        DayMarkState state,
        Treatment treatment,
        String decision,
        String link) {

    /** Whether working days are counted by it. */
    boolean isCounted() {
        return treatment == Treatment.KEEP && (state == DayMarkState.DECIDED || planDecision == null);
    }
}
