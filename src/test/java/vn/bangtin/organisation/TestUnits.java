package vn.bangtin.organisation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;

/** The real units without a server, for tests of other features. */
public final class TestUnits {

    private TestUnits() {}

    /** The units of a database at a time. */
    public static UnitService of(EntityManager entityManager, Clock clock) {
        return new UnitService(
                new Units(entityManager, clock),
                new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM),
                new RecordedEvents<>());
    }
}
