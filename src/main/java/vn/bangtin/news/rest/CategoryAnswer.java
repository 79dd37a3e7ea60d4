package vn.bangtin.news.rest;

import vn.bangtin.news.CategoryRow;
import vn.bangtin.news.CategoryTree;

/**
 * A category.
 *
 * @param slug its name in addresses and in {@code articles?category=}
 * @param parent the slug of the category above, or {@code null}
 */
public record CategoryAnswer(String slug, String name, String parent) {

    static CategoryAnswer of(CategoryRow row, CategoryTree tree) {
        return new CategoryAnswer(
                row.slug(),
                row.name(),
                row.parentId() == null
                        ? null
                        : tree.find(row.parentId()).map(CategoryRow::slug).orElse(null));
    }
}
