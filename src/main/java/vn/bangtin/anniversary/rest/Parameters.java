package vn.bangtin.anniversary.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import vn.bangtin.anniversary.LunarCalendar;
import vn.bangtin.platform.rest.Problem;

/** Reads the parameters of a request, or refuses them by name. */
final class Parameters {

    private Parameters() {}

    /** A day that the lunar calendar knows. */
    static LocalDate day(String name, String value) {
        var expected = "A day as 2026-02-17, from " + LunarCalendar.FIRST_DAY + " to " + LunarCalendar.LAST_DAY + ".";
        if (value == null) {
            throw Problem.badParameter(name, expected);
        }
        try {
            var day = LocalDate.parse(value);
            if (LunarCalendar.covers(day)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, in the same words as a day out of range
        }
        throw Problem.badParameter(name, expected);
    }

    /** A whole number within bounds. */
    static int number(String name, String value, int lowest, int highest) {
        try {
            var number = Integer.parseInt(value);
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, in the same words as a number out of range
        }
        throw Problem.badParameter(name, "A whole number from " + lowest + " to " + highest + ".");
    }

    /** {@code true} or {@code false}, the latter also if left out. */
    static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badParameter(name, "true or false.");
    }
}
