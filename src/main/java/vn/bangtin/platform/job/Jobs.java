package vn.bangtin.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;
import vn.bangtin.platform.paging.Slice;

/**
 * The jobs as they are stored. Every step of a running one is a conditional update in a transaction of its own: it says
 * which claim it belongs to, and changes nothing if another node has taken the job since.
 */
@ApplicationScoped
public class Jobs {

    /** So many of one person may be unfinished. */
    public static final int MAX_UNFINISHED = 3;

    /** Longer than any step between two signs of life takes. */
    static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    /** How long a file can be fetched. */
    static final Duration KEPT = Duration.ofDays(7);

    /** A job that ended with so many nodes is what ends them. */
    static final int MAX_DEATHS = 3;

    private static final int MAX_NOTE = 1_000;
    private static final int MAX_FAILURE = 500;

    private EntityManager entityManager;
    private JobFiles files;
    private AuditTrail audit;
    private Event<JobQueued> queued;
    private Clock clock;

    protected Jobs() {}

    @Inject
    Jobs(EntityManager entityManager, JobFiles files, AuditTrail audit, Event<JobQueued> queued, Clock clock) {
        this.entityManager = entityManager;
        this.files = files;
        this.audit = audit;
        this.queued = queued;
        this.clock = clock;
    }

    /**
     * Queues a job, in the transaction of the caller. Who asks may ask, {@code account.JobService} or the service of the
     * feature has checked.
     *
     * @return its id
     * @throws BusinessException if the person has too many that are not finished, or one that must be alone is at work
     */
    public long add(JobOrder order) {
        var unfinished = entityManager
                .createQuery(
                        "select count(j) from Job j where j.ownerId = :owner and j.state in :unfinished", Long.class)
                .setParameter("owner", order.ownerId())
                .setParameter("unfinished", JobState.UNFINISHED)
                .getSingleResult();
        if (unfinished >= MAX_UNFINISHED) {
            throw new BusinessException("job.tooMany", MAX_UNFINISHED);
        }
        var job = new Job(order, clock.instant());
        if (order.alone()
                && entityManager
                                .createQuery("select count(j) from Job j where j.soleKey = :kind", Long.class)
                                .setParameter("kind", order.kind())
                                .getSingleResult()
                        > 0) {
            throw new BusinessException("job.already");
        }
        try {
            entityManager.persist(job);
            entityManager.flush();
        } catch (PersistenceException e) {
            // two people asked at the same moment
            throw new BusinessException("job.already");
        }
        audit.created(job);
        queued.fire(new JobQueued(job.getId()));
        return job.getId();
    }

    /**
     * One page of the jobs, the newest first. Two SQL statements.
     *
     * @param ownerId of this account only; {@code null}: of all
     */
    public Slice<JobRow> rows(Long ownerId, Page page) {
        var where = ownerId == null ? "" : " where j.ownerId = :owner";
        var rows = entityManager.createQuery(
                "select new vn.bangtin.platform.job.JobRow(j.id, j.kind, j.ownerId, j.owner, j.state, j.cancelAskedAt,"
                        + " j.queuedAt, j.startedAt, j.finishedAt, j.done, j.total, j.note, j.failure, j.fileName,"
                        + " j.fileSize) from Job j" + where + " order by j.queuedAt desc, j.id desc",
                JobRow.class);
        var total = entityManager.createQuery("select count(j) from Job j" + where, Long.class);
        if (ownerId != null) {
            rows.setParameter("owner", ownerId);
            total.setParameter("owner", ownerId);
        }
        return new Slice<>(
                rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(),
                page,
                total.getSingleResult());
    }

    /** Whose job it is. @throws NotFoundException if there is none with this id */
    public long ownerOf(long id) {
        return find(id).orElseThrow(NotFoundException::new).ownerId();
    }

