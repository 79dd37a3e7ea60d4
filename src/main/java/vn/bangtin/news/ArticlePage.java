package vn.bangtin.news;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * A published article as its page shows it.
 *
 * @param row what lists know of it, too
 * @param body clean HTML
 * @param path its main category and those above, from the top
 * @param furtherCategories where else it is listed
 * @param leadCaption what stands under the picture, or {@code null}
 * @param related articles of the same category, nearest in time, newest first
 */
public record ArticlePage(
        ArticleRow row,
        String body,
        List<CategoryRow> path,
        List<CategoryRow> furtherCategories,
        String leadCaption,
        List<Credit> credits,
        List<AttachedFile> attachments,
        List<RelatedRow> related)
        implements Serializable {

    // An editor who mends a word in the first minutes has not made another article of it.
    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    /** Whether its content was changed after readers saw it first; never of a draft. */
    public boolean updated() {
        return row.publishedAt() != null
                && row.editedAt().isAfter(row.publishedAt().plus(UNNOTICED));
    }
}
