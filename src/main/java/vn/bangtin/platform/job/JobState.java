package vn.bangtin.platform.job;

import java.util.Locale;
import java.util.Set;

/** How far a job is. */
public enum JobState {
    WAITING,
    RUNNING,
    DONE,
    /** The reason is kept. */
    FAILED,
    CANCELLED;

    /** Those that still go on. */
    public static final Set<JobState> UNFINISHED = Set.of(WAITING, RUNNING);

    /** Whether it still goes on. */
    public boolean isUnfinished() {
        return UNFINISHED.contains(this);
    }

    /** The bundle key of its name. */
    public String getLabel() {
        return "job.state." + name().toLowerCase(Locale.ROOT);
    }
}
