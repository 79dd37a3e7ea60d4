package vn.bangtin.platform.job;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.text.Words;

/** Runs the jobs on this node, one after the other. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean stopping;
    private Jobs jobs;
    private JobFiles files;
    private Iterable<LongWork> works;
    private Clock clock;

    protected JobRunner() {}

    @Inject
    JobRunner(Jobs jobs, JobFiles files, @Any Instance<LongWork> works, Clock clock) {
        this(jobs, files, (Iterable<LongWork>) works, clock);
    }

    JobRunner(Jobs jobs, JobFiles files, Iterable<LongWork> works, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.works = works;
        this.clock = clock;
    }

    /** Does what there is to do, unless this node is at it already. */
    void run() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var due = jobs.due(); !due.isEmpty() && !stopping; due = jobs.due()) {
                if (!runAny(due)) {
                    // other nodes were quicker
                    return;
                }
            }
        } finally {
            busy.set(false);
        }
    }

    private boolean runAny(List<Long> due) {
        for (var id : due) {
            var claimed = jobs.claim(id);
            if (claimed.isPresent()) {
                run(claimed.get());
                return true;
            }
        }
        return false;
    }

    private void run(Job job) {
        var words = new Words(job.language());
        if (job.deaths() >= Jobs.MAX_DEATHS) {
            jobs.ended(job, words.format("job.died"));
            return;
        }
        var work = new Work(job, jobs, files, () -> stopping, clock);
        try {
            of(job.kind()).run(work);
            work.finish();
        } catch (StoppedException e) {
            LOG.log(Level.INFO, "Job {0} was stopped", job.getId().toString());
            discard(work);
            if (stopping) {
                jobs.giveBack(job);
            } else {
                jobs.ended(job, null);
            }
        } catch (BusinessException e) {
            discard(work);
            jobs.ended(job, words.format(e.key(), e.arguments()));
        } catch (IOException | RuntimeException e) {
            discard(work);
            if (!stopping) {
                LOG.log(Level.WARNING, "Job " + job.getId() + " failed", e);
                jobs.ended(job, words.format("job.broken", job.getId().toString()));
            }
        }
    }

    private LongWork of(String kind) {
        for (var work : works) {
            if (work.kind().equals(kind)) {
                return work;
            }
        }
        throw new IllegalStateException("No work of kind " + kind);
    }

    private static void discard(Work work) {
        try {
            work.discard();
        } catch (IOException e) {
            // the next claim, or the week, takes it away
            LOG.log(Level.WARNING, "A half-written file could not be erased", e);
        }
    }

    /** Erases the files that were kept long enough. */
    void eraseOldFiles() {
        for (var id : jobs.withOldFiles()) {
            try {
                files.forget(id);
                jobs.fileErased(id);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The file of job " + id + " could not be erased", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
