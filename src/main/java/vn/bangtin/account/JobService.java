package vn.bangtin.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.job.JobOrder;
import vn.bangtin.platform.job.JobRow;
import vn.bangtin.platform.job.Jobs;
import vn.bangtin.platform.job.LongWork;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The door to the work in the background. Everybody who works sees and cancels their own; those who look after the portal
 * see and cancel all, but fetch only their own files, which show what their owners may see.
 */
@Stateless
@RolesAllowed(Capability.NEWS_WRITE)
public class JobService {

    private Jobs jobs;
    private CurrentUser currentUser;
    private Instance<LongWork> works;

    public JobService() {}

    @Inject
    public JobService(Jobs jobs, CurrentUser currentUser, @Any Instance<LongWork> works) {
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.works = works;
    }

    /** One page of the jobs that the person sees, the newest first. Two SQL statements. */
    public Slice<JobRow> rows(Page page) {
        return jobs.rows(isOverseer() ? null : currentUser.getId(), page);
    }

    /** Whether the person looks after the jobs of all. */
    public boolean isOverseer() {
        return currentUser.can(Capability.SETTINGS_MANAGE);
    }

    /** Whether the person asked for it, and may fetch what it made. */
    public boolean isMine(JobRow row) {
        return row.ownerId() == currentUser.getId();
    }

    /**
     * Cancels a job; one that is finished stays as it is.
     *
     * @throws NotFoundException if the person does not see it
     */
    public void cancel(long id) {
        if (!isOverseer() && jobs.ownerOf(id) != currentUser.getId()) {
            throw new NotFoundException();
        }
        jobs.cancel(id);
    }

    /**
     * What one of the person's own jobs made.
     *
     * @throws NotFoundException if there is none, or its file is erased
     */
    public Jobs.Made file(long id) {
        return jobs.file(id, currentUser.getId());
    }

    /**
     * Starts a work that stands by itself.
     *
     * @throws NotFoundException if it cannot be started here
     * @throws BusinessException if it is at work already
     */
    @RolesAllowed(Capability.SETTINGS_MANAGE)
    public void start(String kind, Locale language) {
        if (works.stream().noneMatch(work -> work.isStartable() && work.kind().equals(kind))) {
            throw new NotFoundException();
        }
        jobs.add(new JobOrder(kind, Map.of(), currentUser.getId(), currentUser.getDisplayName(), language, true));
    }
}
