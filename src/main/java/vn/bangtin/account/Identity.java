package vn.bangtin.account;

import java.util.Set;

/**
 * Who somebody is for the portal, as of a moment ago.
 *
 * @param id the account's id
 * @param login the name used to sign in
 * @param displayName the name that others see
 * @param unitId the unit, or {@code null}
 * @param unit the unit's name, or {@code null}
 * @param mustChangePassword whether nothing but a new password is allowed now
 * @param capabilities what the person may do
 * @param roles as which; no service may ask for a role where it means a capability
 */
public record Identity(
        long id,
        String login,
        String displayName,
        Long unitId,
        String unit,
        boolean mustChangePassword,
        Set<String> capabilities,
        Set<Role> roles) {

    /** Without any role: somebody for whom only the capabilities count. */
    public Identity(
            long id,
            String login,
            String displayName,
            Long unitId,
            String unit,
            boolean mustChangePassword,
            Set<String> capabilities) {
        this(id, login, displayName, unitId, unit, mustChangePassword, capabilities, Set.of());
    }
}
