package vn.bangtin.news;

/** Where an article stands between its first line and its readers. */
public enum ArticleState {
    /** Only the desk sees it. */
    DRAFT,
    /** Everybody reads it. */
    PUBLISHED;

    /** The bundle key of its name. */
    public String getLabel() {
        return "news.state." + name();
    }
}
