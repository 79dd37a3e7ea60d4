package vn.bangtin.anniversary.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.rest.Parameters;
import vn.bangtin.platform.rest.Problem;

/** {@code /api/v1/anniversaries} */
@RequestScoped
@Path("anniversaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Anniversaries")
public class AnniversaryResource {

    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 366;

    private AnniversaryService anniversaries;
    private Clock clock;

    protected AnniversaryResource() {}

    @Inject
    public AnniversaryResource(AnniversaryService anniversaries, Clock clock) {
        this.anniversaries = anniversaries;
        this.clock = clock;
    }

    /** What falls from one day to another, both included. */
    @GET
    @Operation(summary = "What falls from one day to another, both included, as readers see it")
    public List<AnniversaryAnswer> between(
            @Parameter(description = "First day, as 2026-11-01, from 1900 to 2100; today if left out")
                    @QueryParam("from")
                    String from,
            @Parameter(description = "Last day, at most 366 days after the first; 30 days after it if left out")
                    @QueryParam("to")
                    String to,
            @Parameter(description = "Only one kind, as MAJOR; all if left out") @QueryParam("kind") String kind) {
        if (!LunarCalendar.isAvailable()) {
            // a list that lacks the lunar days would look complete
            throw Problem.unavailable("Lunar days are not available: the calendar differs from known dates.");
        }
        var first = from == null
                ? LocalDate.now(clock)
                : Parameters.day("from", from, LunarCalendar.FIRST_DAY, LunarCalendar.LAST_DAY);
        var last = to == null
                ? first.plusDays(DEFAULT_DAYS)
                : Parameters.day("to", to, LunarCalendar.FIRST_DAY, LunarCalendar.LAST_DAY);
        if (last.isBefore(first)) {
            throw Problem.badParameter("to", "A day not before the first day.");
        }
        if (ChronoUnit.DAYS.between(first, last) > MAX_DAYS) {
            throw Problem.badParameter("to", "At most " + MAX_DAYS + " days after the first day.");
        }
        return anniversaries.between(first, last, kind == null ? null : kind(kind)).stream()
                .map(AnniversaryAnswer::of)
                .toList();
    }

    private static AnniversaryKind kind(String value) {
        return Arrays.stream(AnniversaryKind.values())
                .filter(kind -> kind.name().equals(value))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badParameter("kind", "One of " + Arrays.toString(AnniversaryKind.values()) + "."));
    }
}
