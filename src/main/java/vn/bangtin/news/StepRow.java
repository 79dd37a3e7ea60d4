package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * One step of an article's story, as its edit page tells it.
 *
 * @param actor the name of who did it; {@code null}: the portal itself
 * @param reason in words, or {@code null}
 */
public record StepRow(Step step, ArticleState to, Instant at, String actor, String reason) implements Serializable {}
