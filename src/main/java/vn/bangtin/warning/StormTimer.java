package vn.bangtin.warning;

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

/** Writes down on every node when storm duty begins and ends, and keeps {@link StormState} fresh. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StormTimer {

    private static final Logger LOG = System.getLogger(StormTimer.class.getName());

    @Inject
    private StormService storms;

    @Inject
    private StormState state;

    @Schedule(hour = "*", minute = "*", second = "10/20", persistent = false)
    void tick() {
        try {
            storms.settle();
            state.refresh();
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "Storm duty could not be settled", e);
        }
    }
}
