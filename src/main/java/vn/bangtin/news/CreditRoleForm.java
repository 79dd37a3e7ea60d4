package vn.bangtin.news;

import java.io.Serializable;

/**
 * A role of credits as its form and the table hold it.
 *
 * @param id {@code null} for a new one
 * @param version the version that the person saw
 * @param sortOrder {@code null}: after the last
 * @param active whether the edit page proposes it
 */
public record CreditRoleForm(Long id, int version, String name, Integer sortOrder, boolean active)
        implements Serializable {}
