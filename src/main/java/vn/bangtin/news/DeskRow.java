package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * An article as the desk's list shows it.
 *
 * @param unit the name of the unit, or {@code null}
 * @param author the name of who wrote it, or {@code null}
 * @param publishedAt when readers saw it first, {@code null} if they never did
 */
public record DeskRow(
        long id,
        int version,
        String title,
        String category,
        String unit,
        ArticleState state,
        Long authorId,
        String author,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt)
        implements Serializable {

    /** Whether readers saw it once and no longer do. */
    public boolean withdrawn() {
        return state == ArticleState.DRAFT && publishedAt != null;
    }

    /** The address that readers have, below the context root. */
    public String address() {
        return ArticleRow.address(id, title);
    }
}
