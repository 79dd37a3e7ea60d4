package vn.bangtin.people;

import java.time.Instant;

/**
 * A line of one's own consents.
 *
 * @param scope who may see the birthday from then on; {@link BirthdayScope#HIDDEN} for a withdrawal
 * @param wording the number of the words that were agreed to
 * @param givenBy the login of who did it
 */
public record ConsentRow(BirthdayScope scope, int wording, String givenBy, Instant givenAt) {}
