package vn.bangtin.warning;

/** What the portal does with a message; in the bundle as {@code warning.state.<name>}. */
public enum WarningState {
    /** Typed, and waits for a second person. */
    WAITING,
    /** It counts: shown until it is replaced or out of date. */
    ISSUED,
    /** Typed, and the second person found fault with it. */
    REFUSED,
    /** It counted, until somebody took it off the portal. */
    WITHDRAWN
}
