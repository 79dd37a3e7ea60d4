package vn.bangtin.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * An account as its own page shows it.
 *
 * @param unit the unit's name, or {@code null}
 * @param lockedUntil until when wrong passwords keep it shut, {@code null} if they don't
 * @param signedInAt when somebody last entered with it, or {@code null}
 */
public record AccountDetails(
        long id,
        int version,
        String login,
        String displayName,
        Long unitId,
        String unit,
        Set<Role> roles,
        boolean active,
        boolean mustChangePassword,
        Instant lockedUntil,
        Instant signedInAt,
        Instant createdAt)
        implements Serializable {}
