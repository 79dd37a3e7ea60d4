package vn.bangtin.news;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import vn.bangtin.account.Role;

/**
 * Who may read the articles of a category and of all below it. What stands above may narrow it further.
 *
 * @param unitIds the people of these units and of all below them; of account only with {@link Kind#UNITS}
 * @param roles the people with one of these roles; of account only with {@link Kind#ROLES}
 */
public record Audience(Kind kind, Set<Long> unitIds, Set<Role> roles) implements Serializable {

    /** How it is told who may read. */
    public enum Kind {
        EVERYONE,
        UNITS,
        ROLES
    }

    /** Everybody, also who is not signed in. */
    public static final Audience EVERYONE = new Audience(Kind.EVERYONE, Set.of(), Set.of());

    public Audience {
        kind = kind == null ? Kind.EVERYONE : kind;
        unitIds = kind == Kind.UNITS ? new TreeSet<>(unitIds) : Set.of();
        roles = kind == Kind.ROLES && !roles.isEmpty() ? EnumSet.copyOf(roles) : Set.of();
    }
}
