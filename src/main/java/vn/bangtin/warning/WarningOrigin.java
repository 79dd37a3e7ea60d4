package vn.bangtin.warning;

/** How a message came; in the bundle as {@code warning.origin.<name>}. */
public enum WarningOrigin {
    /** A document in the drop folder. */
    FILE,
    /** A document from a feed that is polled. */
    FEED,
    /** Typed by the duty officer from a bulletin. */
    TYPED
}
