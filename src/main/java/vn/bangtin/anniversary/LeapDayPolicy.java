package vn.bangtin.anniversary;

/** On which day 29 February is kept in a common year. */
public enum LeapDayPolicy {
    /** On 28 February, the last day of the month. */
    FEBRUARY_28,
    /** On 1 March, the day after. */
    MARCH_1
}
