package vn.bangtin.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.bangtin.platform.SetupCompleted;

/** Takes the places that the first administrator named at the set-up. */
@ApplicationScoped
class FirstPlaces {

    private PlaceService places;

    protected FirstPlaces() {}

    @Inject
    FirstPlaces(PlaceService places) {
        this.places = places;
    }

    void add(@Observes SetupCompleted setup) {
        places.addInitial(setup.places().stream()
                .map(place -> new InitialPlace(place.name(), place.latitude(), place.longitude()))
                .toList());
    }
}
