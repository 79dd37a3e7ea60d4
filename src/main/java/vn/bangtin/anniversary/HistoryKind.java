package vn.bangtin.anniversary;

/** Where something happened that is told on its day. */
public enum HistoryKind {
    /** In Vietnam. */
    VIETNAM,
    /** In the province or the agency. */
    LOCAL,
    /** Anywhere else. */
    WORLD
}
