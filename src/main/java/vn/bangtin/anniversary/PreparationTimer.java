package vn.bangtin.anniversary;

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

/** The pulse of {@link DuePreparationService}, on every node: looks every ten minutes what is due. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreparationTimer {

    private static final Logger LOG = System.getLogger(PreparationTimer.class.getName());

    @Inject
    private DuePreparationService preparations;

    @Schedule(hour = "*", minute = "5/10", persistent = false)
    void tick() {
        try {
            preparations.due().forEach(this::begin);
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "What is to be prepared could not be read", e);
        }
    }

    /** One that cannot be begun must not keep the others. */
    private void begin(DuePreparation due) {
        try {
            preparations.begin(due);
        } catch (RuntimeException e) {
            // another node may have begun it at the same moment: then it is not due any more
            if (preparations.due().contains(due)) {
                LOG.log(Level.WARNING, "Anniversary " + due.anniversaryId() + " could not be prepared", e);
            }
        }
    }
}
