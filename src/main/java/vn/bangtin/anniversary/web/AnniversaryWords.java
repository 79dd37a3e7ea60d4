package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.bangtin.anniversary.AnniversaryRow;
import vn.bangtin.anniversary.Occurrence;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.web.Messages;

/** How pages write what is remembered, in the language of the request. */
@Named
@ApplicationScoped
public class AnniversaryWords {

    private Messages messages;

    protected AnniversaryWords() {}

    @Inject
    public AnniversaryWords(Messages messages) {
        this.messages = messages;
    }

    /** The day and month by which an anniversary returns: "22/12", "10/3 âm lịch". */
    public String dayAndMonth(AnniversaryRow row) {
        return row.calendar() == CalendarSystem.LUNAR
                ? messages.format("calendar.lunar.short", row.day(), row.month())
                : row.day() + "/" + row.month();
    }

    /** "21 năm (2005)"; "" if the first year is unknown. */
    public String years(AnniversaryRow row, Occurrence occurrence) {
        return occurrence.ordinal() == null
                ? ""
                : messages.format("anniversary.yearsSince", occurrence.ordinal(), Integer.toString(row.firstYear()));
    }

    /** "21 năm"; "" if the first year is unknown. */
    public String years(Occurrence occurrence) {
        return occurrence.ordinal() == null ? "" : messages.format("anniversary.years", occurrence.ordinal());
    }
}
