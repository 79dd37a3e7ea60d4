package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that happened on a day, as lists show it.
 *
 * @param day of the month, solar
 * @param year {@code null} if unknown
 * @param text more about it, plain text, or {@code null}
 * @param source where it is written, or {@code null}
 */
public record HistoryRow(
        long id,
        HistoryKind kind,
        int day,
        int month,
        Integer year,
        String title,
        String text,
        String source,
        boolean published,
        Instant changedAt)
        implements Serializable {}
