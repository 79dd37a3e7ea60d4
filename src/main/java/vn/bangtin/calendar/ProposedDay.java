package vn.bangtin.calendar;

import java.time.LocalDate;

/**
 * A day off as the rules give it.
 *
 * @param otherDay of a substitute day the holiday, else {@code null}
 * @param confirmed whether a source says that its rule is law
 */
record ProposedDay(
        LocalDate date, DayMarkKind kind, String name, LocalDate otherDay, boolean confirmed, String source) {}
