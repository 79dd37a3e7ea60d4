package vn.bangtin.news;

import java.util.EnumSet;
import java.util.Set;

/** Where an article stands between its first line and the archive; {@link Workflow} says how it gets from one to another. */
public enum ArticleState {
    /** Being written (nháp). */
    DRAFT,
    /** Given back to who wrote it, with a reason (trả lại). */
    RETURNED,
    /** Handed in, waiting for an editor (trình). */
    SUBMITTED,
    /** An editor works on it (biên tập). */
    EDITING,
    /** Edited, waiting for approval (chờ duyệt). */
    EDITED,
    /** Approved, waiting for who publishes (duyệt). */
    APPROVED,
    /** Approved, and published by itself at its time (hẹn giờ). */
    SCHEDULED,
    /** Everybody reads it (đăng). */
    PUBLISHED,
    /** Readers saw it once; its address says that it is gone (gỡ). */
    WITHDRAWN;

    /** Those in which an article still has a way to go before readers see it. */
    public static final Set<ArticleState> UNFINISHED = Set.copyOf(EnumSet.range(DRAFT, SCHEDULED));

    /** The bundle key of its name. */
    public String getLabel() {
        return "news.state." + name();
    }

    /** The class of its colour; the words say the same. */
    public String getStyle() {
        return switch (this) {
            case DRAFT, EDITING -> "editing";
            case SUBMITTED, EDITED -> "submitted";
            case RETURNED, WITHDRAWN -> "returned";
            case APPROVED, SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
        };
    }
}
