package vn.bangtin.warning;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;
import vn.bangtin.place.PlaceService;
import vn.bangtin.place.TestPlaces;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;

/** The real services on a test's database. */
final class TestWarnings {

    final RecordedEvents<ContentChanged> changes = new RecordedEvents<>();
    final RecordedEvents<WarningIssued> issued;
    final RecordedEvents<WarningWithdrawn> withdrawn;
    final Warnings warnings;
    final WarningScale scale;
    final PlaceService places;
    final AuditTrail audit;
    final WarningChains chains;
    final WarningIntakeService intake;
    final WarningService service;

    TestWarnings(EntityManager entityManager, Clock clock) {
        this(entityManager, clock, issued -> {});
    }

    TestWarnings(EntityManager entityManager, Clock clock, Consumer<WarningIssued> observer) {
        this(entityManager, clock, observer, withdrawn -> {});
    }

    TestWarnings(
            EntityManager entityManager,
            Clock clock,
            Consumer<WarningIssued> observer,
            Consumer<WarningWithdrawn> withdrawals) {
        withdrawn = new RecordedEvents<>(withdrawals);
        issued = new RecordedEvents<>(observer);
        warnings = new Warnings(entityManager);
        scale = new WarningScale(entityManager, clock);
        var follower = new PlaceFollower[1];
        places = TestPlaces.service(entityManager, clock, changed -> follower[0].match(changed));
        follower[0] = new PlaceFollower(warnings, places, changes, clock);
        chains = new WarningChains(warnings, changes, issued, withdrawn);
        audit = new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM);
        intake = new WarningIntakeService(warnings, scale, places, audit, chains, clock);
        service = new WarningService(warnings, clock);
    }
}
