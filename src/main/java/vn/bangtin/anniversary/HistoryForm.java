package vn.bangtin.anniversary;

import java.io.Serializable;

/**
 * A historical event as an editor fills it in.
 *
 * @param id which one, {@code null} for a new one
 * @param version the version that was read; does not matter for a new one
 * @param published whether readers shall see it
 */
public record HistoryForm(
        Long id,
        int version,
        HistoryKind kind,
        Integer day,
        Integer month,
        Integer year,
        String title,
        String text,
        String source,
        boolean published)
        implements Serializable {}
