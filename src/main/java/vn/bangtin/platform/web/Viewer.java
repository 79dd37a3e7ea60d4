package vn.bangtin.platform.web;

/**
 * For whom a reading page is rendered. All who are of one kind get the same page; only the name in the header differs,
 * and that is put in at the end.
 */
public enum Viewer {
    /** Nobody is signed in. */
    ANONYMOUS,
    /** Signed in, without pages under {@code /admin}. */
    READER,
    /** Signed in, with pages under {@code /admin}. */
    STAFF;

    /** Request attribute: the kind. Absent means {@link #ANONYMOUS}. */
    public static final String KIND = "bangtin.viewer";
    /** Request attribute: the name in the header. */
    public static final String NAME = "bangtin.viewer.name";
}
