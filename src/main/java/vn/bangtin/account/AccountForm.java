package vn.bangtin.account;

import java.io.Serializable;
import java.util.Set;

/**
 * What an administrator types about an account.
 *
 * @param id {@code null} for a new one
 * @param version the version that the form was filled from
 * @param login only for a new one; it never changes afterwards
 */
public record AccountForm(Long id, int version, String login, String displayName, Long unitId, Set<Role> roles)
        implements Serializable {}
