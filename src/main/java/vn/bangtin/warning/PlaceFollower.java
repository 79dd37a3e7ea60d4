package vn.bangtin.warning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.PlacesChanged;
import vn.bangtin.platform.ContentChanged;

/** Whoever has another place now, or one elsewhere, is warned as well. */
@ApplicationScoped
class PlaceFollower {

    private Warnings warnings;
    private PlaceService places;
    private Event<ContentChanged> changes;
    private Clock clock;

    protected PlaceFollower() {}

    @Inject
    PlaceFollower(Warnings warnings, PlaceService places, Event<ContentChanged> changes, Clock clock) {
        this.warnings = warnings;
        this.places = places;
        this.changes = changes;
        this.clock = clock;
    }

    void match(@Observes PlacesChanged changed) {
        var inForce = warnings.allInForce(clock.instant());
        if (inForce.isEmpty()) {
            return;
        }
        var listed = places.listed();
        var shapes = warnings.shapes(inForce.stream().map(Warning::getId).toList());
        for (var warning : inForce) {
            var match = PlaceMatch.of(Shapes.read(warning.getAreaWords(), shapes.get(warning.getId())), listed);
            warning.touch(match.placeIds(), match.here());
        }
        changes.fire(WarningChains.CHANGED);
    }
}
