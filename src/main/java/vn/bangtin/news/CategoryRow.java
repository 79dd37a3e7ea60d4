package vn.bangtin.news;

import java.io.Serializable;

/**
 * A category as lists and pickers show it.
 *
 * @param parentId the category above, {@code null} at the top
 * @param depth how many categories stand above it; 0 at the top
 */
public record CategoryRow(long id, int version, String name, String slug, Long parentId, int sortOrder, int depth)
        implements Serializable {

    /** As the database gives it, where nobody knows its depth yet. */
    public CategoryRow(long id, int version, String name, String slug, Long parentId, int sortOrder) {
        this(id, version, name, slug, parentId, sortOrder, 0);
    }

    /** The address of its list of articles, below the context root. */
    public String address() {
        return "/news?category=" + slug;
    }

    CategoryRow at(int depth) {
        return new CategoryRow(id, version, name, slug, parentId, sortOrder, depth);
    }
}
