/**
 * Birthdays of the people of the office, for those who want to be congratulated, and milestones of their service, for the
 * personnel officers.
 *
 * <p>Invariants: nothing is kept or shown without the person's own consent, and silence is none; a birthday is a day and a
 * month and never has a year; since when somebody serves is entered and seen by personnel officers alone, and by the person;
 * what is shown to nobody is not kept; every consent and every withdrawal stays as a row of its own; an account that was
 * deactivated shows nothing; nobody who is not signed in sees anything; the audit tells that something changed and never the
 * day.
 */
package vn.bangtin.people;
