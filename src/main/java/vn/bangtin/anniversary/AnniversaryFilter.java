package vn.bangtin.anniversary;

import vn.bangtin.calendar.CalendarSystem;

/**
 * Which anniversaries the editors want to see; {@code null} means all.
 *
 * @param text words of the title, with or without marks
 * @param published only those that readers see, or only those that they do not see
 */
public record AnniversaryFilter(String text, AnniversaryKind kind, CalendarSystem calendar, Boolean published) {

    /** Everything. */
    public static final AnniversaryFilter ALL = new AnniversaryFilter(null, null, null, null);
}
