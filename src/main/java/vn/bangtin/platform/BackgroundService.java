package vn.bangtin.platform;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Runs work in another thread, with a persistence context of its own and no transaction; the work opens those it needs.
 *
 * <p>An EJB, and no {@code ManagedExecutorService}: there Payara hands the invocation of the caller on to the other thread,
 * and with it the entity manager that reads outside of transactions. Two threads would share it, and whoever ends first
 * closes it for the other one (docs/decisions/0044). Each call of an EJB is an invocation of its own.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class BackgroundService {

    private static final Logger LOG = System.getLogger(BackgroundService.class.getName());

    /**
     * Returns at once. May be called at the end of a transaction, too. What the work throws is logged.
     *
     * @param work lasts as long as it likes, on a node that may stop any time
     */
    @Asynchronous
    public void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Work in the background broke off", e);
        }
    }
}
