package vn.bangtin.news;

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

/** The pulse of {@link ReadCounter}: a batch every minute, and one when the server stops. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadTimer {

    private static final Logger LOG = System.getLogger(ReadTimer.class.getName());

    @Inject
    private ReadCounter counter;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    @PreDestroy
    void flush() {
        try {
            counter.flush();
        } catch (RuntimeException e) {
            // another node was there first, or the database is away: nothing is lost, the next minute tries again
            LOG.log(
                    Level.INFO,
                    "Reading counts wait for the next minute: {0}",
                    e.getClass().getSimpleName());
        }
    }
}
