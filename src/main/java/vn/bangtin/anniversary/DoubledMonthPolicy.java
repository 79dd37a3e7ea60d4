package vn.bangtin.anniversary;

/** How often a lunar day is kept in a year that has its month twice. */
public enum DoubledMonthPolicy {
    /** Once: in the first, the regular month (the custom), or where {@link LeapOriginPolicy} says. */
    FIRST,
    /** In both months. */
    BOTH
}
