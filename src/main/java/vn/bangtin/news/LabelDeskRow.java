package vn.bangtin.news;

import java.io.Serializable;

/**
 * A topic or a tag as the desk's list shows it.
 *
 * @param articles how many articles it gathers, published or not
 * @param synonyms its other spellings, separated by commas
 */
public record LabelDeskRow(
        long id, int version, String name, String slug, boolean active, long articles, String synonyms)
        implements Serializable {}
