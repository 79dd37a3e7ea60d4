package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.bangtin.calendar.CalendarSystem;

/**
 * An anniversary as lists show it.
 *
 * @param secondKind what it is besides, or {@code null}
 * @param firstYear the year of the event, or {@code null} if unknown
 * @param subject whose day it is, never {@code null}
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
        Subject subject,
        LocalDate validFrom,
        LocalDate validTo,
        Policies policies,
        String source,
        boolean published,
        Instant changedAt)
        implements Serializable {

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
                new Subject(
                        unitId,
                        unit,
                        unitEnd,
                        unitLastDay,
                        firstSuccessor,
                        firstLastDay,
                        secondSuccessor,
                        secondLastDay,
                        thirdSuccessor,
                        thirdLastDay),
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
                .until(subject.keptUntil());
    }

    /** The unit whose day it is, or {@code null} for everybody's. */
    public Long unitId() {
        return subject.unitId();
    }

    /** The name of that unit, or {@code null}. */
    public String unit() {
        return subject.unit();
    }

    /** Who went on with the unit's work by a day, or {@code null}: {@link Subject#successorOn}. */
    public String successorOn(LocalDate date) {
        return subject.successorOn(date);
    }

    /** Whether it is of a kind, as its first or second one. */
    public boolean isOf(AnniversaryKind wanted) {
        return kind == wanted || secondKind == wanted;
    }
}
