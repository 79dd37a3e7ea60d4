package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An anniversary as the editors' list shows it.
 *
 * @param next when it falls next, or {@code null} if never again
 */
public record UpcomingRow(AnniversaryRow anniversary, Occurrence next) implements Serializable {

    /** The day on which it falls next, or {@code null}. */
    public LocalDate nextDate() {
        return next == null ? null : next.date();
    }
}
