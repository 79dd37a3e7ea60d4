package vn.bangtin.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the parameters of a REST request, or refuses them by name. */
public final class Parameters {

    private Parameters() {}

    /**
     * A day from a first to a last one, both included.
     *
     * @throws Problem 400 if it is missing, unreadable or outside
     */
    public static LocalDate day(String name, String value, LocalDate earliest, LocalDate latest) {
        var expected = "A day as 2026-02-17, from " + earliest + " to " + latest + ".";
        if (value == null) {
            throw Problem.badParameter(name, expected);
        }
        try {
            var day = LocalDate.parse(value);
            if (!day.isBefore(earliest) && !day.isAfter(latest)) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below, in the same words as a day out of range
        }
        throw Problem.badParameter(name, expected);
    }

    /**
     * A whole number within bounds, both included.
     *
     * @throws Problem 400 if it is missing, unreadable or outside
     */
    public static int number(String name, String value, int lowest, int highest) {
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

    /**
     * {@code true} or {@code false}, the latter also if left out.
     *
     * @throws Problem 400 if it is anything else
     */
    public static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Problem.badParameter(name, "true or false.");
    }
}
