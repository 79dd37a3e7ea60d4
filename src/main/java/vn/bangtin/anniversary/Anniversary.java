package vn.bangtin.anniversary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/**
 * A day to remember. Readers see it once it is published; it is never deleted, but withdrawn, or it ends by the last day
 * on which it is kept.
 */
@Entity
@Table(name = "anniversary")
public class Anniversary extends BaseEntity implements Audited {

    private static final int MAX_TITLE = 300;
    private static final int MAX_SOURCE = 1_000;
    private static final int MAX_NOTE = 2_000;

    @Column(nullable = false)
    private String title;

    /** The title as it is searched. */
    @Column(name = "title_key", nullable = false)
    private String titleKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AnniversaryKind kind;

    /** What it is besides; null for most. */
    @Enumerated(EnumType.STRING)
    @Column(name = "second_kind")
    private AnniversaryKind secondKind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CalendarSystem calendar;

    @Column(name = "day_of_month", nullable = false)
    private int day;

    @Column(name = "month_of_year", nullable = false)
    private int month;

    @Column(name = "first_year")
    private Integer firstYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "year_counting", nullable = false)
    private YearCounting counting;

    @Column(name = "unit_id")
    private Long unitId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "leap_day", nullable = false)
    private LeapDayPolicy leapDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "short_month", nullable = false)
    private ShortMonthPolicy shortMonth;

    @Column(name = "origin_in_leap_month", nullable = false)
    private boolean originInLeapMonth;

    @Enumerated(EnumType.STRING)
    @Column(name = "leap_origin", nullable = false)
    private LeapOriginPolicy leapOrigin;

    @Enumerated(EnumType.STRING)
    @Column(name = "doubled_month", nullable = false)
    private DoubledMonthPolicy doubledMonth;

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_end", nullable = false)
    private UnitEnd unitEnd = UnitEnd.GO_ON;

    /** The document or publication that says so; readers see it. */
    private String source;

    /** For the editors only: what is still to be checked. */
    private String note;

    @Column(nullable = false)
    private boolean published;

    /** The file that it came in, or {@code null} if somebody typed it. */
    @Column(name = "import_id")
    private Long importId;

    @Column(name = "taken_back", nullable = false)
    private boolean takenBack;

    protected Anniversary() {}

    /**
     * A new one that readers do not see yet.
     *
     * @param secondKind what it is besides, or {@code null}
     * @throws BusinessException if the title is missing or too long, or no kind is given
     */
    public Anniversary(String title, AnniversaryKind kind, AnniversaryKind secondKind, Recurrence recurrence) {
        describe(title, kind, secondKind);
        fallOn(recurrence);
    }

    /** Says what is remembered. A second kind equal to the first is left out. */
    public final void describe(String title, AnniversaryKind kind, AnniversaryKind secondKind) {
        var clean = Vietnamese.cleanLine(title);
        if (clean == null) {
            throw BusinessException.at("title", "anniversary.title.required");
        }
        this.title = within(MAX_TITLE, "title", clean);
        this.titleKey = Vietnamese.searchKey(clean);
        if (kind == null) {
            throw BusinessException.at("kind", "anniversary.kind.required");
        }
        this.kind = kind;
        this.secondKind = secondKind == kind ? null : secondKind;
    }

    /** Says when it falls. */
    public final void fallOn(Recurrence recurrence) {
        this.calendar = recurrence.calendar();
        this.day = recurrence.day();
        this.month = recurrence.month();
        this.firstYear = recurrence.firstYear();
        this.counting = recurrence.counting();
        this.validFrom = recurrence.validFrom();
        this.validTo = recurrence.validTo();
        var policies = recurrence.policies();
        this.leapDay = policies.leapDay();
        this.shortMonth = policies.shortMonth();
        this.originInLeapMonth = policies.originInLeapMonth();
        this.leapOrigin = policies.leapOrigin();
        this.doubledMonth = policies.doubledMonth();
    }

    /** Makes it the day of one unit, or of everybody ({@code null}), and says what becomes of it when the unit ends. */
    public void belongTo(Long unitId, UnitEnd unitEnd) {
        this.unitId = unitId;
        this.unitEnd = unitEnd;
    }

    /**
     * Says where it is written, and what editors should know; both may be missing.
     *
     * @throws BusinessException if one of them is too long
     */
    public void document(String source, String note) {
        this.source = within(MAX_SOURCE, "source", Vietnamese.cleanLine(source));
        this.note = within(MAX_NOTE, "note", Vietnamese.clean(note));
    }

    /** Says in which file it came. */
    void cameIn(long importId) {
        this.importId = importId;
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

    /** Readers see it from now on. */
    public void publish() {
        published = true;
    }

    /** Readers do not see it any more. */
    public void withdraw() {
        published = false;
    }

    public String getTitle() {
        return title;
    }

    public AnniversaryKind getKind() {
        return kind;
    }

    public AnniversaryKind getSecondKind() {
        return secondKind;
    }

    /** When it falls, as long as its unit exists or somebody goes on. */
    public Recurrence getRecurrence() {
        return new Recurrence(
                calendar,
                day,
                month,
                firstYear,
                counting,
                validFrom,
                validTo,
                new Policies(leapDay, shortMonth, originInLeapMonth, leapOrigin, doubledMonth));
    }

    public Long getUnitId() {
        return unitId;
    }

    public UnitEnd getUnitEnd() {
        return unitEnd;
    }

    public String getSource() {
        return source;
    }

    public String getNote() {
        return note;
    }

    public boolean isPublished() {
        return published;
    }

    @Override
    public String auditTitle() {
        return title;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("anniversary.title", title);
        fields.put("anniversary.kind", kind.name());
        fields.put("anniversary.secondKind", text(secondKind));
        fields.put("anniversary.calendar", calendar.name());
        fields.put("anniversary.day", Integer.toString(day));
        fields.put("anniversary.month", Integer.toString(month));
        fields.put("anniversary.firstYear", text(firstYear));
        fields.put("anniversary.counting", counting.name());
        fields.put("anniversary.unit", text(unitId));
        fields.put("anniversary.unitEnd", unitEnd.name());
        fields.put("anniversary.validFrom", text(validFrom));
        fields.put("anniversary.validTo", text(validTo));
        fields.put("anniversary.leapDay", leapDay.name());
        fields.put("anniversary.shortMonth", shortMonth.name());
        fields.put("anniversary.originInLeapMonth", Boolean.toString(originInLeapMonth));
        fields.put("anniversary.leapOrigin", leapOrigin.name());
        fields.put("anniversary.doubledMonth", doubledMonth.name());
        fields.put("anniversary.source", text(source));
        fields.put("anniversary.note", text(note));
        fields.put("anniversary.published", Boolean.toString(published));
        return fields;
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String within(int length, String field, String text) {
        if (text != null && text.length() > length) {
            throw BusinessException.at(field, "error.tooLong", length);
        }
        return text;
    }
}
