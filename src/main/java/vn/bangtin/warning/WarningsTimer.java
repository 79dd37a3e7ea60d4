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

/** Keeps {@link WarningsInForce} fresh on every node, so that no page has to ask: what one node took the others show soon. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarningsTimer {

    private static final Logger LOG = System.getLogger(WarningsTimer.class.getName());

    @Inject
    private WarningsInForce inForce;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        try {
            inForce.refresh();
        } catch (RuntimeException e) {
            // the database is away: what is remembered stays for a while, and the next tick finds it back
            LOG.log(Level.WARNING, "The warnings in force could not be read", e);
        }
    }
}
