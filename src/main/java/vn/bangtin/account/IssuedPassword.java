package vn.bangtin.account;

/**
 * A password for one sign-in, to be handed over; it is not stored anywhere and cannot be shown a second time.
 *
 * @param accountId whose it is
 */
public record IssuedPassword(long accountId, String login, String password) {

    /** Without the password: an object ends up in logs by its text. */
    @Override
    public String toString() {
        return "IssuedPassword[" + login + "]";
    }
}
