package vn.bangtin.news;

import java.io.Serializable;

/**
 * A royalty as somebody typed it: nothing of it need be right.
 *
 * @param person who is paid
 * @param role what they did, as "Ảnh"
 * @param coefficient "1,5"
 * @param share in percent of what the genre brings for this article
 */
public record RoyaltyLine(String person, String role, String genre, String coefficient, String share)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether it asks for nothing: a line that an article's credits suggested, and nobody filled in. */
    boolean isIdle() {
        return isBlank(genre) && isBlank(coefficient);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
