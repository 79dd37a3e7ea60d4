package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose day it is, and who goes on with it.
 *
 * @param unitId the unit, or {@code null} for everybody's day
 * @param unit its name
 * @param end what becomes of the day when the unit ends
 * @param lastDay the last day on which the unit existed, {@code null} as long as it does
 * @param successors who went on with the unit's work, one after the other; at most as many as one statement joins, three
 */
public record Subject(Long unitId, String unit, UnitEnd end, LocalDate lastDay, List<Successor> successors)
        implements Serializable {

    /** Everybody's. */
    public static final Subject EVERYBODY = new Subject(null, null, UnitEnd.GO_ON, null, List.of());

    /**
     * A unit that went on with the work of another.
     *
     * @param lastDay the last day on which it existed, {@code null} as long as it does
     */
    public record Successor(String name, LocalDate lastDay) implements Serializable {}

    /** As a query makes it, a successor in two columns. */
    public Subject(
            Long unitId,
            String unit,
            UnitEnd end,
            LocalDate lastDay,
            String firstSuccessor,
            LocalDate firstLastDay,
            String secondSuccessor,
            LocalDate secondLastDay,
            String thirdSuccessor,
            LocalDate thirdLastDay) {
        this(
                unitId,
                unit,
                end,
                lastDay,
                Stream.of(
                                new Successor(firstSuccessor, firstLastDay),
                                new Successor(secondSuccessor, secondLastDay),
                                new Successor(thirdSuccessor, thirdLastDay))
                        .filter(successor -> successor.name() != null)
                        .toList());
    }

    /** The last day on which the day can be kept, {@code null} if there is none. */
    public LocalDate keptUntil() {
        return end == UnitEnd.END_WITH_UNIT ? lastDay : null;
    }

    /**
     * The unit that went on with the work of this one by a day: what pages write behind its name as "(nay là …)".
     *
     * @return {@code null} if the unit still existed then, or nobody went on
     */
    public String successorOn(LocalDate date) {
        if (lastDay == null || !date.isAfter(lastDay)) {
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
}
