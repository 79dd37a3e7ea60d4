package vn.bangtin.news;

import java.io.Serializable;

/**
 * What a person says about a correction of a published article.
 *
 * @param major whether readers are to notice: the article then says "cập nhật", with the note
 * @param note what was changed and why, one line, or {@code null}; required with a major change
 */
public record Change(boolean major, String note) implements Serializable {

    /** A small one, without a word. */
    public static final Change MINOR = new Change(false, null);
}
