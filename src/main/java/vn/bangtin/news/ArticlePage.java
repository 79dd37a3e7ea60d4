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
 * @param changeNote what readers are told of the last change, or {@code null}
 * @param related articles of the same category, nearest in time, newest first
 * @param labels its topics and tags
 */
public record ArticlePage(
        ArticleRow row,
        String body,
        List<CategoryRow> path,
        List<CategoryRow> furtherCategories,
        String leadCaption,
        String changeNote,
        List<Credit> credits,
        List<AttachedFile> attachments,
        List<RelatedRow> related,
        List<LabelRow> labels)
        implements Serializable {

    // An editor who mends a word in the last minutes before has not made another article of it.
    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    /** The topics among its labels. */
    public List<LabelRow> topics() {
        return labels.stream().filter(label -> label.kind() == LabelKind.TOPIC).toList();
    }

    /** The tags among its labels. */
    public List<LabelRow> tags() {
        return labels.stream().filter(label -> label.kind() == LabelKind.TAG).toList();
    }

    /** Whether readers are told that its content was changed after they saw it first; never of a draft. */
    public boolean updated() {
        return row.publishedAt() != null
                && row.editedAt().isAfter(changeNote == null ? row.publishedAt().plus(UNNOTICED) : row.publishedAt());
    }
}
