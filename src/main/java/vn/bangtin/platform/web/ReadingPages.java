package vn.bangtin.platform.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages that are kept finished, and what each of them reads in the query of its address. Everything else in a query makes
 * no page of its own: anybody could fill the memory with made-up parameters. A page that begins to read another one must say
 * so here, or all of its readers get what the first one asked for.
 */
final class ReadingPages {

    private static final Map<String, Set<String>> READS = Map.ofEntries(
            Map.entry("/", Set.of()),
            Map.entry("/index.xhtml", Set.of()),
            Map.entry("/news", Set.of("category", "tag", "q", "page", "size")),
            Map.entry("/anniversaries", Set.of("month", "kind", "unit", "from", "to")),
            Map.entry("/anniversaries/day", Set.of("date")),
            Map.entry("/anniversaries/convert", Set.of("date", "day", "month", "year", "leap")),
            Map.entry("/weather", Set.of("place", "q")),
            Map.entry("/weather/compare", Set.of("kind", "show", "q", "sort", "dir", "page")),
            Map.entry("/warnings", Set.of("page", "size")),
            Map.entry("/warnings/view", Set.of("id")),
            Map.entry("/warnings/banner", Set.of()),
            Map.entry("/links", Set.of()));
    private static final String TOPICS = "/news/topics/";
    private static final Set<String> OF_A_TOPIC = Set.of("order", "page", "size");
    private static final String BELOW_NEWS = "/news/";

    private ReadingPages() {}

    /** The parameters that the page of a path reads; empty if it is none of these pages. */
    static Optional<Set<String>> reads(String path) {
        if (path.startsWith(TOPICS)) {
            return Optional.of(OF_A_TOPIC);
        }
        if (path.startsWith(BELOW_NEWS) && !path.endsWith(".xhtml")) {
            return Optional.of(Set.of());
        }
        return Optional.ofNullable(READS.get(path));
    }

    /**
     * What tells the addresses of one page apart, in whatever order and however encoded it was given. Of a parameter that is
     * given twice the pages read the first.
     */
    static String query(Collection<String> reads, Map<String, String[]> parameters) {
        return new TreeSet<>(reads)
                .stream()
                        .filter(parameters::containsKey)
                        .map(name -> name + "=" + parameters.get(name)[0])
                        .collect(Collectors.joining("\u0001"));
    }
}
