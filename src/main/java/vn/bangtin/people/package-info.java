/**
 * Birthdays of the people of the office, for those who want to be congratulated.
 *
 * <p>Invariants: nothing is shown without the person's own consent, and silence is none; a birthday is a day and a month
 * and never has a year; what is shown to nobody is not kept; every consent and every withdrawal stays as a row of its own;
 * an account that was deactivated shows nothing; nobody who is not signed in sees anything; the audit tells that something
 * changed and never the day.
 */
package vn.bangtin.people;
