package vn.bangtin.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a text of law says of the days off of every year, as long as it is in force.
 *
 * @param kind {@link DayMarkKind#HOLIDAY}; or {@link DayMarkKind#SUBSTITUTE}: a holiday on a weekly day off is made up for,
 *     which has no day of its own
 * @param windows which days may be taken, the usual choice first, with spaces between: "2+3" is two days before the day and
 *     three from it on
 * @param confirmed whether a source says that it is law
 * @param validTo the last day, {@code null}: in force
 */
public record HolidayRule(
        long id,
        String name,
        DayMarkKind kind,
        CalendarSystem calendar,
        Integer month,
        Integer day,
        String windows,
        boolean confirmed,
        LocalDate validFrom,
        LocalDate validTo,
        String source) {

    boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /** Its day in a year, if it has one then and is in force. */
    Optional<LocalDate> dayIn(int year) {
        var found = calendar == CalendarSystem.SOLAR
                ? Optional.of(LocalDate.of(year, month, day))
                // the last months of a lunar year fall into the next one
                : LunarCalendar.toSolar(year, month, day, false)
                        .filter(date -> date.getYear() == year)
                        .or(() -> LunarCalendar.toSolar(year - 1, month, day, false)
                                .filter(date -> date.getYear() == year));
        return found.filter(this::isValidOn);
    }

    /** The choices. */
    List<String> choices() {
        return List.of(windows.split(" "));
    }

    /** The days of a choice. */
    static List<LocalDate> days(LocalDate anchor, String choice) {
        var plus = choice.indexOf('+');
        var before = Integer.parseInt(choice.substring(0, plus));
        var from = Integer.parseInt(choice.substring(plus + 1));
        return anchor.minusDays(before).datesUntil(anchor.plusDays(from)).toList();
    }
}
