package vn.bangtin.opinion;

import java.time.Instant;

/**
 * An opinion as its author sees it.
 *
 * @param shown whether readers see it
 * @param reason why it was refused, or {@code null}
 * @param decidedAt when a moderator decided, or {@code null}
 */
public record OwnOpinion(
        long id,
        long articleId,
        String articleTitle,
        String text,
        Instant sentAt,
        OpinionState state,
        boolean shown,
        String reason,
        Instant decidedAt) {}
