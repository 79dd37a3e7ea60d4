package vn.bangtin.anniversary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import vn.bangtin.platform.text.Vietnamese;

/**
 * An anniversary on a day on which it falls.
 *
 * @param anniversary what is remembered
 * @param occurrence when, and how many years it is
 */
public record CalendarEntry(AnniversaryRow anniversary, Occurrence occurrence) implements Serializable {

    /** The day on which it falls. */
    public LocalDate date() {
        return occurrence.date();
    }

    /** By day, those of one day by their titles in Vietnamese order. */
    static Comparator<CalendarEntry> order() {
        return Comparator.comparing(CalendarEntry::date)
                .thenComparing(entry -> entry.anniversary().title(), Vietnamese.order());
    }
}
