package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * One version of an article, without its content.
 *
 * @param savedBy the name of who saved it; {@code null}: the portal itself, or nobody knows any more
 * @param major whether readers were told of it
 * @param note what was said of it, or {@code null}
 */
public record VersionRow(int number, Instant savedAt, String savedBy, boolean major, String note)
        implements Serializable {}
