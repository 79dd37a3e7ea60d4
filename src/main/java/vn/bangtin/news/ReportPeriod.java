package vn.bangtin.news;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A period that means something else tomorrow, so that a saved report stays useful; {@link #DAYS} is the one that does not. */
public enum ReportPeriod {
    MONTH,
    LAST_MONTH,
    QUARTER,
    LAST_QUARTER,
    YEAR,
    DAYS;

    /** The bundle key of its name. */
    public String getLabel() {
        return "report.period." + name();
    }

    /** Its first day, seen from a day. */
    public LocalDate from(LocalDate today) {
        var month = today.withDayOfMonth(1);
        var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
        return switch (this) {
            case MONTH -> month;
            case LAST_MONTH -> month.minusMonths(1);
            case QUARTER -> quarter;
            case LAST_QUARTER -> quarter.minusMonths(3);
            case YEAR -> today.withDayOfYear(1);
            case DAYS -> today;
        };
    }

    /** Its last day, seen from a day. */
    public LocalDate to(LocalDate today) {
        return switch (this) {
            case MONTH, LAST_MONTH -> from(today).plus(1, ChronoUnit.MONTHS).minusDays(1);
            case QUARTER, LAST_QUARTER -> from(today).plus(3, ChronoUnit.MONTHS).minusDays(1);
            case YEAR -> from(today).plusYears(1).minusDays(1);
            case DAYS -> today;
        };
    }
}