    /**
     * Cancels a job: at once if it waits, else as soon as it says how far it is. One that is finished stays as it is.
     *
     * @throws NotFoundException if there is none with this id
     */
    public void cancel(long id) {
        var job = find(id).orElseThrow(NotFoundException::new);
        var waiting = entityManager
                .createQuery("update Job j set j.state = :cancelled, j.finishedAt = :now, j.soleKey = null,"
                        + " j.cancelAskedAt = :now, j.version = j.version + 1 where j.id = :id and j.state = :waiting")
                .setParameter("cancelled", JobState.CANCELLED)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("waiting", JobState.WAITING)
                .executeUpdate();
        var running = waiting == 1
                ? 0
                : entityManager
                        .createQuery("update Job j set j.cancelAskedAt = :now, j.version = j.version + 1"
                                + " where j.id = :id and j.state = :running and j.cancelAskedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("running", JobState.RUNNING)
                        .executeUpdate();
        if (waiting + running == 1) {
            audit.done("cancelled", job, job.auditFields());
        }
    }

    /** What a job made, and what it is called. */
    public record Made(String name, Path file) {}

    /**
     * What a job of somebody made.
     *
     * @throws NotFoundException if there is no such job of this account, it made nothing, or that is erased
     */
    public Made file(long id, long ownerId) {
        var name = entityManager
                .createQuery(
                        "select j.fileName from Job j where j.id = :id and j.ownerId = :owner and j.state = :done"
                                + " and j.fileName is not null",
                        String.class)
                .setParameter("id", id)
                .setParameter("owner", ownerId)
                .setParameter("done", JobState.DONE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var file = files.path(id);
        if (!Files.exists(file)) {
            throw new NotFoundException();
        }
        return new Made(name, file);
    }

    /** Those that wait, and those whose node gives no sign of life; the oldest first. One SQL statement. */
    List<Long> due() {
        return entityManager
                .createQuery(
                        "select j.id from Job j where j.state = :waiting or j.state = :running and j.aliveAt < :dead"
                                + " order by j.queuedAt, j.id",
                        Long.class)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("running", JobState.RUNNING)
                .setParameter("dead", clock.instant().minus(DEAD_AFTER))
                .setMaxResults(20)
                .getResultList();
    }

    /** The job, if nobody else took it meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<Job> claim(long id) {
        var seen = find(id).orElse(null);
        if (seen == null || !seen.state().isUnfinished()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var died = seen.state() == JobState.RUNNING;
        if (died && !seen.aliveAt().isBefore(now.minus(DEAD_AFTER))) {
            return Optional.empty();
        }
        var claimed = entityManager
                .createQuery("update Job j set j.state = :running, j.claim = j.claim + 1, j.deaths = j.deaths + :died,"
                        + " j.aliveAt = :now, j.startedAt = :started, j.version = j.version + 1"
                        + " where j.id = :id and j.state = :state and j.claim = :claim")
                .setParameter("running", JobState.RUNNING)
                .setParameter("died", died ? 1 : 0)
                .setParameter("now", now)
                .setParameter("started", seen.startedAt() == null ? now : seen.startedAt())
                .setParameter("id", id)
                .setParameter("state", seen.state())
                .setParameter("claim", seen.claim())
                .executeUpdate();
        return claimed == 1 ? find(id) : Optional.empty();
    }

    /** A sign of life. @return whether the job may go on */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean alive(Job job, long done, Long total, long reached) {
        return entityManager
                        .createQuery("update Job j set j.aliveAt = :now, j.done = :done, j.total = :total,"
                                + " j.reached = :reached, j.version = j.version + 1" + RUNS
                                + " and j.cancelAskedAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("done", done)
                        .setParameter("total", total)
                        .setParameter("reached", reached)
                        .setParameter("id", job.getId())
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("claim", job.claim())
                        .executeUpdate()
                == 1;
    }

    private static final String RUNS = " where j.id = :id and j.state = :running and j.claim = :claim";

    /** It is done. @return whether it was still this node's */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean done(Job job, long done, String note, String fileName, Long fileSize) {
        return entityManager
                        .createQuery("update Job j set j.state = :done, j.finishedAt = :now, j.soleKey = null,"
                                + " j.done = :count, j.note = :note, j.fileName = :name, j.fileSize = :size,"
                                + " j.version = j.version + 1" + RUNS)
                        .setParameter("done", JobState.DONE)
                        .setParameter("now", clock.instant())
                        .setParameter("count", done)
                        .setParameter("note", cut(note, MAX_NOTE))
                        .setParameter("name", fileName)
                        .setParameter("size", fileSize)
                        .setParameter("id", job.getId())
                        .setParameter("running", JobState.RUNNING)
                        .setParameter("claim", job.claim())
                        .executeUpdate()
                == 1;
    }

    /** It did not work out; {@code null}: it was cancelled. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void ended(Job job, String failure) {
        entityManager
                .createQuery("update Job j set j.state = :state, j.finishedAt = :now, j.soleKey = null,"
                        + " j.failure = :failure, j.version = j.version + 1" + RUNS
                        + (failure == null ? " and j.cancelAskedAt is not null" : ""))
                .setParameter("state", failure == null ? JobState.CANCELLED : JobState.FAILED)
                .setParameter("now", clock.instant())
                .setParameter("failure", cut(failure, MAX_FAILURE))
                .setParameter("id", job.getId())
                .setParameter("running", JobState.RUNNING)
                .setParameter("claim", job.claim())
                .executeUpdate();
    }

    /** This node stops: another one, or this one after its start, goes on at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(Job job) {
        entityManager
                .createQuery("update Job j set j.state = :waiting, j.version = j.version + 1" + RUNS)
                .setParameter("waiting", JobState.WAITING)
                .setParameter("id", job.getId())
                .setParameter("running", JobState.RUNNING)
                .setParameter("claim", job.claim())
                .executeUpdate();
    }

    /** The finished jobs whose files were kept long enough, at most a hundred. */
    List<Long> withOldFiles() {
        return entityManager
                .createQuery("select j.id from Job j where j.fileName is not null and j.finishedAt < :old", Long.class)
                .setParameter("old", clock.instant().minus(KEPT))
                .setMaxResults(100)
                .getResultList();
    }

    /** The file of a job is erased. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fileErased(long id) {
        entityManager
                .createQuery("update Job j set j.fileName = null, j.version = j.version + 1 where j.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Optional<Job> find(long id) {
        var job = entityManager.find(Job.class, id);
        if (job != null) {
            entityManager.refresh(job);
        }
        return Optional.ofNullable(job);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
