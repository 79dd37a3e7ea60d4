package vn.bangtin.calendar;

/** What becomes of a row in the calendar of a year. */
public enum Treatment {
    /** It holds. */
    KEEP,
    /** It waits for somebody to confirm that it is law: shown as expected, never counted, passed over by a decision. */
    WAIT,
    /** It does not hold, or no longer. The row stays. */
    LEAVE_OUT;

    /** The bundle key of its name. */
    public String getLabel() {
        return "dayOff.treatment." + name();
    }
}
