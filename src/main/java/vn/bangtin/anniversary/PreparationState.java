package vn.bangtin.anniversary;

/** What became of a preparation. */
public enum PreparationState {
    /** To be done. */
    OPEN,
    /** Done: its article was published, or somebody said so. */
    DONE,
    /** Not needed this time, with a reason. */
    DROPPED
}
