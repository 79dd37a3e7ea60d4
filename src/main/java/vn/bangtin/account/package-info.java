/**
 * Who may enter and what they may do: accounts, roles as bundles of capabilities, signing in and out, the first set-up.
 *
 * <p>Invariants: services ask for a capability ({@code @RolesAllowed(Capability.…)}), never for a role; no account has a
 * password that somebody else chose for more than one sign-in; an account is deactivated, never deleted.
 */
package vn.bangtin.account;
