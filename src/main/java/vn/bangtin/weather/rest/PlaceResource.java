package vn.bangtin.weather.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.weather.PlaceItem;
import vn.bangtin.weather.WeatherService;

/** {@code /api/v1/places} */
@RequestScoped
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weather")
public class PlaceResource {

    private WeatherService weather;

    protected PlaceResource() {}

    @Inject
    public PlaceResource(WeatherService weather) {
        this.weather = weather;
    }

    /** The places whose weather the portal shows. */
    @GET
    @Operation(summary = "The places whose weather the portal shows, in their order")
    public List<PlaceItem> places() {
        return weather.places();
    }
}
