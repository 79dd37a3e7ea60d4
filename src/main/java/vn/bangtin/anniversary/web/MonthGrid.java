package vn.bangtin.anniversary.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.bangtin.anniversary.CalendarEntry;
import vn.bangtin.calendar.DayMark;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;

/** A month as weeks from Monday to Sunday, with the days of its neighbours that fill the first and the last week. */
public final class MonthGrid {

    private static final int DAYS = 7;

    private final List<Week> weeks;

    /**
     * A week.
     *
     * @param number by ISO 8601: week 1 has the first Thursday of the year
     */
    public record Week(int number, List<Cell> cells) {}

    /**
     * A day.
     *
     * @param inMonth whether it belongs to the month, and not to a neighbour
     * @param lunar its lunar date, or {@code null} if that is not known
     * @param mark what the calendar of days off says of it, or {@code null}
     * @param entries what is remembered on it
     */
    public record Cell(LocalDate date, boolean inMonth, LunarDate lunar, DayMark mark, List<CalendarEntry> entries) {

        /** The lunar day as a cell writes it: "15"; with its month, "1/10", where that begins and in the first cell of it. */
        public String lunarText() {
            return lunar == null
                    ? ""
                    : lunar.day() == 1 ? lunar.day() + "/" + lunar.month() : Integer.toString(lunar.day());
        }

        /** Whether a leap month begins on it. */
        public boolean leapBegins() {
            return lunar != null && lunar.leapMonth() && lunar.day() == 1;
        }

        /** Whether the office is closed by a decision, an expected one too; not by the weekend alone. */
        public boolean dayOff() {
            return mark != null && mark.kind() != DayMarkKind.WORKING;
        }

        /** Whether it is a Saturday or Sunday. */
        public boolean weekend() {
            return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        }
    }

    /**
     * @param entries what is remembered from {@link #firstDay} to {@link #lastDay}
     * @param marks of the same days
     */
    MonthGrid(YearMonth month, List<CalendarEntry> entries, List<DayMark> marks) {
        var byDay = entries.stream().collect(Collectors.groupingBy(CalendarEntry::date));
        Map<LocalDate, DayMark> byMark =
                marks.stream().collect(Collectors.toMap(DayMark::date, Function.identity(), (first, second) -> first));
        weeks = new ArrayList<>();
        for (var monday = firstDay(month); !monday.isAfter(lastDay(month)); monday = monday.plusWeeks(1)) {
            weeks.add(new Week(
                    monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                    monday.datesUntil(monday.plusDays(DAYS))
                            .map(day -> new Cell(
                                    day,
                                    YearMonth.from(day).equals(month),
                                    LunarCalendar.isAvailable() && LunarCalendar.covers(day)
                                            ? LunarCalendar.toLunar(day)
                                            : null,
                                    byMark.get(day),
                                    byDay.getOrDefault(day, List.of())))
                            .toList()));
        }
    }

    /** The Monday on or before the first of the month. */
    static LocalDate firstDay(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Sunday on or after the last of the month. */
    static LocalDate lastDay(YearMonth month) {
        return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    public List<Week> getWeeks() {
        return List.copyOf(weeks);
    }
}
