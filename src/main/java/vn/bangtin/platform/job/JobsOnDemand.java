package vn.bangtin.platform.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Begins a job as soon as the transaction that wants it is through, without waiting for {@link JobTimer}. */
@ApplicationScoped
class JobsOnDemand {

    private static final Logger LOG = System.getLogger(JobsOnDemand.class.getName());

    @Resource
    private ManagedExecutorService executor;

    private JobRunner runner;

    protected JobsOnDemand() {}

    @Inject
    JobsOnDemand(JobRunner runner) {
        this.runner = runner;
    }

    void run(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        executor.execute(() -> {
            try {
                runner.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Job " + queued.id() + " waits for the next tick", e);
            }
        });
    }
}
