package vn.bangtin.platform.job;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.bangtin.platform.RecordedEvents;
import vn.bangtin.platform.audit.AuditTrail;
import vn.bangtin.platform.paging.Page;

/** Runs a feature's work as a node does, for tests without a server. */
public final class JobBench {

    private final Jobs jobs;
    private final JobFiles files;
    private final Clock clock;

    public JobBench(EntityManager entityManager, Path directory, Clock clock) {
        this.files = new JobFiles(directory.toString());
        this.jobs = new Jobs(
                entityManager,
                files,
                new AuditTrail(entityManager, clock, () -> AuditTrail.SYSTEM),
                new RecordedEvents<>(),
                clock);
        this.clock = clock;
    }

    /** Orders it, runs it to its end, and says what became of it. */
    public JobRow run(LongWork work, Map<String, String> parameters, long ownerId) {
        var id = jobs.add(
                new JobOrder(work.kind(), parameters, ownerId, "Người " + ownerId, Locale.forLanguageTag("vi"), false));
        new JobRunner(jobs, files, List.of(work), clock).run();
        return jobs.rows(ownerId, Page.of(1, 10)).rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** What a job made. */
    public Path file(JobRow row) throws IOException {
        return jobs.file(row.id(), row.ownerId()).file();
    }
}
