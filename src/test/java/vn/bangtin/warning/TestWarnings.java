package vn.bangtin.warning;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;

/** The real services on a test's database. */
final class TestWarnings {

    final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    final RecordedEvents<WarningIssued> issued = new RecordedEvents<>();
    final Warnings warnings;
    final WarningScale scale;
    final PlaceService places;
    final AuditTrail audit;
    final WarningIntakeService intake;
    final WarningService service;

    TestWarnings(EntityManager entityManager, Clock clock) {
        warnings = new Warnings(entityManager);
        scale = new WarningScale(entityManager, clock);
        var later = new WarningIntakeService[1];
        places = TestPlaces.service(entityManager, clock, changed -> later[0].rematch(changed));
        audit = new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM);
        intake = new WarningIntakeService(warnings, scale, places, audit, changes, issued, clock);
        later[0] = intake;
        service = new WarningService(warnings, clock);
    }
}
