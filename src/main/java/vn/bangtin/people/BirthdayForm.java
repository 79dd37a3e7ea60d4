package vn.bangtin.people;

/**
 * One's own birthday in its form.
 *
 * @param version 0 while nothing was ever stored
 * @param day 1 to 31, or {@code null}
 * @param month 1 to 12, or {@code null}
 * @param scope who sees it
 */
public record BirthdayForm(int version, Integer day, Integer month, BirthdayScope scope) {}
