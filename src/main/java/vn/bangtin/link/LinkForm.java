package vn.bangtin.link;

import java.io.Serializable;

/**
 * A link as its form holds it.
 *
 * @param id {@code null} for a new one
 * @param version the version that the person saw
 * @param sortOrder {@code null}: after the last of its group
 * @param hidden whether it is withdrawn now; the form does not change it
 */
public record LinkForm(
        Long id,
        int version,
        Long groupId,
        String title,
        String address,
        String description,
        LinkIcon icon,
        Integer sortOrder,
        boolean newTab,
        boolean hidden)
        implements Serializable {}
