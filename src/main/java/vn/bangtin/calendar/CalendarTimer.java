package vn.bangtin.calendar;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Brings what another node changed: reads the days off every 30 seconds, so that no page has to. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class CalendarTimer {

    @Inject
    private CalendarDays days;

    @Schedule(hour = "*", minute = "*", second = "15/30", persistent = false)
    void reload() {
        days.reload();
    }
}
