package vn.bangtin.anniversary;

/** What one of the {@link Policies} did to a day in a year that lacks it or has it twice. */
public enum PolicyEffect {
    /** A common year: 28 February instead of 29 February. */
    FEBRUARY_28,
    /** A common year: 1 March instead of 29 February. */
    MARCH_1,
    /** A month of 29 days: day 29 instead of day 30. */
    LAST_DAY,
    /** A month of 29 days: the first of the next month instead of day 30. */
    NEXT_DAY,
    /** A month of 29 days: not kept that year. */
    SKIPPED,
    /** The year has the month twice: the regular one. */
    REGULAR_MONTH,
    /** The year has the month twice: the leap one, as the event. */
    LEAP_MONTH,
    /** The year has the month twice: kept in both. */
    BOTH_MONTHS
}
