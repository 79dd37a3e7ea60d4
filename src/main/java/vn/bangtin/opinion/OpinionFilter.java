package vn.bangtin.opinion;

/**
 * Which opinions the moderators' table shows.
 *
 * @param state in this state only, or {@code null}
 * @param text words to find in the opinion, its author's name or the article's title, or {@code null}
 * @param articleId on this article only, or {@code null}
 */
public record OpinionFilter(OpinionState state, String text, Long articleId) {

    /** All opinions. */
    public static final OpinionFilter ALL = new OpinionFilter(null, null, null);
}
