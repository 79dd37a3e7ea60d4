package vn.bangtin.weather.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.platform.rest.Problem;
import vn.bangtin.weather.OutlookKind;
import vn.bangtin.weather.OutlookService;
import vn.bangtin.weather.WeatherService;

/** {@code /api/v1/forecasts} */
@RequestScoped
@Path("forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weather")
public class ForecastResource {

    private WeatherService weather;
    private OutlookService outlooks;
    private Clock clock;

    protected ForecastResource() {}

    @Inject
    public ForecastResource(WeatherService weather, OutlookService outlooks, Clock clock) {
        this.weather = weather;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** The weather of a place. */
    @GET
    @Operation(
            summary =
                    "The weather of a place as the portal shows it, by a model and by a bulletin, each with its source and time")
    public ForecastAnswer at(
            @Parameter(description = "The id of a place, as in /places", required = true) @QueryParam("place")
                    String place) {
        if (place == null || !place.matches("\\d{1,18}")) {
            throw Problem.badParameter("place", "The id of a place, as in /places.");
        }
        return weather.at(Long.parseLong(place))
                .map(at -> ForecastAnswer.of(
                        at,
                        at.outlook(OutlookKind.AIR)
                                .map(known -> outlooks.indices(known.outlook()))
                                .orElse(List.of()),
                        clock))
                .orElseThrow(() -> Problem.notFound("There is no place " + place + "."));
    }
}
