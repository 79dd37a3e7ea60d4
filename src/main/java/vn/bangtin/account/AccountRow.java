package vn.bangtin.account;

import java.time.Instant;
import java.util.Set;

/**
 * An account as the table shows it.
 *
 * @param unit the unit's name, or {@code null}
 * @param lockedUntil until when wrong passwords keep it shut, {@code null} if they don't
 * @param signedInAt when somebody last entered with it, or {@code null}
 */
public record AccountRow(
        long id,
        String login,
        String displayName,
        String unit,
        boolean active,
        Instant lockedUntil,
        boolean mustChangePassword,
        Instant signedInAt,
        Set<Role> roles) {

    /** As the query makes it; the roles come with the next one. */
    public AccountRow(
            long id,
            String login,
            String displayName,
            String unit,
            boolean active,
            Instant lockedUntil,
            boolean mustChangePassword,
            Instant signedInAt) {
        this(id, login, displayName, unit, active, lockedUntil, mustChangePassword, signedInAt, Set.of());
    }

    /** As it is now: without a lock that is over, with its roles. */
    AccountRow at(Instant now, Set<Role> roles) {
        var until = lockedUntil != null && now.isBefore(lockedUntil) ? lockedUntil : null;
        return new AccountRow(id, login, displayName, unit, active, until, mustChangePassword, signedInAt, roles);
    }
}
