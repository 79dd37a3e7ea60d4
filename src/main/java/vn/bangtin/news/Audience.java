package vn.bangtin.news;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** As the category keeps it. */
    static Audience of(Kind kind, String units, String roles) {
        return new Audience(
                kind,
                parts(units).map(Long::valueOf).collect(Collectors.toSet()),
                parts(roles).map(Role::valueOf).collect(Collectors.toSet()));
    }

    private static Stream<String> parts(String text) {
        return text == null ? Stream.of() : Arrays.stream(text.split(", "));
    }

    /** The ids of the units, separated by commas; {@code null} for none. */
    String units() {
        return joined(unitIds);
    }

    /** The names of the roles, separated by commas; {@code null} for none. */
    String roleNames() {
        return joined(roles);
    }

    private static String joined(Set<?> values) {
        return values.isEmpty() ? null : values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public Audience {
        kind = kind == null ? Kind.EVERYONE : kind;
        unitIds = kind == Kind.UNITS ? new TreeSet<>(unitIds) : Set.of();
        roles = kind == Kind.ROLES && !roles.isEmpty() ? EnumSet.copyOf(roles) : Set.of();
    }
}
