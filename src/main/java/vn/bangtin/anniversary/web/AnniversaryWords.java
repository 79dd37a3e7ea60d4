package vn.bangtin.anniversary.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.stream.Collectors;
import vn.bangtin.anniversary.AnniversaryRow;
import vn.bangtin.anniversary.Occurrence;
import vn.bangtin.anniversary.Preview;
import vn.bangtin.anniversary.PreviewRow;
import vn.bangtin.anniversary.Recurrence;
import vn.bangtin.anniversary.UpcomingRow;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;
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

    /**
     * Whose day it is on a day: "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ)"; "" for everybody's.
     */
    public String unit(AnniversaryRow row, LocalDate date) {
        if (row.unit() == null) {
            return "";
        }
        var successor = row.successorOn(date);
        return successor == null ? row.unit() : messages.format("anniversary.unit.now", row.unit(), successor);
    }

    /** Whose day it is the next time, or was at last. */
    public String unit(UpcomingRow row) {
        return unit(row.anniversary(), row.next() == null ? LunarCalendar.LAST_DAY : row.nextDate());
    }

    /** Why there is no next time. */
    public String never(UpcomingRow row) {
        return messages.format(
                row.anniversary().calendar() == CalendarSystem.LUNAR && !LunarCalendar.isAvailable()
                        ? "calendar.lunar.unavailable.short"
                        : "anniversary.list.never");
    }

    /**
     * What the policies did in a year, as "Năm 2027 tháng Chạp chỉ có 29 ngày: giữ ngày 29"; "" in most years.
     *
     * @param recurrence of the day, for its month
     */
    public String effects(PreviewRow row, Recurrence recurrence) {
        var month = recurrence.calendar() == CalendarSystem.LUNAR
                ? messages.format("calendar.lunar.month." + recurrence.month())
                : "";
        return row.effects().stream()
                .map(effect -> messages.format("anniversary.effect." + effect, Integer.toString(row.year()), month))
                .collect(Collectors.joining(" "));
    }

    /** Whose day a preview says it would be at the time of a row; "" for everybody's. */
    public String unit(Preview preview, PreviewRow row) {
        var subject = preview.subject();
        if (subject.unit() == null || row.occurrence() == null) {
            return "";
        }
        var successor = subject.successorOn(row.occurrence().date());
        return successor == null ? "" : messages.format("anniversary.unit.now", subject.unit(), successor);
    }

    /** The policies that a form need ask for, for its script: their names with spaces between. */
    public String choices(AnniversaryPreview preview) {
        return preview.choices().isEmpty() ? "-" : String.join(" ", preview.choices());
    }

    /** What a broken rule says. */
    public String failure(BusinessException failure) {
        return messages.format(failure.key(), failure.arguments());
    }
}
