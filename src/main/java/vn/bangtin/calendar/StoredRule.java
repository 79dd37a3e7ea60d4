package vn.bangtin.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.bangtin.platform.BusinessException;
import vn.bangtin.platform.audit.Audited;
import vn.bangtin.platform.persistence.BaseEntity;
import vn.bangtin.platform.text.Vietnamese;

/** A {@link HolidayRule} as it is stored. When the law changes, the row ends and another begins. */
@Entity
@Table(name = "holiday_rule")
public class StoredRule extends BaseEntity implements Audited {

    private static final int MAX_NAME = 200;
    private static final int MAX_SOURCE = 500;
    private static final Pattern WINDOWS = Pattern.compile("[0-9]\\+[1-9]( [0-9]\\+[1-9]){0,4}");

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DayMarkKind kind;

    @Enumerated(EnumType.STRING)
    private CalendarSystem calendar;

    @Column(name = "month_of_year")
    private Integer month;

    @Column(name = "day_of_month")
    private Integer day;

    @Column(name = "day_windows")
    private String windows;

    @Column(nullable = false)
    private boolean confirmed;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected StoredRule() {}

    /** A rule as {@link #write} has it. */
    StoredRule(HolidayRuleForm form) {
        write(form);
    }

    /**
     * Takes over what the form says.
     *
     * @throws BusinessException at the field that is missing, too long, or no day of its calendar
     */
    final void write(HolidayRuleForm form) {
        name = within(MAX_NAME, "name", required("name", Vietnamese.cleanLine(form.name())));
        kind = required("kind", form.kind());
        if (kind == DayMarkKind.HOLIDAY) {
            fallOn(form);
        } else if (kind == DayMarkKind.SUBSTITUTE) {
            calendar = null;
            month = null;
            day = null;
            windows = null;
        } else {
            throw BusinessException.at("kind", "holidayRule.kind.required");
        }
        confirmed = form.confirmed();
        validFrom = required("validFrom", form.validFrom());
        if (form.validTo() != null && form.validTo().isBefore(validFrom)) {
            throw BusinessException.at("validTo", "error.endBeforeStart");
        }
        validTo = form.validTo();
        source = within(MAX_SOURCE, "source", required("source", Vietnamese.cleanLine(form.source())));
    }

    private void fallOn(HolidayRuleForm form) {
        calendar = required("calendar", form.calendar());
        month = required("month", form.month());
        day = required("day", form.day());
        if (month < 1 || month > 12) {
            throw BusinessException.at("month", "anniversary.month.invalid");
        }
        // a law that gave 29 February would have to say what happens in other years
        var longest = calendar == CalendarSystem.LUNAR
                ? LunarCalendar.LONGEST_MONTH
                : Month.of(month).minLength();
        if (day < 1 || day > longest) {
            throw BusinessException.at("day", "anniversary.day.invalid", longest);
        }
        windows = Objects.requireNonNullElse(Vietnamese.cleanLine(form.windows()), "0+1");
        if (!WINDOWS.matcher(windows).matches()) {
            throw BusinessException.at("windows", "holidayRule.windows.invalid");
        }
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw BusinessException.at(field, "holidayRule." + field + ".required");
        }
        return value;
    }

    private static String within(int length, String field, String text) {
        if (text.length() > length) {
            throw BusinessException.at(field, "error.tooLong", length);
        }
        return text;
    }

    HolidayRuleForm form() {
        return new HolidayRuleForm(
                getId(),
                getVersion(),
                name,
                kind,
                calendar,
                month,
                day,
                windows,
                confirmed,
                validFrom,
                validTo,
                source);
    }

    @Override
    public String auditTitle() {
        return name;
    }

    @Override
    public Map<String, String> auditFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("holidayRule.name", name);
        fields.put("holidayRule.kind", kind.name());
        fields.put("holidayRule.calendar", Objects.toString(calendar, ""));
        fields.put("holidayRule.month", Objects.toString(month, ""));
        fields.put("holidayRule.day", Objects.toString(day, ""));
        fields.put("holidayRule.windows", Objects.toString(windows, ""));
        fields.put("holidayRule.confirmed", Boolean.toString(confirmed));
        fields.put("holidayRule.validFrom", validFrom.toString());
        fields.put("holidayRule.validTo", Objects.toString(validTo, ""));
        fields.put("holidayRule.source", source);
        return fields;
    }
}
