package vn.bangtin.anniversary;

/** Which number decides the {@link YearClass} (Decree 145/2013/NĐ-CP, article 3, clause 1). */
public enum YearCounting {
    /** The number of years since the first one: the rule. */
    ORDINAL,
    /** The Gregorian year itself: Giỗ Tổ Hùng Vương, whose first year nobody knows. */
    GREGORIAN_YEAR
}
