package vn.bangtin.warning;

/**
 * A message counts from now on: a warning, its update or its cancellation. Fired inside the transaction that made it so, for
 * real messages only, never for tests.
 *
 * @param id of the {@link Warning}
 */
public record WarningIssued(long id) {}
