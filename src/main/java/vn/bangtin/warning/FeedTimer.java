package vn.bangtin.warning;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Looks on every node which feed's turn it is; what is due is in the database. Transactions are left to the repository: a slow
 * feed must not hold one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FeedTimer {

    private static final Logger LOG = System.getLogger(FeedTimer.class.getName());

    @Inject
    private FeedPoller poller;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        try {
            poller.pollDue();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The feeds of warnings could not be asked", e);
        }
    }
}
