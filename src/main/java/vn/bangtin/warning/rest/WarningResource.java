package vn.bangtin.warning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.platform.rest.Problem;
import vn.bangtin.warning.WarningsInForce;

/** {@code /api/v1/warnings} */
@RequestScoped
@Path("warnings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Warnings")
public class WarningResource {

    private WarningsInForce inForce;

    protected WarningResource() {}

    @Inject
    public WarningResource(WarningsInForce inForce) {
        this.inForce = inForce;
    }

    /** The official warnings in force. */
    @GET
    @Operation(
            summary =
                    "The official warnings in force, the highest level first, with when the last message was received")
    public WarningsAnswer now(
            @Parameter(description = "Only those for a place, by its id as in /places") @QueryParam("place")
                    String place) {
        if (place != null && !place.matches("\\d{1,18}")) {
            throw Problem.badParameter("place", "The id of a place, as in /places.");
        }
        var now = inForce.now();
        return new WarningsAnswer(
                now.lastReceived(),
                now.inForce().stream()
                        .filter(row -> place == null || row.placeIds().contains(Long.parseLong(place)))
                        .map(WarningAnswer::of)
                        .toList());
    }
}
