package vn.bangtin.platform.web;

/**
 * The port through which a feature says what else tells the readers of kept pages apart: people with the same key get the
 * same page.
 */
public interface PageVariant {

    /** What makes this reader's pages differ from those of others of the same {@link Viewer}; empty: nothing. */
    String key();
}
