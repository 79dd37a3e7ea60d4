package vn.bangtin.calendar.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.calendar.CalendarService;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.calendar.LunarDate;
import vn.bangtin.platform.rest.Parameters;
import vn.bangtin.platform.rest.Problem;

/** {@code /api/v1/calendar}: from the solar to the Vietnamese lunar calendar and back; days off and working days. */
@RequestScoped
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class CalendarResource {

    /** The first days of 1900 belong to the lunar year 1899. */
    private static final int FIRST_YEAR = LunarCalendar.FIRST_DAY.getYear() - 1;

    private static final int LAST_YEAR = LunarCalendar.LAST_DAY.getYear();
    private static final int MAX_DAYS = 366;

    private CalendarService calendar;

    protected CalendarResource() {}

    @Inject
    public CalendarResource(CalendarService calendar) {
        this.calendar = calendar;
    }

    /** The lunar date of a day. */
    @GET
    @Path("lunar")
    @Operation(summary = "The Vietnamese lunar date of a day")
    public LunarAnswer lunar(
            @Parameter(description = "The day, as 2026-02-17, from 1900 to 2100", required = true) @QueryParam("date")
                    String date) {
        requireLunar();
        var day = Parameters.day("date", date, LunarCalendar.FIRST_DAY, LunarCalendar.LAST_DAY);
        return LunarAnswer.of(day, LunarCalendar.toLunar(day));
    }

    /** The day of a lunar date. */
    @GET
    @Path("solar")
    @Operation(summary = "The day of a Vietnamese lunar date")
    public LunarAnswer solar(
            @Parameter(description = "The lunar year, 1900 to 2100; 1899 for the first days of 1900", required = true)
                    @QueryParam("year")
                    String year,
            @Parameter(description = "The month, 1 to 12", required = true) @QueryParam("month") String month,
            @Parameter(description = "The day, 1 to 29 or 30", required = true) @QueryParam("day") String day,
            @Parameter(description = "true for the leap month of that number; false if left out") @QueryParam("leap")
                    String leap) {
        requireLunar();
        var lunarYear = Parameters.number("year", year, FIRST_YEAR, LAST_YEAR);
        var lunarMonth = Parameters.number("month", month, 1, 12);
        var isLeap = Parameters.flag("leap", leap);
        int length = LunarCalendar.monthLength(lunarYear, lunarMonth, isLeap)
                .orElseThrow(() -> Problem.badParameter(
                        "leap", "The lunar year " + lunarYear + " has no leap month " + lunarMonth + "."));
        var lunarDay = Parameters.number("day", day, 1, length);
        var date = LunarCalendar.toSolar(lunarYear, lunarMonth, lunarDay, isLeap)
                .orElseThrow(
                        () -> Problem.badParameter("year", "The date falls before " + LunarCalendar.FIRST_DAY + "."));
        return LunarAnswer.of(date, new LunarDate(lunarYear, lunarMonth, lunarDay, isLeap, length));
    }

    /** Days off and working days from one day to another. */
    @GET
    @Path("working-days")
    @Operation(
            summary = "Which days from one to another, both included, are working days of the office",
            description =
                    "A holiday, substitute day, swapped day or working Saturday has its kind and name; EXPECTED as"
                            + " long as nobody has entered a decision on it.")
    public WorkingDaysAnswer workingDays(
            @Parameter(description = "First day, as 2027-01-01, from 1900 to 2100", required = true) @QueryParam("from")
                    String from,
            @Parameter(description = "Last day, at most 366 days from the first on, both included", required = true)
                    @QueryParam("to")
                    String to) {
        var first = Parameters.day("from", from, LunarCalendar.FIRST_DAY, LunarCalendar.LAST_DAY);
        var last = Parameters.day("to", to, LunarCalendar.FIRST_DAY, LunarCalendar.LAST_DAY);
        if (last.isBefore(first)) {
            throw Problem.badParameter("to", "A day not before the first day.");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw Problem.badParameter("to", "At most " + MAX_DAYS + " days, the first and the last included.");
        }
        return WorkingDaysAnswer.of(first, last, calendar);
    }

    private static void requireLunar() {
        if (!LunarCalendar.isAvailable()) {
            throw Problem.unavailable("Lunar dates are not available: the calendar differs from known dates.");
        }
    }
}
