package vn.bangtin.news;

import java.time.Instant;

/**
 * A report of an error, as the desk reads it.
 *
 * @param reporter the name of who was signed in, or {@code null}
 * @param answerable whether there is an address for an answer
 * @param closedBy the name of who closed it, or {@code null}
 */
public record ErrorRow(
        long id,
        int version,
        long articleId,
        String articleTitle,
        String quote,
        String prefix,
        String suffix,
        String problem,
        String suggestion,
        String reporter,
        boolean answerable,
        Instant sentAt,
        ErrorReport.State state,
        String answer,
        Instant closedAt,
        String closedBy) {

    /** Whether nobody has looked after it yet. */
    public boolean open() {
        return state == ErrorReport.State.OPEN;
    }
}
