package vn.bangtin.calendar.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.bangtin.calendar.CalendarSystem;
import vn.bangtin.calendar.DayMarkKind;
import vn.bangtin.calendar.HolidayRuleForm;
import vn.bangtin.calendar.HolidayRuleService;
import vn.bangtin.platform.ConflictException;
import vn.bangtin.platform.NotFoundException;
import vn.bangtin.platform.web.Conflict;
import vn.bangtin.platform.web.Messages;
import vn.bangtin.platform.web.Navigation;

/** {@code /admin/days-off/rule}: a new rule, or {@code ?id=} one that exists. */
@Named
@ViewScoped
public class HolidayRuleEditView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HolidayRuleService rules;

    @Inject
    private Messages messages;

    @Inject
    private Navigation navigation;

    @Inject
    private HttpServletRequest request;

    private Long id;
    private int version;
    private String name;
    private DayMarkKind kind = DayMarkKind.HOLIDAY;
    private CalendarSystem calendar = CalendarSystem.SOLAR;
    private Integer month;
    private Integer day;
    private String windows = "0+1";
    private boolean confirmed;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String source;
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
        var form = rules.form(Long.parseLong(wanted));
        id = form.id();
        version = form.version();
        name = form.name();
        kind = form.kind();
        calendar = form.calendar() == null ? CalendarSystem.SOLAR : form.calendar();
        month = form.month();
        day = form.day();
        windows = form.windows();
        confirmed = form.confirmed();
        validFrom = form.validFrom();
        validTo = form.validTo();
        source = form.source();
    }

    /** Stores the rule and goes back to the list. */
    public void save() {
        conflict = null;
        try {
            if (messages.attempt(() -> rules.save(new HolidayRuleForm(
                    id, version, name, kind, calendar, month, day, windows, confirmed, validFrom, validTo, source)))) {
                messages.info("holidayRule.saved", name);
                navigation.redirect("/admin/days-off/rules");
            }
        } catch (ConflictException met) {
            conflict = Conflict.of(met);
            version = conflict.version();
            messages.error(met);
        }
    }

    public Long getId() {
        return id;
    }

    public Conflict getConflict() {
        return conflict;
    }

    public List<DayMarkKind> getKinds() {
        return List.of(DayMarkKind.HOLIDAY, DayMarkKind.SUBSTITUTE);
    }

    public CalendarSystem[] getCalendars() {
        return CalendarSystem.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public DayMarkKind getKind() {
        return kind;
    }

    public void setKind(DayMarkKind kind) {
        this.kind = kind;
    }

    public CalendarSystem getCalendar() {
        return calendar;
    }

    public void setCalendar(CalendarSystem calendar) {
        this.calendar = calendar;
    }

    public Integer getMonth() {
        return month;
    }

    public void setMonth(Integer month) {
        this.month = month;
    }

    public Integer getDay() {
        return day;
    }

    public void setDay(Integer day) {
        this.day = day;
    }

    public String getWindows() {
        return windows;
    }

    public void setWindows(String windows) {
        this.windows = windows;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
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
}
