package vn.bangtin.news;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangtin.platform.text.Vietnamese;

/**
 * All categories as they were a moment ago, each behind the one it stands below; neighbours by their order, then by name.
 *
 * @param rows the categories in that order, with their depth
 */
public record CategoryTree(List<CategoryRow> rows) implements Serializable {

    public CategoryTree {
        rows = List.copyOf(rows);
    }

    static CategoryTree of(List<CategoryRow> unsorted) {
        var names = Vietnamese.order();
        var children = new HashMap<Long, List<CategoryRow>>();
        unsorted.stream()
                .sorted((a, b) -> a.sortOrder() != b.sortOrder()
                        ? Integer.compare(a.sortOrder(), b.sortOrder())
                        : names.compare(a.name(), b.name()))
                .forEach(row -> children.computeIfAbsent(row.parentId(), parent -> new ArrayList<>())
                        .add(row));
        var sorted = new ArrayList<CategoryRow>();
        collect(null, 0, children, sorted);
        return new CategoryTree(sorted);
    }

    private static void collect(
            Long parentId, int depth, Map<Long, List<CategoryRow>> children, List<CategoryRow> sorted) {
        for (var row : children.getOrDefault(parentId, List.of())) {
            sorted.add(row.at(depth));
            collect(row.id(), depth + 1, children, sorted);
        }
    }

    /** The category with this name in addresses. */
    public Optional<CategoryRow> find(String slug) {
        return rows.stream().filter(row -> row.slug().equals(slug)).findFirst();
    }

    /** The category with this id. */
    public Optional<CategoryRow> find(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The way from the top down to a category, itself at the end; empty if there is no such category. */
    public List<CategoryRow> pathTo(long id) {
        var path = new ArrayDeque<CategoryRow>();
        for (var row = find(id).orElse(null);
                row != null;
                row = row.parentId() == null ? null : find(row.parentId()).orElse(null)) {
            path.addFirst(row);
        }
        return List.copyOf(path);
    }

    /** The ids of a category and of all below it; empty if there is no such category. */
    public List<Long> withBelow(long id) {
        return rows.stream()
                .filter(row -> pathTo(row.id()).stream().anyMatch(above -> above.id() == id))
                .map(CategoryRow::id)
                .toList();
    }

    /** The categories directly below one. */
    public List<CategoryRow> childrenOf(long id) {
        return rows.stream()
                .filter(row -> row.parentId() != null && row.parentId() == id)
                .toList();
    }
}
