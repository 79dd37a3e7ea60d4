package vn.bangtin.place;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.bangtin.organisation.Unit;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.DemoContentRequested;

/**
 * The sample places. The names of {@code sample-places.csv} say where the points lie; they claim nothing about today's
 * administrative units.
 */
@ApplicationScoped
class PlaceDemo {

    private static final String PLACES = "sample-places.csv";

    private Places places;
    private UnitService units;
    private Event<PlacesChanged> changes;

    protected PlaceDemo() {}

    @Inject
    PlaceDemo(Places places, UnitService units, Event<PlacesChanged> changes) {
        this.places = places;
        this.units = units;
        this.changes = changes;
    }

    void load(@Observes @Priority(DemoContentRequested.PLACES) DemoContentRequested request) {
        try (var lines = new BufferedReader(
                new InputStreamReader(PlaceDemo.class.getResourceAsStream(PLACES), StandardCharsets.UTF_8))) {
            var added = new ArrayList<Long>();
            for (var line : lines.lines().toList()) {
                var cells = line.split(",");
                var place = new Place(cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
                place.describe(PlaceKind.valueOf(cells[3]), List.of());
                place.show((added.size() + 1) * PlaceService.STEP, true, null, null);
                places.add(place);
                added.add(place.getId());
            }
            places.find(added.get(0)).orElseThrow().serve(tops());
            places.flush();
            changes.fire(new PlacesChanged(added));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The units at the top: with them the first place is that of everybody in the agency. */
    private List<Unit> tops() {
        return units.units().stream()
                .filter(unit -> unit.parentId() == null)
                .map(unit -> places.unit(unit.id()).orElseThrow())
                .toList();
    }
}
