package vn.bangtin.account;

/**
 * An account was changed so that what is remembered about it is out of date; fired inside the transaction.
 *
 * @param active whether it can be used; what others keep only as long as an account is in use ends when it is not
 */
public record AccountChanged(long accountId, boolean active) {}
