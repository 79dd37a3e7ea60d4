package vn.bangtin.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The calendar of a year as its page shows it.
 *
 * @param version to be sent back with the form
 * @param prepared whether somebody has gone through it; if not, the rows without an id are the proposal of the rules
 * @param decision {@code null}: nobody has entered one
 * @param lines the rows that may be changed, in their order
 * @param ended the rows that a later decision took the place of
 * @param choices what the rules leave open
 */
public record DayPlanSheet(
        int year,
        int version,
        boolean prepared,
        String decision,
        LocalDate decidedOn,
        String link,
        List<DayLine> lines,
        List<DayLine> ended,
        List<Choice> choices)
        implements Serializable {

    /**
     * A rule of which the days may be chosen.
     *
     * @param rule its id
     * @param name what it is about
     * @param options by their codes
     * @param chosen the code of the one that the proposal takes
     */
    public record Choice(long rule, String name, List<Option> options, String chosen) implements Serializable {}

    /** The days that a choice gives, from a first to a last one. */
    public record Option(String code, LocalDate from, LocalDate to) implements Serializable {}

    /** Whether a decision is entered. */
    public boolean isDecided() {
        return decision != null;
    }
}
