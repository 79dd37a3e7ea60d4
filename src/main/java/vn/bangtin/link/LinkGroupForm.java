package vn.bangtin.link;

import java.io.Serializable;

/**
 * A group as its form holds it.
 *
 * @param id {@code null} for a new one
 * @param version the version that the person saw
 * @param sortOrder {@code null}: after the last
 * @param hidden whether it is withdrawn now; the form does not change it
 */
public record LinkGroupForm(Long id, int version, String name, Integer sortOrder, boolean hidden)
        implements Serializable {}
