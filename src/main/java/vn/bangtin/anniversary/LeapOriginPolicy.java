package vn.bangtin.anniversary;

/** In which month a day is kept whose event fell in a leap month (tháng nhuận). */
public enum LeapOriginPolicy {
    /** In the regular month of the same number: the custom. */
    REGULAR_MONTH,
    /** In the leap month in years that have it, else in the regular one. */
    LEAP_IF_EXISTS
}
