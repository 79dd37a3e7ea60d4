/**
 * Website links: what civil servants open from the portal every day, in groups.
 *
 * <p>Invariants: an address is {@code http} or {@code https} and names a host, nothing else can be stored; a link or a
 * group is withdrawn and kept, never deleted. Nothing here calls the addresses.
 */
package vn.bangtin.link;
