package vn.bangtin.platform;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The port through which one feature asks what another published on a day in earlier years, without knowing it. */
public interface PastContent {

    /**
     * What the person may read that was published on a day, in the portal's zone, in the years before one: the newest first.
     * At most one SQL statement.
     *
     * @param beforeYear the first year that is not asked for
     * @param limit how many at most
     */
    List<PastItem> publishedOn(MonthDay day, int beforeYear, int limit);

    /** The same for some days, as those on which a lunar day fell. At most one SQL statement. */
    List<PastItem> publishedOn(List<LocalDate> days, int limit);
}
