package vn.bangtin.account;

import java.util.List;
import vn.bangtin.platform.SetupCompleted;

/**
 * What the first administrator types.
 *
 * @param agencyParent the body above the agency, may be empty
 * @param login of the first administrator, as {@code displayName} and {@code password}
 * @param places where the weather is shown; may be empty
 */
public record SetupForm(
        String agencyName,
        String agencyParent,
        String login,
        String displayName,
        String password,
        List<SetupCompleted.Place> places) {

    /** Without the password: an object ends up in logs by its text. */
    @Override
    public String toString() {
        return "SetupForm[" + agencyName + "]";
    }
}
