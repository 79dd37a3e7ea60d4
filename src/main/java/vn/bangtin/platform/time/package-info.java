/**
 * The portal's clock. Its zone is the portal's zone, so "today" is always {@code LocalDate.now(clock)}.
 *
 * <p>Invariants: no code of ours reads the time otherwise; instants are stored, calendar days are {@code LocalDate} and
 * never instants ({@code Asia/Ho_Chi_Minh} was not always at +07:00).
 */
package vn.bangtin.platform.time;
