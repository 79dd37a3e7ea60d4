package vn.bangtin.news;

import java.util.List;
import vn.bangtin.platform.paging.Slice;

/**
 * A list of published articles as its page shows it.
 *
 * @param tree all categories that the person may read
 * @param category the one whose articles these are, or {@code null}
 * @param label the topic or tag whose articles these are, or {@code null}
 * @param articles newest first
 */
public record NewsList(CategoryTree tree, CategoryRow category, LabelRow label, Slice<ArticleRow> articles) {

    /** Of a category, or of all. */
    public NewsList(CategoryTree tree, CategoryRow category, Slice<ArticleRow> articles) {
        this(tree, category, null, articles);
    }

    /** What these articles have in common, or {@code null}. */
    public String title() {
        return label != null ? label.name() : category != null ? category.name() : null;
    }

    /** The address of the page with them, below the context root. */
    public String address() {
        return label != null ? label.address() : category != null ? category.address() : "/news";
    }

    /** The address of the feed with them, below the context root. */
    public String feed() {
        return "/feeds/news.atom"
                + (label != null
                        ? "?" + label.kind().parameter() + "=" + label.slug()
                        : category != null ? "?category=" + category.slug() : "");
    }

    /** The way down to the category, itself at the end; empty without one. */
    public List<CategoryRow> path() {
        return category == null ? List.of() : tree.pathTo(category.id());
    }
}
