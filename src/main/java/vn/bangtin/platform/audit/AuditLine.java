package vn.bangtin.platform.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit, for reading.
 *
 * @param actor the login of who did it, or {@link AuditTrail#SYSTEM}
 * @param subject the kind of thing
 * @param subjectId its id, or {@code null}
 * @param title how it was called at that time
 */
public record AuditLine(
        long id,
        Instant doneAt,
        String actor,
        String action,
        String subject,
        Long subjectId,
        String title,
        List<Change> changes) {

    /**
     * One field that differs.
     *
     * @param field the bundle key of its label
     * @param before "" if it was empty
     * @param after "" if it is empty
     */
    public record Change(String field, String before, String after) {}
}
