package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A published article as lists, panels and feeds show it.
 *
 * @param summary one line, or {@code null}
 * @param category the name of the main category
 * @param categorySlug its name in addresses
 * @param unit the name of the unit, or {@code null}
 * @param publishedAt when readers saw it first
 * @param editedAt when its content was changed last
 * @param createdAt when it was stored first
 * @param leadHash the hash of its picture, by which addresses name it; {@code null} without a picture
 * @param leadWidth the width of the picture in pixels, as far as it is shown
 * @param leadHeight its height, likewise
 * @param leadAlternative what the picture shows
 * @param leadRevision its revision, as addresses say it; 0 without a picture
 * @param leadPosition where its focal point lies, for the style {@code object-position}; {@code null}: in the middle
 */
public record ArticleRow(
        long id,
        String title,
        String summary,
        String category,
        String categorySlug,
        String unit,
        Instant publishedAt,
        Instant editedAt,
        Instant createdAt,
        String leadHash,
        Integer leadWidth,
        Integer leadHeight,
        String leadAlternative,
        int leadRevision,
        String leadPosition)
        implements Serializable {

    /** Whether there is a picture to show. */
    public boolean hasPicture() {
        return leadHash != null && leadWidth != null;
    }

    /** Its address, below the context root. */
    public String address() {
        return address(id, title);
    }

    static String address(long id, String title) {
        return "/news/" + id + "/" + Vietnamese.slug(title);
    }
}
