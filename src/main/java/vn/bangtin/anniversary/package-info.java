/**
 * Days to remember: what is remembered, when it falls and how many years it is.
 *
 * <p>Invariants: an anniversary is a day of a calendar (solar or lunar), never an instant; its dates are computed by
 * {@link vn.bangtin.anniversary.Recurrence} and by nothing else; nothing is deleted, what is not right is withdrawn
 * or ends by its last valid day; what is prepared before a day is begun once for each time that it falls; law is data with its source, and the class of a year informs, it never forbids.
 */
package vn.bangtin.anniversary;
