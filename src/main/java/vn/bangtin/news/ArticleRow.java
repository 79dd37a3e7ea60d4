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
 * @param leadMediaId its picture, or {@code null}
 * @param leadAlternative what the picture shows
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
        Long leadMediaId,
        String leadAlternative)
        implements Serializable {

    /** Its address, below the context root. */
    public String address() {
        return address(id, title);
    }

    static String address(long id, String title) {
        return "/news/" + id + "/" + Vietnamese.slug(title);
    }
}
