package vn.bangtin.news;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two people changed an article from the same version on (three-way merge): what only one of them changed stands, what both
 * changed is contested and a person decides.
 *
 * @param storedVersion the version that is stored now
 * @param merged what the person typed, with what only the other one changed put in; contested fields as they were typed
 * @param stored the article as it is stored now
 * @param taken the labels of what only the other one changed
 * @param contested what both changed, each differently
 */
public record ArticleMerge(
        int storedVersion, ArticleForm merged, ArticleForm stored, List<String> taken, List<Contested> contested)
        implements Serializable {

    /**
     * What the person decides about as one.
     *
     * @param label the bundle key of its name
     * @param components of {@link ArticleForm}
     * @param fields those that differ: {@code before} is what is stored, {@code after} what was typed
     */
    public record Contested(String label, Set<String> components, List<FieldDifference> fields)
            implements Serializable {}

    /**
     * @param base what both started from; empty if it is not known any more: then whatever differs is contested
     * @param stored what is stored now
     * @param storedForm the same as a form
     * @param mine what the person wants to store, cleaned
     * @param mineForm the same as a form
     */
    static ArticleMerge of(
            Optional<ArticleContent> base,
            ArticleContent stored,
            ArticleForm storedForm,
            ArticleContent mine,
            ArticleForm mineForm) {
        var taken = new ArrayList<String>();
        var contested = new ArrayList<Contested>();
        var components = new TreeSet<String>();
        for (var part : stored.partsThatDiffer(mine)) {
            if (base.isPresent() && base.get().same(part.components(), mine)) {
                taken.add(part.label());
                components.addAll(part.components());
            } else if (base.isEmpty() || !base.get().same(part.components(), stored)) {
                contested.add(new Contested(part.label(), part.components(), differences(part.fields(), stored, mine)));
            }
        }
        // in the order of the form
        var order = List.copyOf(stored.fields().keySet());
        contested.sort(Comparator.comparingInt(
                part -> order.indexOf(part.fields().get(0).label())));
        return new ArticleMerge(
                storedForm.version(),
                stored.over(mineForm, mineForm.version(), components::contains),
                storedForm,
                List.copyOf(taken),
                List.copyOf(contested));
    }

    private static List<FieldDifference> differences(
            Collection<String> fields, ArticleContent stored, ArticleContent mine) {
        return stored.fields().keySet().stream()
                .filter(fields::contains)
                .map(field -> new FieldDifference(
                        field,
                        field.equals("news.body"),
                        stored.fields().get(field),
                        mine.fields().getOrDefault(field, "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
    }

    /**
     * The form to store after the decision.
     *
     * @param typed what stands in the fields now
     * @param theirs the labels of the contested parts that are to be as they are stored; all others are as typed
     */
    public ArticleForm decided(ArticleForm typed, Collection<String> theirs) {
        var components = new TreeSet<String>();
        contested.stream()
                .filter(part -> theirs.contains(part.label()))
                .forEach(part -> components.addAll(part.components()));
        return ArticleContent.of(stored, Map.of()).over(typed, storedVersion, components::contains);
    }
}
