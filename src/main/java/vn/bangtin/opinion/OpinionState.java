package vn.bangtin.opinion;

/** What the moderators decided. The words are {@code opinion.state.<name>} in the bundle. */
public enum OpinionState {
    /** Nobody has decided yet. */
    PENDING,
    /** A moderator let it be shown. */
    APPROVED,
    /** A moderator refused it, or withdrew it after it was shown. */
    REJECTED
}
