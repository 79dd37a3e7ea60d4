package vn.bangtin.platform.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** A job while it runs: what it needs to know, and whom it tells how far it is. Used by one thread. */
public final class Work {

    // often enough for whoever watches, seldom enough for the database
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

    private final Job job;
    private final Jobs jobs;
    private final JobFiles files;
    private final BooleanSupplier nodeStops;
    private final Clock clock;

    private Instant lastSign = Instant.MIN;
    private long done;
    private Long total;
    private String note;
    private String fileName;
    private Path written;

    Work(Job job, Jobs jobs, JobFiles files, BooleanSupplier nodeStops, Clock clock) {
        this.job = job;
        this.jobs = jobs;
        this.files = files;
        this.nodeStops = nodeStops;
        this.clock = clock;
        this.done = job.done();
    }

    /** The account of who asked for it; with that person's rights it is to be done. */
    public long ownerId() {
        return job.ownerId();
    }

    /** The language of who asked. */
    public Locale language() {
        return job.language();
    }

    /** A parameter of the order, or {@code null}. */
    public String parameter(String name) {
        return job.parameters().get(name);
    }

    /** What {@link #reached(long, long)} said last, before a node died; 0 at the beginning. */
    public long reached() {
        return job.reached();
    }

    /** How much was done before a node died; 0 at the beginning. */
    public long doneBefore() {
        return job.done();
    }

    /** Says how much there is to do in all. */
    public void total(long total) {
        this.total = total;
    }

    /**
     * Says how far it is; for work that begins anew if a node dies. To be called after each small part.
     *
     * @throws RuntimeException if the job is to end here; it must pass
     */
    public void done(long done) {
        reached(done, 0);
    }

    /**
     * Says how far it is, and where it goes on if a node dies now.
     *
     * @param done how much is done, of the total
     * @param reached in the work's own terms, as the id of the last thing that was done
     * @throws RuntimeException if the job is to end here; it must pass
     */
    public void reached(long done, long reached) {
        this.done = done;
        if (nodeStops.getAsBoolean()) {
            throw new StoppedException();
        }
        var now = clock.instant();
        if (lastSign.plus(BETWEEN_SIGNS).isAfter(now)) {
            return;
        }
        lastSign = now;
        if (!jobs.alive(job, done, total, reached)) {
            throw new StoppedException();
        }
    }

    /** What is to be said beside the result, in the language of who asked. */
    public void note(String words) {
        note = words;
    }

    /**
     * The file that the job makes, one at most. The work closes it.
     *
     * @param name as it is offered, at most 120 characters
     */
    public OutputStream output(String name) throws IOException {
        fileName = name;
        written = files.begin(job.getId(), job.claim());
        return new BufferedOutputStream(Files.newOutputStream(written), 65_536);
    }

    /** Puts the result where it can be fetched. */
    void finish() throws IOException {
        // the file first: whoever sees that the job is done can fetch it
        var size = written == null ? null : (Long) files.keep(job.getId(), written);
        jobs.done(job, done, note, fileName, size);
    }

    /** Throws away what was written. */
    void discard() throws IOException {
        if (written != null) {
            Files.deleteIfExists(written);
        }
    }
}
