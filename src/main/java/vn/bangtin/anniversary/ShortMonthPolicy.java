package vn.bangtin.anniversary;

/** On which day the thirtieth of a lunar month is kept when the month has 29 days. */
public enum ShortMonthPolicy {
    /** On day 29, the last of the month: the custom. */
    LAST_DAY,
    /** On the day after, the first of the next month. */
    NEXT_DAY,
    /** Not at all in that year. */
    SKIP
}
