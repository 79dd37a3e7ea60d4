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
import vn.bangtin.platform.BackgroundService;

/**
 * The pulse of the weather: looks ten times in each period of refresh whose turn it is. The timer lives in memory only;
 * what is due is in the database.
 *
 * <p>Transactions are left to the repository and locks to the database: a slow source must neither hold a transaction nor
 * keep anybody waiting.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ForecastTimer {

    private static final Logger LOG = System.getLogger(ForecastTimer.class.getName());
    private static final long SOON = Duration.ofSeconds(1).toMillis();
    private static final long LONGEST = Duration.ofMinutes(3).toMillis();

    @Resource
    private TimerService timers;

    private BackgroundService background;
    private ForecastRefresh refresh;
    private ForecastSources sources;
    private WeatherSettings settings;

    public ForecastTimer() {}

    @Inject
    ForecastTimer(
            BackgroundService background, ForecastRefresh refresh, ForecastSources sources, WeatherSettings settings) {
        this.background = background;
        this.refresh = refresh;
        this.sources = sources;
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        sources.announce();
        var interval = Math.max(SOON, Math.min(LONGEST, settings.refresh().toMillis() / 10));
        timers.createIntervalTimer(Math.min(interval, 5 * SOON), interval, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            refresh.refreshDue(background::run);
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "The forecasts could not be refreshed", e);
        }
    }
}
