package vn.bangtin.news;

import java.io.Serializable;

/**
 * The command to store a category.
 *
 * @param id which one; {@code null} for a new one
 * @param version the version that the person had in front of them; 0 for a new one
 * @param slug its name in addresses; {@code null}: made of the name, or as it was
 * @param parentId the category above; {@code null} for the top
 * @param audience who may read its articles
 */
public record CategoryForm(
        Long id, int version, String name, String slug, Long parentId, int sortOrder, Audience audience)
        implements Serializable {

    /** For everybody. */
    public CategoryForm(Long id, int version, String name, String slug, Long parentId, int sortOrder) {
        this(id, version, name, slug, parentId, sortOrder, Audience.EVERYONE);
    }
}
