package vn.bangtin.people;

import java.time.Instant;

/**
 * A line of one's own consents to milestones.
 *
 * @param scope who may see the day from then on; {@link MilestoneScope#HIDDEN} for a withdrawal
 * @param wording the number of the words that were agreed to
 * @param givenBy the login of who did it
 */
public record MilestoneConsentRow(
        MilestoneKind kind, MilestoneScope scope, int wording, String givenBy, Instant givenAt) {}
