package vn.bangtin.calendar;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import vn.bangtin.platform.ContentChanged;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.settings.FixedConfig;
import vn.bangtin.platform.settings.Settings;

/** The real calendar without a server, for tests of other features. */
public final class TestCalendar {

    private TestCalendar() {}

    /** The calendar of a database at a time. */
    public static CalendarService of(EntityManager entityManager, Clock clock) {
        var settings = new Settings(
                entityManager,
                new FixedConfig(Map.of()),
                new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM),
                new RecordedEvents<ContentChanged>());
        return new CalendarService(new CalendarDays(new DayPlans(entityManager)), settings, clock);
    }
}
