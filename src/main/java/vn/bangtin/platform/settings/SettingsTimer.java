package vn.bangtin.platform.settings;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Brings what another node changed: reads the settings every 30 seconds, so that no page has to. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class SettingsTimer {

    @Inject
    private Settings settings;

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void reload() {
        settings.reload();
    }
}
