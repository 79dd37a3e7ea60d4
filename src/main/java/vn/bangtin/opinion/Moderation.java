package vn.bangtin.opinion;

/** When a moderator looks at an opinion. */
public enum Moderation {
    /** Before it is shown. */
    BEFORE,
    /** After it is shown: it waits in the queue all the same. */
    AFTER,
    /** No opinions are taken; those that were shown stay. */
    OFF
}
