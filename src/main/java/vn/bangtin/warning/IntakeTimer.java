package vn.bangtin.warning;

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

/**
 * The pulse of the intake, on every node. No transaction is open while a disk is read: each message has its own.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
public class IntakeTimer {

    private static final Logger LOG = System.getLogger(IntakeTimer.class.getName());

    @Resource
    private TimerService timers;

    private WarningFolder folder;
    private WarningSettings settings;

    public IntakeTimer() {}

    @Inject
    IntakeTimer(WarningFolder folder, WarningSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    @PostConstruct
    void start() {
        var every = settings.look().toMillis();
        timers.createIntervalTimer(every, every, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        try {
            folder.look();
        } catch (RuntimeException e) {
            // the database is away: the files stay, and the next tick finds it back
            LOG.log(Level.WARNING, "The folder of warnings could not be emptied", e);
        }
    }
}
