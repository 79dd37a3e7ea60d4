package vn.bangtin.place.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.bangtin.place.ListedPlace;
import vn.bangtin.place.PlaceService;

/** {@code /api/v1/places} */
@RequestScoped
@Path("places")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weather")
public class PlaceResource {

    private PlaceService places;

    protected PlaceResource() {}

    @Inject
    public PlaceResource(PlaceService places) {
        this.places = places;
    }

    /** The places whose weather the portal shows. */
    @GET
    @Operation(
            summary =
                    "The places whose weather the portal shows, in their order, with their kind and their other and former names")
    public List<ListedPlace> places() {
        return places.listed();
    }
}
