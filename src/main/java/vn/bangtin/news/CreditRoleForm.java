package vn.bangtin.news;

import java.io.Serializable;

/**
 * A role of credits as its form and the table hold it.
 *
 * @param id {@code null} for a new one
 * @param version the version that the person saw
 * @param sortOrder {@code null}: after the last
 * @param active whether the edit page proposes it
 * @param royalty whether who has it is paid for the work
 */
public record CreditRoleForm(Long id, int version, String name, Integer sortOrder, boolean active, boolean royalty)
        implements Serializable {}
