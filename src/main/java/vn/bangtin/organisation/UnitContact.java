package vn.bangtin.organisation;

/**
 * A unit that is written to.
 *
 * @param mail its address, or {@code null} if it has none
 */
public record UnitContact(long id, String name, String mail) {}
