package vn.bangtin.calendar;

/** The calendar by which a day returns every year. */
public enum CalendarSystem {
    /** The Gregorian calendar (dương lịch). */
    SOLAR,
    /** The Vietnamese lunar calendar (âm lịch), see {@link LunarCalendar}. */
    LUNAR
}
