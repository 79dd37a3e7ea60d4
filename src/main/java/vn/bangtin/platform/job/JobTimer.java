package vn.bangtin.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import vn.bangtin.platform.BackgroundService;

/** The pulse of {@link JobRunner}, on every node: looks every twenty seconds whether a job was left behind. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {

    private static final Logger LOG = System.getLogger(JobTimer.class.getName());

    @Inject
    private JobRunner runner;

    @Inject
    private BackgroundService background;

    // in a thread of its own: a timer that takes minutes would be late for its next turn
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        background.run(runner::run);
    }

    @Schedule(hour = "*", minute = "10", persistent = false)
    void eraseOldFiles() {
        try {
            runner.eraseOldFiles();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Old files of jobs could not be erased", e);
        }
    }

    @PreDestroy
    void stop() {
        runner.stop();
    }
}
