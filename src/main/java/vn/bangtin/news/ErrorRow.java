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

    private static final int BRIEF = 100;

    /** What was marked, or else what was said, in a few words: it may be a thousand letters long. */
    public String brief() {
        var words = quote == null ? problem : quote;
        return words.length() <= BRIEF ? words : words.substring(0, BRIEF - 1).strip() + "…";
    }

    /** Whether nobody has looked after it yet. */
    public boolean open() {
        return state == ErrorReport.State.OPEN;
    }
}
