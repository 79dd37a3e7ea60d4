package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An article as the desk's list and the edit page show it.
 *
 * @param unit the name of the unit, or {@code null}
 * @param author the name of who wrote it, or {@code null}
 * @param publishedAt when readers saw it first, {@code null} if they never did
 * @param stateSince when it came where it stands now
 * @param returnReason why it was given back, or {@code null}
 * @param aloneBy who published or corrected it alone, or {@code null}
 * @param confirmedAt when somebody else stood by that, or {@code null}
 */
public record DeskRow(
        long id,
        int version,
        String title,
        long categoryId,
        String category,
        Long unitId,
        String unit,
        ArticleState state,
        Instant stateSince,
        Long authorId,
        String author,
        Long submittedBy,
        Long editedBy,
        Instant createdAt,
        Instant changedAt,
        Instant publishedAt,
        Instant publishAt,
        Instant unpublishAt,
        LocalDate reviewBy,
        String returnReason,
        Long aloneBy,
        Instant aloneAt,
        String aloneReason,
        Instant confirmedAt)
        implements Serializable {

    /** Whether readers see it now. */
    public boolean published() {
        return state == ArticleState.PUBLISHED;
    }

    /** Whether one person alone stands for what readers see. */
    public boolean unconfirmed() {
        return aloneAt != null && confirmedAt == null;
    }

    /** What an account has to do with it. */
    Workflow.Relation relation(long accountId) {
        return Article.relation(accountId, authorId, submittedBy, unconfirmed() ? aloneBy : null, editedBy);
    }

    /** The address that readers have, below the context root. */
    public String address() {
        return ArticleRow.address(id, title);
    }
}
