package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Month;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.calendar.LunarCalendar;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * Something that happened on a day of some year (ngày này năm xưa). It is told on that day and counted by nobody; what is
 * kept every year is an {@link Anniversary}. Days are of the solar calendar.
 */
@Entity
@Table(name = "historical_event")
public class HistoricalEvent extends BaseEntity implements Audited {

    private static final int MAX_TITLE = 300;
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_SOURCE = 1_000;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private HistoryKind kind;

    @Column(name = "day_of_month", nullable = false)
    private int day;

    @Column(name = "month_of_year", nullable = false)
    private int month;

    @Column(name = "year_of_event")
    private Integer year;

    @Column(nullable = false)
    private String title;

    /** The title as it is searched. */
    @Column(name = "title_key", nullable = false)
    private String titleKey;

    private String description;

    private String source;

    @Column(nullable = false)
    private boolean published;

    /** The file that it came in, or {@code null} if somebody typed it. */
    @Column(name = "import_id")
    private Long importId;

    @Column(name = "taken_back", nullable = false)
    private boolean takenBack;

    protected HistoricalEvent() {}

    /**
     * A new one, as {@link #write} has it.
     *
     * @param importId the file that it came in, or {@code null}
     */
    public HistoricalEvent(HistoryForm form, Long importId) {
        write(form);
        this.importId = importId;
    }

    /**
     * Takes over what the form says.
     *
     * @throws BusinessException at the field that is missing, too long, or names a day that no year has; 29 February needs
     *     a leap year, if a year is given
     */
    public final void write(HistoryForm form) {
        if (form.kind() == null) {
            throw BusinessException.at("kind", "history.kind.required");
        }
        if (form.month() == null || form.month() < 1 || form.month() > 12) {
            throw BusinessException.at("month", "anniversary.month.invalid");
        }
        if (form.year() != null && (form.year() < 1 || form.year() > LunarCalendar.LAST_DAY.getYear())) {
            throw BusinessException.at("year", "history.year.invalid");
        }
        var longest = form.year() == null
                ? Month.of(form.month()).maxLength()
                : Month.of(form.month()).length(Year.isLeap(form.year()));
        if (form.day() == null || form.day() < 1 || form.day() > longest) {
            throw BusinessException.at("day", "anniversary.day.invalid", longest);
        }
        var clean = Vietnamese.cleanLine(form.title());
        if (clean == null) {
            throw BusinessException.at("title", "history.title.required");
        }
        kind = form.kind();
        day = form.day();
        month = form.month();
        year = form.year();
        title = within(MAX_TITLE, "title", clean);
        titleKey = Vietnamese.searchKey(clean);
        description = within(MAX_TEXT, "text", Vietnamese.clean(form.text()));
        source = within(MAX_SOURCE, "source", Vietnamese.cleanLine(form.source()));
        published = form.published();
    }

    /** What the form shows of it. */
    public HistoryForm form() {
        return new HistoryForm(getId(), getVersion(), kind, day, month, year, title, description, source, published);
    }

    public String getTitle() {
        return title;
    }

    public boolean isPublished() {
        return published;
    }

    /** Nobody sees it any more: the file that it came in was undone. */
    void takeBack() {
        takenBack = true;
        published = false;
    }

    /** Whether it was taken back with the file that it came in. */
    public boolean isTakenBack() {
        return takenBack;
    }

    @Override
    public String auditTitle() {
        return title;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("history.kind", kind.name());
        fields.put("history.day", Integer.toString(day));
        fields.put("history.month", Integer.toString(month));
        fields.put("history.year", Objects.toString(year, ""));
        fields.put("history.title", title);
        fields.put("history.text", Objects.toString(description, ""));
        fields.put("history.source", Objects.toString(source, ""));
        fields.put("history.published", Boolean.toString(published));
        return fields;
    }

    private static String within(int length, String field, String text) {
        if (text != null && text.length() > length) {
            throw BusinessException.at(field, "error.tooLong", length);
        }
        return text;
    }
}
