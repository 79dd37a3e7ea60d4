package vn.bangtin.anniversary;

/** What became of a file. */
public enum ImportState {
    /** It was looked at; nothing of it is in the portal. */
    CHECKED,
    /** Its rows are in the portal. */
    IMPORTED,
    /** Its rows were taken back, but for those that somebody had changed. */
    UNDONE,
    /** It was put away without taking anything of it. */
    DROPPED;

    /** The bundle key of its name. */
    public String getLabel() {
        return "import.state." + name();
    }
}
