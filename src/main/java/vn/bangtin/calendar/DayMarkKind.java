package vn.bangtin.calendar;

/** What the law or a decision makes of a day. */
public enum DayMarkKind {
    /** A holiday (ngày lễ, tết). */
    HOLIDAY,
    /** A day off for a holiday that fell on a weekly day off (nghỉ bù). */
    SUBSTITUTE,
    /** A working day that is off because another day is worked for it (hoán đổi). */
    SWAPPED_OFF,
    /** A weekly day off on which is worked (làm bù). */
    WORKING;

    /** The bundle key of its name. */
    public String getLabel() {
        return "dayOff.kind." + name();
    }

    /** Whether nobody works. */
    public boolean isOff() {
        return this != WORKING;
    }
}
