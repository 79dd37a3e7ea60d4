package vn.bangtin.news;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The command to say where the capabilities of an account hold, and what its page starts from.
 *
 * @param account how people name it
 * @param capabilities what it has through its roles, in the order of the work
 * @param limited which of them hold only in the places of {@code lines}; the others hold everywhere
 * @param seen the lines that the person had in front of them
 */
public record ScopeForm(
        long accountId,
        String account,
        List<String> capabilities,
        Set<String> limited,
        List<ScopeLine> lines,
        List<ScopeLine> seen)
        implements Serializable {

    public ScopeForm {
        capabilities = List.copyOf(capabilities);
        limited = Set.copyOf(limited);
        lines = List.copyOf(lines);
        seen = List.copyOf(seen);
    }
}
