package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A preparation as lists and its page show it.
 *
 * @param title the anniversary as it was called when it was begun
 * @param day the day that is prepared
 * @param ordinal how many years it is then, or {@code null}
 * @param unit the unit that does it
 * @param mailedTo where the mail went, or {@code null} if the unit had no address
 * @param articleId its article, or {@code null} if none was begun
 * @param closedBy the name of who closed it, or {@code null}
 * @param note what was said when it was closed, or {@code null}
 */
public record PreparationRow(
        long id,
        int version,
        long anniversaryId,
        String title,
        LocalDate day,
        Integer ordinal,
        long unitId,
        String unit,
        LocalDate begunOn,
        String mailedTo,
        Long articleId,
        PreparationState state,
        Instant closedAt,
        String closedBy,
        String note)
        implements Serializable {

    /** Whether something is to be done. */
    public boolean open() {
        return state == PreparationState.OPEN;
    }
}
