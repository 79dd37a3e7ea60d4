package vn.bangtin.calendar.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;

/**
 * A day in both calendars.
 *
 * @param date the day in the solar calendar
 * @param year the lunar year
 * @param leapMonth whether the month is a leap month
 * @param monthLength how many days the lunar month has
 * @param canChi the name of the lunar year
 * @param provisional {@code true} from 2054 on, where it may yet turn out a day off; else left out
 */
@JsonbPropertyOrder({"date", "year", "month", "day", "leapMonth", "monthLength", "canChi", "provisional"})
public record LunarAnswer(
        LocalDate date,
        int year,
        int month,
        int day,
        boolean leapMonth,
        int monthLength,
        String canChi,
        Boolean provisional) {

    static LunarAnswer of(LocalDate date, LunarDate lunar) {
        return new LunarAnswer(
                date,
                lunar.year(),
                lunar.month(),
                lunar.day(),
                lunar.leapMonth(),
                lunar.monthLength(),
                lunar.canChi().toString(),
                LunarCalendar.isProvisional(date) ? Boolean.TRUE : null);
    }
}
