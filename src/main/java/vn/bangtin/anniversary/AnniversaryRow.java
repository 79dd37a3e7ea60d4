package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.bangtin.calendar.CalendarSystem;

/**
 * An anniversary as lists show it.
 *
 * @param secondKind what it is besides, or {@code null}
 * @param firstYear the year of the event, or {@code null} if unknown
 * @param unitId the unit whose day it is, or {@code null} for everybody's
 * @param unit the name of that unit
 * @param unitLastDay the last day on which the unit existed, {@code null} as long as it does
 * @param successors who went on with the unit's work, one after the other; at most {@link #MAX_SUCCESSORS}
 * @param source where it is written, or {@code null}
 */
public record AnniversaryRow(
        long id,
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        CalendarSystem calendar,
        int day,
        int month,
        Integer firstYear,
        YearCounting counting,
        Long unitId,
        String unit,
        UnitEnd unitEnd,
        LocalDate unitLastDay,
        List<Successor> successors,
        LocalDate validFrom,
        LocalDate validTo,
        Policies policies,
        String source,
        boolean published,
        Instant changedAt)
        implements Serializable {

    /** How many mergers one after the other a list follows: as many as one SQL statement joins. */
    public static final int MAX_SUCCESSORS = 3;

    /**
     * A unit that went on with the work of another.
     *
     * @param lastDay the last day on which it existed, {@code null} as long as it does
     */
    public record Successor(String name, LocalDate lastDay) implements Serializable {}

    /** As the query makes it, a successor in two columns. */
    public AnniversaryRow(
            long id,
            String title,
            AnniversaryKind kind,
            AnniversaryKind secondKind,
            CalendarSystem calendar,
            int day,
            int month,
            Integer firstYear,
            YearCounting counting,
            Long unitId,
            String unit,
            UnitEnd unitEnd,
            LocalDate unitLastDay,
            String firstSuccessor,
            LocalDate firstLastDay,
            String secondSuccessor,
            LocalDate secondLastDay,
            String thirdSuccessor,
            LocalDate thirdLastDay,
            LocalDate validFrom,
            LocalDate validTo,
            LeapDayPolicy leapDay,
            ShortMonthPolicy shortMonth,
            boolean originInLeapMonth,
            LeapOriginPolicy leapOrigin,
            DoubledMonthPolicy doubledMonth,
            String source,
            boolean published,
            Instant changedAt) {
        this(
                id,
                title,
                kind,
                secondKind,
                calendar,
                day,
                month,
                firstYear,
                counting,
                unitId,
                unit,
                unitEnd,
                unitLastDay,
                Stream.of(
                                new Successor(firstSuccessor, firstLastDay),
                                new Successor(secondSuccessor, secondLastDay),
                                new Successor(thirdSuccessor, thirdLastDay))
                        .filter(successor -> successor.name() != null)
                        .toList(),
                validFrom,
                validTo,
                new Policies(leapDay, shortMonth, originInLeapMonth, leapOrigin, doubledMonth),
                source,
                published,
                changedAt);
    }

    /** When it falls; no longer than its unit exists, if it ends with it. */
    public Recurrence recurrence() {
        return new Recurrence(calendar, day, month, firstYear, counting, validFrom, validTo, policies)
                .until(unitEnd == UnitEnd.END_WITH_UNIT ? unitLastDay : null);
    }

    /**
     * The unit that went on with the work of this one by a day: what pages write behind its name as "(nay là …)".
     *
     * @return {@code null} if the unit still existed then, or nobody went on
     */
    public String successorOn(LocalDate date) {
        if (unitLastDay == null || !date.isAfter(unitLastDay)) {
            return null;
        }
        String found = null;
        for (var successor : successors) {
            found = successor.name();
            if (successor.lastDay() == null || !date.isAfter(successor.lastDay())) {
                break;
            }
        }
        return found;
    }

    /** Whether it is of a kind, as its first or second one. */
    public boolean isOf(AnniversaryKind wanted) {
        return kind == wanted || secondKind == wanted;
    }
}
