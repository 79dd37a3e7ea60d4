package vn.bangtin.opinion;

import java.io.Serializable;
import java.time.Instant;

/**
 * An opinion as moderators see it.
 *
 * @param version what to send back with a decision
 * @param unit the author's unit when it was sent, or {@code null}
 * @param shown whether readers see it
 * @param reason why it was refused, or {@code null}
 * @param moderator the name of who decided, or {@code null}
 * @param decidedAt when, or {@code null}
 * @param own whether the person who asks wrote it and so cannot decide
 */
public record QueuedOpinion(
        long id,
        int version,
        long articleId,
        String articleTitle,
        String author,
        String unit,
        String text,
        Instant sentAt,
        OpinionState state,
        boolean shown,
        String reason,
        String moderator,
        Instant decidedAt,
        boolean own)
        implements Serializable {}
