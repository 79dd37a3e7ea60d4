package vn.bangtin.platform;

/**
 * The answer to {@link DraftWanted}, in its transaction.
 *
 * @param feature who wanted it
 * @param id what it is for, in that feature
 * @param articleId the draft
 */
public record DraftMade(String feature, long id, long articleId) {}
