package vn.bangtin.people;

import java.util.Set;

/**
 * Whom a list of people shows; {@code null} in a place means: whoever it is.
 *
 * @param text what the name or the login contains, marks ignored
 * @param unitIds people of these units; at least one
 */
public record PersonnelFilter(String text, Set<Long> unitIds) {}
