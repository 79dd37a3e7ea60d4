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

/** Keeps {@link WarningsInForce} fresh on every node, so that no page has to ask: what one node took the others show soon. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarningsTimer {

    @Inject
    private WarningsInForce inForce;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        inForce.refresh();
    }
}
