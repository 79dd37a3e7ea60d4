package vn.bangtin.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import vn.bangtin.platform.BackgroundService;

/** Begins a job as soon as the transaction that wants it is through, without waiting for {@link JobTimer}. */
@ApplicationScoped
class JobsOnDemand {

    private JobRunner runner;
    private BackgroundService background;

    protected JobsOnDemand() {}

    @Inject
    JobsOnDemand(JobRunner runner, BackgroundService background) {
        this.runner = runner;
        this.background = background;
    }

    void run(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobQueued queued) {
        background.run(runner::run);
    }
}
