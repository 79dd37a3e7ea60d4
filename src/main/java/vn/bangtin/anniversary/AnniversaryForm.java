package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;

/**
 * An anniversary as an editor fills it in.
 *
 * @param id which one, {@code null} for a new one
 * @param version the version that was read; does not matter for a new one
 * @param published whether readers shall see it
 * @param policies for the years that lack the day or have its month twice; {@code null} as custom has it
 * @param unitEnd what becomes of it when its unit ends; {@code null} means it goes on
 */
public record AnniversaryForm(
        Long id,
        int version,
        String title,
        AnniversaryKind kind,
        AnniversaryKind secondKind,
        CalendarSystem calendar,
        Integer day,
        Integer month,
        Integer firstYear,
        YearCounting counting,
        Long unitId,
        LocalDate validFrom,
        LocalDate validTo,
        String source,
        String note,
        boolean published,
        Policies policies,
        UnitEnd unitEnd)
        implements Serializable {

    /**
     * When it would fall, also before it is saved.
     *
     * @throws BusinessException if that is incomplete or impossible
     */
    public Recurrence recurrence() {
        if (calendar == null) {
            throw BusinessException.at("calendar", "anniversary.calendar.required");
        }
        if (day == null) {
            throw BusinessException.at("day", "anniversary.day.required");
        }
        if (month == null) {
            throw BusinessException.at("month", "anniversary.month.required");
        }
        var recurrence = new Recurrence(
                calendar,
                day,
                month,
                firstYear,
                counting == null ? YearCounting.ORDINAL : counting,
                validFrom,
                validTo,
                policies == null ? Policies.DEFAULT : policies);
        if (calendar == CalendarSystem.LUNAR
                && recurrence.policies().originInLeapMonth()
                && firstYear != null
                && LunarCalendar.knowsYear(firstYear)
                && !LunarCalendar.hasLeapMonth(firstYear, month)) {
            throw BusinessException.at(
                    "originInLeapMonth",
                    "anniversary.originInLeapMonth.none",
                    Integer.toString(firstYear),
                    Integer.toString(month));
        }
        return recurrence;
    }

    /** What becomes of it when its unit ends. */
    UnitEnd end() {
        return unitEnd == null ? UnitEnd.GO_ON : unitEnd;
    }

    /**
     * The names of those of its policies that can make a difference as it stands; a form need not ask for the others.
     * Empty until calendar, day and month are known.
     */
    public Set<String> choices() {
        var choices = new HashSet<String>();
        if (unitId != null) {
            choices.add("unitEnd");
        }
        if (calendar == null || day == null || month == null) {
            return choices;
        }
        if (calendar == CalendarSystem.SOLAR) {
            if (day == 29 && month == 2) {
                choices.add("leapDay");
            }
            return choices;
        }
        if (day == LunarCalendar.LONGEST_MONTH) {
            choices.add("shortMonth");
        }
        if (LunarCalendar.mayComeTwice(month)) {
            choices.add("originInLeapMonth");
            choices.add("doubledMonth");
            if (policies != null
                    && policies.originInLeapMonth()
                    && policies.doubledMonth() == DoubledMonthPolicy.FIRST) {
                choices.add("leapOrigin");
            }
        }
        return choices;
    }
}
