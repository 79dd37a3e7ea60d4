package vn.bangtin.opinion;

import java.time.Instant;

/**
 * What an account sent until now.
 *
 * @param lastNumber the number of its last opinion, 0 if there is none
 * @param lastAt when that was, or {@code null}
 */
record SentSoFar(int lastNumber, long inLastHour, long inLastDay, Instant lastAt) {}
