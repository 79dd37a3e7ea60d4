package vn.bangtin.news;

/** What somebody, or the timer, does with an article as a whole. The rules are in {@link Workflow}. */
public enum Step {
    /** Somebody began it. */
    CREATE,
    /** Its content is changed before readers see it. */
    SAVE,
    /** Its content is changed while readers see it. */
    CORRECT,
    /** Handed in by who wrote it (trình). */
    SUBMIT,
    /** Taken back by who handed it in, before anybody took it. */
    RECALL,
    /** Taken by an editor; an approval that it had is void. */
    TAKE,
    /** Handed on by the editor for approval. */
    HAND_ON,
    /** Approved (duyệt). */
    APPROVE,
    /** Given back with a reason (trả lại). */
    RETURN,
    /** Will be published by itself at its time. */
    SCHEDULE,
    /** The time is taken off. */
    UNSCHEDULE,
    /** Readers see it from now on (đăng). */
    PUBLISH,
    /** Published by one person without the others, with a reason (đăng khẩn). */
    PUBLISH_ALONE,
    /** Somebody else stands by what was done alone. */
    CONFIRM,
    /** Readers no longer see it (gỡ). */
    WITHDRAW,
    /** The same text is shown again after it was withdrawn. */
    REPUBLISH,
    /** Worked on again after it was withdrawn; it goes all the way anew. */
    REOPEN,
    /** Withdrawn by itself at its time. */
    EXPIRE;

    /** The bundle key of what its button says. */
    public String getLabel() {
        return "news.step." + name();
    }

    /** The bundle key of the sentence that says it was done, with the title as its argument. */
    public String getDone() {
        return "news.step." + name() + ".done";
    }

    /** Its name in the audit; the words are under {@code audit.action.…}. */
    String auditAction() {
        return switch (this) {
            case CREATE -> "created";
            case SAVE, CORRECT -> "changed";
            case SUBMIT -> "submitted";
            case RECALL -> "recalled";
            case TAKE -> "taken";
            case HAND_ON -> "handedOn";
            case APPROVE -> "approved";
            case RETURN -> "returned";
            case SCHEDULE -> "scheduled";
            case UNSCHEDULE -> "unscheduled";
            case PUBLISH -> "published";
            case PUBLISH_ALONE -> "publishedAlone";
            case CONFIRM -> "confirmed";
            case WITHDRAW -> "withdrawn";
            case REPUBLISH -> "republished";
            case REOPEN -> "reopened";
            case EXPIRE -> "expired";
        };
    }
}
