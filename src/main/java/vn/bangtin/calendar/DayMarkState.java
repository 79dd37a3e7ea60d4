package vn.bangtin.calendar;

/** How sure it is what becomes of a day. */
public enum DayMarkState {
    /** By the rules, or by a draft: nobody has entered a decision (dự kiến). */
    EXPECTED,
    /** A decision says so. */
    DECIDED;

    /** The bundle key of its name. */
    public String getLabel() {
        return "dayOff.state." + name();
    }
}
