/**
 * The calendar that an office in Vietnam works by: the Vietnamese lunar calendar, days off and working days, for every
 * feature that counts days.
 *
 * <p>Invariants: a day is a {@code LocalDate} and never an instant; lunar dates come from
 * {@link vn.bangtin.calendar.LunarCalendar} and are never typed; what the law or a decision says about a day is data with
 * its source, and what nobody has decided yet is said to be expected.
 */
package vn.bangtin.calendar;
