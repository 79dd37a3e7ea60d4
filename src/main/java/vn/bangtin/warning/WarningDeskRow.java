package vn.bangtin.warning;

import java.io.Serializable;
import java.time.Instant;
import vn.bangtin.warning.CapAlert.Scope;
import vn.bangtin.warning.CapAlert.Status;

/**
 * A message as the duty officer sees it: what readers see, and how it came about.
 *
 * @param version to send back with a decision
 * @param message what it says
 * @param shelf where it lies
 * @param test whether it is a test or an exercise
 * @param restricted whether it is not for everybody
 * @param needsTwo whether one person alone may not issue it
 * @param inForce whether it warns now
 * @param unconfirmed whether it was issued in an emergency and no second person has looked at it yet
 * @param mine whether the person who asks typed it
 * @param typedBy the name of who typed it, {@code null} if it was received
 * @param confirmedBy the name of who issued or confirmed it
 * @param emergencyReason why one person was enough
 * @param closedBy the name of who refused or withdrew it
 */
public record WarningDeskRow(
        long id,
        int version,
        WarningRow message,
        WarningState state,
        WarningShelf shelf,
        boolean test,
        boolean restricted,
        boolean needsTwo,
        boolean inForce,
        boolean unconfirmed,
        boolean mine,
        String typedBy,
        Instant typedAt,
        String confirmedBy,
        Instant confirmedAt,
        String emergencyReason,
        String closedBy,
        Instant closedAt,
        String closingReason)
        implements Serializable {

    static WarningDeskRow of(
            Warning warning,
            WarningRow message,
            String typedBy,
            String confirmedBy,
            String closedBy,
            long me,
            Instant now) {
        return new WarningDeskRow(
                warning.getId(),
                warning.getVersion(),
                message,
                warning.getState(),
                shelf(warning, now),
                warning.getStatus() != Status.ACTUAL,
                warning.getScope() != Scope.PUBLIC,
                warning.needsTwo(),
                warning.isInForce(now),
                warning.isUnconfirmed(),
                Long.valueOf(me).equals(warning.getTypedBy()),
                typedBy,
                warning.getTypedAt(),
                confirmedBy,
                warning.getConfirmedAt(),
                warning.getEmergencyReason(),
                closedBy,
                warning.getClosedAt(),
                warning.getClosingReason());
    }

    private static WarningShelf shelf(Warning warning, Instant now) {
        return switch (warning.getState()) {
            case WAITING -> WarningShelf.WAITING;
            case REFUSED, WITHDRAWN -> WarningShelf.CLOSED;
            case ISSUED ->
                !warning.isPublished()
                        ? WarningShelf.NOT_PUBLIC
                        : warning.isInForce(now) ? WarningShelf.IN_FORCE : WarningShelf.OVER;
        };
    }

    /** Whether it may be corrected: it waits, or the second person gave it back. */
    public boolean isCorrectable() {
        return state == WarningState.WAITING || state == WarningState.REFUSED;
    }

    /** Whether this person can issue or refuse it as the second one. */
    public boolean isToDecide() {
        return state == WarningState.WAITING && (!mine || !needsTwo);
    }

    /** Whether this person can confirm afterwards what was issued in an emergency. */
    public boolean isToConfirm() {
        return state == WarningState.ISSUED && unconfirmed && !mine;
    }

    /** Whether the authority's next message can be typed: an update or a cancellation. */
    public boolean isContinuable() {
        return inForce && message.origin() == WarningOrigin.TYPED;
    }
}
