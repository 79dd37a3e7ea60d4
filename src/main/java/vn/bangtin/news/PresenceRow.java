package vn.bangtin.news;

import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody who has the page of an article open.
 *
 * @param since when they opened it
 * @param takenOverBy the name of who took the article over from them, or {@code null}
 */
public record PresenceRow(long accountId, String name, String tab, Instant since, String takenOverBy)
        implements Serializable {}
