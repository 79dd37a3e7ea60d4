package vn.bangtin.platform.job;

import java.time.Instant;

/**
 * A job as the list shows it.
 *
 * @param total how much there is to do in all; {@code null} if that is not known
 * @param note what it has to say beside its result, or {@code null}
 * @param fileName what it made, or {@code null}; also {@code null} once that was erased
 * @param fileSize in bytes
 */
public record JobRow(
        long id,
        String kind,
        long ownerId,
        String owner,
        JobState state,
        Instant cancelAskedAt,
        Instant queuedAt,
        Instant startedAt,
        Instant finishedAt,
        long done,
        Long total,
        String note,
        String failure,
        String fileName,
        Long fileSize) {

    /** The bundle key of what it is. */
    public String label() {
        return "job.kind." + kind;
    }

    /** How much is done, in whole percent; {@code null} as long as the total is not known. */
    public Integer percent() {
        return total == null || total == 0 ? null : (int) Math.min(100, done * 100 / total);
    }

    /** Whether it is to end as soon as it can. */
    public boolean cancelAsked() {
        return cancelAskedAt != null;
    }

    /** Whether it can still be cancelled. */
    public boolean cancellable() {
        return state.isUnfinished() && !cancelAsked();
    }
}
