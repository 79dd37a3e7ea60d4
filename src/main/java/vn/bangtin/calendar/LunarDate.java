package vn.bangtin.calendar;

import java.io.Serializable;

/**
 * A day of the Vietnamese lunar calendar.
 *
 * @param year the lunar year, by the Gregorian year in which it begins
 * @param month its month, 1 (tháng Giêng) to 12 (tháng Chạp)
 * @param day its day, 1 to 30
 * @param leapMonth whether the month is the leap month that follows the regular month of the same number
 * @param monthLength how many days the month has, 29 or 30
 */
public record LunarDate(int year, int month, int day, boolean leapMonth, int monthLength) implements Serializable {

    /** The name of the year, as "Bính Ngọ". */
    public CanChi canChi() {
        return CanChi.ofYear(year);
    }

    /** The name of the month, as "Canh Dần"; a leap month has the name of the regular month before it. */
    public CanChi canChiOfMonth() {
        return CanChi.ofMonth(year, month);
    }
}
