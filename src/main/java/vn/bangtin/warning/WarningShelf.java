package vn.bangtin.warning;

/** Where a message lies on the duty officer's desk; in the bundle as {@code warning.shelf.<name>}. */
public enum WarningShelf {
    /** Waits for a second person: to be issued, or to be confirmed after it was issued in an emergency. */
    WAITING,
    /** Warns now. */
    IN_FORCE,
    /** Was replaced or cancelled, cancels itself, or its time is over. */
    OVER,
    /** Refused before it was issued, or taken off the portal. */
    CLOSED,
    /** A test, an exercise, or restricted: on no page for readers. */
    NOT_PUBLIC
}
