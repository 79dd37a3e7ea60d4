package vn.bangtin.platform.mail;

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

/** The pulse of {@link MailDelivery}, on every node: looks every twenty seconds what is to be sent. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

    private static final Logger LOG = System.getLogger(MailTimer.class.getName());

    @Inject
    private MailDelivery delivery;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void tick() {
        try {
            delivery.run();
        } catch (RuntimeException e) {
            // the database is away: the next tick finds it back
            LOG.log(Level.WARNING, "The outgoing mails could not be read", e);
        }
    }
}
