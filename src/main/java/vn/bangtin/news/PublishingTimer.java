package vn.bangtin.news;

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
import java.util.List;
import java.util.function.LongPredicate;

/**
 * The pulse of {@link PublishingService}, on every node: looks every twenty seconds what is due, also for what fell due
 * while no node was running.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublishingTimer {

    private static final Logger LOG = System.getLogger(PublishingTimer.class.getName());

    @Inject
    private PublishingService publishing;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        try {
            each(publishing.dueToPublish(), publishing::publish, "published");
            each(publishing.dueToExpire(), publishing::expire, "withdrawn");
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "What is due could not be read", e);
        }
    }

    /** One article that cannot be published must not keep the others. */
    private static void each(List<Long> ids, LongPredicate work, String done) {
        for (var id : ids) {
            try {
                if (work.test(id)) {
                    LOG.log(Level.INFO, "Article {0} was {1} as scheduled", Long.toString(id), done);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Article " + id + " could not be " + done + " as scheduled", e);
            }
        }
    }
}
