package vn.bangtin.news.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangtin.news.ArticleForm;
import vn.bangtin.news.ArticleMerge;

/**
 * What the edit page shows when somebody else saved the article meanwhile: what was put together, and where the person has
 * to choose.
 *
 * @param changedBy who saved, or {@code null}
 * @param parts where both changed something
 */
public record Clash(String changedBy, ArticleMerge merge, List<Part> parts) implements Serializable {

    /** The values of a choice. */
    static final String STORED = "stored";

    static final String MINE = "mine";

    /**
     * One choice.
     *
     * @param label the bundle key of its name
     * @param fields what differs: what is stored is what "went", what was typed is what "came"
     */
    public record Part(String label, List<Differences.Field> fields) implements Serializable {

        /** The name of the choice in the form. */
        public String getParameter() {
            return "choice." + label;
        }
    }

    static Clash of(String changedBy, ArticleMerge merge, Differences differences) {
        return new Clash(
                changedBy,
                merge,
                merge.contested().stream()
                        .map(part -> new Part(part.label(), differences.of(part.fields())))
                        .toList());
    }

    /** The first part for which nothing was chosen. */
    Optional<Part> undecided(Map<String, String> parameters) {
        return parts.stream()
                .filter(part -> !List.of(STORED, MINE).contains(parameters.getOrDefault(part.getParameter(), "")))
                .findFirst();
    }

    /** The form to store, after the choices. */
    ArticleForm decided(ArticleForm typed, Map<String, String> parameters) {
        return merge.decided(
                typed,
                parts.stream()
                        .filter(part -> STORED.equals(parameters.get(part.getParameter())))
                        .map(Part::label)
                        .collect(Collectors.toSet()));
    }
}
