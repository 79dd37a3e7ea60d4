package vn.bangtin.people;

import java.time.LocalDate;

/**
 * Somebody who reaches a number of years.
 *
 * @param unit the name of the unit, or {@code null}
 * @param reached the day on which the years are full
 * @param round the day of the award, or {@code null} for a kind that has no rounds
 */
public record MilestoneRow(
        long accountId, String name, String unit, MilestoneKind kind, int years, LocalDate reached, LocalDate round) {

    /** The year whose list it stands in. */
    int year() {
        return group().getYear();
    }

    /** The day that those who are honoured together share: the round, or the first of the month without any. */
    public LocalDate group() {
        return round == null ? reached.withDayOfMonth(1) : round;
    }
}
