package vn.bangtin.news;

import java.util.List;
import vn.bangtin.platform.paging.Slice;

/**
 * A list of published articles as its page shows it.
 *
 * @param tree all categories
 * @param category the one whose articles these are, or {@code null}
 * @param articles newest first
 */
public record NewsList(CategoryTree tree, CategoryRow category, Slice<ArticleRow> articles) {

    /** The way down to the category, itself at the end; empty without one. */
    public List<CategoryRow> path() {
        return category == null ? List.of() : tree.pathTo(category.id());
    }
}
