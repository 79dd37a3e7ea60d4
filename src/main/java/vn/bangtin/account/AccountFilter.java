package vn.bangtin.account;

/**
 * Which accounts a table shows; {@code null} in a place means: whatever it is.
 *
 * @param text what the name or the login contains, marks ignored
 */
public record AccountFilter(String text, Role role, Long unitId, State state) {

    /** What an account can be filtered by besides its contents. */
    public enum State {
        /** In use. */
        ACTIVE,
        /** Taken out of use. */
        INACTIVE,
        /** Shut for a while by wrong passwords. */
        LOCKED
    }
}
