package vn.bangtin.weather;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The pulse of air, sea and rivers, apart from that of the forecasts: a slow server of theirs keeps no forecast waiting. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OutlookTimer {

    private static final Logger LOG = System.getLogger(OutlookTimer.class.getName());
    private static final long FIRST = Duration.ofSeconds(10).toMillis();
    private static final long LONGEST = Duration.ofMinutes(3).toMillis();

    @Resource
    private TimerService timers;

    private OutlookRefresh refresh;
    private AirScales scales;
    private WeatherSettings settings;

    public OutlookTimer() {}

    @Inject
    OutlookTimer(OutlookRefresh refresh, AirScales scales, WeatherSettings settings) {
        this.refresh = refresh;
        this.scales = scales;
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        var interval = Math.max(1_000, Math.min(LONGEST, settings.refresh().toMillis() / 10));
        scales.load();
        timers.createIntervalTimer(FIRST, interval, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            refresh.refreshDue();
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "Air, sea and rivers could not be refreshed", e);
        }
    }
}
