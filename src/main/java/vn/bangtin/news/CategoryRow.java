package vn.bangtin.news;

import java.io.Serializable;

/**
 * A category as lists and pickers show it.
 *
 * @param parentId the category above, {@code null} at the top
 * @param restricted whether it says who may read it; one above it may do so as well
 * @param depth how many categories stand above it; 0 at the top
 */
public record CategoryRow(
        long id, int version, String name, String slug, Long parentId, int sortOrder, boolean restricted, int depth)
        implements Serializable {

    /** As the database gives it, where nobody knows its depth yet. */
    public CategoryRow(long id, int version, String name, String slug, Long parentId, int sortOrder) {
        this(id, version, name, slug, parentId, sortOrder, false, 0);
    }

    /** The same with its audience. */
    public CategoryRow(
            long id, int version, String name, String slug, Long parentId, int sortOrder, Audience.Kind audience) {
        this(id, version, name, slug, parentId, sortOrder, audience != Audience.Kind.EVERYONE, 0);
    }

    /** The address of its list of articles, below the context root. */
    public String address() {
        return "/news?category=" + slug;
    }

    CategoryRow at(int depth) {
        return new CategoryRow(id, version, name, slug, parentId, sortOrder, restricted, depth);
    }
}
