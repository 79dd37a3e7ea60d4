package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;
import vn.bangtin.calendar.SolarTerm;
import vn.bangtin.platform.web.TableQuery;

/**
 * {@code /anniversaries/convert}: from the solar to the lunar calendar ({@code ?date=26/11/2026}) and back
 * ({@code ?day=10&month=3&year=2027&leap=yes}). What was typed stays, with a word beside it if it is no day.
 */
@Named
@RequestScoped
public class ConverterView {

    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ISO_LOCAL_DATE);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final int FIRST_CERTAIN_YEAR = 1955;

    private TableQuery query;
    private Clock clock;

    protected ConverterView() {}

    @Inject
    public ConverterView(TableQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** Whether a lunar date is asked for. */
    public boolean isLunarAsked() {
        return query.param("day") != null || query.param("month") != null || query.param("year") != null;
    }

    /** What stands in the field of the solar date. */
    public String getTyped() {
        if (query.param("date") != null) {
            return query.param("date");
        }
        return getResult() != null ? SHOWN.format(getResult()) : SHOWN.format(LocalDate.now(clock));
    }

    /** What stands in a field of the lunar date. */
    public String typed(String field) {
        if (query.param(field) != null) {
            return query.param(field);
        }
        var lunar = getLunar();
        if (lunar == null || isLunarAsked()) {
            return "";
        }
        return switch (field) {
            case "day" -> Integer.toString(lunar.day());
            case "month" -> Integer.toString(lunar.month());
            default -> Integer.toString(lunar.year());
        };
    }

    /** Whether the leap month is meant. */
    public boolean isLeap() {
        return isLunarAsked()
                ? "yes".equals(query.param("leap"))
                : getLunar() != null && getLunar().leapMonth();
    }

    /** The day that was found, or {@code null}. */
    public LocalDate getResult() {
        if (isLunarAsked()) {
            return failure() == null
                    ? LunarCalendar.toSolar(number("year"), number("month"), number("day"), isLeap())
                            .orElse(null)
                    : null;
        }
        return query.param("date") == null ? LocalDate.now(clock) : solar();
    }

    /** Its lunar date, or {@code null}. */
    public LunarDate getLunar() {
        var day = isLunarAsked() ? getResult() : query.param("date") == null ? LocalDate.now(clock) : solar();
        return day == null || !LunarCalendar.isAvailable() ? null : LunarCalendar.toLunar(day);
    }

    /** The solar term of the day that was found. */
    public SolarTerm getSolarTerm() {
        return SolarTerm.on(getResult());
    }

    /** The bundle key of what is wrong with the solar date, or {@code null}. */
    public String getSolarFailure() {
        return isLunarAsked() || query.param("date") == null || solar() != null ? null : "convert.solar.wrong";
    }

    /** The bundle key of what is wrong with the lunar date, or {@code null}. */
    public String getLunarFailure() {
        return isLunarAsked() ? failure() : null;
    }

    /** Whether the day is from before the years on whose calendar all agree. */
    public boolean isConverted() {
        return getResult().getYear() < FIRST_CERTAIN_YEAR;
    }

    private String failure() {
        var year = number("year");
        var month = number("month");
        var day = number("day");
        if (year == null || !LunarCalendar.knowsYear(year)) {
            return "convert.year.wrong";
        }
        if (month == null || month < 1 || month > 12) {
            return "convert.month.wrong";
        }
        if (isLeap() && !LunarCalendar.hasLeapMonth(year, month)) {
            return "convert.leap.wrong";
        }
        var length = LunarCalendar.monthLength(year, month, isLeap()).orElse(0);
        if (day == null || day < 1 || day > length) {
            return length == LunarCalendar.LONGEST_MONTH ? "convert.day.wrong.30" : "convert.day.wrong.29";
        }
        var found = LunarCalendar.toSolar(year, month, day, isLeap());
        return found.isPresent() && LunarCalendar.covers(found.get()) ? null : "convert.year.wrong";
    }

    private LocalDate solar() {
        for (var form : FORMS) {
            try {
                var day = LocalDate.parse(query.param("date"), form);
                return LunarCalendar.covers(day) ? day : null;
            } catch (DateTimeException e) {
                // the next form
            }
        }
        return null;
    }

    private Integer number(String field) {
        var text = query.param(field);
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }
}
