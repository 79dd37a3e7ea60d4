package vn.bangtin.anniversary.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.YearClass;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;

/**
 * An anniversary on a day on which it falls. What is unknown is left out.
 *
 * @param date the day on which it falls
 * @param calendar the calendar to which {@code day} and {@code month} belong
 * @param ordinal how many years it is
 * @param yearClass the class of its year
 * @param unitNow who went on with the work of the unit, if that ended before the day
 * @param provisional {@code true} for a lunar day from 2054 on, which may yet turn out a day off
 */
@JsonbPropertyOrder({
    "id",
    "date",
    "title",
    "kind",
    "secondKind",
    "calendar",
    "day",
    "month",
    "firstYear",
    "ordinal",
    "yearClass",
    "unit",
    "unitNow",
    "provisional",
    "source"
})
public record AnniversaryAnswer(
        long id,
        LocalDate date,
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        CalendarSystem calendar,
        int day,
        int month,
        Integer firstYear,
        Integer ordinal,
        YearClass yearClass,
        String unit,
        String unitNow,
        Boolean provisional,
        String source) {

    static AnniversaryAnswer of(CalendarEntry entry) {
        var anniversary = entry.anniversary();
        return new AnniversaryAnswer(
                anniversary.id(),
                entry.date(),
                anniversary.title(),
                anniversary.kind(),
                anniversary.secondKind(),
                anniversary.calendar(),
                anniversary.day(),
                anniversary.month(),
                anniversary.firstYear(),
                entry.occurrence().ordinal(),
                entry.occurrence().yearClass(),
                anniversary.unit(),
                anniversary.successorOn(entry.date()),
                anniversary.calendar() == CalendarSystem.LUNAR && LunarCalendar.isProvisional(entry.date())
                        ? Boolean.TRUE
                        : null,
                anniversary.source());
    }
}
