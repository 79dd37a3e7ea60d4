package vn.bangtin.warning;

/**
 * A warning that was typed does not count any more, because somebody took it back. Fired inside the transaction that made it so.
 *
 * @param id of the {@link Warning}
 */
public record WarningWithdrawn(long id) {}
