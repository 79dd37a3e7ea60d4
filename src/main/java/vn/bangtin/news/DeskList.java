package vn.bangtin.news;

/** The lists of the desk: what a person looks for in the morning. */
public enum DeskList {
    /** Everything the person may see. */
    ALL,
    /** What they wrote or submitted, and readers do not see yet. */
    MINE,
    /** What the next step of is theirs to do. */
    WAITING,
    /** What they wrote and was given back. */
    RETURNED,
    /** What will be published by itself. */
    SCHEDULED,
    /** What one person alone stands for. */
    ALONE,
    /** What readers see and somebody was to look at by today. */
    REVIEW;

    /** The bundle key of its name. */
    public String getLabel() {
        return "news.list." + name();
    }
}
