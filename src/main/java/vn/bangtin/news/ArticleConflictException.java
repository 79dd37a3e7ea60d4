package vn.bangtin.news;

import java.util.Map;
import vn.bangtin.platform.ConflictException;

/** Somebody else saved another text of the article since the form was opened; it brings what becomes of both. */
public class ArticleConflictException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final transient ArticleMerge merge;

    ArticleConflictException(
            ArticleMerge merge, Map<String, String> stored, Map<String, String> mine, String changedBy) {
        super(stored, mine, merge.storedVersion(), changedBy);
        this.merge = merge;
    }

    /** What stands, and what the person has to decide. */
    public ArticleMerge merge() {
        return merge;
    }
}
