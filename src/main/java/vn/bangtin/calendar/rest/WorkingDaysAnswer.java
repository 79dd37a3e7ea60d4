package vn.bangtin.calendar.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.DayMark;

/**
 * The days from one to another.
 *
 * @param workingDays how many of them are working days
 */
@JsonbPropertyOrder({"from", "to", "workingDays", "days"})
public record WorkingDaysAnswer(LocalDate from, LocalDate to, long workingDays, List<Day> days) {

    /**
     * One day. What is special about it is left out of a day that is not.
     *
     * @param working whether it is a working day
     * @param kind {@code HOLIDAY}, {@code SUBSTITUTE}, {@code SWAPPED_OFF} or {@code WORKING}
     * @param state {@code EXPECTED} or {@code DECIDED}
     * @param decision the number of the decision
     * @param link the address of its text
     */
    @JsonbPropertyOrder({"date", "working", "kind", "name", "state", "decision", "link"})
    public record Day(
            LocalDate date, boolean working, String kind, String name, String state, String decision, String link) {}

    static WorkingDaysAnswer of(LocalDate from, LocalDate to, CalendarService calendar) {
        var marks = calendar.marks(from, to).stream().collect(Collectors.toMap(DayMark::date, mark -> mark));
        var days = from.datesUntil(to.plusDays(1))
                .map(date -> day(date, calendar.isWorkingDay(date), marks.get(date)))
                .toList();
        return new WorkingDaysAnswer(
                from, to, days.stream().filter(Day::working).count(), days);
    }

    private static Day day(LocalDate date, boolean working, DayMark mark) {
        return mark == null
                ? new Day(date, working, null, null, null, null, null)
                : new Day(
                        date,
                        working,
                        mark.kind().name(),
                        mark.name(),
                        mark.state().name(),
                        mark.decision(),
                        mark.link());
    }
}
