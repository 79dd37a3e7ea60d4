package vn.bangtin.opinion;

import java.time.Instant;

/**
 * An opinion as readers see it. The text is plain: it is escaped where it is written into a page.
 *
 * @param unit the author's unit when it was sent, or {@code null}
 */
public record ShownOpinion(long id, String author, String unit, String text, Instant sentAt) {}
