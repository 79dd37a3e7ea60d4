package vn.bangtin.place;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import vn.bangtin.organisation.TestUnits;
import vn.bangtin.platform.DemoContentRequested;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;

/** The real door to the places, for tests of other rooms that need some. */
public final class TestPlaces {

    private TestPlaces() {}

    /** The service on a test's database; {@code observer} hears what an observer in the server would. */
    public static PlaceService service(EntityManager entityManager, Clock clock, Consumer<PlacesChanged> observer) {
        return new PlaceService(
                new Places(entityManager),
                new AuditTrail(entityManager, clock, () -> "quantri"),
                clock,
                new RecordedEvents<>(),
                new RecordedEvents<>(observer));
    }

    /** What pages remember of it; nothing yet. */
    public static ShownPlaces shown(PlaceService places, Clock clock) {
        return new ShownPlaces(places, clock);
    }

    /** The sample places of the demo. */
    public static void demo(EntityManager entityManager, Consumer<PlacesChanged> observer) {
        new PlaceDemo(
                        new Places(entityManager),
                        TestUnits.of(entityManager, Clock.systemUTC()),
                        new RecordedEvents<>(observer))
                .load(new DemoContentRequested(line -> {}));
    }
}
