package vn.bangtin.anniversary.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.anniversary.YearClass;
import vn.bangtin.calendar.CalendarSystem;

/**
 * An anniversary on a day on which it falls. What is unknown is left out.
 *
 * @param date the day on which it falls
 * @param calendar the calendar to which {@code day} and {@code month} belong
 * @param ordinal how many years it is
 * @param yearClass the class of its year
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
                anniversary.source());
    }
}
