package vn.bangtin.anniversary.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.anniversary.AnniversaryForm;
import vn.bangtin.anniversary.AnniversaryKind;
import vn.bangtin.anniversary.AnniversaryService;
import vn.bangtin.anniversary.DoubledMonthPolicy;
import vn.bangtin.anniversary.LeapDayPolicy;
import vn.bangtin.anniversary.LeapOriginPolicy;
import vn.bangtin.anniversary.Policies;
import vn.bangtin.anniversary.ShortMonthPolicy;
import vn.bangtin.anniversary.UnitEnd;
import vn.bangtin.anniversary.YearCounting;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.organisation.UnitRow;
import vn.bangtin.organisation.UnitService;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/anniversaries/edit}: a new anniversary, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class AnniversaryEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AnniversaryService anniversaries;

    @Inject
    private UnitService units;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String storedTitle;
    private String title;
    private AnniversaryKind kind;
    private AnniversaryKind secondKind;
    private CalendarSystem calendar = CalendarSystem.SOLAR;
    private Integer day;
    private Integer month;
    private Integer firstYear;
    private YearCounting counting = YearCounting.ORDINAL;
    private Long unitId;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String source;
    private String note;
    private boolean published;

    private LeapDayPolicy leapDay = Policies.DEFAULT.leapDay();
    private ShortMonthPolicy shortMonth = Policies.DEFAULT.shortMonth();
    private boolean originInLeapMonth = Policies.DEFAULT.originInLeapMonth();
    private LeapOriginPolicy leapOrigin = Policies.DEFAULT.leapOrigin();
    private DoubledMonthPolicy doubledMonth = Policies.DEFAULT.doubledMonth();
    private UnitEnd unitEnd = UnitEnd.GO_ON;

    private boolean yearUnknown;

    private AnniversaryPreview preview;
    private Conflict conflict;

    @PostConstruct
    void open() {
        var wanted = request.getParameter("id");
        if (wanted == null) {
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFoundException();
        }
        var form = anniversaries.form(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        storedTitle = form.title();
        title = form.title();
        kind = form.kind();
        secondKind = form.secondKind();
        calendar = form.calendar();
        day = form.day();
        month = form.month();
        firstYear = form.firstYear();
        counting = form.counting();
        unitId = form.unitId();
        validFrom = form.validFrom();
        validTo = form.validTo();
        source = form.source();
        note = form.note();
        published = form.published();
        leapDay = form.policies().leapDay();
        shortMonth = form.policies().shortMonth();
        originInLeapMonth = form.policies().originInLeapMonth();
        leapOrigin = form.policies().leapOrigin();
        doubledMonth = form.policies().doubledMonth();
        unitEnd = form.unitEnd();
        yearUnknown = firstYear == null;
        preview = AnniversaryPreview.of(form, anniversaries);
    }

    /** Shows when the day would fall, and stores nothing. */
    public void preview() {
        preview = AnniversaryPreview.of(form(published), anniversaries);
        if (preview.times() == null) {
            messages.attempt(() -> form(published).recurrence());
        }
    }

    /** Stores it; whether readers see it stays as it is. */
    public void save() {
        store(published, "anniversary.edit.saved");
    }

    /** Stores it, and readers see it from now on. */
    public void publish() {
        store(true, "anniversary.edit.published");
    }

    /** Stores it, and readers do not see it any more. */
    public void withdraw() {
        store(false, "anniversary.edit.withdrawn");
    }

    private void store(boolean forReaders, String done) {
        conflict = null;
        try {
            if (messages.attempt(() -> {
                requireYear();
                anniversaries.save(form(forReaders));
            })) {
                messages.info(done, title);
                navigation.redirect("/admin/anniversaries");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    // An empty year may be forgotten or not known: only the person can say which.
    private void requireYear() {
        if (firstYear == null && !yearUnknown) {
            throw BusinessException.at("firstYear", "anniversary.firstYear.required");
        }
        if (firstYear != null && yearUnknown) {
            throw BusinessException.at("firstYear", "anniversary.firstYear.both");
        }
    }

    private AnniversaryForm form(boolean forReaders) {
        return new AnniversaryForm(
                id,
                version,
                title,
                kind,
                secondKind,
                calendar,
                day,
                month,
                firstYear,
                counting,
                unitId,
                validFrom,
                validTo,
                source,
                note,
                forReaders,
                new Policies(leapDay, shortMonth, originInLeapMonth, leapOrigin, doubledMonth),
                unitEnd);
    }

    /** Whether it is one that exists already. */
    public boolean isStored() {
        return id != null;
    }

    /** What the dialogs before a public step call it. */
    public String getStoredTitle() {
        return storedTitle;
    }

    /** When it would fall, as last asked for; {@code null} if that was not asked. */
    public AnniversaryPreview getPreview() {
        return preview;
    }

    /** Whether the year of the event is not known: then years are not counted. */
    public boolean isYearUnknown() {
        return yearUnknown;
    }

    public void setYearUnknown(boolean yearUnknown) {
        this.yearUnknown = yearUnknown;
    }

    public Conflict getConflict() {
        return conflict;
    }

    /** The units to choose from: those that exist, and the one that is chosen. */
    public List<UnitRow> getUnits() {
        return units.units().stream()
                .filter(unit ->
                        unit.validTo() == null || Long.valueOf(unit.id()).equals(unitId))
                .toList();
    }

    public AnniversaryKind[] getKinds() {
        return AnniversaryKind.values();
    }

    public CalendarSystem[] getCalendars() {
        return CalendarSystem.values();
    }

    public YearCounting[] getCountings() {
        return YearCounting.values();
    }

    public boolean isPublished() {
        return published;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public AnniversaryKind getKind() {
        return kind;
    }

    public void setKind(AnniversaryKind kind) {
        this.kind = kind;
    }

    public AnniversaryKind getSecondKind() {
        return secondKind;
    }

    public void setSecondKind(AnniversaryKind secondKind) {
        this.secondKind = secondKind;
    }

    public CalendarSystem getCalendar() {
        return calendar;
    }

    public void setCalendar(CalendarSystem calendar) {
        this.calendar = calendar;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public Integer getFirstYear() {
        return firstYear;
    }

    public void setFirstYear(Integer firstYear) {
        this.firstYear = firstYear;
    }

    public YearCounting getCounting() {
        return counting;
    }

    public void setCounting(YearCounting counting) {
        this.counting = counting;
    }

    public Long getUnitId() {
        return unitId;
    }

    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public LeapDayPolicy getLeapDay() {
        return leapDay;
    }

    public void setLeapDay(LeapDayPolicy leapDay) {
        this.leapDay = leapDay;
    }

    public LeapDayPolicy[] getLeapDays() {
        return LeapDayPolicy.values();
    }

    public ShortMonthPolicy getShortMonth() {
        return shortMonth;
    }

    public void setShortMonth(ShortMonthPolicy shortMonth) {
        this.shortMonth = shortMonth;
    }

    public ShortMonthPolicy[] getShortMonths() {
        return ShortMonthPolicy.values();
    }

    public LeapOriginPolicy getLeapOrigin() {
        return leapOrigin;
    }

    public void setLeapOrigin(LeapOriginPolicy leapOrigin) {
        this.leapOrigin = leapOrigin;
    }

    public LeapOriginPolicy[] getLeapOrigins() {
        return LeapOriginPolicy.values();
    }

    public DoubledMonthPolicy getDoubledMonth() {
        return doubledMonth;
    }

    public void setDoubledMonth(DoubledMonthPolicy doubledMonth) {
        this.doubledMonth = doubledMonth;
    }

    public DoubledMonthPolicy[] getDoubledMonths() {
        return DoubledMonthPolicy.values();
    }

    public UnitEnd getUnitEnd() {
        return unitEnd;
    }

    public void setUnitEnd(UnitEnd unitEnd) {
        this.unitEnd = unitEnd;
    }

    public UnitEnd[] getUnitEnds() {
        return UnitEnd.values();
    }

    public boolean isOriginInLeapMonth() {
        return originInLeapMonth;
    }

    public void setOriginInLeapMonth(boolean originInLeapMonth) {
        this.originInLeapMonth = originInLeapMonth;
    }
}
