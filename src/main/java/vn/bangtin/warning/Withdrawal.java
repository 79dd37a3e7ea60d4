package vn.bangtin.warning;

import java.time.Instant;

/**
 * A typed message that was taken off the portal, as the cancellation that those get who passed it on. It is told in feeds only:
 * readers of the portal are told by {@link UnitInformer}.
 *
 * @param id of the message that was taken back
 * @param identifier of the cancellation
 * @param sent when it was taken back
 */
public record Withdrawal(long id, String sender, String identifier, String headline, String issuer, Instant sent) {

    static Withdrawal of(Warning warning) {
        return new Withdrawal(
                warning.getId(),
                warning.getSender(),
                warning.getIdentifier() + ".withdrawn",
                warning.getHeadline(),
                warning.getIssuer(),
                warning.getClosedAt());
    }
}
